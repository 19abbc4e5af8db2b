/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cities are named: few from afar, smaller ones as one comes closer, the most populous first, none twice. */
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "app/scene/text.h"
#include "data/place-spelling.h"
#include "tests/layout/helpers.h"

/* The frames from which a name is there are those of 1600 pixels. */
#define WIDTH  1600
#define HEIGHT 1000

static RaMapSpec *
spec_of (const char *projection, double lat_deg, double lon_deg, double width_km)
{
  const TestView view = { projection, lat_deg, lon_deg, width_km * 1000 / WIDTH, WIDTH, HEIGHT };
  RaMapSpec *spec = test_plain_spec (&view, NULL);
  spec->plain = FALSE;
  return spec;
}

/* Set of the names in a layer; its marks are of @symbol. */
static GHashTable *
names_in (const RaScene *scene, const char *layer_id, RaSymbol symbol)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT)
      g_hash_table_add (names, item->text.text);
    else
      g_assert_cmpint (item->mark.symbol, ==, symbol);
  }
  return names;
}

static void
test_closer (void)
{
  static const struct {
    double width_km;
    gboolean hamburg, leipzig, potsdam;
  } cases[] = { { 9000, FALSE, FALSE, FALSE },
                { 3500, FALSE, FALSE, FALSE },
                { 2300, TRUE, FALSE, FALSE },
                { 1500, TRUE, TRUE, FALSE },
                { 700, TRUE, TRUE, TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ("europe", 52.5, 11.5, cases[i].width_km);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GHashTable) cities = names_in (scene, "cities", RA_SYMBOL_RING);
    g_autoptr (GHashTable) capitals = names_in (scene, "places", RA_SYMBOL_DOT);
    g_test_message ("%.0f km: %u cities", cases[i].width_km, g_hash_table_size (cities));
    g_assert_cmpint (g_hash_table_contains (cities, "Hamburg"), ==, cases[i].hamburg);
    g_assert_cmpint (g_hash_table_contains (cities, "Leipzig"), ==, cases[i].leipzig);
    g_assert_cmpint (g_hash_table_contains (cities, "Potsdam"), ==, cases[i].potsdam);
    g_assert_true (g_hash_table_contains (capitals, "Berlin"));
    g_assert_false (g_hash_table_contains (cities, "Berlin"));
  }
}

/* A map of a continent names no town for being a capital; one that comes close does. */
static void
test_small_capitals (void)
{
  g_autoptr (RaMapSpec) wide = spec_of ("europe", 50, 15, 5000);
  g_autoptr (RaScene) far = test_build (wide);
  g_autoptr (GHashTable) from_afar = names_in (far, "places", RA_SYMBOL_DOT);
  g_autoptr (RaMapSpec) narrow = spec_of ("europe", 43, 3, 1200);
  g_autoptr (RaScene) near = test_build (narrow);
  g_autoptr (GHashTable) close_by = names_in (near, "places", RA_SYMBOL_DOT);
  g_assert_true (g_hash_table_contains (from_afar, "Luxembourg"));
  g_assert_false (g_hash_table_contains (from_afar, "Andorra"));
  g_assert_false (g_hash_table_contains (from_afar, "Vaduz"));
  g_assert_true (g_hash_table_contains (close_by, "Andorra"));
}

/* What counts is the width on the ground: in Mercator's north a frame is three times narrower than its metres say. */
static void
test_ground (void)
{
  g_autoptr (RaMapSpec) mercator = spec_of ("mercator", 69.7, 20, 500 / 0.348);
  g_autoptr (RaScene) scene = test_build (mercator);
  g_autoptr (GHashTable) there = names_in (scene, "cities", RA_SYMBOL_RING);
  g_autoptr (RaMapSpec) site = spec_of ("site", 69.7, 20, 500);
  g_autoptr (RaScene) same_width = test_build (site);
  g_autoptr (GHashTable) expected = names_in (same_width, "cities", RA_SYMBOL_RING);
  g_assert_cmpuint (g_hash_table_size (expected), >, 0);
  g_assert_cmpuint (g_hash_table_size (there), ==, g_hash_table_size (expected));
}

/* Of two cities with room for one the larger is named. */
static void
test_larger_first (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = spec_of ("europe", 50.5, 8, 1000);
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (GHashTable) cities = names_in (scene, "cities", RA_SYMBOL_RING);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "cities");
  const GPtrArray *places = ra_basemap_get_places (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (cities), >, 15);
  guint at = 0;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_TEXT)
      continue;
    while (at < places->len
           && !g_str_equal (ra_place_spell (((const RaPlace *)g_ptr_array_index (places, at))->name), item->text.text))
      at++;
    g_assert_cmpuint (at, <, places->len);
  }
}

static void
test_sites_once (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  /* So close that the name has room beside the site's mark. */
  g_autoptr (RaMapSpec) spec = spec_of ("europe", 54.71, 20.51, 50);
  ra_map_spec_set_scenario (spec, scenario);
  g_autoptr (RaScene) with_sites = test_build (spec);
  g_autoptr (GHashTable) cities = names_in (with_sites, "cities", RA_SYMBOL_RING);
  g_assert_false (g_hash_table_contains (cities, "Kaliningrad"));
  spec->show &= ~RA_SHOW_SITES;
  g_autoptr (RaScene) without_sites = test_build (spec);
  g_autoptr (GHashTable) more = names_in (without_sites, "cities", RA_SYMBOL_RING);
  g_assert_true (g_hash_table_contains (more, "Kaliningrad"));
}

/* Beside sites that nobody has heard of stand the cities by which they are found; on a small page there is no room. */
static void
test_beside_sites (void)
{
  static const struct {
    double width, height;
    gboolean named;
  } pages[] = { { 1600, 1000, TRUE }, { 1920, 1080, TRUE }, { 375, 500, FALSE } };
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, pages[i].width, pages[i].height);
    spec->furniture = RA_FURNITURE_BESIDE;
    ra_view_fit_scenario (spec);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GHashTable) cities = names_in (scene, "cities", RA_SYMBOL_RING);
    g_assert_cmpint (g_hash_table_contains (cities, "Volgograd"), ==, pages[i].named);
    g_assert_false (g_hash_table_contains (cities, "Warsaw"));
  }
  /* Below a headline they are too many, and so is a landmark that is none of its sites. */
  static const struct {
    const char *id, *town;
    gboolean named;
  } towns[] = { { "status-quo-2021", "Volgograd", FALSE }, { "us-german-announcement-2024", "Kaliningrad", FALSE } };
  for (guint i = 0; i < G_N_ELEMENTS (towns); i++) {
    g_autoptr (RaScenario) told = test_load_scenario (towns[i].id);
    g_autoptr (RaMapSpec) spec = ra_map_spec_new (told, 1600, 1000);
    spec->furniture = RA_FURNITURE_BESIDE;
    spec->headline = g_strdup ("Found");
    ra_view_fit_scenario (spec);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GHashTable) cities = names_in (scene, "cities", RA_SYMBOL_RING);
    g_assert_cmpint (g_hash_table_contains (cities, towns[i].town), ==, towns[i].named);
  }
}

/* Capitals of the story are larger than others, and those than cities. */
static void
test_sizes (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, WIDTH, HEIGHT);
  g_autoptr (RaScene) scene = test_build (spec);
  double sizes[3] = { 0 };
  static const char *const names[] = { "Moscow", "Oslo", "Volgograd" };
  for (guint i = 0; i < 2; i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, i == 0 ? "places" : "cities");
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      for (guint n = 0; item->kind == RA_SCENE_TEXT && n < G_N_ELEMENTS (names); n++)
        sizes[n] = g_str_equal (item->text.text, names[n]) ? item->text.size : sizes[n];
    }
  }
  g_assert_cmpfloat (sizes[0], >, sizes[1]);
  g_assert_cmpfloat (sizes[1], >, sizes[2]);
  g_assert_cmpfloat (sizes[2], >, 0);
}

/* No name lies beside the globe, or beyond the edge of a map of the world. */
static void
test_on_earth (void)
{
  static const char *const projections[] = { "globe", "equal-earth" };
  static const char *const layers[] = { "places", "country-names" };
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < 2 * G_N_ELEMENTS (projections); i++) {
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, WIDTH, HEIGHT);
    g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { .projection = projections[i / 2] }, NULL));
    g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, layers[i % 2]);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      RaPoint corners[4], plane, at;
      if (item->kind != RA_SCENE_TEXT)
        continue;
      ra_text_measure_ink (context, &item->text, corners);
      for (guint c = 0; c < 4; c++) {
        ra_viewport_to_plane (&spec->viewport, corners[c].x, corners[c].y, &plane.x, &plane.y);
        if (!ra_projection_inverse (projection, plane.x, plane.y, &at.y, &at.x))
          g_error ("%s: %s is not on the Earth", projections[i / 2], item->text.text);
      }
    }
  }
  g_object_unref (context);
}

static RaAnchor
anchor_of (const RaScene *scene, const char *name)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "places");
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && g_str_equal (item->text.text, name))
      return item->text.anchor;
  }
  g_error ("%s is not named", name);
}

/* A ring of 460 km about Riga runs just to the east of Stockholm: its name goes to the other side of the mark. */
static void
test_off_lines (void)
{
  static const char *const rings[] = { "56.95,24.11:430", NULL };
  const TestView view = { "europe", 58, 20, 3000e3 / WIDTH, WIDTH, HEIGHT };
  g_autoptr (RaMapSpec) without = test_plain_spec (&view, NULL);
  g_autoptr (RaMapSpec) with = test_plain_spec (&view, rings);
  without->plain = FALSE;
  with->plain = FALSE;
  g_autoptr (RaScene) free_scene = test_build (without);
  g_autoptr (RaScene) ringed = test_build (with);
  g_assert_cmpint (anchor_of (free_scene, "Stockholm"), ==, RA_ANCHOR_START);
  g_assert_cmpint (anchor_of (ringed, "Stockholm"), ==, RA_ANCHOR_END);
}

static void
test_by_choice (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("europe", 52.5, 11.5, 1000);
  spec->show &= ~RA_SHOW_PLACES;
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_null (ra_scene_find_layer (scene, "cities"));
  g_assert_null (ra_scene_find_layer (scene, "places"));
}

/* The middle of the frame may lie beside the Earth. */
static void
test_beside_the_earth (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("globe", 0, 0, 1000);
  spec->viewport.x_m = 6600e3;
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_null (ra_scene_find_layer (scene, "cities"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/closer", test_closer);
  g_test_add_func ("/places/small-capitals", test_small_capitals);
  g_test_add_func ("/places/ground", test_ground);
  g_test_add_func ("/places/larger-first", test_larger_first);
  g_test_add_func ("/places/sites-once", test_sites_once);
  g_test_add_func ("/places/beside-sites", test_beside_sites);
  g_test_add_func ("/places/sizes", test_sizes);
  g_test_add_func ("/places/on-earth", test_on_earth);
  g_test_add_func ("/places/off-lines", test_off_lines);
  g_test_add_func ("/places/by-choice", test_by_choice);
  g_test_add_func ("/places/beside-the-earth", test_beside_the_earth);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
