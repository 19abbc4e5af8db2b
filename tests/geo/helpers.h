/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the geometry tests share: rings with areas that are known beforehand, and measures of what comes out of the
 * pipeline that have nothing in common with its own.
 *
 * Degrees go in; areas are steradians. Rings are clockwise (interior on the right) unless said otherwise. */
#pragma once

#include "geo/clip.h"

G_BEGIN_DECLS

/* The sample count of a property test: @normal, or RA_TEST_SAMPLES when that is set. */
guint test_samples (guint normal);

/* The part of @path made of the pairs longitude, latitude in degrees, converted to radians. */
void test_add_part_deg (RaPath *path, guint n_points, const double *lonlat_deg);
#define TEST_ADD_PART(path, ...)                                                                                       \
  test_add_part_deg (path, sizeof ((double[]) { __VA_ARGS__ }) / (2 * sizeof (double)), (double[]) { __VA_ARGS__ })
/* The same, left in degrees. */
void test_add_part_raw (RaPath *path, guint n_points, const double *lonlat_deg);
#define TEST_ADD_RAW(path, ...)                                                                                        \
  test_add_part_raw (path, sizeof ((double[]) { __VA_ARGS__ }) / (2 * sizeof (double)), (double[]) { __VA_ARGS__ })

/* A ring of points at equal angles on a circle of the sphere. */
typedef struct {
  double lon_deg;
  double lat_deg;
  double radius_deg;
  guint n_points;
  double phase;     /* of the first point, in steps: 0 lies north of the centre */
  gboolean hole;    /* counter-clockwise */
  double snap_deg;  /* coordinates are rounded to multiples of this; 0: not at all */
  double minus_180; /* not 0: longitude 180 is written as -180 */
} TestCircle;

void test_add_circle (RaPath *path, const TestCircle *circle);
/* Exact area of that polygon of great-circle arcs, to the right if it is no hole. */
double test_circle_area (const TestCircle *circle);

double test_cap_area (double radius_rad);
/* Exact area of what two caps have in common, their centres @distance_rad apart. */
double test_overlap_area (double radius_a_rad, double radius_b_rad, double distance_rad);
double test_distance_rad (double lon_a_deg, double lat_a_deg, double lon_b_deg, double lat_b_deg);

/* Signed area of all parts together (clockwise positive) on the cylindrical equal-area map: longitudes are taken as
 * they stand, so an edge that jumps from one side of the map to the other counts for what it covers. */
double test_area_on_cylinder (const RaPath *path);
/* The same on the azimuthal equal-area map about @centre (radians). */
double test_area_about (const RaPath *path, RaPoint centre);
/* Signed area in the plane with y upwards, clockwise positive. */
double test_planar_area (const RaPath *path);

/* All coordinates finite, all parts with @min_points or more. */
void test_assert_sound (const RaPath *path, guint min_points);
/* Every point within @radius_rad of @centre. */
void test_assert_within (const RaPath *path, RaPoint centre, double radius_rad);

/* Clipped copies. */
RaPath *test_clip_polygon (const RaClip *clip, const RaPath *rings) G_GNUC_WARN_UNUSED_RESULT;
RaPath *test_clip_lines (const RaClip *clip, const RaPath *lines) G_GNUC_WARN_UNUSED_RESULT;

/* Fails with both numbers in the message when |actual - expected| > tolerance or either is not a number. */
#define test_assert_near(actual, expected, tolerance)                                                                  \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const double test_a_ = (actual);                                                                                   \
    const double test_e_ = (expected);                                                                                 \
    if (!(fabs (test_a_ - test_e_) <= (tolerance))) {                                                                  \
      g_autofree char *test_m_                                                                                         \
          = g_strdup_printf ("%s = %.17g, not %.17g (+-%g)", #actual, test_a_, test_e_, (double)(tolerance));          \
      g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, test_m_);                                      \
    }                                                                                                                  \
  }                                                                                                                    \
  G_STMT_END

G_END_DECLS
