/* The points of a geometry of GeoJSON. */
#pragma once

#include "data/formats/geojson-words.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

typedef struct {
  double lat_deg;
  double lon_deg;
} RaJsonPoint;

/* Numbers are taken times the scale and plus the offset of a TopoJSON; NULL for none. */
typedef struct {
  double scale[2];
  double offset[2];
} RaJsonTransform;

/* Appends the points of a Point, MultiPoint, or GeometryCollection of these to @points (RaJsonPoint). NULL, or why not
 * all of it are points on the Earth: a new string. */
char *ra_json_read_points (const RaJsonCursor *geometry, const RaJsonTransform *transform,
                           GArray *points) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
