/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of rings are read first: large, nearly level, with who gives them below; who retells them is told elsewhere.
 */
#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

/* Letters that lean more stand beside their line instead. */
#define STEEPEST_RAD 0.9

static RaScene *
build_page (const char *id, const char *language, const char *day, RaPoint size)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, size.x, size.y);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->date = g_strdup (day);
  if (language != NULL) {
    g_autoptr (RaTranslations) translations = test_load_translations (language);
    ra_map_spec_set_translations (spec, translations);
  }
  ra_view_fit_scenario (spec);
  return test_build (spec);
}

static RaScene *
build_on (const char *id, const char *language, const char *day)
{
  return build_page (id, language, day, (RaPoint) { 1200, 900 });
}

static RaScene *
build (const char *id, const char *language)
{
  return build_on (id, language, NULL);
}

static gboolean
says (const RaScene *scene, const char *piece)
{
  return test_layer_says (scene, "ring-labels", piece);
}

/* Level wherever there is room beside the line. */
static void
test_figures (void)
{
  static const char *const ids[]
      = { "status-quo-2021", "moratorium-offer", "us-german-announcement-2024", "oreshnik-2024", "inf-in-force" };
  guint n_figures = 0;
  guint n_level = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = build (ids[i], NULL);
    const RaSceneLayer *labels = ra_scene_find_layer (scene, "ring-labels");
    for (guint k = 0; k < labels->items->len; k++) {
      const RaSceneItem *item = &g_array_index (labels->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_TEXT || !item->text.bold)
        continue;
      g_test_message ("%s: %s, %.1f, leans by %.2f", ids[i], item->text.text, item->text.size, item->text.angle_rad);
      g_assert_cmpfloat (fabs (item->text.angle_rad), <=, STEEPEST_RAD);
      n_figures++;
      n_level += item->text.along == NULL ? 1 : 0;
    }
  }
  g_assert_cmpuint (n_figures, >=, 12);
  g_assert_cmpuint (n_level, >=, n_figures - 1);
}

static double
size_of (const RaScene *scene, const char *words)
{
  const RaSceneLayer *labels = ra_scene_find_layer (scene, "ring-labels");
  for (guint i = 0; i < labels->items->len; i++) {
    const RaSceneItem *item = &g_array_index (labels->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && g_str_equal (item->text.text, words))
      return item->text.size;
  }
  g_error ("no %s", words);
}

/* What the headline compares is read first, one as the other, then all else. */
static void
test_sizes (void)
{
  g_autoptr (RaScene) scene = build ("status-quo-2021", NULL);
  g_assert_cmpfloat (size_of (scene, "2,350 km"), >=, 27);
  g_assert_cmpfloat (size_of (scene, "480 km"), ==, size_of (scene, "2,350 km"));
  g_assert_cmpfloat (size_of (scene, "2,500 km, CSIS 2025"), <, 0.45 * size_of (scene, "2,350 km"));
}

static gboolean
draws (const RaScene *scene, const char *title)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (g_str_has_prefix (layer->id, "ring-line-") && strstr (layer->title, title) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* What the story is not about has no figure beside its line: its site tells it. Where the page tells what would be
 * gone, or is small, it has no line either, and what was published later is left to tables. */
static void
test_asides (void)
{
  static const struct {
    const char *id;
    RaPoint page;
    gboolean noted;
    gboolean drawn;
  } cases[] = { { "status-quo-2021", { 1200, 900 }, TRUE, TRUE },
                { "moratorium-offer", { 1200, 900 }, TRUE, FALSE },
                { "status-quo-2021", { 375, 500 }, FALSE, FALSE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = build_page (cases[i].id, NULL, NULL, cases[i].page);
    g_assert_cmpint (test_layer_says (scene, "site-labels", "Iskander-M, 500 km (TASS)"), ==, cases[i].noted);
    g_assert_false (says (scene, "500 km (TASS)"));
    g_assert_cmpint (says (scene, "2,500 km, CSIS 2025"), ==, cases[i].drawn);
    g_assert_cmpint (draws (scene, "Iskander-M"), ==, cases[i].drawn);
    g_assert_cmpint (draws (scene, "2,500"), ==, cases[i].drawn);
    g_assert_true (draws (scene, "2,350"));
  }
  g_autoptr (RaScene) german = build ("status-quo-2021", "de");
  g_assert_true (test_layer_says (german, "site-labels", "Iskander-M, 500"));
}

/* Each of several systems is named beside its ring, on a small page by the first of its names. */
static void
test_systems (void)
{
  g_autoptr (RaScene) page = build ("us-german-announcement-2024", NULL);
  g_autoptr (RaScene) phone = build_page ("us-german-announcement-2024", NULL, NULL, (RaPoint) { 375, 500 });
  g_assert_true (says (page, "Dark Eagle / LRHW"));
  g_assert_true (says (phone, "Dark Eagle"));
  g_assert_false (says (phone, "LRHW"));
  g_assert_true (says (phone, "Tomahawk"));
  g_assert_true (says (phone, "SM-6"));
}

/* "CSIS via Reuters" is CSIS; the year says enough; what a banner says of all is not repeated at each. */
static void
test_words (void)
{
  g_autoptr (RaScene) scene = build ("status-quo-2021", NULL);
  g_assert_true (says (scene, "CSIS 2025"));
  g_assert_false (says (scene, "Reuters"));
  g_autoptr (RaScene) german = build ("status-quo-2021", "de");
  g_assert_true (says (german, "westliche Geheimdienste, 2019"));
  g_assert_false (says (german, "FAS"));
  g_autoptr (RaScene) ukrainian = build ("status-quo-2021", "uk");
  g_assert_true (says (ukrainian, "CSIS 2025"));
  g_assert_false (says (ukrainian, "Reuters"));
  g_autoptr (RaScene) hypothetical = build ("us-german-announcement-2024", NULL);
  g_assert_false (says (hypothetical, "hypothetical"));
  g_autoptr (RaScene) offer = build ("moratorium-offer", NULL);
  g_assert_false (says (offer, "480 km, removed"));
  g_assert_true (test_layer_says (offer, "site-labels", "would have none"));
}

/* What a class of the treaty means changes with the day. */
static void
test_bans (void)
{
  static const struct {
    const char *day;
    const char *language;
    const char *shorter;
    const char *intermediate;
  } cases[] = { { NULL, NULL, "shorter-range: banned", "intermediate-range: banned" },
                { NULL, "de", "kürzere Reichweite: verboten", "mittlere Reichweite: verboten" },
                { "1988-05-31", NULL, "shorter-range: not yet banned", "intermediate-range: not yet banned" },
                { "2019-08-01", NULL, "shorter-range: banned", "intermediate-range: banned" },
                { "2019-08-02", NULL, "500–1,000 km", "intermediate-range: no longer banned" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = build_on ("inf-in-force", cases[i].language, cases[i].day);
    g_assert_true (says (scene, cases[i].shorter));
    g_assert_true (says (scene, cases[i].intermediate));
    g_assert_false (says (scene, "INF"));
  }
}

/* The figure that counts stands off Norway's fjords, at the end of a line over the sea, and the one that came out later
 * at the other end of the map. */
static void
test_calm (void)
{
  g_autoptr (RaScene) scene = test_build_page ("status-quo-2021", 1200, 900, NULL);
  const RaSceneText *figure = test_get_text (scene, "ring-labels", "2,350 km");
  const RaSceneText *later = test_get_text (scene, "ring-labels", "2,500 km");
  const RaBox room = { figure->x - 170, figure->y - figure->size, figure->x, figure->y + 2 * figure->size };
  g_assert_cmpint (figure->anchor, ==, RA_ANCHOR_END);
  g_assert_cmpfloat (later->y - figure->y, >, 0.5 * scene->height);
  const RaSceneLayer *coasts = ra_scene_find_layer (scene, "coast");
  const RaPath *coast = g_array_index (coasts->items, RaSceneItem, 0).path.path;
  guint n_within = 0;
  for (guint i = 0; i < coast->points->len; i++) {
    const RaPoint at = g_array_index (coast->points, RaPoint, i);
    n_within += at.x > room.x_min && at.x < room.x_max && at.y > room.y_min && at.y < room.y_max ? 1 : 0;
  }
  g_assert_cmpuint (n_within, <, 120);
}

/* What does not reach the place of the headline stands back on a telephone, too. */
static void
test_decisive (void)
{
  g_autoptr (RaScene) phone = test_build_page ("us-german-announcement-2024", 375, 500, NULL);
  g_assert_cmpfloat (1.2 * size_of (phone, "467 km"), <, size_of (phone, "2,500 km"));
  g_assert_cmpfloat (1.2 * size_of (phone, "1,600 km"), <, size_of (phone, "2,500 km"));
}

/* On a telephone two rings of one figure are told apart by what they reach: that is read first, and what a claimant of
 * two words says stands at sea. */
static void
test_telephone (void)
{
  g_autoptr (RaScene) offer = test_build_page ("moratorium-offer", 375, 500, NULL);
  const RaSceneText *now = test_get_text (offer, "ring-labels", "3 NATO capitals");
  const RaSceneText *before = test_get_text (offer, "ring-labels", "19 NATO capitals");
  const RaSceneText *figure = test_get_text (offer, "ring-labels", "2,350 km");
  g_assert_cmpfloat (now->size, >, before->size);
  g_assert_cmpfloat (before->size, >, figure->size);
  g_autoptr (RaScene) page = test_build_page ("moratorium-offer", 1200, 900, NULL);
  g_assert_cmpfloat (test_get_text (page, "ring-labels", "2,350 km")->size, >, 20);
  g_autoptr (RaScene) known = test_build_page ("status-quo-2021", 375, 500, NULL);
  const RaSceneText *claimant = test_get_text (known, "ring-labels", "intelligence");
  const RaSceneText *oslo = test_get_text (known, "places", "Oslo");
  g_assert_cmpfloat (claimant->x, <, oslo->x);
  g_assert_cmpfloat (claimant->y, <, oslo->y);
}

/* The frame of a telephone has a corner beside the largest ring: no figure has to lean along its line. */
static void
test_level (void)
{
  static const char *const languages[] = { NULL, "de", "fr", "uk" };
  for (guint k = 0; k < G_N_ELEMENTS (languages); k++) {
    g_autoptr (RaScene) scene = test_build_page ("us-german-announcement-2024", 375, 500, languages[k]);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "ring-labels");
    g_assert_cmpuint (layer->items->len, >=, 8);
    for (guint i = 0; i < layer->items->len; i++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
      g_assert_true (item->kind != RA_SCENE_TEXT || item->text.angle_rad == 0);
    }
  }
}

/* One figure of several rings stands in their midst, and not at one of them. */
static void
test_midst (void)
{
  g_autoptr (RaScene) scene = test_build_page ("status-quo-2021", 1200, 900, NULL);
  const RaSceneText *figure = test_get_text (scene, "ring-labels", "480 km");
  const RaSceneLayer *sites = ra_scene_find_layer (scene, "sites");
  RaPoint sum = { 0, 0 };
  guint n = 0;
  for (guint i = 0; i < sites->items->len; i++) {
    const RaSceneItem *item = &g_array_index (sites->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_MARK)
      continue;
    sum = (RaPoint) { sum.x + item->mark.x, sum.y + item->mark.y };
    n++;
  }
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (hypot (figure->x - sum.x / n, figure->y - sum.y / n), <, 0.1 * scene->width);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-labels/figures", test_figures);
  g_test_add_func ("/ring-labels/sizes", test_sizes);
  g_test_add_func ("/ring-labels/asides", test_asides);
  g_test_add_func ("/ring-labels/systems", test_systems);
  g_test_add_func ("/ring-labels/words", test_words);
  g_test_add_func ("/ring-labels/calm", test_calm);
  g_test_add_func ("/ring-labels/bans", test_bans);
  g_test_add_func ("/ring-labels/decisive", test_decisive);
  g_test_add_func ("/ring-labels/telephone", test_telephone);
  g_test_add_func ("/ring-labels/midst", test_midst);
  g_test_add_func ("/ring-labels/level", test_level);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
