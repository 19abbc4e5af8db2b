/* Adaptive resampling: from arcs on the sphere to polylines in a projection's plane. */
#pragma once

#include "geo/projection.h"
#include "geo/sphere.h"

G_BEGIN_DECLS

typedef struct {
  double tolerance_m;   /* how far a polyline may leave the projected arc */
  double always_free_m; /* an edge whose ends are nearer than this in the plane is taken as straight without a check */
  const RaCap *within;  /* members that lie wholly outside may be left out; NULL: none may */
} RaSampling;

/* Projects the points, longitude and latitude in radians inside the projection's frame, appends them to @out as one
 * part and adds points between them where the projected great-circle arc bends. A line is broken, a ring shortened,
 * where PROJ has no finite answer. At most 2^12 points are added to an edge. */
void ra_resample (RaProjection *projection, const RaPoint *points, guint n_points, gboolean closed,
                  const RaSampling *sampling, RaPath *out);

G_END_DECLS
