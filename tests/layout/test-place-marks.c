/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A capital that a map names has a mark that can be seen: no other name stands over it. */
#include <string.h>

#include "app/layout/finding.h"
#include "app/layout/view-fit.h"
#include "app/map/style.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"

#define MM (96 / 25.4)

static const struct {
  const char *name;
  double width, height;
} pages[] = { { "default", 1600, 1000 },
              { "column-full", 180 * MM, 120 * MM },
              { "phone", 375, 500 },
              { "column-1", 88 * MM, 110 * MM },
              { "web", 1200, 900 } };
#define WEB 4

static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };

static RaScene *
build (RaMapEngine *engine, const char *id, guint page, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, pages[page].width, pages[page].height);
  g_autoptr (RaTranslations) translations = language != NULL ? test_load_translations (language) : NULL;
  ra_map_spec_set_translations (spec, translations);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->headline = ra_finding_describe (spec, test_basemap ());
  ra_view_fit_scenario (spec);
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static gboolean
lies_over (PangoContext *context, const RaSceneText *text, RaPoint at)
{
  for (guint i = 0; i < ra_text_count_pieces (context, text); i++) {
    RaPoint corners[4];
    ra_text_measure_piece (context, text, i, corners);
    const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
    if (at.x > box.x_min && at.x < box.x_max && at.y > box.y_min && at.y < box.y_max)
      return TRUE;
  }
  return FALSE;
}

/* The first text that covers the point; NULL where none does. */
static const char *
find_over (PangoContext *context, const RaScene *scene, RaPoint at)
{
  static const char *const layers[] = { "site-labels", "country-names", "places", "cities", "ring-labels" };
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, layers[i]);
    for (guint k = 0; layer != NULL && k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind == RA_SCENE_TEXT && lies_over (context, &item->text, at))
        return item->text.text;
    }
  }
  return NULL;
}

static guint
count_covered (const RaScene *scene, const char *where, guint *n_marks)
{
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  PangoContext *context = ra_text_context_new ();
  guint n = 0;
  for (guint i = 0; i < places->items->len; i++) {
    const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_MARK)
      continue;
    const RaSceneIdentity *place = &g_array_index (scene->identities, RaSceneIdentity, item->mark.of.first);
    const char *over = find_over (context, scene, (RaPoint) { item->mark.x, item->mark.y });
    if (over != NULL)
      g_test_message ("%s: \"%s\" over the mark of %s", where, over, place->id);
    n += over != NULL ? 1 : 0;
    ++*n_marks;
  }
  g_object_unref (context);
  return n;
}

/* Each scenario on each page, by turns in each language; in all where more samples are asked for. */
static void
test_marks (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  const guint n_languages = CLAMP (test_samples (1), 1, G_N_ELEMENTS (languages));
  guint n_marks = 0;
  guint n_covered = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint page = 0; page < WEB; page++)
      for (guint k = 0; k < n_languages; k++) {
        const char *language = languages[(i + page + k) % G_N_ELEMENTS (languages)];
        g_autofree char *where
            = g_strdup_printf ("%s, %s, %s", ids[i], pages[page].name, language != NULL ? language : "en");
        g_autoptr (RaScene) scene = build (engine, ids[i], page, language);
        n_covered += count_covered (scene, where, &n_marks);
      }
  g_assert_cmpuint (n_marks, >, 400);
  g_assert_cmpuint (n_covered, ==, 0);
}

static const RaSceneMark *
find_mark (const RaScene *scene, const char *name)
{
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  for (guint i = 0; i < places->items->len; i++) {
    const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_MARK
        && g_str_equal (g_array_index (scene->identities, RaSceneIdentity, item->mark.of.first).id, name))
      return &item->mark;
  }
  g_error ("no mark of %s", name);
}

/* What is reached is filled, what is not is hollow; grey where it never was, and filled there where what would be freed
 * is hollow. */
static void
test_beyond (void)
{
  static const struct {
    const char *id, *name;
    RaSymbol symbol;
    gboolean grey;
  } cases[] = {
    { "status-quo-2021", "Warsaw", RA_SYMBOL_DOT, FALSE },   { "status-quo-2021", "London", RA_SYMBOL_RING, TRUE },
    { "status-quo-2021", "Brussels", RA_SYMBOL_RING, TRUE }, { "status-quo-2021", "Lisbon", RA_SYMBOL_RING, TRUE },
    { "moratorium-offer", "Warsaw", RA_SYMBOL_RING, FALSE }, { "moratorium-offer", "Rome", RA_SYMBOL_DOT, TRUE },
    { "moratorium-offer", "Riga", RA_SYMBOL_DOT, FALSE },
  };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  const RaColour muted = ra_style_of_theme (RA_THEME_LIGHT)->muted;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = build (engine, cases[i].id, 0, NULL);
    const RaSceneMark *mark = find_mark (scene, cases[i].name);
    g_test_message ("%s, %s", cases[i].id, cases[i].name);
    g_assert_cmpint (mark->symbol, ==, cases[i].symbol);
    const RaColour ink = mark->symbol == RA_SYMBOL_DOT ? mark->fill : mark->stroke;
    g_assert_cmpint (ink.red == muted.red && ink.blue == muted.blue, ==, cases[i].grey);
    g_assert_cmpfloat (mark->size, >, 4.5);
  }
}

static guint
count_names (const RaScene *scene, RaColour colour)
{
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  guint n = 0;
  for (guint i = 0; i < places->items->len; i++) {
    const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, i);
    n += item->kind == RA_SCENE_TEXT && memcmp (&item->text.colour, &colour, sizeof colour) == 0 ? 1 : 0;
  }
  return n;
}

/* Of 19 capitals that a headline counts each has its name, whatever stands beside the sites among them. */
static void
test_counted (void)
{
  static const char *const ids[] = { "status-quo-2021", "moratorium-offer" };
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = build (engine, ids[i], WEB, NULL);
    const RaSystem *system = ra_catalogue_find_system (test_catalogue (), "9m729");
    const RaColour ring = ra_style_colour_of (RA_THEME_LIGHT, test_catalogue (), system);
    g_assert_cmpuint (count_names (scene, ra_style_label_colour (RA_THEME_LIGHT, ring)), ==, 19);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-marks/covered", test_marks);
  g_test_add_func ("/place-marks/counted", test_counted);
  g_test_add_func ("/place-marks/beyond", test_beyond);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
