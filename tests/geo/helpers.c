/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/geo/helpers.h"

guint
test_samples (guint normal)
{
  const char *wanted = g_getenv ("RA_TEST_SAMPLES");
  const guint64 samples = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 0;
  return samples > 0 && samples < G_MAXUINT ? (guint)samples : normal;
}

void
test_add_part_raw (RaPath *path, guint n_points, const double *lonlat_deg)
{
  for (guint i = 0; i < n_points; i++)
    ra_path_add (path, lonlat_deg[2 * i], lonlat_deg[2 * i + 1]);
  ra_path_end_part (path, 1);
}

void
test_add_part_deg (RaPath *path, guint n_points, const double *lonlat_deg)
{
  for (guint i = 0; i < n_points; i++)
    ra_path_add (path, ra_radians (lonlat_deg[2 * i]), ra_radians (lonlat_deg[2 * i + 1]));
  ra_path_end_part (path, 1);
}

static RaPoint
snapped (RaPoint point, const TestCircle *circle)
{
  double lon_deg = ra_degrees (point.x);
  double lat_deg = ra_degrees (point.y);
  if (circle->snap_deg > 0) {
    lon_deg = round (lon_deg / circle->snap_deg) * circle->snap_deg;
    lat_deg = round (lat_deg / circle->snap_deg) * circle->snap_deg;
    if (circle->minus_180 != 0 && lon_deg == 180)
      lon_deg = -180;
    return (RaPoint) { ra_radians (lon_deg), ra_radians (CLAMP (lat_deg, -90, 90)) };
  }
  return point;
}

void
test_add_circle (RaPath *path, const TestCircle *circle)
{
  const RaPoint centre = { ra_radians (circle->lon_deg), ra_radians (circle->lat_deg) };
  const RaVec3 up = ra_vec3_from_lonlat (centre);
  const RaVec3 north = { -sin (centre.y) * cos (centre.x), -sin (centre.y) * sin (centre.x), cos (centre.y) };
  const RaVec3 east = { -sin (centre.x), cos (centre.x), 0 };
  const double c = cos (ra_radians (circle->radius_deg));
  const double s = sin (ra_radians (circle->radius_deg));
  for (guint i = 0; i < circle->n_points; i++) {
    const double step = (circle->hole ? -1.0 : 1.0) * i + circle->phase;
    const double azimuth = RA_TAU * step / circle->n_points;
    const double n = s * cos (azimuth);
    const double e = s * sin (azimuth);
    const RaPoint point
        = ra_vec3_to_lonlat ((RaVec3) { c * up.x + n * north.x + e * east.x, c * up.y + n * north.y + e * east.y,
                                        c * up.z + n * north.z + e * east.z });
    const RaPoint kept = snapped (point, circle);
    ra_path_add (path, kept.x, kept.y);
  }
  ra_path_end_part (path, 1);
}

double
test_circle_area (const TestCircle *circle)
{
  /* n triangles with two sides of the radius: tan(E/2) = t^2 sin A / (1 + t^2 cos A). */
  const double t = tan (ra_radians (circle->radius_deg) / 2);
  const double angle = RA_TAU / circle->n_points;
  const double area = 2 * circle->n_points * atan2 (t * t * sin (angle), 1 + t * t * cos (angle));
  return circle->hole ? 2 * RA_TAU - area : area;
}

double
test_cap_area (double radius_rad)
{
  const double s = sin (radius_rad / 2);
  return 2 * RA_TAU * s * s;
}

double
test_overlap_area (double a, double b, double d)
{
  if (d <= fabs (a - b))
    return test_cap_area (MIN (a, b));
  if (d >= a + b)
    return 0;
  if (d >= RA_TAU - a - b)
    return test_cap_area (a) + test_cap_area (b) - 2 * RA_TAU;
  const double apex = ra_acos ((cos (d) - cos (a) * cos (b)) / (sin (a) * sin (b)));
  const double at_a = ra_acos ((cos (b) - cos (d) * cos (a)) / (sin (d) * sin (a)));
  const double at_b = ra_acos ((cos (a) - cos (d) * cos (b)) / (sin (d) * sin (b)));
  return 2 * (RA_PI - apex - cos (a) * at_a - cos (b) * at_b);
}

double
test_distance_rad (double lon_a_deg, double lat_a_deg, double lon_b_deg, double lat_b_deg)
{
  const RaVec3 a = ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_a_deg), ra_radians (lat_a_deg) });
  const RaVec3 b = ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_b_deg), ra_radians (lat_b_deg) });
  return atan2 (ra_vec3_length (ra_vec3_cross (a, b)), ra_vec3_dot (a, b));
}

double
test_area_on_cylinder (const RaPath *path)
{
  double area = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint a = points[i];
      const RaPoint b = points[(i + 1) % n];
      /* The integral of 1 + sin(latitude) over the longitudes of the arc, by the formula of the half angle. */
      const double mean = (a.y + b.y) / 2;
      const double half_turn = (b.x - a.x) / 2;
      const double above = sin (mean) / cos ((b.y - a.y) / 2);
      area += 2 * (half_turn + atan2 (sin (half_turn) * above, cos (half_turn)));
    }
  }
  return area;
}

double
test_area_about (const RaPath *path, RaPoint centre)
{
  const RaVec3 p = ra_vec3_from_lonlat (centre);
  double area = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaVec3 a = ra_vec3_from_lonlat (points[i]);
      const RaVec3 b = ra_vec3_from_lonlat (points[(i + 1) % n]);
      const double triple = ra_vec3_dot (p, ra_vec3_cross (a, b));
      area -= 2 * atan2 (triple, 1 + ra_vec3_dot (a, b) + ra_vec3_dot (b, p) + ra_vec3_dot (p, a));
    }
  }
  return area;
}

double
test_planar_area (const RaPath *path)
{
  double area = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i + 1 < n; i++) {
      const double ax = points[i].x - points[0].x;
      const double ay = points[i].y - points[0].y;
      area += (ay * (points[i + 1].x - points[0].x) - ax * (points[i + 1].y - points[0].y)) / 2;
    }
  }
  return area;
}

void
test_assert_sound (const RaPath *path, guint min_points)
{
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    g_assert_cmpuint (n, >=, min_points);
    for (guint i = 0; i < n; i++) {
      g_assert_true (isfinite (points[i].x));
      g_assert_true (isfinite (points[i].y));
    }
  }
}

void
test_assert_within (const RaPath *path, RaPoint centre, double radius_rad)
{
  const RaVec3 p = ra_vec3_from_lonlat (centre);
  for (guint i = 0; i < ra_path_n_points (path); i++) {
    const RaVec3 v = ra_vec3_from_lonlat (g_array_index (path->points, RaPoint, i));
    const double distance = atan2 (ra_vec3_length (ra_vec3_cross (p, v)), ra_vec3_dot (p, v));
    g_assert_cmpfloat (distance, <=, radius_rad);
  }
}

RaPath *
test_clip_polygon (const RaClip *clip, const RaPath *rings)
{
  RaPath *out = ra_path_new ();
  ra_clip_polygon (clip, rings, out);
  test_assert_sound (out, 3);
  return out;
}

RaPath *
test_clip_lines (const RaClip *clip, const RaPath *lines)
{
  RaPath *out = ra_path_new ();
  ra_clip_lines (clip, lines, out);
  test_assert_sound (out, 2);
  return out;
}
