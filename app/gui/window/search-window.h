/* The window's search: what is typed is looked for at once, the arrow keys go through what is found, Enter chooses.
 *
 * Signal: "chosen" (const RaHit *): the window has closed; the hit is valid until the handler returns. */
#pragma once

#include <adwaita.h>

#include "app/model/finder.h"

G_BEGIN_DECLS

#define RA_TYPE_SEARCH_WINDOW (ra_search_window_get_type ())
G_DECLARE_FINAL_TYPE (RaSearchWindow, ra_search_window, RA, SEARCH_WINDOW, AdwWindow)

/* @finder must outlive the window. */
RaSearchWindow *ra_search_window_new (GtkWindow *parent, RaFinder *finder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
