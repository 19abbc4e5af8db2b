/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes, read as rings, through the clips: they end, within a budget of points, and nothing comes out that is not
 * a number or lies outside the clip.
 *
 * With libFuzzer: clang -fsanitize=fuzzer,address,undefined fuzz-clip.c and the sources of geo/. */
#include "tests/fuzz/fuzz-clip.h"

#include <string.h>

#include "geo/clip.h"
#include "geo/feature-set.h"

#define MOST_POINTS 2000
/* About the whole edge, once for every piece, and the points that came in. */
#define EDGE_STEP_RAD    (RA_PI / 90)
#define POINTS_PER_POINT 400

typedef struct {
  const uint8_t *data;
  size_t size;
  size_t at;
} Bytes;

static gboolean
take (Bytes *self, void *value, size_t size)
{
  if (self->size - self->at < size)
    return FALSE;
  memcpy (value, self->data + self->at, size);
  self->at += size;
  return TRUE;
}

/* A coarse grid, on which vertices coincide and lie on cuts, poles and clip edges. */
static gboolean
take_coarse (Bytes *self, RaPoint *deg)
{
  int8_t pair[2];
  if (!take (self, pair, sizeof pair))
    return FALSE;
  *deg = (RaPoint) { pair[0] * 180.0 / 120, pair[1] * 90.0 / 120 };
  return TRUE;
}

/* Any doubles: not numbers, infinite, beyond the Earth. */
static gboolean
take_wild (Bytes *self, RaPoint *deg)
{
  double pair[2];
  if (!take (self, pair, sizeof pair))
    return FALSE;
  *deg = (RaPoint) { pair[0], pair[1] };
  return TRUE;
}

static RaPath *
read_rings (Bytes *bytes, gboolean wild)
{
  RaPath *rings = ra_path_new ();
  RaPoint deg;
  uint8_t n_points;
  while (ra_path_n_points (rings) < MOST_POINTS && take (bytes, &n_points, 1)) {
    for (guint i = 0; i < n_points && (wild ? take_wild (bytes, &deg) : take_coarse (bytes, &deg)); i++)
      ra_path_add (rings, deg.x, deg.y);
    ra_path_end_part (rings, 1);
  }
  return rings;
}

static RaPath *
to_radians (const RaPath *rings_deg)
{
  RaPath *rings = ra_path_copy (rings_deg);
  for (guint i = 0; i < ra_path_n_points (rings); i++) {
    RaPoint *point = &g_array_index (rings->points, RaPoint, i);
    *point = (RaPoint) { ra_radians (CLAMP (point->x, -180, 180)), ra_radians (CLAMP (point->y, -90, 90)) };
  }
  return rings;
}

static void
check (const RaClip *clip, const RaPath *in, const RaPath *out, guint min_points)
{
  g_assert_cmpuint (ra_path_n_points (out), <=, POINTS_PER_POINT * (ra_path_n_points (in) + 1));
  for (guint part = 0; part < ra_path_n_parts (out); part++) {
    guint n;
    const RaPoint *points = ra_path_part (out, part, &n);
    g_assert_cmpuint (n, >=, min_points);
    for (guint i = 0; i < n; i++) {
      g_assert_true (isfinite (points[i].x) && fabs (points[i].y) <= RA_HALF_PI);
      if (clip->kind == RA_CLIP_MERIDIAN)
        g_assert_cmpfloat (fabs (points[i].x - clip->rotation.delta_lon_rad), <=, RA_PI + 1e-9);
      else
        g_assert_cmpfloat (ra_vec3_dot (ra_vec3_from_lonlat (points[i]), clip->cap.centre), >=,
                           clip->cos_radius - 1e-9);
    }
  }
}

static void
clip_all (const RaPath *rings, RaPoint centre, double radius_rad)
{
  const RaClip clips[] = { ra_clip_meridian (centre.x), ra_clip_cap (centre, radius_rad, EDGE_STEP_RAD) };
  for (guint i = 0; i < G_N_ELEMENTS (clips); i++) {
    g_autoptr (RaPath) polygon = ra_path_new ();
    ra_clip_polygon (&clips[i], rings, polygon);
    check (&clips[i], rings, polygon, 3);
    g_autoptr (RaPath) lines = ra_path_new ();
    ra_clip_lines (&clips[i], rings, lines);
    check (&clips[i], rings, lines, 2);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  Bytes bytes = { data, size, 0 };
  uint8_t kind;
  uint8_t radius;
  RaPoint centre_deg;
  if (!take (&bytes, &kind, 1) || !take (&bytes, &radius, 1) || !take_coarse (&bytes, &centre_deg))
    return 0;
  const RaPoint centre = { ra_radians (CLAMP (centre_deg.x, -180, 180)), ra_radians (CLAMP (centre_deg.y, -90, 90)) };
  const double radius_rad = ra_radians (CLAMP (radius * 0.75, 0.5, 179.5));
  g_autoptr (RaPath) rings_deg = read_rings (&bytes, kind % 2 != 0);
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, ra_path_n_parts (rings_deg) + 1);
  for (guint i = 0; i < ra_path_n_parts (rings_deg); i++)
    labels[i].feature = i / 2;

  g_autoptr (RaFeatureSet) polygons = ra_feature_set_from_rings (rings_deg, labels);
  g_autoptr (RaFeatureSet) lines = ra_feature_set_from_lines (rings_deg, labels);
  clip_all (polygons->path, centre, radius_rad);
  clip_all (lines->path, centre, radius_rad);
  if (kind % 2 == 0) {
    g_autoptr (RaPath) rings = to_radians (rings_deg);
    clip_all (rings, centre, radius_rad);
  }
  return 0;
}
