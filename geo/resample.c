/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/resample.h"

#include "geo/projection-private.h"

#define MAX_DEPTH 12
/* A sine-like curve passes through the middle of its chord: an arc of more than 30 degrees is always halved. */
#define COS_LONGEST_ARC 0.8660254037844387
/* How far from the middle of its chord the image of an arc's middle may fall. */
#define MOST_UNEVEN 0.3

typedef struct {
  RaPoint lonlat;
  RaPoint plane;
  RaVec3 v; /* where known: once an edge at this end needed a closer look */
  gboolean is_known;
} Vertex;

typedef struct {
  RaProjection *projection;
  RaSampling sampling;
  RaPath *out;
} Resampler;

/* The middle of the arc a-b. Its longitude is written in the turn of the ends'; at a pole, and on a meridian, it is
 * that of the ends, which keeps points of the cut on their side and draws a pole's line as a line. */
static gboolean
middle_of (const Vertex *a, const Vertex *b, Vertex *middle)
{
  const RaVec3 sum = { a->v.x + b->v.x, a->v.y + b->v.y, a->v.z + b->v.z };
  const double length = ra_vec3_length (sum);
  if (length < 1e-9)
    return FALSE;
  middle->v = (RaVec3) { sum.x / length, sum.y / length, sum.z / length };
  const double mean_lon = (a->lonlat.x + b->lonlat.x) / 2;
  double lon = mean_lon;
  if (fabs (fabs (middle->v.z) - 1) > 1e-12 && fabs (a->lonlat.x - b->lonlat.x) > RA_EPSILON) {
    lon = atan2 (middle->v.y, middle->v.x);
    lon += RA_TAU * round ((mean_lon - lon) / RA_TAU);
  }
  middle->lonlat = (RaPoint) { lon, ra_asin (middle->v.z) };
  return TRUE;
}

static double
squared_distance (RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return dx * dx + dy * dy;
}

static gboolean
leaves_chord (RaPoint a, RaPoint b, RaPoint middle, double tolerance)
{
  const double across = (b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x);
  return across * across > tolerance * tolerance * squared_distance (a, b);
}

static gboolean
is_uneven (RaPoint a, RaPoint b, RaPoint middle)
{
  const double along = (b.x - a.x) * (middle.x - a.x) + (b.y - a.y) * (middle.y - a.y);
  return fabs (along / squared_distance (a, b) - 0.5) > MOST_UNEVEN;
}

static gboolean
is_long (const Vertex *a, const Vertex *b)
{
  return ra_vec3_dot (a->v, b->v) < COS_LONGEST_ARC;
}

static void
refine (Resampler *self, const Vertex *a, const Vertex *b, guint depth)
{
  const double tolerance = self->sampling.tolerance_m;
  if (depth == 0 || squared_distance (a->plane, b->plane) <= 4 * tolerance * tolerance)
    return;
  Vertex middle;
  if (!middle_of (a, b, &middle) || !ra_projection_forward_rad (self->projection, middle.lonlat, &middle.plane))
    return;
  if (!leaves_chord (a->plane, b->plane, middle.plane, tolerance) && !is_uneven (a->plane, b->plane, middle.plane)
      && !is_long (a, b))
    return;
  refine (self, a, &middle, depth - 1);
  ra_path_add (self->out, middle.plane.x, middle.plane.y);
  refine (self, &middle, b, depth - 1);
}

static void
know_vector (Vertex *vertex)
{
  if (!vertex->is_known)
    vertex->v = ra_vec3_from_lonlat (vertex->lonlat);
  vertex->is_known = TRUE;
}

static void
add_edge (Resampler *self, Vertex *a, Vertex *b)
{
  const double free_m = self->sampling.always_free_m;
  if (squared_distance (a->plane, b->plane) <= free_m * free_m)
    return;
  know_vector (a);
  know_vector (b);
  refine (self, a, b, MAX_DEPTH);
}

void
ra_resample (RaProjection *projection, const RaPoint *points, guint n_points, gboolean closed,
             const RaSampling *sampling, RaPath *out)
{
  Resampler self = { projection, *sampling, out };
  const guint min_points = closed ? 3 : 2;
  Vertex first = { 0 };
  Vertex previous = { 0 };
  gboolean started = FALSE;
  for (guint i = 0; i < n_points; i++) {
    Vertex vertex = { .lonlat = points[i] };
    if (!ra_projection_forward_rad (projection, points[i], &vertex.plane)) {
      if (!closed) {
        ra_path_end_part (out, min_points);
        started = FALSE;
      }
      continue;
    }
    if (started)
      add_edge (&self, &previous, &vertex);
    else
      first = vertex;
    ra_path_add (out, vertex.plane.x, vertex.plane.y);
    previous = vertex;
    started = TRUE;
  }
  if (closed && started)
    add_edge (&self, &previous, &first);
  ra_path_end_part (out, min_points);
}
