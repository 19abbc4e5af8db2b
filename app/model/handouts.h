/* Hand-outs for a class as one PDF: a blank map, a sheet of questions and the answer key. It needs no display. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* The hand-outs of what @spec shows, as the bytes of a PDF file. Blank map and questions name the sites, and neither
 * rings nor capitals. Fails as ra_map_engine_build () and ra_sheets_encode (), or with G_IO_ERROR_NOT_FOUND when the
 * map has no ring to ask about. */
GBytes *ra_handouts_make (const RaMapSpec *spec, RaBasemap *basemap, GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes them in a worker thread and writes them to a file beside @file, which is then renamed; finish gives @file. */
void ra_handouts_write_async (const RaMapSpec *spec, RaBasemap *basemap, GFile *file, GAsyncReadyCallback callback,
                              gpointer user_data);
GFile *ra_handouts_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
