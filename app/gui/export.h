/* Exports the map that is seen as a PNG file, title, legend and credit included. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Draws a copy of @spec in a worker thread, with an engine of its own, and writes @file beside and then renamed. */
void ra_export_png_async (const RaMapSpec *spec, RaBasemap *basemap, GFile *file, GAsyncReadyCallback callback,
                          gpointer user_data);
/* The file that was written. */
GFile *ra_export_png_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
