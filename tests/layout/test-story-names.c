/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that a story needs stand on its map, whatever the page. */
#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

#define MM (96 / 25.4)

typedef struct {
  const char *name;
  double width, height;
} Page;

static const Page pages[] = {
  { "default", 1600, 1000 }, { "web", 1200, 675 }, { "portrait", 1080, 1350 }, { "column-full", 180 * MM, 120 * MM },
  { "phone", 375, 500 },
};

static RaScene *
build (const char *id, const Page *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, page->width, page->height);
  spec->furniture = RA_FURNITURE_BESIDE;
  ra_view_fit_scenario (spec);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static gboolean
says (const RaScene *scene, const char *layer_id, const char *name)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && g_str_has_prefix (item->text.text, name))
      return TRUE;
  }
  return FALSE;
}

/* Countries of sites and their neighbours; of the United Kingdom the first line. */
static void
test_needed (void)
{
  static const char *const ids[]
      = { "status-quo-2021", "moratorium-offer", "us-german-announcement-2024", "mk41-allegation-2024" };
  static const char *const countries[] = { "Russia", "Poland", "Germany", "United", "France" };
  static const char *const capitals[] = { "Moscow", "Berlin", "London", "Paris", "Warsaw" };
  guint n_missing = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ids) * G_N_ELEMENTS (pages); i++) {
    const Page *page = &pages[i % G_N_ELEMENTS (pages)];
    const char *id = ids[i / G_N_ELEMENTS (pages)];
    g_autoptr (RaScene) scene = build (id, page);
    for (guint k = 0; k < G_N_ELEMENTS (countries); k++) {
      const gboolean country = says (scene, "country-names", countries[k]);
      const gboolean capital = says (scene, "places", capitals[k]);
      if (!country || !capital)
        g_test_message ("%s, %s: no %s%s%s", id, page->name, country ? "" : countries[k],
                        country || capital ? "" : ", ", capital ? "" : capitals[k]);
      n_missing += (country ? 0 : 1) + (capital ? 0 : 1);
    }
  }
  g_test_message ("%u missing", n_missing);
  g_assert_cmpuint (n_missing, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-names/needed", test_needed);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
