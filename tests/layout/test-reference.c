/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two ways to draw one thing must agree.
 *
 * A ring against its points by geodesic and projection, a ring about the centre of an equidistant map against a circle
 * of the plane, a picture of twice the size against one of once, a map a full turn further against the same map. */
#include <math.h>

#include "app/layout/view-fit.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"

#define LAT_DEG  54.71
#define LON_DEG  20.51
#define RADIUS_M 5500e3
#define RING     "54.71,20.51:5500"
#define WIDTH    600
#define HEIGHT   400

/* How far a drawn ring may lie beside the true one; 0.10 is measured. */
#define RING_TOLERANCE_PX 0.25
/* A ring in `site` against a circle. */
#define CIRCLE_TOLERANCE_PX 0.1
#define CLOSER              40
#define N_AROUND            3600
/* Places of each drawn edge that are looked at: a chord is farthest from its arc between its ends. */
#define PLACES_ON_EDGE 4
/* Nearer to the border of the frame or to the edge of the Earth than this the ring may be cut. */
#define BORDER_PX 2.0

static const char *const ring[] = { RING, NULL };

/* The outline of the one ring of a plain map, page units. */
static RaPath *
draw_outline (RaMapEngine *engine, const RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "ring-line-ring-0");
  g_assert_nonnull (layer);
  RaPath *path = ra_path_new ();
  for (guint i = 0; i < layer->items->len; i++) {
    const RaPath *drawn = g_array_index (layer->items, RaSceneItem, i).path.path;
    for (guint part = 0; part < ra_path_n_parts (drawn); part++) {
      guint n;
      const RaPoint *points = ra_path_part (drawn, part, &n);
      ra_path_add_part (path, points, n);
    }
  }
  return path;
}

static double
distance_to_edge (RaPoint p, RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1) : 0;
  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

static double
distance_to_path (RaPoint point, const RaPath *path)
{
  double least = G_MAXDOUBLE;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i < n; i++)
      least = MIN (least, distance_to_edge (point, points[i - 1], points[i]));
  }
  return least;
}

typedef struct {
  const RaMapSpec *spec;
  RaProjection *projection;
} Map;

static gboolean
to_page (const Map *self, double lat_deg, double lon_deg, RaPoint *page)
{
  double x_m;
  double y_m;
  if (!ra_projection_forward (self->projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (&self->spec->viewport, x_m, y_m, &page->x, &page->y);
  return TRUE;
}

/* The point of the true ring in the direction of a point of the page. FALSE beside the Earth, and where the two lie on
 * both sides of a cut of the map. */
static gboolean
true_point (const Map *self, RaPoint page, RaPoint *truth)
{
  double x_m;
  double y_m;
  double lat_deg;
  double lon_deg;
  ra_viewport_to_plane (&self->spec->viewport, page.x, page.y, &x_m, &y_m);
  if (!ra_projection_inverse (self->projection, x_m, y_m, &lat_deg, &lon_deg))
    return FALSE;
  const RaGeodesic way = ra_geodesic_inverse (LAT_DEG, LON_DEG, lat_deg, lon_deg);
  ra_geodesic_direct (LAT_DEG, LON_DEG, way.azimuth1_deg, RADIUS_M, &lat_deg, &lon_deg);
  return to_page (self, lat_deg, lon_deg, truth) && hypot (truth->x - page.x, truth->y - page.y) < WIDTH / 4.0;
}

/* Whether the Earth goes on for some pixels about a place of the page, and the frame too. */
static gboolean
is_well_inside (const Map *self, RaPoint page)
{
  for (guint i = 0; i < 8; i++) {
    const RaPoint beside = { page.x + BORDER_PX * cos (i * G_PI / 4), page.y + BORDER_PX * sin (i * G_PI / 4) };
    double x_m;
    double y_m;
    double lat_deg;
    double lon_deg;
    ra_viewport_to_plane (&self->spec->viewport, beside.x, beside.y, &x_m, &y_m);
    if (beside.x < 0 || beside.y < 0 || beside.x > WIDTH || beside.y > HEIGHT
        || !ra_projection_inverse (self->projection, x_m, y_m, &lat_deg, &lon_deg))
      return FALSE;
  }
  return TRUE;
}

/* What is drawn lies on the true ring. */
static double
worst_of_drawn (const Map *map, const RaPath *drawn, guint *n_checked)
{
  double worst = 0;
  for (guint part = 0; part < ra_path_n_parts (drawn); part++) {
    guint n;
    const RaPoint *points = ra_path_part (drawn, part, &n);
    for (guint i = 1; i < n; i++) {
      for (guint k = 0; k < PLACES_ON_EDGE; k++) {
        const double t = (double)k / PLACES_ON_EDGE;
        const RaPoint a = points[i - 1];
        const RaPoint b = points[i];
        const RaPoint page = { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
        RaPoint truth;
        if (!is_well_inside (map, page) || !true_point (map, page, &truth))
          continue;
        worst = MAX (worst, hypot (truth.x - page.x, truth.y - page.y));
        (*n_checked)++;
      }
    }
  }
  return worst;
}

/* And of the true ring nothing is missing. */
static double
worst_of_true (const Map *map, const RaPath *drawn, guint *n_checked)
{
  double worst = 0;
  for (guint i = 0; i < N_AROUND; i++) {
    RaPoint page;
    double lat_deg;
    double lon_deg;
    ra_geodesic_direct (LAT_DEG, LON_DEG, 360.0 * i / N_AROUND, RADIUS_M, &lat_deg, &lon_deg);
    if (!to_page (map, lat_deg, lon_deg, &page) || !is_well_inside (map, page))
      continue;
    worst = MAX (worst, distance_to_path (page, drawn));
    (*n_checked)++;
  }
  return worst;
}

static void
check_outline (RaMapEngine *engine, const RaMapSpec *spec, guint least_checked)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  const Map map = { spec, projection };
  g_autoptr (RaPath) drawn = draw_outline (engine, spec);
  guint n_drawn = 0;
  guint n_true = 0;
  const double beside = worst_of_drawn (&map, drawn, &n_drawn);
  const double missing = worst_of_true (&map, drawn, &n_true);
  g_test_message ("%s, %.0f m a pixel: %u places at most %.3f px beside the ring, %u of the ring at most %.3f px away",
                  spec->viewport.projection.name, spec->viewport.metres_per_px, n_drawn, beside, n_true, missing);
  g_assert_cmpuint (n_drawn, >=, least_checked);
  g_assert_cmpuint (n_true, >=, least_checked);
  g_assert_cmpfloat (beside, <=, RING_TOLERANCE_PX);
  g_assert_cmpfloat (missing, <=, RING_TOLERANCE_PX);
}

static const TestView views[] = {
  { "europe", 54.71, 20.51, 36e3, WIDTH, HEIGHT }, { "conic-europe", 54.71, 20.51, 36e3, WIDTH, HEIGHT },
  { "site", 54.71, 20.51, 40e3, WIDTH, HEIGHT },   { "globe", 54.71, 20.51, 33e3, WIDTH, HEIGHT },
  { "arctic", 90, 20.51, 45e3, WIDTH, HEIGHT },    { "equal-earth", 0, 11, 58e3, WIDTH, HEIGHT },
  { "robinson", 0, 180, 57e3, WIDTH, HEIGHT },     { "mercator", 0, 11, 100e3, WIDTH, HEIGHT },
};

/* Puts the point of the ring at that azimuth into the middle of a frame that is CLOSER times nearer. */
static void
go_closer (RaMapSpec *spec, double azimuth_deg)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  double lat_deg;
  double lon_deg;
  ra_geodesic_direct (LAT_DEG, LON_DEG, azimuth_deg, RADIUS_M, &lat_deg, &lon_deg);
  g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &spec->viewport.x_m, &spec->viewport.y_m));
  spec->viewport.metres_per_px /= CLOSER;
}

static void
test_ring (gconstpointer data)
{
  static const double azimuths_deg[] = { 80, 200, 310 };
  const TestView *view = data;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (RaMapSpec) whole = test_plain_spec (view, ring);
  check_outline (engine, whole, 300);
  for (guint i = 0; i < G_N_ELEMENTS (azimuths_deg); i++) {
    g_autoptr (RaMapSpec) closer = test_plain_spec (view, ring);
    go_closer (closer, azimuths_deg[i]);
    check_outline (engine, closer, 5);
  }
}

/* About the centre of an equidistant map a ring is a circle: drawn by itself, and by the compasses. */
static void
check_circle (const RaPath *path, double radius_px)
{
  double worst = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i < n; i++) {
      const RaPoint middle = { (points[i - 1].x + points[i].x) / 2, (points[i - 1].y + points[i].y) / 2 };
      worst = MAX (worst, fabs (hypot (points[i].x - WIDTH / 2.0, points[i].y - HEIGHT / 2.0) - radius_px));
      worst = MAX (worst, fabs (hypot (middle.x - WIDTH / 2.0, middle.y - HEIGHT / 2.0) - radius_px));
    }
  }
  g_test_message ("a circle of %.1f px, at most %.4f px beside it", radius_px, worst);
  g_assert_cmpuint (ra_path_n_points (path), >, 100);
  g_assert_cmpfloat (worst, <=, CIRCLE_TOLERANCE_PX);
}

static void
test_circle (void)
{
  static const double radii_km[] = { 50, 500, 2350, 5500, 12000 };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < G_N_ELEMENTS (radii_km); i++) {
    const double metres_per_px = radii_km[i] * 1000 / 190;
    const TestView view = { "site", LAT_DEG, LON_DEG, metres_per_px, WIDTH, HEIGHT };
    g_autofree char *text = g_strdup_printf ("54.71,20.51:%g", radii_km[i]);
    const char *const rings[] = { text, NULL };
    g_autoptr (RaMapSpec) spec = test_plain_spec (&view, rings);
    spec->show |= RA_SHOW_COMPASS_CIRCLES;
    g_autoptr (RaPath) drawn = draw_outline (engine, spec);
    check_circle (drawn, 190);
    g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, NULL);
    const RaSceneLayer *compasses = ra_scene_find_layer (scene, "compass-circles");
    check_circle (g_array_index (compasses->items, RaSceneItem, 0).path.path, 190);
  }
}

/* A picture of twice the size, four pixels averaged to one, is the picture: every block of BLOCK pixels has the same
 * mean colour. Within a block edges are smoothed and letters placed by quarters of a pixel. */
#define BLOCK          10
#define MEAN_SHRUNK    0.15 /* of 255, over all blocks */
#define LARGEST_SHRUNK 4.0  /* of a block */

static double
block_mean (cairo_surface_t *surface, int x, int y, int size, guint shift)
{
  double sum = 0;
  for (int dy = 0; dy < size; dy++) {
    for (int dx = 0; dx < size; dx++)
      sum += test_pixel (surface, x * size + dx, y * size + dy) >> shift & 0xff;
  }
  return sum / (size * size);
}

static void
check_shrunk (RaMapEngine *engine, const RaMapSpec *spec)
{
  cairo_surface_t *once = test_draw (engine, spec, 1);
  cairo_surface_t *twice = test_draw (engine, spec, 2);
  double sum = 0;
  double largest = 0;
  guint n = 0;
  g_assert_cmpint (cairo_image_surface_get_width (twice), ==, 2 * cairo_image_surface_get_width (once));
  for (int y = 0; y < cairo_image_surface_get_height (once) / BLOCK; y++) {
    for (int x = 0; x < cairo_image_surface_get_width (once) / BLOCK; x++) {
      for (guint shift = 0; shift < 24; shift += 8) {
        const double difference
            = fabs (block_mean (once, x, y, BLOCK, shift) - block_mean (twice, x, y, 2 * BLOCK, shift));
        sum += difference;
        largest = MAX (largest, difference);
        n++;
      }
    }
  }
  g_test_message ("%s: mean %.3f, largest %.2f", spec->viewport.projection.name, sum / n, largest);
  cairo_surface_destroy (once);
  cairo_surface_destroy (twice);
  g_assert_cmpfloat (sum / n, <=, MEAN_SHRUNK);
  g_assert_cmpfloat (largest, <=, LARGEST_SHRUNK);
}

static void
test_shrunk (void)
{
  static const char *const ids[] = { "status-quo-2021", "moratorium-offer" };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (RaMapSpec) plain = test_plain_spec (&views[i], ring);
    check_shrunk (engine, plain);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
    spec->detail = RA_DETAIL_110M;
    spec->theme = i == 0 ? RA_THEME_LIGHT : RA_THEME_DARK;
    check_shrunk (engine, spec);
  }
}

/* Longitudes a full turn apart are one longitude. */
static void
test_full_turn (void)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (RaMapSpec) spec = test_plain_spec (&views[i], ring);
    cairo_surface_t *here = test_draw (engine, spec, 1);
    for (int turn = -1; turn <= 1; turn += 2) {
      TestView view = views[i];
      view.lon_deg += 360 * turn;
      g_autoptr (RaMapSpec) turned = test_plain_spec (&view, ring);
      turned->viewport.projection.centre_lon_deg = spec->viewport.projection.centre_lon_deg + 360 * turn;
      cairo_surface_t *there = test_draw (engine, turned, 1);
      guint n_other = 0;
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++)
          n_other += test_pixel_distance (test_pixel (here, x, y), test_pixel (there, x, y)) > 2 ? 1 : 0;
      }
      cairo_surface_destroy (there);
      g_test_message ("%s, %d turn: %u pixels differ", view.projection, turn, n_other);
      g_assert_cmpuint (n_other, ==, 0);
    }
    cairo_surface_destroy (here);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *path = g_strdup_printf ("/reference/ring/%s", views[i].projection);
    g_test_add_data_func (path, &views[i], test_ring);
  }
  g_test_add_func ("/reference/circle", test_circle);
  g_test_add_func ("/reference/shrunk", test_shrunk);
  g_test_add_func ("/reference/full-turn", test_full_turn);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
