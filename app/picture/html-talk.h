/* Sheets as a web page that needs nothing else: one step is seen at a time, by the keys of presentations, by buttons,
 * or by swiping; without scripts, and on paper, they stand one after the other. No address of the network is read. */
#pragma once

#include "app/picture/sheet.h"

G_BEGIN_DECLS

/* UTF-8 of a page with a step for each of @sheets, whose feet are left out but for the last's. Equal sheets give equal
 * bytes. Fails as ra_svg_encode (). */
GBytes *
ra_html_talk_new (const char *title, const RaSheet *sheets, gsize n_sheets, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
