/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where formulas end: what a map shows is on it once, the right way round, and reaches as far as the formula does.
 * Places of a map are compared with each other, without PROJ's inverse. */
#include "geo/project.h"
#include "geo/projection.h"
#include "tests/geo/helpers.h"

static RaProjection *
open_string (const char *name)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { g_intern_string (name), 0, 0 }, &error);
  g_assert_no_error (error);
  return projection;
}

static gboolean
shows (RaProjection *projection, double lat_deg, double lon_deg)
{
  double x_m;
  double y_m;
  return ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m);
}

/* The northernmost latitude of the prime meridian that is shown, to a hundredth of a degree. */
static double
northernmost_deg (RaProjection *projection)
{
  for (guint i = 9000; i > 0; i--) {
    if (shows (projection, i / 100.0, 0.01))
      return i / 100.0;
  }
  return 0;
}

/* Cylinders as their formulas have it: those with an end show the pole; Mercator's, its kin and the central one have
 * none, and stop where they are as high as they are wide. */
static void
test_cylinders (void)
{
  const struct {
    const char *name;
    double north_deg;
  } cylinders[] = {
    { "mercator", 85.05 },          { "+proj=merc", 85.05 },        { "EPSG:3857", 85.05 }, { "EPSG:3395", 85.05 },
    { "+proj=webmerc", 85.05 },     { "+proj=tobmerc", 85.05 },     { "+proj=cc", 72.34 },  { "+proj=mill", 90 },
    { "+proj=comill", 90 },         { "+proj=patterson", 90 },      { "+proj=eqc", 90 },    { "+proj=cea", 90 },
    { "+proj=gall", 90 },           { "+proj=times", 90 },          { "EPSG:6933", 90 },    { "EPSG:4087", 90 },
    { "+proj=eqc +lat_ts=60", 90 }, { "+proj=cea +lat_ts=45", 90 }, { "ESRI:54003", 90 },   { "ESRI:54004", 85.05 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cylinders); i++) {
    g_autoptr (RaProjection) projection = open_string (cylinders[i].name);
    g_test_message ("%s", cylinders[i].name);
    test_assert_near (northernmost_deg (projection), cylinders[i].north_deg, 0.011);
    const RaBox box = ra_projection_get_extent (projection);
    g_assert_cmpfloat (box.y_max - box.y_min, <, 1.01 * (box.x_max - box.x_min));
  }
}

typedef struct {
  RaVec3 v;
  RaPoint plane;
  double step_m; /* to the image of a point a degree away */
} Sample;

static GArray *
sample (RaProjection *projection)
{
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  for (double lat = -87; lat < 90; lat += 3.1)
    for (double lon = -179; lon < 180; lon += 5.3) {
      RaPoint here, north, east;
      if (!ra_projection_forward (projection, lat, lon, &here.x, &here.y)
          || !ra_projection_forward (projection, lat + 1, lon, &north.x, &north.y)
          || !ra_projection_forward (projection, lat, lon + 1, &east.x, &east.y))
        continue;
      const Sample taken
          = { ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon), ra_radians (lat) }), here,
              MIN (hypot (north.x - here.x, north.y - here.y), hypot (east.x - here.x, east.y - here.y)) };
      g_array_append_val (samples, taken);
    }
  return samples;
}

/* Of far places, the share whose images lie closer together than those of near ones. */
static double
doubled (RaProjection *projection)
{
  g_autoptr (GArray) samples = sample (projection);
  guint n_double = 0;
  for (guint i = 0; i < samples->len; i++)
    for (guint k = i + 1; k < samples->len; k++) {
      const Sample *a = &g_array_index (samples, Sample, i);
      const Sample *b = &g_array_index (samples, Sample, k);
      if (hypot (a->plane.x - b->plane.x, a->plane.y - b->plane.y) < 0.5 * MIN (a->step_m, b->step_m)
          && ra_acos (ra_vec3_dot (a->v, b->v)) > ra_radians (6))
        n_double++;
    }
  g_assert_cmpuint (samples->len, >, 60);
  return (double)n_double / samples->len;
}

static void
test_nothing_twice (void)
{
  const char *names[] = {
    "EPSG:5514",
    "EPSG:2065",
    "EPSG:5513",
    "EPSG:8353",
    "EPSG:3068",
    "EPSG:28191",
    "EPSG:3139",
    "EPSG:27200",
    "EPSG:2099",
    "EPSG:3407",
    "EPSG:8441",
    "EPSG:3078",
    "EPSG:2056",
    "EPSG:5880",
    "EPSG:3995",
    "EPSG:27700",
    "EPSG:32633",
    "+proj=utm +zone=33 +approx",
    "+proj=mil_os",
    "+proj=lee_os",
    "+proj=gs48",
    "+proj=gs50",
    "+proj=alsk",
    "+proj=guyou",
    "+proj=bipc",
    "+proj=krovak",
    "+proj=ups",
    "+proj=pconic +lat_1=30 +lat_2=60",
    "+proj=murd2 +lat_1=30 +lat_2=60",
    "+proj=ccon +lat_1=30",
    "+proj=imw_p +lat_1=30 +lat_2=60 +lon_1=3",
    "+proj=oea +n=1 +m=2",
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (RaProjection) projection = open_string (names[i]);
    const double share = doubled (projection);
    g_test_message ("%s: %.4f", names[i], share);
    g_assert_cmpfloat (share, <=, 0.001);
  }
}

/* A map is narrowed no more than it needs: Krovak's and those about a meridian keep what they can show. */
static void
test_what_is_kept (void)
{
  const struct {
    const char *name;
    double lat_deg, lon_deg;
    gboolean shown;
  } points[] = {
    { "EPSG:5514", 50, 15, TRUE },
    { "EPSG:5514", 41, 29, TRUE },
    { "EPSG:5514", 45, -20, TRUE },
    { "EPSG:5514", 64, 24.8, FALSE },
    { "EPSG:32633", 0, 15, TRUE },
    { "EPSG:32633", 89.9, -150, FALSE },
    { "EPSG:32633", 89.9, 60, TRUE },
    { "EPSG:32633", -89.9, 60, TRUE },
    { "EPSG:32633", 0, 91, TRUE },
    { "EPSG:32633", 0, 93, FALSE },
    { "EPSG:32633", 60, 100, TRUE },
    { "EPSG:32633", 60, 106, FALSE },
    { "+proj=utm +lon_0=21", 0, 97, TRUE },
    { "+proj=utm +lon_0=21", 0, -55, TRUE },
    { "+proj=pconic +lat_1=30 +lat_2=60", -40, 170, TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (points); i++) {
    g_autoptr (RaProjection) projection = open_string (points[i].name);
    g_test_message ("%s at %g %g", points[i].name, points[i].lat_deg, points[i].lon_deg);
    g_assert_cmpint (shows (projection, points[i].lat_deg, points[i].lon_deg), ==, points[i].shown);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/projection-domain/cylinders", test_cylinders);
  g_test_add_func ("/geo/projection-domain/nothing-twice", test_nothing_twice);
  g_test_add_func ("/geo/projection-domain/what-is-kept", test_what_is_kept);
  return g_test_run ();
}
