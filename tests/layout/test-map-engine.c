/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-engine.h"

#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/scene/render-png.h"
#include "data/ring-list.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"

static RaScene *
build (RaMapEngine *engine, const RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static GBytes *
to_png (RaBasemap *basemap, const RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (basemap);
  g_autoptr (RaScene) scene = build (engine, spec);
  cairo_surface_t *surface = ra_render_image (scene, 1, NULL, &error);
  g_assert_no_error (error);
  GBytes *bytes = ra_png_encode (surface, &scene->metadata, 96, &error);
  g_assert_no_error (error);
  cairo_surface_destroy (surface);
  return bytes;
}

static void
test_cancel (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_cancellable_cancel (cancellable);
  g_assert_null (ra_map_engine_build (engine, spec, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* What was half done does not spoil what comes after. */
  g_autoptr (RaScene) scene = build (engine, spec);
  g_assert_nonnull (ra_scene_find_layer (scene, "land"));
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (3000);
  g_cancellable_cancel (data);
  return NULL;
}

/* Cancelled in the middle of it, on another thread: an error and no scene, or a scene and no error. */
static void
test_cancel_half_way (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->detail = RA_DETAIL_50M;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < 5; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;
    spec->viewport.projection.name = g_intern_string (i % 2 ? "robinson" : "equal-earth");
    GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
    g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, cancellable, &error);
    g_thread_join (thread);
    g_assert_true ((scene == NULL) == (error != NULL));
    if (error != NULL)
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static void
check_scene (const RaScene *scene)
{
  static const char *const needed[] = { "ocean", "land", "lakes", "coast", "borders", "disputed", "furniture" };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_nonnull (ra_scene_find_layer (scene, needed[i]));
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    g_assert_true (g_hash_table_add (ids, layer->id));
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      for (guint p = 0; item->kind == RA_SCENE_PATH && p < ra_path_n_points (item->path.path); p++) {
        const RaPoint point = g_array_index (item->path.path->points, RaPoint, p);
        g_assert_true (fabs (point.x) < 1e5 && fabs (point.y) < 1e5);
      }
    }
  }
  g_assert_cmpstr (scene->metadata.credit, ==, "Made with Natural Earth");
  g_assert_nonnull (scene->metadata.description);
  g_assert_nonnull (scene->metadata.boundaries);
}

static void
test_every_scenario_everywhere (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_assert_cmpuint (g_strv_length (ids), >=, 5);
  for (guint row = 0; row < ra_projection_table_size (); row++) {
    /* Every other one, in turn: a projection meets half of them, and a scenario half of the projections. */
    for (guint i = row % 2; ids[i] != NULL; i += ids[i + 1] != NULL ? 2 : 1) {
      g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
      const RaScenarioView *view = ra_scenario_get_view (scenario);
      g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
      spec->detail = RA_DETAIL_110M;
      spec->viewport.projection.name = g_intern_string (ra_projection_table_row (row)->name);
      g_assert_true (ra_viewport_set_centre (&spec->viewport, view->centre_lat_deg, view->centre_lon_deg));
      g_autoptr (RaScene) scene = build (engine, spec);
      check_scene (scene);
    }
  }
}

static void
test_unknown_projection (void)
{
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 100, 100);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (GError) error = NULL;
  spec->viewport.projection.name = g_intern_string ("flat-earth");
  g_assert_null (ra_map_engine_build (engine, spec, 1, NULL, &error));
  g_assert_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "flat-earth"));
}

static gpointer
draw_cb (gpointer data)
{
  return to_png (test_basemap (), data);
}

/* Twice, from two threads at once, and by an engine that has drawn other things before: the same bytes. */
static void
test_same_bytes (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  g_autoptr (RaMapSpec) copy = ra_map_spec_copy (spec);
  g_autoptr (GBytes) first = to_png (test_basemap (), spec);
  GThread *threads[] = { g_thread_new ("a", draw_cb, spec), g_thread_new ("b", draw_cb, copy) };
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    g_autoptr (GBytes) bytes = g_thread_join (threads[i]);
    g_assert_true (g_bytes_equal (first, bytes));
  }
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (RaMapSpec) other = ra_map_spec_copy (spec);
  other->viewport.projection.name = g_intern_string ("robinson");
  g_autoptr (RaScene) before = build (engine, other);
  cairo_surface_t *used = test_draw (engine, spec, 1);
  g_autoptr (RaMapEngine) fresh_engine = ra_map_engine_new (test_basemap ());
  cairo_surface_t *fresh = test_draw (fresh_engine, spec, 1);
  for (int y = 0; y < 500; y++) {
    for (int x = 0; x < 800; x++)
      g_assert_cmphex (test_pixel (used, x, y), ==, test_pixel (fresh, x, y));
  }
  cairo_surface_destroy (used);
  cairo_surface_destroy (fresh);
}

/* Under --plain nothing moves when a ring is added: beyond the ring and its line every pixel stays as it was. */
static void
test_ring_moves_nothing (void)
{
  const TestView view = { "europe", 54.71, 20.51, 10e3, 500, 400 };
  static const char *const one[] = { "40,-5:700", NULL };
  static const char *const two[] = { "40,-5:700", "54.71,20.51:900-1500", NULL };
  g_autoptr (RaMapSpec) before_spec = test_plain_spec (&view, one);
  g_autoptr (RaMapSpec) after_spec = test_plain_spec (&view, two);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (RaProjection) projection = ra_projection_new (&after_spec->viewport.projection, NULL);
  cairo_surface_t *before = test_draw (engine, before_spec, 1);
  cairo_surface_t *after = test_draw (engine, after_spec, 1);
  guint n_changed = 0;
  for (int y = 0; y < view.height_px; y++) {
    for (int x = 0; x < view.width_px; x++) {
      double x_m, y_m, lat_deg, lon_deg;
      ra_viewport_to_plane (&after_spec->viewport, x + 0.5, y + 0.5, &x_m, &y_m);
      g_assert_true (ra_projection_inverse (projection, x_m, y_m, &lat_deg, &lon_deg));
      const double km = ra_geodesic_distance_m (54.71, 20.51, lat_deg, lon_deg) / 1000;
      const gboolean changed = test_pixel (before, x, y) != test_pixel (after, x, y);
      n_changed += changed ? 1 : 0;
      /* Two pixels are 20 km here, a little more where the projection stretches. */
      if (km > 1525 || km < 875)
        g_assert_false (changed);
      else if (km > 925 && km < 1475)
        g_assert_true (changed);
    }
  }
  g_assert_cmpuint (n_changed, >, 10000);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

static RaMapSpec *
boundaries_spec (const TestView *view, RaDetail detail, RaBoundaries boundaries)
{
  RaMapSpec *spec = test_plain_spec (view, NULL);
  spec->detail = detail;
  spec->boundaries = boundaries;
  return spec;
}

static const RaDetail details[] = { RA_DETAIL_110M, RA_DETAIL_50M, RA_DETAIL_10M };

/* Crimea is hatched in both views, and the metadata say which of them it is. */
static void
test_hatch_of_crimea (void)
{
  const TestView view = { "europe", 45.3, 34.3, 1500, 400, 300 };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < 2 * G_N_ELEMENTS (details); i++) {
    const RaBoundaries boundaries = i % 2 ? RA_BOUNDARIES_DE_FACTO : RA_BOUNDARIES_UN;
    g_autoptr (RaMapSpec) spec = boundaries_spec (&view, details[i / 2], boundaries);
    g_autoptr (RaScene) scene = build (engine, spec);
    const RaSceneLayer *disputed = ra_scene_find_layer (scene, "disputed-areas");
    g_assert_cmpuint (disputed->items->len, ==, 1);
    const RaScenePath *area = &g_array_index (disputed->items, RaSceneItem, 0).path;
    g_assert_cmpint (area->hatch, !=, RA_HATCH_NONE);
    g_assert_cmpuint (ra_path_n_parts (area->path), ==, 1);
    guint n;
    const RaPoint *points = ra_path_part (area->path, 0, &n);
    const RaBox box = ra_box_of_points (points, n);
    /* About 320 km by 200 km. */
    g_assert_true (fabs (box.x_max - box.x_min - 213) < 20 && fabs (box.y_max - box.y_min - 133) < 30);
    const char *word = boundaries == RA_BOUNDARIES_UN ? "United Nations" : "de facto";
    g_autofree char *small = g_utf8_casefold (scene->metadata.boundaries, -1);
    g_autofree char *wanted = g_utf8_casefold (word, -1);
    g_assert_nonnull (strstr (small, wanted));
  }
}

/* The words on Crimea are those of the latest text of the General Assembly on the map's day; before the first one the
 * map neither says nor shows that anything is in dispute there. */
static void
test_words_on_crimea (void)
{
  const struct {
    const char *date, *words, *not_yet;
  } days[] = {
    { "1987-12-07", "borders are those of today", "Crimea" },
    { "2014-03-26", "United Nations view", "Crimea" },
    { "2014-03-27", "68/262", "71/205" },
    { "2016-12-18", "68/262", "71/205" },
    { "2016-12-19", "71/205", "temporarily occupied" },
    { "2021-12-15", "71/205", "temporarily occupied" },
    { "2021-12-16", "temporarily occupied", "71/205" },
    { "2026-01-01", "temporarily occupied", "71/205" },
  };
  const TestView view = { "europe", 45.3, 34.3, 1500, 400, 300 };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < 2 * G_N_ELEMENTS (days); i++) {
    g_autoptr (RaMapSpec) spec
        = boundaries_spec (&view, RA_DETAIL_50M, i % 2 ? RA_BOUNDARIES_DE_FACTO : RA_BOUNDARIES_UN);
    spec->date = g_strdup (days[i / 2].date);
    g_autoptr (RaScene) scene = build (engine, spec);
    const char *said = scene->metadata.boundaries;
    g_test_message ("%s: %s", days[i / 2].date, said);
    g_assert_true (strstr (said, days[i / 2].words) != NULL || (i % 2 && strstr (said, "de facto") != NULL));
    g_assert_null (strstr (said, days[i / 2].not_yet));
    const gboolean disputed = strcmp (days[i / 2].date, "2014-03-27") >= 0;
    g_assert_cmpint (ra_scene_find_layer (scene, "disputed-areas")->items->len > 0, ==, disputed);
  }
}

/* Where a map shows a place in dispute it says what was decided on it; no other map does. */
static void
test_words_on_places (void)
{
  static const struct {
    TestView view;
    const char *date;
    const char *words[3]; /* of the United Nations view */
    const char *de_facto; /* one of the other */
  } cases[] = {
    { { "mercator", 35, 33.3, 600, 400, 300 }, NULL, { "Security Council 541", "hatched" }, "Türkiye alone" },
    { { "mercator", 32.3, 35.4, 1200, 400, 300 },
      NULL,
      { "Golan", "no mark of a capital", "67/19" },
      "does not recognise" },
    { { "mercator", 60, 10, 600, 400, 300 }, NULL, { NULL }, NULL },
    { { "mercator", 42.6, 20.9, 600, 400, 300 }, NULL, { "Kosovo", "Serbia or Russia" }, "Serbia or Russia" },
    { { "mercator", 42.6, 20.9, 600, 400, 300 }, "1998-01-01", { NULL }, NULL },
    { { "mercator", 42.7, 42.3, 600, 400, 300 }, NULL, { "Abkhazia, South Ossetia" }, "Abkhazia, South Ossetia" },
    { { "mercator", 25, -13, 600, 400, 300 }, NULL, { "Western Sahara" }, "Western Sahara" },
    { { "mercator", 34.5, 76, 600, 400, 300 }, NULL, { "Kashmir" }, "Kashmir" },
    { { "mercator", 23.7, 121, 600, 400, 300 }, NULL, { "Taiwan" }, "Taiwan" },
    { { "mercator", 47.6, 36.8, 600, 400, 300 }, "2022-10-12", { "Donetsk", "ES-11/4" }, "ES-11/4" },
    { { "mercator", 47.6, 36.8, 600, 400, 300 }, "2021-06-13", { NULL }, NULL },
    { { "globe", 35, 33.3, 30000, 400, 300 }, "2014-01-01", { NULL }, NULL },
  };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const RaBoundaries boundaries = i % 2 ? RA_BOUNDARIES_DE_FACTO : RA_BOUNDARIES_UN;
    g_autoptr (RaMapSpec) spec = boundaries_spec (&cases[i / 2].view, RA_DETAIL_50M, boundaries);
    spec->date = g_strdup (cases[i / 2].date);
    g_autoptr (RaScene) scene = build (engine, spec);
    const char *said = scene->metadata.boundaries;
    g_test_message ("%s", said);
    for (guint w = 0; i % 2 == 0 && w < G_N_ELEMENTS (cases[0].words) && cases[i / 2].words[w] != NULL; w++)
      g_assert_nonnull (strstr (said, cases[i / 2].words[w]));
    if (i % 2)
      g_assert_true (cases[i / 2].de_facto == NULL || strstr (said, cases[i / 2].de_facto) != NULL);
    /* Notes name texts by numbers. */
    if (cases[i / 2].words[0] == NULL)
      g_assert_true (strpbrk (said, "0123456789") == NULL);
  }
}

/* In Western Sahara the two views do not draw the same lines. */
static void
test_views_differ (void)
{
  const TestView view = { "mercator", 26.5, -11, 2000, 400, 300 };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint d = 0; d < G_N_ELEMENTS (details); d++) {
    g_autoptr (RaMapSpec) un = boundaries_spec (&view, details[d], RA_BOUNDARIES_UN);
    g_autoptr (RaMapSpec) de_facto = boundaries_spec (&view, details[d], RA_BOUNDARIES_DE_FACTO);
    cairo_surface_t *a = test_draw (engine, un, 1);
    cairo_surface_t *b = test_draw (engine, de_facto, 1);
    guint n_different = 0;
    for (int i = 0; i < view.width_px * view.height_px; i++)
      n_different += test_pixel (a, i % view.width_px, i / view.width_px)
                             != test_pixel (b, i % view.width_px, i / view.width_px)
                         ? 1
                         : 0;
    g_test_message ("%u pixels differ", n_different);
    g_assert_cmpuint (n_different, >, 100);
    cairo_surface_destroy (a);
    cairo_surface_destroy (b);
  }
}

/* After a map of all of the Earth it holds all of the base map. */
static RaMapEngine *
new_engine_with_all (const TestView *view)
{
  RaMapEngine *engine = ra_map_engine_new (test_basemap ());
  TestView world = *view;
  world.metres_per_px = 100e3;
  g_autoptr (RaMapSpec) spec = test_plain_spec (&world, NULL);
  spec->detail = RA_DETAIL_50M;
  g_autoptr (RaScene) scene = build (engine, spec);
  return engine;
}

static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  const gsize size = (gsize)(cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a));
  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

/* What an engine leaves out of the base map, for one map or as long as the map is not moved, is nowhere to be seen. */
static void
test_for_one (void)
{
  static const TestView views[] = {
    { "europe", 54.71, 20.51, 3e3, 600, 400 },  { "europe", 38, -9, 1e3, 400, 600 },
    { "europe", 70, 60, 12e3, 600, 400 },       { "conic-europe", 54, 20, 6e3, 600, 400 },
    { "site", 64, 178, 4e3, 600, 400 },         { "globe", 10, 100, 15e3, 600, 400 },
    { "globe", -80, 20, 4e3, 600, 400 },        { "arctic", 88, 20, 5e3, 600, 400 },
    { "mercator", 60, 179, 5e3, 600, 400 },     { "robinson", 40, -100, 8e3, 600, 400 },
    { "equal-earth", -17, 178, 2e3, 600, 400 }, { "robinson", 0, 0, 60e3, 700, 400 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (RaMapEngine) whole = new_engine_with_all (&views[i]);
    g_autoptr (RaMapEngine) moving = ra_map_engine_new (test_basemap ());
    g_autoptr (RaMapEngine) for_one = ra_map_engine_new_for_one (test_basemap ());
    g_autoptr (RaMapSpec) spec = test_plain_spec (&views[i], NULL);
    spec->detail = RA_DETAIL_50M;
    cairo_surface_t *a = test_draw (whole, spec, 1);
    cairo_surface_t *b = test_draw (for_one, spec, 1);
    cairo_surface_t *c = test_draw (moving, spec, 1);
    g_test_message ("%s %g %g", views[i].projection, views[i].lat_deg, views[i].lon_deg);
    assert_same_pixels (a, b);
    assert_same_pixels (a, c);
    cairo_surface_destroy (a);
    cairo_surface_destroy (b);
    cairo_surface_destroy (c);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-engine/cancel", test_cancel);
  g_test_add_func ("/map-engine/cancel-half-way", test_cancel_half_way);
  g_test_add_func ("/map-engine/every-scenario-everywhere", test_every_scenario_everywhere);
  g_test_add_func ("/map-engine/for-one", test_for_one);
  g_test_add_func ("/map-engine/unknown-projection", test_unknown_projection);
  g_test_add_func ("/map-engine/same-bytes", test_same_bytes);
  g_test_add_func ("/map-engine/ring-moves-nothing", test_ring_moves_nothing);
  g_test_add_func ("/map-engine/hatch-of-crimea", test_hatch_of_crimea);
  g_test_add_func ("/map-engine/words-on-crimea", test_words_on_crimea);
  g_test_add_func ("/map-engine/words-on-places", test_words_on_places);
  g_test_add_func ("/map-engine/views-differ", test_views_differ);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
