/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the colours of the ground tell, by pixels: alliance, land and sea apart in every theme and under rings, and the
 * key as the map. */
#include <math.h>

#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "app/map/style.h"
#include "app/scene/contrast.h"
#include "geo/projection.h"
#include "tests/layout/helpers.h"

#define MEMBER_CONTRAST 1.3
#define SEA_CONTRAST    1.25
/* Between the sea and the alliance's land, which are otherwise one in grey: coasts help. */
#define COAST_CONTRAST 1.25
/* Between the line about the Earth and what it parts. */
#define LIMB_CONTRAST 1.5
/* Between what is in reach of half a continent and the like of it beyond. */
#define COVERED_CONTRAST 1.2
/* Of the three channels: less than a difference of 3 in L*a*b*. */
#define KEY_TOLERANCE 4

typedef struct {
  RaMapSpec *spec;
  RaProjection *projection;
  RaScene *scene;
  cairo_surface_t *surface;
} Picture;

static void
picture_init (Picture *self, const char *id, RaTheme theme)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  self->spec = ra_map_spec_new (scenario, 1600, 1000);
  self->spec->theme = theme;
  self->spec->furniture = RA_FURNITURE_BESIDE;
  self->spec->show = RA_SHOW_BASE | RA_SHOW_RINGS | RA_SHOW_MEMBERS | RA_SHOW_FURNITURE;
  ra_view_fit_scenario (self->spec);
  self->scene = ra_map_engine_build (engine, self->spec, 1, NULL, &error);
  g_assert_no_error (error);
  self->projection = ra_projection_new (&self->spec->viewport.projection, &error);
  g_assert_no_error (error);
  self->surface = ra_render_image (self->scene, 1, NULL, &error);
  g_assert_no_error (error);
  cairo_surface_flush (self->surface);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
  ra_scene_free (self->scene);
  ra_projection_free (self->projection);
  ra_map_spec_free (self->spec);
}

static guint32
pixel_at (const Picture *self, double lat_deg, double lon_deg)
{
  double x_m, y_m, x, y;
  g_assert_true (ra_projection_forward (self->projection, lat_deg, lon_deg, &x_m, &y_m));
  ra_viewport_to_page (&self->spec->viewport, x_m, y_m, &x, &y);
  return test_pixel (self->surface, (int)x, (int)y);
}

static RaColour
colour_of (guint32 pixel)
{
  return (RaColour) { (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0, 1 };
}

static double
contrast (guint32 a, guint32 b)
{
  return ra_colour_contrast (colour_of (a), colour_of (b));
}

/* Spain, Ireland and the Atlantic outside the rings; Türkiye, Russia and the Black Sea within the one that leads. */
static void
test_apart (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    Picture picture;
    picture_init (&picture, "status-quo-2021", theme);
    const guint32 member = pixel_at (&picture, 40.0, -4.0);
    const guint32 other = pixel_at (&picture, 53.2, -7.6);
    const guint32 sea = pixel_at (&picture, 47.0, -10.0);
    const guint32 member_within = pixel_at (&picture, 39.0, 33.0);
    const guint32 other_within = pixel_at (&picture, 52.0, 34.5);
    const guint32 sea_within = pixel_at (&picture, 43.0, 32.0);
    g_test_message ("%s: member %.2f, within rings %.2f, sea %.2f", ra_theme_to_string (theme),
                    contrast (member, other), contrast (member_within, other_within), contrast (sea, other));
    g_assert_cmpfloat (contrast (member, other), >=, MEMBER_CONTRAST);
    g_assert_cmpfloat (contrast (member_within, other_within), >=, MEMBER_CONTRAST);
    g_assert_cmpfloat (contrast (sea, other), >=, SEA_CONTRAST);
    g_assert_cmpfloat (contrast (member, sea), >=, COAST_CONTRAST);
    g_assert_cmpfloat (contrast (member_within, sea_within), >=, COAST_CONTRAST);
    picture_clear (&picture);
  }
}

/* What is in reach is darker than the like of it beyond, also where all is grey. */
static void
test_covered (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    Picture picture;
    picture_init (&picture, "status-quo-2021", theme);
    const guint32 other = pixel_at (&picture, 53.2, -7.6);
    const guint32 other_within = pixel_at (&picture, 52.0, 34.5);
    const guint32 member = pixel_at (&picture, 40.0, -4.0);
    const guint32 member_within = pixel_at (&picture, 39.0, 33.0);
    g_test_message ("%s: other %.2f, member %.2f", ra_theme_to_string (theme), contrast (other, other_within),
                    contrast (member, member_within));
    g_assert_cmpfloat (contrast (other, other_within), >=, COVERED_CONTRAST);
    g_assert_cmpfloat (contrast (member, member_within), >=, COVERED_CONTRAST);
    picture_clear (&picture);
  }
}

static gboolean
is_swatch (const RaSceneItem *item, RaColour colour)
{
  return item->kind == RA_SCENE_PATH && item->path.fill.alpha == 1 && item->path.fill.red == colour.red
         && item->path.fill.green == colour.green && item->path.fill.blue == colour.blue;
}

static RaBox
find_swatch (const Picture *self, RaColour colour)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (self->scene, "furniture");
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    if (is_swatch (item, colour))
      return ra_box_of_points ((const RaPoint *)(gconstpointer)item->path.path->points->data,
                               ra_path_n_points (item->path.path));
  }
  g_error ("no swatch");
}

/* The swatch of the alliance: as it is outside all rings and as under the largest, and nothing between them: a bit of a
 * ring was read as a sign of its own. */
static void
test_key (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    Picture picture;
    picture_init (&picture, "status-quo-2021", theme);
    const RaBox box = find_swatch (&picture, ra_style_of_theme (theme)->member);
    const int y = (int)((box.y_min + box.y_max) / 2);
    const guint32 bare = test_pixel (picture.surface, (int)(box.x_min + 3), y);
    const guint32 within = test_pixel (picture.surface, (int)(box.x_max - 3), y);
    g_assert_cmpuint (test_pixel_distance (bare, pixel_at (&picture, 40.0, -4.0)), <=, KEY_TOLERANCE);
    g_assert_cmpuint (test_pixel_distance (within, pixel_at (&picture, 39.0, 33.0)), <=, KEY_TOLERANCE);
    guint changes = 0;
    guint32 before = bare;
    for (int x = (int)box.x_min + 3; x < (int)box.x_max - 2; x++) {
      const guint32 pixel = test_pixel (picture.surface, x, y);
      changes += test_pixel_distance (pixel, before) > KEY_TOLERANCE ? 1 : 0;
      before = pixel;
    }
    g_test_message ("%s: %u changes", ra_theme_to_string (theme), changes);
    /* One edge, blended. */
    g_assert_cmpuint (changes, >=, 1);
    g_assert_cmpuint (changes, <=, 2);
    picture_clear (&picture);
  }
}

/* Where no ring reaches a member, none crosses the swatch: within it would be a colour that is nowhere on the map. */
static void
test_key_beyond_rings (void)
{
  Picture picture;
  picture_init (&picture, "exercises-2023-2024", RA_THEME_LIGHT);
  const RaBox box = find_swatch (&picture, ra_style_of_theme (RA_THEME_LIGHT)->member);
  const int y = (int)((box.y_min + box.y_max) / 2);
  const guint32 bare = test_pixel (picture.surface, (int)(box.x_min + 3), y);
  for (int x = (int)box.x_min + 3; x < (int)box.x_max - 2; x++)
    g_assert_cmphex (test_pixel (picture.surface, x, y), ==, bare);
  picture_clear (&picture);
}

/* What is hatched has a swatch that is hatched alike, on land. */
static void
test_disputed_key (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    Picture picture;
    picture_init (&picture, "status-quo-2021", theme);
    const RaSceneLayer *ground = ra_scene_find_layer (picture.scene, "disputed-areas");
    const RaSceneLayer *furniture = ra_scene_find_layer (picture.scene, "furniture");
    const RaScenePath *on_map = &g_array_index (ground->items, RaSceneItem, 0).path;
    guint n = 0;
    for (guint i = 0; i < furniture->items->len; i++) {
      const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
      n += is_swatch (item, ra_style_of_theme (theme)->land) && item->path.hatch == on_map->hatch
                   && item->path.hatch_colour.red == on_map->hatch_colour.red
                   && item->path.hatch_colour.alpha == on_map->hatch_colour.alpha
                   && item->path.hatch_step == on_map->hatch_step && item->path.hatch_width == on_map->hatch_width
               ? 1
               : 0;
    }
    g_assert_cmpuint (n, ==, 1);
    picture_clear (&picture);
  }
}

/* The alliance ends at the Tropic of Cancer: French Guiana is land, metropolitan France is its own colour. */
static void
test_overseas (void)
{
  static const struct {
    double lat_deg, lon_deg;
    gboolean member;
  } cases[] = { { 4.0, -53.0, FALSE }, { 47.0, 2.5, TRUE }, { 65.0, -18.5, TRUE } };
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  const RaStyle *style = ra_style_of_theme (RA_THEME_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec
        = test_plain_spec (&(TestView) { "site", cases[i].lat_deg, cases[i].lon_deg, 2000, 100, 100 }, NULL);
    spec->plain = FALSE;
    spec->show = RA_SHOW_BASE | RA_SHOW_MEMBERS;
    ra_map_spec_set_scenario (spec, scenario);
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    cairo_surface_t *surface = test_draw (engine, spec, 1);
    g_assert_cmphex (test_pixel (surface, 50, 50), ==, test_colour (cases[i].member ? style->member : style->land));
    cairo_surface_destroy (surface);
  }
}

/* The country that a missile came down in stands out also where all is grey. */
static void
test_struck (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaStyle *style = ra_style_of_theme (theme);
    const double apart = ra_colour_contrast (style->struck, style->land);
    g_test_message ("%s: struck %.2f", ra_theme_to_string (theme), apart);
    g_assert_cmpfloat (apart, >=, MEMBER_CONTRAST);
  }
}

/* A sea may be as pale as the paper: where the Earth ends between the two stands a line, here in two oceans. */
static void
test_limb (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    g_autoptr (RaMapSpec) spec = test_plain_spec (&(TestView) { "globe", 0, -25, 80000, 200, 200 }, NULL);
    spec->theme = theme;
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    cairo_surface_t *surface = test_draw (engine, spec, 2);
    const guint32 paper = test_pixel (surface, 3, 200);
    const guint32 sea = test_pixel (surface, 60, 200);
    double line = 0;
    for (int x = 3; x < 60; x++) {
      const guint32 pixel = test_pixel (surface, x, 200);
      line = MAX (line, MIN (contrast (pixel, paper), contrast (pixel, sea)));
    }
    g_test_message ("%s: the limb %.2f", ra_theme_to_string (theme), line);
    g_assert_cmpfloat (line, >=, LIMB_CONTRAST);
    cairo_surface_destroy (surface);
  }
}

/* A lower bound is no disc: within it the ground is as outside, and ticks stand beyond its line. */
static void
test_lower_bound (void)
{
  Picture picture;
  picture_init (&picture, "nato-deployment-hypothetical", RA_THEME_LIGHT);
  const RaSceneLayer *line = NULL;
  for (guint i = 0; i < picture.scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (picture.scene->layers, i);
    if (g_str_has_prefix (layer->id, "ring-line-prsm-499-flown"))
      line = layer;
    g_assert_false (g_str_has_prefix (layer->id, "ring-fill-prsm-499-flown"));
  }
  g_assert_nonnull (line);
  g_assert_cmpuint (line->items->len, ==, 2);
  const RaPath *circle = g_array_index (line->items, RaSceneItem, 0).path.path;
  const RaPath *ticks = g_array_index (line->items, RaSceneItem, 1).path.path;
  const RaBox inner = ra_box_of_points ((const RaPoint *)(gconstpointer)circle->points->data, circle->points->len);
  const RaBox outer = ra_box_of_points ((const RaPoint *)(gconstpointer)ticks->points->data, ticks->points->len);
  g_assert_cmpuint (ra_path_n_parts (ticks), >, 30);
  g_assert_cmpfloat (outer.x_min, <, inner.x_min - 3);
  g_assert_cmpfloat (outer.y_max, >, inner.y_max + 3);
  picture_clear (&picture);
}

/* A distance flown is a line from the launch to its end, with the head of an arrow there and no circle about it. */
static void
test_flight (void)
{
  Picture picture;
  picture_init (&picture, "oreshnik-2024", RA_THEME_LIGHT);
  const RaSceneLayer *line = NULL;
  for (guint i = 0; i < picture.scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (picture.scene->layers, i);
    g_assert_false (g_str_has_prefix (layer->id, "ring-fill-"));
    if (g_str_has_prefix (layer->id, "ring-line-oreshnik-790-flown"))
      line = layer;
  }
  g_assert_nonnull (line);
  g_assert_cmpuint (line->items->len, ==, 2);
  const RaScenePath *way = &g_array_index (line->items, RaSceneItem, 0).path;
  const RaScenePath *head = &g_array_index (line->items, RaSceneItem, 1).path;
  guint n;
  const RaPoint *points = ra_path_part (way->path, 0, &n);
  const RaPoint first = points[0];
  const RaPoint last = points[n - 1];
  g_assert_cmpuint (ra_path_n_parts (way->path), ==, 1);
  g_assert_cmpfloat (way->stroke_width, >=, 2.5);
  g_assert_cmpfloat (first.x - last.x, >, 50);
  g_assert_cmpfloat (fabs (first.y - last.y), <, 100);
  g_assert_cmpfloat (head->fill.alpha, ==, 1);
  /* The line ends within its head, and the head beside the mark of the place that was struck. */
  const RaPoint tip = ra_path_part (head->path, 0, &n)[0];
  const RaScenarioRing *flown = NULL;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (picture.spec);
  for (guint i = 0; i < rings->len; i++)
    if (ra_scenario_ring_is_flight (&g_array_index (rings, RaScenarioRing, i)))
      flown = &g_array_index (rings, RaScenarioRing, i);
  g_assert_nonnull (flown);
  g_assert_cmpfloat (hypot (tip.x - last.x, tip.y - last.y), >, 2 * way->stroke_width);
  g_assert_cmpfloat (hypot (tip.x - last.x, tip.y - last.y), <, 5 * way->stroke_width);
  picture_clear (&picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tints/apart", test_apart);
  g_test_add_func ("/tints/covered", test_covered);
  g_test_add_func ("/tints/key", test_key);
  g_test_add_func ("/tints/key-beyond-rings", test_key_beyond_rings);
  g_test_add_func ("/tints/disputed-key", test_disputed_key);
  g_test_add_func ("/tints/overseas", test_overseas);
  g_test_add_func ("/tints/limb", test_limb);
  g_test_add_func ("/tints/struck", test_struck);
  g_test_add_func ("/tints/lower-bound", test_lower_bound);
  g_test_add_func ("/tints/flight", test_flight);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
