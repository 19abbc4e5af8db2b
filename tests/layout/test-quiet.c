/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn on request alone. */
#include <string.h>

#include "app/layout/finding.h"
#include "app/layout/inner-box.h"
#include "app/layout/view-fit.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static gboolean
has_graticule (const char *projection, RaShow show)
{
  g_autoptr (RaMapSpec) spec = test_plain_spec (&(TestView) { projection, 60, 20, 20e3, 400, 300 }, NULL);
  spec->plain = FALSE;
  spec->show = show;
  g_autoptr (RaScene) scene = test_build (spec);
  return ra_scene_find_layer (scene, "graticule") != NULL;
}

static void
test_graticule (void)
{
  const RaShow full = RA_SHOW_ALL | RA_SHOW_FULL_GRATICULE;
  g_assert_false (has_graticule ("europe", RA_SHOW_ALL));
  g_assert_false (has_graticule ("mercator", RA_SHOW_ALL));
  g_assert_true (has_graticule ("globe", RA_SHOW_ALL));
  g_assert_true (has_graticule ("arctic", RA_SHOW_ALL));
  g_assert_true (has_graticule ("europe", full));
  g_assert_false (has_graticule ("europe", full & ~RA_SHOW_GRATICULE));
  g_assert_false (has_graticule ("globe", full & ~RA_SHOW_GRATICULE));
}

static guint
count_covered (const RaScene *scene)
{
  guint count = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      count += item->kind == RA_SCENE_PATH && item->path.inner ? 1 : 0;
    }
  }
  return count;
}

static void
test_overlap_lines (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  g_autoptr (RaScene) quiet = test_build (spec);
  g_assert_cmpuint (count_covered (quiet), ==, 0);
  spec->show |= RA_SHOW_OVERLAP_LINES;
  g_autoptr (RaScene) full = test_build (spec);
  g_assert_cmpuint (count_covered (full), >, 0);
}

static RaScene *
build_sized (const char *id, double width_px, double height_px)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, width_px, height_px);
  spec->headline = ra_finding_describe (spec, test_basemap ());
  spec->furniture = RA_FURNITURE_BESIDE;
  ra_view_fit_scenario (spec);
  return test_build (spec);
}

/* A page of a desk. */
static RaScene *
build_page (const char *id)
{
  return build_sized (id, 1200, 900);
}

static const char *const base_names[] = { "country-names", "places", "cities", "sea-names" };

static const RaSceneText *
find_text (const RaScene *scene, const char *layer_id, guint i)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  guint n = 0;
  for (guint k = 0; layer != NULL && k < layer->items->len; k++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
    if (item->kind == RA_SCENE_TEXT && n++ == i)
      return &item->text;
  }
  return NULL;
}

/* Names of the base map are few: who wants to know all capitals has an atlas. */
static void
test_few_names (void)
{
  static const char *const ids[]
      = { "status-quo-2021", "moratorium-offer", "us-german-announcement-2024", "oreshnik-2024", "inf-in-force" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = build_page (ids[i]);
    guint n = 0;
    const RaSceneText *text;
    /* A distance below a name is none. */
    for (guint k = 0; k < G_N_ELEMENTS (base_names); k++)
      for (guint j = 0; (text = find_text (scene, base_names[k], j)) != NULL; j++)
        n += g_ascii_isdigit (text->text[0]) ? 0 : 1;
    g_test_message ("%s: %u names", ids[i], n);
    g_assert_cmpuint (n, >=, 10);
    g_assert_cmpuint (n, <=, 50);
  }
}

/* Neighbours that no part of the story needs are not named where they would compete, whether members are tinted or not.
 */
static void
test_far_names (void)
{
  static const char *const far[] = { "EGYPT", "SYRIA", "IRAQ", "IRAN", "SAUDI ARABIA", "INDIA", "PAKISTAN", "SUDAN" };
  g_autoptr (RaScene) flight = build_page ("oreshnik-2024");
  g_autoptr (RaScene) treaty = build_page ("inf-in-force");
  for (guint i = 0; i < G_N_ELEMENTS (far); i++) {
    g_assert_false (test_layer_says (flight, "country-names", far[i]));
    g_assert_false (!g_str_equal (far[i], "SAUDI ARABIA") && test_layer_says (treaty, "country-names", far[i]));
  }
  g_assert_true (test_layer_says (flight, "country-names", "POLAND"));
  g_assert_true (test_layer_says (treaty, "country-names", "KAZAKHSTAN"));
}

/* The paths of the layers of that kind that cross the text, which stands straight, about its letters. */
static guint
count_lines_over (PangoContext *context, const RaScene *scene, const char *prefix, const RaSceneText *text)
{
  RaPoint corners[4];
  guint n = 0;
  ra_text_measure_ink (context, text, corners);
  const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; g_str_has_prefix (layer->id, prefix) && k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      n += item->kind == RA_SCENE_PATH && !ra_box_avoids_lines (item->path.path, &box) ? 1 : 0;
    }
  }
  return n;
}

/* What the map is read by is not interrupted: the heavy line of the claim that leads, the lines of a map without such a
 * claim, and a flight. */
static void
test_off_lines (void)
{
  static const char *const cases[][2] = { { "status-quo-2021", "ring-line-9m729-2350" },
                                          { "moratorium-offer", "ring-line-9m729-2350" },
                                          { "us-german-announcement-2024", "ring-line-" },
                                          { "oreshnik-2024", "ring-line-oreshnik" } };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = build_page (cases[i][0]);
    for (guint k = 0; k < G_N_ELEMENTS (base_names); k++) {
      const RaSceneText *text;
      for (guint j = 0; (text = find_text (scene, base_names[k], j)) != NULL; j++) {
        g_test_message ("%s: %s", cases[i][0], text->text);
        if (text->along == NULL)
          g_assert_cmpuint (count_lines_over (context, scene, cases[i][1], text), ==, 0);
      }
    }
  }
  g_object_unref (context);
}

/* In the disc about a headquarters in Germany stand Germany and Berlin, and none of the neighbours; of Prague, which is
 * on its edge, the name leads away. */
static void
test_discs (void)
{
  static const char *const away[] = { "Amsterdam", "Brussels", "Luxembourg", "Bern", "NETHERLANDS", "BELGIUM" };
  g_autoptr (RaScene) scene = build_page ("us-german-announcement-2024");
  gboolean has_germany = FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (base_names); k++) {
    const RaSceneText *text;
    for (guint j = 0; (text = find_text (scene, base_names[k], j)) != NULL; j++) {
      has_germany |= g_str_equal (text->text, "GERMANY");
      for (guint i = 0; i < G_N_ELEMENTS (away); i++)
        g_assert_cmpstr (text->text, !=, away[i]);
    }
  }
  g_assert_true (has_germany);
}

/* That something is not so is said once, and before anything else. */
static void
test_said_once (void)
{
  g_autoptr (RaScene) scene = build_page ("moratorium-offer");
  const RaSceneText *text;
  double warning_y = G_MAXDOUBLE;
  double others_y = G_MAXDOUBLE;
  guint n = 0;
  for (guint i = 0; (text = find_text (scene, "furniture", i)) != NULL; i++) {
    const gboolean warns = strstr (text->text, "HYPOTHETICAL") != NULL;
    n += warns || strstr (text->text, "not carried out") != NULL ? 1 : 0;
    if (warns)
      warning_y = text->y;
    else if (text->y > 0)
      others_y = MIN (others_y, text->y);
  }
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (warning_y, <, others_y);
}

static const RaSceneText *
find_said (const RaScene *scene, const char *layer_id, const char *words)
{
  const RaSceneText *text;
  for (guint i = 0; (text = find_text (scene, layer_id, i)) != NULL; i++)
    if (g_str_equal (text->text, words))
      return text;
  return NULL;
}

/* On a telephone the three capitals that the headline counts are named beside their marks, and no line to a site that
 * the story is not about runs over them. */
static void
test_telephone (void)
{
  static const char *const counted[] = { "Tallinn", "Riga", "Vilnius" };
  g_autoptr (RaScene) scene = build_sized ("moratorium-offer", 375, 500);
  g_autoptr (RaScene) upright = build_sized ("moratorium-offer", 1080, 1350);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++) {
    g_test_message ("%s", counted[i]);
    g_assert_nonnull (find_said (scene, "places", counted[i]));
    g_assert_nonnull (find_said (upright, "places", counted[i]));
  }
  g_assert_nonnull (find_said (scene, "site-labels", "Kaliningrad"));
  g_assert_null (find_said (scene, "site-labels", "Chernyakhovsk"));
}

/* What came out later says so, and what it counts, to the west of its line; what counts stands within what it counts.
 */
static void
test_later (void)
{
  g_autoptr (RaScene) scene = build_page ("status-quo-2021");
  g_autoptr (RaScene) offer = build_page ("moratorium-offer");
  const RaSceneText *figure = find_said (scene, "ring-labels", "2,500 km");
  const RaSceneText *counted = find_said (offer, "ring-labels", "from Kamyshlov alone: 3 NATO capitals");
  g_assert_nonnull (figure);
  g_assert_nonnull (counted);
  g_assert_nonnull (find_said (scene, "ring-labels", "CSIS 2025, published later"));
  g_assert_nonnull (find_said (scene, "ring-labels", "22 NATO capitals"));
  g_assert_cmpint (figure->anchor, ==, RA_ANCHOR_END);
  g_assert_cmpfloat (figure->size, >, 14);
  g_assert_cmpint (counted->anchor, ==, RA_ANCHOR_START);
}

/* How far the ends of Europe are from where a flight began, before capitals of Africa. */
static void
test_distances (void)
{
  static const char *const told[] = { "Lisbon", "4,460 km", "Oslo", "2,560 km", "Helsinki", "1,850 km", "Kyiv" };
  g_autoptr (RaScene) scene = build_page ("oreshnik-2024");
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_test_message ("%s", told[i]);
    g_assert_nonnull (find_said (scene, "places", told[i]));
  }
}

/* A site's own country is told beside its circle, filled or not. */
static void
test_beside_circles (void)
{
  static const char *const ids[] = { "status-quo-2021", "moratorium-offer" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = test_build_page (ids[i], 1200, 900, NULL);
    const RaSceneText *russia = NULL;
    const RaSceneLayer *names = ra_scene_find_layer (scene, "country-names");
    for (guint k = 0; k < names->items->len; k++) {
      const RaSceneItem *item = &g_array_index (names->items, RaSceneItem, k);
      if (item->kind == RA_SCENE_TEXT && g_str_equal (item->text.text, "RUSSIA"))
        russia = &item->text;
    }
    g_assert_nonnull (russia);
    const RaSceneLayer *sites = ra_scene_find_layer (scene, "sites");
    for (guint k = 0; k < sites->items->len; k++) {
      const RaSceneMark *mark = &g_array_index (sites->items, RaSceneItem, k).mark;
      g_assert_cmpfloat (hypot (russia->x - mark->x, russia->y - mark->y), >, 90);
    }
  }
}

/* Capitals that are not in reach, or no longer, tell where one is: names of their countries are left out. */
static void
test_capitals_tell (void)
{
  static const char *const left_out[] = { "GREECE", "UNITED KINGDOM", "ITALY", "GERMANY" };
  static const char *const told[] = { "Athens", "London", "Rome", "Berlin" };
  g_autoptr (RaScene) scene = test_build_page ("moratorium-offer", 1200, 900, NULL);
  const char *const layers[] = { "country-names", "places" };
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    for (guint k = 0; k < G_N_ELEMENTS (layers); k++) {
      const RaSceneText *text;
      gboolean found = FALSE;
      for (guint j = 0; (text = find_text (scene, layers[k], j)) != NULL; j++)
        found |= g_str_equal (text->text, k == 0 ? left_out[i] : told[i]);
      g_test_message ("%s, %s", left_out[i], told[i]);
      g_assert_cmpint (found, ==, k == 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quiet/graticule", test_graticule);
  g_test_add_func ("/quiet/overlap-lines", test_overlap_lines);
  g_test_add_func ("/quiet/few-names", test_few_names);
  g_test_add_func ("/quiet/far-names", test_far_names);
  g_test_add_func ("/quiet/off-lines", test_off_lines);
  g_test_add_func ("/quiet/discs", test_discs);
  g_test_add_func ("/quiet/beside-circles", test_beside_circles);
  g_test_add_func ("/quiet/capitals-tell", test_capitals_tell);
  g_test_add_func ("/quiet/said-once", test_said_once);
  g_test_add_func ("/quiet/telephone", test_telephone);
  g_test_add_func ("/quiet/later", test_later);
  g_test_add_func ("/quiet/distances", test_distances);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
