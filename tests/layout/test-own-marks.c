/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On a page each name is read as that of its own mark: no other one is nearer to it, unless a line leads there. */
#include <math.h>

#include "app/layout/inner-box.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

#define MM (96 / 25.4)
/* Letters do not fill the box that is kept for them, and marks differ in size. */
#define SLACK_PX 2.5
/* A line that is neither level nor upright deviates by more from either. */
#define LEVEL_PX     0.5
#define SITE_LINE_PX 0.9

static const struct {
  const char *name;
  double width, height;
} pages[] = {
  { "web", 1200, 900 },
  { "default", 1600, 1000 },
  { "column-full", 180 * MM, 120 * MM },
};

static const char *const layers[] = { "site-labels", "places" };
/* What stands in bold letters at a large mark is nobody's for a capital's. */
static const char *const marks[] = { "sites", "places" };

static gboolean
leads_from (const RaScene *scene, const RaSceneMark *mark)
{
  const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
  for (guint i = 0; leaders != NULL && i < leaders->items->len; i++) {
    guint n;
    const RaPoint *ends = ra_path_part (test_item_at (leaders, i)->path.path, 0, &n);
    if (hypot (ends[0].x - mark->x, ends[0].y - mark->y) < 1)
      return TRUE;
  }
  return FALSE;
}

/* The mark of what the text names; NULL: it has none on this map. */
static const RaSceneMark *
find_own (const RaScene *scene, const RaSceneText *text)
{
  for (guint k = 0; k < G_N_ELEMENTS (marks); k++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, marks[k]);
    for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
      const RaSceneItem *item = test_item_at (layer, i);
      if (item->kind == RA_SCENE_MARK && item->mark.of.n > 0 && text->of.n > 0 && item->mark.of.first == text->of.first)
        return &item->mark;
    }
  }
  return NULL;
}

/* From the box to the nearest mark but @own; and which that is. */
static double
measure_others (const RaScene *scene, const RaBox *box, const RaSceneMark *own, gboolean site,
                const RaSceneMark **nearest)
{
  double least = G_MAXDOUBLE;
  for (guint k = 0; k < (site ? 1 : G_N_ELEMENTS (marks)); k++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, marks[k]);
    for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
      const RaSceneItem *item = test_item_at (layer, i);
      if (item->kind != RA_SCENE_MARK || item->mark.of.first == own->of.first)
        continue;
      const double distance
          = ra_box_measure_point (box, (RaPoint) { item->mark.x, item->mark.y }) - item->mark.size / 2;
      if (distance < least)
        *nearest = &item->mark;
      least = MIN (least, distance);
    }
  }
  return least;
}

static const char *
name_of (const RaScene *scene, const RaSceneMark *mark)
{
  return g_array_index (scene->identities, RaSceneIdentity, mark->of.first).id;
}

/* Whether the item before the @i-th is a row of the same label. */
static gboolean
is_row_of (const RaSceneLayer *layer, guint i, RaSceneSpan of)
{
  return i > 0 && test_item_at (layer, i - 1)->kind == RA_SCENE_TEXT
         && test_item_at (layer, i - 1)->text.of.first == of.first;
}

/* The letters of all rows of the label that begins with the @i-th item. */
static RaBox
measure_rows (PangoContext *context, const RaSceneLayer *layer, guint i)
{
  const RaSceneSpan of = test_item_at (layer, i)->text.of;
  RaBox whole = RA_BOX_EMPTY;
  for (guint k = i; k < layer->items->len && (k == i || is_row_of (layer, k, of)); k++) {
    if (test_item_at (layer, k)->kind != RA_SCENE_TEXT || test_item_at (layer, k)->text.of.first != of.first)
      break;
    RaPoint corners[4];
    ra_text_measure_ink (context, &test_item_at (layer, k)->text, corners);
    const RaBox box = ra_box_of_points (corners, G_N_ELEMENTS (corners));
    whole = (RaBox) { MIN (whole.x_min, box.x_min), MIN (whole.y_min, box.y_min), MAX (whole.x_max, box.x_max),
                      MAX (whole.y_max, box.y_max) };
  }
  return whole;
}

/* Of the layer's names those that stand nearer to another mark than to their own. */
static guint
count_astray (PangoContext *context, const RaScene *scene, const char *layer_id, const char *where, guint *n_names)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  guint n = 0;
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = test_item_at (layer, i);
    const RaSceneMark *own = item->kind == RA_SCENE_TEXT ? find_own (scene, &item->text) : NULL;
    /* Of several rows all, once. */
    if (own == NULL || is_row_of (layer, i, item->text.of) || leads_from (scene, own))
      continue;
    const RaBox box = measure_rows (context, layer, i);
    const RaSceneMark *other = NULL;
    const double from_own = ra_box_measure_point (&box, (RaPoint) { own->x, own->y }) - own->size / 2;
    const double from_other = measure_others (scene, &box, own, g_str_equal (layer_id, "site-labels"), &other);
    ++*n_names;
    if (from_other + SLACK_PX >= from_own)
      continue;
    g_test_message ("%s: %s is %.1f from its mark, %.1f from that of %s", where, item->text.text, from_own, from_other,
                    name_of (scene, other));
    n++;
  }
  return n;
}

static void
test_nearest (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  PangoContext *context = ra_text_context_new ();
  guint n_names = 0;
  guint n_astray = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++) {
      g_autofree char *where = g_strdup_printf ("%s, %s", ids[i], pages[k].name);
      g_autoptr (RaScene) scene = test_build_page (ids[i], pages[k].width, pages[k].height, NULL);
      for (guint l = 0; l < G_N_ELEMENTS (layers); l++)
        n_astray += count_astray (context, scene, layers[l], where, &n_names);
    }
  g_object_unref (context);
  g_assert_cmpuint (n_names, >, 500);
  g_assert_cmpuint (n_astray, ==, 0);
}

/* Lines to names of sites are level or upright where there is room for that, and one leads to the sea. */
static void
test_lines (void)
{
  static const char *const ids[] = { "moratorium-offer", "moratorium-offer-nato-reading" };
  guint n_lines = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) scene = test_build_page (ids[i], 1200, 900, NULL);
    const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
    for (guint k = 0; k < leaders->items->len; k++) {
      /* Those to names of capitals are thinner. */
      if (test_item_at (leaders, k)->path.stroke_width < SITE_LINE_PX)
        continue;
      n_lines++;
      const RaBox box = test_box_of_path (test_item_at (leaders, k)->path.path);
      g_test_message ("%s: %.0f x %.0f", ids[i], box.x_max - box.x_min, box.y_max - box.y_min);
      g_assert_cmpfloat (MIN (box.x_max - box.x_min, box.y_max - box.y_min), <, LEVEL_PX);
      g_assert_cmpfloat (MAX (box.x_max - box.x_min, box.y_max - box.y_min), <, 50);
    }
  }
  g_assert_cmpuint (n_lines, >, 0);
}

/* Names of sites in rings of one size stand on one side of their marks. */
static void
test_one_side (void)
{
  static const char *const names[] = { "Kamyshlov", "Shuya", "Kapustin Yar", "Mozdok" };
  g_autoptr (RaScene) scene = test_build_page ("status-quo-2021", 1200, 900, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const RaSceneText *text = test_get_text (scene, "site-labels", names[i]);
    const RaSceneMark *own = find_own (scene, text);
    g_test_message ("%s", names[i]);
    g_assert_nonnull (own);
    g_assert_cmpint (text->anchor, ==, RA_ANCHOR_MIDDLE);
    g_assert_cmpfloat (text->y, <, own->y);
    g_assert_cmpfloat_with_epsilon (text->x, own->x, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-marks/nearest", test_nearest);
  g_test_add_func ("/own-marks/lines", test_lines);
  g_test_add_func ("/own-marks/one-side", test_one_side);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
