/* Writes scenes as PDF: vectors and embedded fonts, no pixels. */
#pragma once

#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* One page of @width_pt by @height_pt points (1/72 inch) with the scene on all of it; 0 by 0: a page unit is 0.75
 * points. The dates inside are SOURCE_DATE_EPOCH where that is set, else the start of 1970, and not the time of day:
 * the bytes depend on nothing but the arguments, that variable and the fonts. Letters that are @outlined are areas: the
 * file has no font, and nobody finds or copies its words. Fails with G_IO_ERROR. */
GBytes *ra_pdf_encode (const RaScene *scene, double width_pt, double height_pt, gboolean outlined,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
