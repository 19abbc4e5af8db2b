/* What the formats of exports of rings are made with. */
#pragma once

#include "app/report/ring-export.h"

G_BEGIN_DECLS

/* As ra_rings_to_geojson (), handed on as it is made. */
gboolean
ra_rings_write_geojson (const GArray *rings, const RaGeojsonOptions *options, const RaTextSink *sink, GError **error);

G_END_DECLS
