/* What the formats of exports of rings are made with. */
#pragma once

#include "app/report/ring-export.h"

G_BEGIN_DECLS

/* As ra_rings_to_geojson () and ra_rings_to_kml (), handed on as they are made. */
gboolean
ra_rings_write_geojson (const GArray *rings, const RaGeojsonOptions *options, const RaTextSink *sink, GError **error);
gboolean ra_rings_write_kml (const GArray *rings, const char *title, const RaTextSink *sink, GError **error);

G_END_DECLS
