/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that a story needs stand on its map, whatever the page. */
#include <math.h>

#include "app/layout/finding.h"
#include "app/layout/view-fit.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"

#define MM (96 / 25.4)
/* Lines to names of countries are thinner, and none is as long. */
#define COUNTRY_LINE_PX      0.65
#define LONGEST_LINE_PX      65.0
#define LONGEST_SITE_LINE_PX 65.0

typedef struct {
  const char *name;
  double width, height;
} Page;

static const Page pages[] = {
  { "default", 1600, 1000 },  { "web", 1200, 675 },
  { "portrait", 1080, 1350 }, { "column-full", 180 * MM, 120 * MM },
  { "phone", 375, 500 },      { "column-1", 88 * MM, 110 * MM },
};

static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };

/* All maps of the test are made by one. */
static RaMapEngine *engine;

static RaScene *
build (const char *id, const Page *page, RaTranslations *translations)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, page->width, page->height);
  ra_map_spec_set_translations (spec, translations);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->headline = ra_finding_describe (spec, test_basemap ());
  ra_view_fit_scenario (spec);
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

/* A name of two words may stand in two lines: the first of them. Countries stand in capitals. */
static gboolean
says_translated (const RaScene *scene, const char *layer_id, const RaTranslations *translations, RaNameKind kind,
                 const char *name)
{
  g_auto (GStrv) words = g_strsplit (ra_translate_name (translations, kind, name), " ", 2);
  g_autofree char *capitals = ra_text_to_capitals (words[0]);
  return says (scene, layer_id, kind == RA_NAME_COUNTRY ? capitals : words[0]);
}

/* Below the name of a site in it, or behind that, where the country has no room for its own. */
static gboolean
is_said_by_site (const RaScene *scene, const RaTranslations *translations, const char *country)
{
  const char *name = ra_translate_name (translations, RA_NAME_COUNTRY, country);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "site-labels");
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && g_str_has_suffix (item->text.text, name))
      return TRUE;
  }
  return FALSE;
}

/* What a reader of the debate looks for: of the first ones on a large page both the country and its capital, of the
 * others either. */
static const struct {
  const char *country, *capital;
} wanted[] = {
  { "Russia", "Moscow" },         { "Poland", "Warsaw" }, { "Germany", "Berlin" },
  { "United Kingdom", "London" }, { "France", "Paris" },  { "Ukraine", "Kyiv" },
};

static guint
count_missing (const char *id, const Page *page, const char *language, guint n_both)
{
  g_autoptr (RaTranslations) translations = language != NULL ? test_load_translations (language) : NULL;
  g_autoptr (RaScene) scene = build (id, page, translations);
  guint n_missing = 0;
  for (guint k = 0; k < G_N_ELEMENTS (wanted); k++) {
    const gboolean country = says_translated (scene, "country-names", translations, RA_NAME_COUNTRY, wanted[k].country)
                             || is_said_by_site (scene, translations, wanted[k].country);
    const gboolean capital = says_translated (scene, "places", translations, RA_NAME_PLACE, wanted[k].capital);
    if (k < n_both ? country && capital : country || capital)
      continue;
    g_test_message ("%s, %s, %s: no %s%s%s", id, page->name, language != NULL ? language : "en",
                    country ? "" : wanted[k].country, country || capital ? "" : ", ", capital ? "" : wanted[k].capital);
    n_missing++;
  }
  return n_missing;
}

/* Countries of sites and their neighbours, both with their capitals on a large page. */
static void
test_needed (void)
{
  /* Where the headline counts Warsaw, and nothing stands in Poland, the capital is enough. */
  static const struct {
    const char *id;
    guint n_both;
  } maps[] = { { "status-quo-2021", 1 },
               { "moratorium-offer", 2 },
               { "us-german-announcement-2024", 2 },
               { "mk41-allegation-2024", 2 } };
  guint n_missing = 0;
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++)
      n_missing += count_missing (maps[i].id, &pages[k], NULL, k == 0 ? maps[i].n_both : 0);
  g_assert_cmpuint (n_missing, ==, 0);
}

/* Its frame is Europe, and not half of the world. */
static gboolean
is_of_europe (const char *id)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  const RaScenarioView *focus = ra_scenario_get_focus (scenario);
  return focus != NULL && focus->width_km < 6000;
}

/* On no map of Europe is any of them missing, however small the page, in whatever language: one for each map by turns,
 * all of them where more samples are asked for. */
static void
test_every_scenario (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  const guint n_languages = CLAMP (test_samples (1), 1, G_N_ELEMENTS (languages));
  guint n_missing = 0;
  guint n_maps = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages) && is_of_europe (ids[i]); k++, n_maps++)
      for (guint l = 0; l < n_languages; l++)
        n_missing += count_missing (ids[i], &pages[k], languages[(i + k + l) % G_N_ELEMENTS (languages)], 0);
  g_assert_cmpuint (n_maps, >, 50);
  g_assert_cmpuint (n_missing, ==, 0);
}

/* The place that the inspection offers name, or the site beside it, where the story has a part in it, and nowhere
 * else: on the page of another story it is one name too many. */
static void
test_kaliningrad (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  guint n_told = 0;
  for (guint i = 0; ids[i] != NULL; i++) {
    if (!is_of_europe (ids[i]))
      continue;
    g_autoptr (RaScene) scene = build (ids[i], &pages[0], NULL);
    const gboolean told = says (scene, "site-labels", "Kaliningrad") || says (scene, "site-labels", "Chernyakhovsk");
    g_test_message ("%s: %d", ids[i], told);
    g_assert_true (told || !says (scene, "cities", "Kaliningrad"));
    n_told += told ? 1 : 0;
  }
  g_assert_cmpuint (n_told, >=, 3);
}

/* A country without room for its name on a telephone is said once, at its site, and at no line into the sea. */
static void
test_crowded (void)
{
  static const struct {
    const char *id, *country;
  } cases[] = { { "us-german-announcement-2024", "Germany" }, { "oreshnik-2024", "Ukraine" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) phone = build (cases[i].id, &(Page) { "phone", 375, 500 }, NULL);
    g_autoptr (RaScene) large = build (cases[i].id, &pages[0], NULL);
    g_assert_true (is_said_by_site (phone, NULL, cases[i].country));
    g_assert_false (says_translated (phone, "country-names", NULL, RA_NAME_COUNTRY, cases[i].country));
    g_assert_false (is_said_by_site (large, NULL, cases[i].country));
    g_assert_true (says_translated (large, "country-names", NULL, RA_NAME_COUNTRY, cases[i].country));
  }
}

/* A line to the name of a country is short, however crowded the page: the thinnest of all lines to names. */
static void
test_led (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  guint n_led = 0;
  for (guint k = 0; ids[k] != NULL; k++) {
    g_autoptr (RaScene) phone = build (ids[k], &(Page) { "phone", 375, 500 }, NULL);
    const RaSceneLayer *leaders = ra_scene_find_layer (phone, "site-leaders");
    for (guint i = 0; leaders != NULL && i < leaders->items->len; i++) {
      const RaSceneItem *item = &g_array_index (leaders->items, RaSceneItem, i);
      guint n_points;
      const RaPoint *ends = ra_path_part (item->path.path, 0, &n_points);
      if (item->path.stroke_width >= COUNTRY_LINE_PX)
        continue;
      g_assert_cmpfloat (hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y), <, LONGEST_LINE_PX);
      n_led++;
    }
  }
  g_test_message ("%u names", n_led);
  g_assert_cmpuint (n_led, >, 0);
}

/* Below a headline stands no name that is far from the story, all others that many know are told of their capitals, and
 * a country whose capital is counted is said by its site. Luxembourg's name would stand at the mark of Paris. */
static void
test_far (void)
{
  static const char *const ids[] = { "status-quo-2021", "moratorium-offer" };
  static const char *const near[] = { "Amsterdam", "Brussels", "London", "Podgorica" };
  const Page web = { "", 1200, 900 };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = build (ids[i], &web, NULL);
    g_assert_false (says (scene, "places", "Tehran") || says (scene, "country-names", "IRA"));
    for (guint k = 0; k < G_N_ELEMENTS (near); k++) {
      g_test_message ("%s, %s", ids[i], near[k]);
      g_assert_true (says (scene, "places", near[k]));
    }
    g_assert_false (says (scene, "places", "Luxembourg"));
    g_assert_false (says (scene, "country-names", "FRANCE") || says (scene, "country-names", "GERMANY")
                    || says (scene, "country-names", "NORWAY"));
  }
  g_autoptr (RaScene) offer = build ("moratorium-offer", &web, NULL);
  g_assert_true (says (offer, "site-labels", "Deveselu, Romania"));
  g_assert_false (says (offer, "country-names", "ROMANIA"));
}

/* On a telephone the name of a site stands near to its mark, and the line to it leaves capitals their names. */
static void
test_near_sites (void)
{
  static const char *const ids[] = { "moratorium-offer", "moratorium-offer-nato-reading" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) phone = build (ids[i], &(Page) { "phone", 375, 500 }, NULL);
    const RaSceneLayer *leaders = ra_scene_find_layer (phone, "site-leaders");
    g_assert_true (says (phone, "places", "Berlin"));
    for (guint k = 0; k < leaders->items->len; k++) {
      guint n_points;
      const RaPoint *ends = ra_path_part (g_array_index (leaders->items, RaSceneItem, k).path.path, 0, &n_points);
      const double length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
      g_test_message ("%s: %.0f", ids[i], length);
      g_assert_cmpfloat (length, <, LONGEST_SITE_LINE_PX);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-names/needed", test_needed);
  g_test_add_func ("/story-names/every-scenario", test_every_scenario);
  g_test_add_func ("/story-names/kaliningrad", test_kaliningrad);
  g_test_add_func ("/story-names/crowded", test_crowded);
  g_test_add_func ("/story-names/led", test_led);
  g_test_add_func ("/story-names/far", test_far);
  g_test_add_func ("/story-names/near-sites", test_near_sites);
  engine = ra_map_engine_new (test_basemap ());
  const int status = g_test_run ();
  ra_map_engine_free (engine);
  test_close_data ();
  return status;
}
