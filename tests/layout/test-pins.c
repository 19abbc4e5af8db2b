/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pinned places: each is named, once, however small it is; and lists of them never change. */
#include "app/layout/view-fit.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"

#define WIDTH  1200
#define HEIGHT 675

static RaMapSpec *
new_spec (double width_km)
{
  const TestView view = { "europe", 53, 20, width_km * 1000 / WIDTH, WIDTH, HEIGHT };
  RaMapSpec *spec = test_plain_spec (&view, NULL);
  spec->plain = FALSE;
  return spec;
}

static guint
count_name (const RaScene *scene, const char *name, const char *layer_id)
{
  guint n = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint j = 0; (layer_id == NULL || g_str_equal (layer->id, layer_id)) && j < layer->items->len; j++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, j);
      n += item->kind == RA_SCENE_TEXT && g_str_equal (item->text.text, name) ? 1 : 0;
    }
  }
  return n;
}

/* A town, a capital, a city: those are named anyway, but not as well. */
static void
test_named_once (void)
{
  static const struct {
    const char *name;
    double lat_deg, lon_deg;
  } places[] = { { "Suwałki", 54.10, 22.93 }, { "Warsaw", 52.25, 21.0 }, { "Hamburg", 53.55, 10.0 } };
  for (double width_km = 900; width_km < 6000; width_km *= 2) {
    for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
      g_autoptr (RaMapSpec) spec = new_spec (width_km);
      g_autoptr (RaPin) pin = ra_pin_new (places[i].name, places[i].lat_deg, places[i].lon_deg);
      spec->pins = ra_pins_with (NULL, pin);
      g_autoptr (RaScene) scene = test_build (spec);
      const gboolean in_frame = !g_str_equal (pin->name, "Hamburg") || width_km > 1200;
      g_assert_cmpuint (count_name (scene, pin->name, "pins"), ==, in_frame ? 1 : 0);
      g_assert_cmpuint (count_name (scene, pin->name, NULL), ==, in_frame ? 1 : 0);
    }
  }
}

static guint
count_sites_named (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "site-labels");
  guint n = 0;
  for (guint i = 0; i < layer->items->len; i++)
    n += g_array_index (layer->items, RaSceneItem, i).kind == RA_SCENE_TEXT;
  return n;
}

/* The window's map, whose names of sites stand about a town that somebody has looked for: it is named all the same, and
 * they are, too. */
static void
test_named_beside_sites (void)
{
  static const double bearings_deg[] = { 20, 110, 200, 290 };
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  guint n_pins = 0;
  guint n_named = 0;
  guint n_sites = 0;
  guint n_sites_left = 0;
  for (guint i = 0; i < deployments->len; i++) {
    const RaSite *site = ((const RaDeployment *)g_ptr_array_index (deployments, i))->site;
    for (guint k = 0; site != NULL && k < G_N_ELEMENTS (bearings_deg); k++) {
      double lat_deg, lon_deg;
      ra_geodesic_direct (site->lat_deg, site->lon_deg, bearings_deg[k], 90e3, &lat_deg, &lon_deg);
      g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, WIDTH, HEIGHT);
      test_aim (spec, "europe", site->lat_deg, site->lon_deg, 2000);
      spec->show &= ~RA_SHOW_FURNITURE;
      spec->seen = (RaBox) { 100, 50, WIDTH - 100, HEIGHT - 50 };
      g_autoptr (RaScene) bare = test_build (spec);
      g_autoptr (RaPin) pin = ra_pin_new ("Suwałki", lat_deg, lon_deg);
      spec->pins = ra_pins_with (NULL, pin);
      g_autoptr (RaScene) scene = test_build (spec);
      n_pins++;
      n_named += count_name (scene, pin->name, "pins");
      n_sites += count_sites_named (bare);
      n_sites_left += count_sites_named (scene);
    }
  }
  g_test_message ("%u of %u pins, %u of %u names of sites", n_named, n_pins, n_sites_left, n_sites);
  g_assert_cmpuint (n_pins, >, 0);
  g_assert_cmpuint (n_named, ==, n_pins);
  g_assert_cmpuint (n_sites_left, ==, n_sites);
}

static void
test_lists (void)
{
  g_autoptr (RaPin) first = ra_pin_new ("Suwałki", 54.10, 22.93);
  g_autoptr (RaPin) second = ra_pin_new ("Anadyr", 64.73, -180);
  g_autoptr (GPtrArray) one = ra_pins_with (NULL, first);
  g_autoptr (GPtrArray) two = ra_pins_with (one, second);
  g_autoptr (GPtrArray) same = ra_pins_with (two, first);
  g_autoptr (GPtrArray) back = ra_pins_without (two, second);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_true (ra_pins_equal (two, same));
  g_assert_true (ra_pins_equal (one, back));
  g_assert_false (ra_pins_equal (one, two));
  g_assert_true (ra_pins_have (two, "Anadyr", 64.73, 179.999));
  g_assert_false (ra_pins_have (two, "Anadyr", 54.73, 179.999));
  g_assert_false (ra_pins_have (NULL, "Anadyr", 64.73, 180));
  g_autoptr (GPtrArray) none = ra_pins_without (one, first);
  g_assert_true (ra_pins_equal (none, NULL));
}

/* Nobody reads a map of more. */
static void
test_most (void)
{
  g_autoptr (GPtrArray) pins = ra_pins_new ();
  for (guint i = 0; i <= RA_MOST_PINS; i++) {
    g_autoptr (RaPin) pin = ra_pin_new ("Town", 0.1 * i, 0);
    GPtrArray *more = ra_pins_with (pins, pin);
    g_ptr_array_unref (pins);
    pins = more;
  }
  g_assert_cmpuint (pins->len, ==, RA_MOST_PINS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pins/lists", test_lists);
  g_test_add_func ("/pins/most", test_most);
  g_test_add_func ("/pins/named-once", test_named_once);
  g_test_add_func ("/pins/named-beside-sites", test_named_beside_sites);
  return g_test_run ();
}
