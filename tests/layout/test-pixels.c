/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every projection against the geodesic: a pixel changes when a ring is drawn if and only if the point of the Earth
 * that it shows lies in the ring.
 *
 * Nothing of the pipeline is believed: the point comes from PROJ's inverse, its distance from the geodesic. */
#include <math.h>

#include "app/map/style.h"
#include "geo/geodesic.h"
#include "geo/project.h"
#include "tests/layout/helpers.h"

#define WIDTH  600
#define HEIGHT 400
/* Nearer to a ring's line than this a pixel says nothing. */
#define LINE_MARGIN_PX 1.5
#define N_AROUND       32
/* Antialiasing and rounding leave a fill this much beside its opacity; a line would be far above. */
#define INK_TOLERANCE 0.04

static const RaRangeRing rings[] = {
  { 54.71, 20.51, 0, 5500e3 },      /* encloses the pole */
  { 54.71, 20.51, 1000e3, 5500e3 }, /* a band */
  { -17, 178, 0, 3000e3 },          /* across the date line */
  { -89, 0, 0, 2000e3 },            /* about the other pole */
  { 10, -60, 0, 15000e3 },          /* larger than a hemisphere */
};

/* What a picture shows at a point of the page. */
typedef enum { SHOWS_NO_EARTH, SHOWS_OUTSIDE, SHOWS_INSIDE } Shown;

typedef struct {
  const RaViewport *viewport;
  RaProjection *projection;
  const RaRangeRing *ring;
  cairo_surface_t *without;
  cairo_surface_t *with;
} Pair;

typedef struct {
  guint n_checked;
  guint n_inside;
  guint n_wrong;
} Tally;

static Shown
shown_at (const Pair *pair, double x, double y)
{
  double x_m;
  double y_m;
  double lat_deg;
  double lon_deg;
  ra_viewport_to_plane (pair->viewport, x, y, &x_m, &y_m);
  if (!ra_projection_inverse (pair->projection, x_m, y_m, &lat_deg, &lon_deg))
    return SHOWS_NO_EARTH;
  const double distance_m = ra_geodesic_distance_m (pair->ring->lat_deg, pair->ring->lon_deg, lat_deg, lon_deg);
  return distance_m <= pair->ring->max_m && distance_m >= pair->ring->min_m ? SHOWS_INSIDE : SHOWS_OUTSIDE;
}

/* What there is between a point of the Earth and one beside it, looking closer and closer to the limb: at the limb of
 * the globe a fraction of a pixel is hundreds of kilometres wide, and a ring's line may run there. */
static void
look_at_limb (const Pair *pair, RaPoint on, RaPoint beside, gboolean found[3])
{
  for (guint i = 0; i < 24; i++) {
    const RaPoint middle = { (on.x + beside.x) / 2, (on.y + beside.y) / 2 };
    const Shown shown = shown_at (pair, middle.x, middle.y);
    found[shown] = TRUE;
    if (shown == SHOWS_NO_EARTH)
      beside = middle;
    else
      on = middle;
  }
}

/* Whether the picture tells what is shown: changed, and by no more than the tint, inside; not changed elsewhere. */
static gboolean
agrees (const Pair *pair, int x, int y, Shown shown)
{
  const guint32 before = test_pixel (pair->without, x, y);
  const guint32 after = test_pixel (pair->with, x, y);
  const double share = test_ink_share (before, after, ra_style_extra_colour (RA_THEME_LIGHT, 0));
  return (before != after) == (shown == SHOWS_INSIDE)
         && share <= ra_style_of_theme (RA_THEME_LIGHT)->tint + INK_TOLERANCE;
}

/* Near the line either answer is right; on the very edge of the Earth the fill covers a part of the pixel. */
static gboolean
is_excused (const Pair *pair, int x, int y, const gboolean found[3])
{
  if (found[SHOWS_INSIDE] && found[SHOWS_OUTSIDE])
    return TRUE;
  return found[SHOWS_INSIDE] && found[SHOWS_NO_EARTH]
         && (agrees (pair, x, y, SHOWS_INSIDE) || agrees (pair, x, y, SHOWS_NO_EARTH));
}

/* Whether what lies at the point, on a circle of LINE_MARGIN_PX about it, or along the limb there is an excuse. */
static gboolean
look_around (const Pair *pair, int x, int y)
{
  RaPoint around[N_AROUND + 1];
  Shown shown[N_AROUND + 1];
  gboolean found[3] = { FALSE };
  for (guint i = 0; i <= N_AROUND; i++) {
    const double angle = 2 * G_PI * i / N_AROUND;
    const double away = i < N_AROUND ? LINE_MARGIN_PX : 0;
    around[i] = (RaPoint) { x + 0.5 + away * cos (angle), y + 0.5 + away * sin (angle) };
    shown[i] = shown_at (pair, around[i].x, around[i].y);
    found[shown[i]] = TRUE;
  }
  for (guint i = 0; i <= N_AROUND && !is_excused (pair, x, y, found); i++) {
    for (guint k = 0; k <= N_AROUND; k += 3) {
      if (shown[i] == SHOWS_NO_EARTH && shown[k] != SHOWS_NO_EARTH)
        look_at_limb (pair, around[k], around[i], found);
    }
  }
  return is_excused (pair, x, y, found);
}

/* Coast and borders lie above the tints of rings and may hide them. */
static gboolean
is_under_line (guint32 pixel)
{
  const RaStyle *style = ra_style_of_theme (RA_THEME_LIGHT);
  const RaColour lines[] = { style->coast, style->border, style->disputed };
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    if (test_pixel_distance (pixel, test_colour (lines[i])) <= 6)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_right (const Pair *pair, int x, int y, Tally *tally)
{
  if (is_under_line (test_pixel (pair->without, x, y)))
    return TRUE;
  const Shown shown = shown_at (pair, x + 0.5, y + 0.5);
  if (!agrees (pair, x, y, shown))
    return look_around (pair, x, y);
  tally->n_checked++;
  tally->n_inside += shown == SHOWS_INSIDE ? 1 : 0;
  return TRUE;
}

static void
check_pixel (const Pair *pair, int x, int y, Tally *tally)
{
  if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT || is_right (pair, x, y, tally))
    return;
  tally->n_checked++;
  if (tally->n_wrong++ < 3)
    g_test_message ("%s about %g,%g: ring about %g,%g, %.0f-%.0f km: pixel %d,%d is %06x, without the ring %06x",
                    pair->viewport->projection.name, pair->viewport->projection.centre_lat_deg,
                    pair->viewport->projection.centre_lon_deg, pair->ring->lat_deg, pair->ring->lon_deg,
                    pair->ring->min_m / 1000, pair->ring->max_m / 1000, x, y, test_pixel (pair->with, x, y) & 0xffffff,
                    test_pixel (pair->without, x, y) & 0xffffff);
}

/* All pixels along the edge of what the projection shows: there a cut ring has edges that must not be stroked. */
static void
check_edge (const Pair *pair, Tally *tally)
{
  const RaSampling sampling = { .tolerance_m = pair->viewport->metres_per_px / 4 };
  g_autoptr (RaPlanar) outline = ra_project_outline (pair->projection, &sampling);
  for (guint part = 0; part < ra_path_n_parts (outline->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (outline->path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint a = points[i];
      const RaPoint b = points[(i + 1) % n];
      const guint n_steps = 1 + (guint)(hypot (b.x - a.x, b.y - a.y) / pair->viewport->metres_per_px);
      for (guint k = 0; k < n_steps; k++) {
        double x;
        double y;
        const double t = (double)k / n_steps;
        ra_viewport_to_page (pair->viewport, a.x + t * (b.x - a.x), a.y + t * (b.y - a.y), &x, &y);
        if (fabs (x) > 2 * WIDTH || fabs (y) > 2 * HEIGHT)
          continue;
        check_pixel (pair, (int)floor (x - 1), (int)floor (y), tally);
        check_pixel (pair, (int)floor (x + 1), (int)floor (y), tally);
        check_pixel (pair, (int)floor (x), (int)floor (y - 1), tally);
        check_pixel (pair, (int)floor (x), (int)floor (y + 1), tally);
      }
    }
  }
}

static void
check_ring (RaMapEngine *engine, const TestView *view, const RaRangeRing *ring, Tally *scattered, Tally *edge)
{
  g_autofree char *text
      = ring->min_m > 0
            ? g_strdup_printf ("%g,%g:%g-%g", ring->lat_deg, ring->lon_deg, ring->min_m / 1000, ring->max_m / 1000)
            : g_strdup_printf ("%g,%g:%g", ring->lat_deg, ring->lon_deg, ring->max_m / 1000);
  const char *const texts[] = { text, NULL };
  g_autoptr (RaMapSpec) bare = test_plain_spec (view, NULL);
  g_autoptr (RaMapSpec) ringed = test_plain_spec (view, texts);
  g_autoptr (RaProjection) projection = ra_projection_new (&bare->viewport.projection, NULL);
  const Pair pair = { .viewport = &bare->viewport,
                      .projection = projection,
                      .ring = ring,
                      .without = test_draw (engine, bare, 1),
                      .with = test_draw (engine, ringed, 1) };
  g_autoptr (GRand) random = g_rand_new_with_seed (20190123);
  const guint n_samples = test_samples (3000);
  for (guint i = 0; i < n_samples; i++) {
    const int x = g_rand_int_range (random, 0, WIDTH);
    const int y = g_rand_int_range (random, 0, HEIGHT);
    check_pixel (&pair, x, y, scattered);
  }
  check_edge (&pair, edge);
  cairo_surface_destroy (pair.without);
  cairo_surface_destroy (pair.with);
}

/* Where it is easy to be wrong. */
static const TestView views[] = {
  { "europe", 54.71, 20.51, 20e3, WIDTH, HEIGHT },     { "europe", 88, -120, 40e3, WIDTH, HEIGHT },
  { "europe", 52, 10, 65e3, WIDTH, HEIGHT },           { "conic-europe", 54.71, 20.51, 20e3, WIDTH, HEIGHT },
  { "conic-europe", 75, 178, 30e3, WIDTH, HEIGHT },    { "conic-europe", 20, -60, 90e3, WIDTH, HEIGHT },
  { "site", 54.71, 20.51, 100e3, WIDTH, HEIGHT },      { "site", 0, 180, 100e3, WIDTH, HEIGHT },
  { "site", 89.9, -33, 60e3, WIDTH, HEIGHT },          { "site", -90, 0, 100e3, WIDTH, HEIGHT },
  { "globe", 54.71, 20.51, 33e3, WIDTH, HEIGHT },      { "globe", 0, 180, 33e3, WIDTH, HEIGHT },
  { "globe", 89.9, -33, 33e3, WIDTH, HEIGHT },         { "globe", -90, 0, 20e3, WIDTH, HEIGHT },
  { "globe", -35, -179.9, 33e3, WIDTH, HEIGHT },       { "arctic", 90, 0, 65e3, WIDTH, HEIGHT },
  { "arctic", 65, 180, 30e3, WIDTH, HEIGHT },          { "arctic", 89, -100, 20e3, WIDTH, HEIGHT },
  { "equal-earth", 0, 0, 60e3, WIDTH, HEIGHT },        { "equal-earth", 0, 180, 60e3, WIDTH, HEIGHT },
  { "equal-earth", 80, -159.49, 40e3, WIDTH, HEIGHT }, { "robinson", 0, 0, 60e3, WIDTH, HEIGHT },
  { "robinson", 0, -180, 60e3, WIDTH, HEIGHT },        { "robinson", 85, 20.51, 40e3, WIDTH, HEIGHT },
  { "mercator", 0, 0, 100e3, WIDTH, HEIGHT },          { "mercator", 0, 180, 100e3, WIDTH, HEIGHT },
  { "mercator", 80, -159.49, 40e3, WIDTH, HEIGHT },
};

static void
check_view (RaMapEngine *engine, const TestView *view, Tally *scattered, Tally *edge)
{
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    check_ring (engine, view, &rings[i], scattered, edge);
}

/* All that a projection shows, about three points. */
static void
check_whole_extent (RaMapEngine *engine, const char *name, Tally *scattered, Tally *edge)
{
  static const double centres_deg[][2] = { { 54.71, 20.51 }, { 0, 180 }, { 80, -159.49 } };
  for (guint i = 0; i < G_N_ELEMENTS (centres_deg); i++) {
    const RaProjectionSpec spec = { name, centres_deg[i][0], centres_deg[i][1] };
    g_autoptr (RaProjection) projection = ra_projection_new (&spec, NULL);
    const RaBox extent = ra_projection_get_extent (projection);
    const double metres_per_px = MAX ((extent.x_max - extent.x_min) / WIDTH, (extent.y_max - extent.y_min) / HEIGHT);
    const TestView view = { name, centres_deg[i][0], centres_deg[i][1], metres_per_px * 1.1, WIDTH, HEIGHT };
    check_view (engine, &view, scattered, edge);
  }
}

static void
test_projection (gconstpointer data)
{
  const char *name = data;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  Tally scattered = { 0 };
  Tally edge = { 0 };
  guint n_views = 0;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    if (!g_str_equal (views[i].projection, name))
      continue;
    n_views++;
    check_view (engine, &views[i], &scattered, &edge);
  }
  if (n_views == 0)
    check_whole_extent (engine, name, &scattered, &edge);
  g_test_message ("%s: %u wrong of %u scattered pixels (%u inside), %u wrong of %u along the edge", name,
                  scattered.n_wrong, scattered.n_checked, scattered.n_inside, edge.n_wrong, edge.n_checked);
  g_assert_cmpuint (scattered.n_inside, >, scattered.n_checked / 20);
  g_assert_cmpuint (scattered.n_wrong, ==, 0);
  g_assert_cmpuint (edge.n_wrong, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const char *name = ra_projection_table_row (i)->name;
    g_autofree char *path = g_strdup_printf ("/pixels/%s", name);
    g_test_add_data_func (path, name, test_projection);
  }
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
