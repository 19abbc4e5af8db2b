/* Hand-outs for a class as one PDF: a blank map, a sheet of questions and the answer key. It needs no display. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/pages-file.h"

G_BEGIN_DECLS

/* The hand-outs of what @spec shows, as the bytes of a PDF file. Blank map and questions name the sites, and neither
 * rings nor capitals. Fails as ra_map_engine_build () and ra_sheets_encode (), or with G_IO_ERROR_NOT_FOUND when the
 * map has no ring to ask about. */
GBytes *ra_handouts_make (const RaMapSpec *spec, RaBasemap *basemap, GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same, to be written into a file by ra_pages_write_async (). */
RaPagesOrder ra_handouts_order (const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
