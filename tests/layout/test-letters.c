/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters of a page are large enough for where it is read, and its key says little. */
#include <math.h>
#include <string.h>

#include "app/layout/inner-box.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"

/* From a mark to its name. */
#define FARTHEST_PX 14.0
/* By so much another dot may be nearer to the box about its letters. */
#define SLACK_PX 1.5

static const char *const languages[] = { "en", "de", "fr", "pl", "ro", "ru", "uk" };
static const char *const ids[]
    = { "moratorium-offer", "status-quo-2021", "us-german-announcement-2024", "oreshnik-2024", "inf-in-force" };

static RaScene *
build (const char *id, double width, double height, const char *language)
{
  g_autoptr (RaMapSpec) spec = test_page_spec (id, width, height, g_str_equal (language, "en") ? NULL : language);
  spec->detail = RA_DETAIL_110M;
  return test_build (spec);
}

/* The least size of letters of a layer; G_MAXDOUBLE where it has none. */
static double
least_of (const RaScene *scene, const char *layer_id)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  double least = G_MAXDOUBLE;
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT)
      least = MIN (least, item->text.size);
  }
  return least;
}

/* At arm's length on a screen, and on a telephone. */
static void
test_sizes (void)
{
  static const struct {
    const char *layer_id;
    double page, telephone;
  } layers[] = { { "site-labels", 12.9, 10 },
                 { "places", 11.9, 10 },
                 { "country-names", 11.9, 10 },
                 { "sea-names", 12.9, 10 },
                 { "ring-labels", 10.8, 10 } };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScene) page = build (ids[i], 1200, 900, "en");
    g_autoptr (RaScene) telephone = build (ids[i], 375, 500, "en");
    for (guint k = 0; k < G_N_ELEMENTS (layers); k++) {
      g_test_message ("%s, %s: %.1f and %.1f", ids[i], layers[k].layer_id, least_of (page, layers[k].layer_id),
                      least_of (telephone, layers[k].layer_id));
      g_assert_cmpfloat (least_of (page, layers[k].layer_id), >=, layers[k].page);
      if (!g_str_equal (layers[k].layer_id, "ring-labels"))
        g_assert_cmpfloat (least_of (telephone, layers[k].layer_id), >=, layers[k].telephone);
    }
  }
}

static RaBox
box_of_text (const RaSceneText *text)
{
  PangoContext *context = ra_text_context_new ();
  const RaTextExtents extents = ra_text_measure (context, text->text, text->size, text->bold, text->italic);
  g_object_unref (context);
  const double share = text->anchor == RA_ANCHOR_START ? 0 : (text->anchor == RA_ANCHOR_END ? 1 : 0.5);
  const double left = text->x - share * extents.width;
  return (RaBox) { left, text->y - extents.ascent, left + extents.width, text->y + extents.descent };
}

/* All letters of one capital, as one box. */
static RaBox
box_of_capital (const RaSceneLayer *layer, guint of)
{
  RaBox whole = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_TEXT || item->text.of.first != of)
      continue;
    const RaBox box = box_of_text (&item->text);
    whole = (RaBox) { MIN (whole.x_min, box.x_min), MIN (whole.y_min, box.y_min), MAX (whole.x_max, box.x_max),
                      MAX (whole.y_max, box.y_max) };
  }
  return whole;
}

/* Of two dots a name is taken for the nearer one's. */
static void
check_nearest (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "places");
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *own = &g_array_index (layer->items, RaSceneItem, i);
    const RaBox box = own->kind == RA_SCENE_MARK ? box_of_capital (layer, own->mark.of.first) : (RaBox)RA_BOX_EMPTY;
    if (box.x_max < box.x_min)
      continue;
    const double away = ra_box_measure_point (&box, (RaPoint) { own->mark.x, own->mark.y });
    const char *name = g_array_index (scene->identities, RaSceneIdentity, own->mark.of.first).id;
    g_test_message ("%s: %.1f from its mark", name, away);
    g_assert_cmpfloat (away, <=, FARTHEST_PX);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *other = &g_array_index (layer->items, RaSceneItem, k);
      if (other->kind == RA_SCENE_MARK && k != i)
        g_assert_cmpfloat (ra_box_measure_point (&box, (RaPoint) { other->mark.x, other->mark.y }), >, away - SLACK_PX);
    }
  }
}

static void
test_nearest (void)
{
  static const struct {
    double width, height;
  } pages[] = { { 1200, 900 }, { 1200, 675 }, { 375, 500 } };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++) {
      g_autoptr (RaScene) scene = build (ids[i], pages[k].width, pages[k].height, "en");
      g_test_message ("%s, %g", ids[i], pages[k].width);
      check_nearest (scene);
    }
}

/* How much is said below the names of sites. */
static guint
count_remarks (const char *projection)
{
  g_autoptr (RaMapSpec) spec = test_page_spec ("moratorium-offer", 1200, 900, NULL);
  spec->detail = RA_DETAIL_110M;
  if (projection != NULL) {
    spec->viewport.projection.name = projection;
    spec->viewport.metres_per_px = 33e3;
  }
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "site-labels");
  guint n = 0;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    n += item->kind == RA_SCENE_TEXT && !item->text.bold ? 1 : 0;
  }
  return n;
}

static void
test_world (void)
{
  g_assert_cmpuint (count_remarks (NULL), >, 5);
  g_assert_cmpuint (count_remarks ("robinson"), ==, 0);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  return g_strv_length (words);
}

/* Between the map and the foot, whose letters are smaller: at most two rows, and no row of many words. */
static void
test_key (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (RaScene) scene = build ("moratorium-offer", 375, 500, languages[i]);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
    double row_y = 0;
    guint n_rows = 0;
    guint n_texts = 0;
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_TEXT || item->text.y < scene->map.y_max || item->text.size < 10)
        continue;
      g_test_message ("%s: %s", languages[i], item->text.text);
      g_assert_cmpuint (count_words (item->text.text), <=, 3);
      n_rows += fabs (item->text.y - row_y) > 2 ? 1 : 0;
      row_y = item->text.y;
      n_texts++;
    }
    g_assert_cmpuint (n_texts, >=, 4);
    g_assert_cmpuint (n_rows, <=, 2);
  }
}

/* The lines above and below a map without a key are those of its header and its foot. */
static void
test_no_key (void)
{
  g_autoptr (RaScene) scene = build ("oreshnik-2024", 1200, 900, "en");
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
  double first_y = scene->height;
  for (guint k = 0; k < layer->items->len; k++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
    if (item->kind == RA_SCENE_TEXT && item->text.y > scene->map.y_max)
      first_y = MIN (first_y, item->text.y - item->text.size);
  }
  g_assert_cmpfloat (first_y - scene->map.y_max, <, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/sizes", test_sizes);
  g_test_add_func ("/letters/nearest", test_nearest);
  g_test_add_func ("/letters/world", test_world);
  g_test_add_func ("/letters/key", test_key);
  g_test_add_func ("/letters/no-key", test_no_key);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
