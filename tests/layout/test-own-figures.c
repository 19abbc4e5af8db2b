/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure beside a ring is that ring's: no other ring's line runs between the two, unless a line leads to its own. */
#include <math.h>

#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static const struct {
  double width, height;
} pages[] = { { 1200, 900 }, { 1200, 675 }, { 800, 560 }, { 1080, 1350 } };

static gboolean
is_ring_line (const RaSceneLayer *layer)
{
  return g_str_has_prefix (layer->id, "ring-line-");
}

static gboolean
is_of (const RaSceneLayer *layer, guint identity)
{
  for (guint i = 0; i < layer->items->len; i++)
    if (test_item_at (layer, i)->path.of.n > 0 && test_item_at (layer, i)->path.of.first == identity)
      return TRUE;
  return FALSE;
}

static gboolean
has_leader (const RaScene *scene, guint identity)
{
  const RaSceneLayer *labels = ra_scene_find_layer (scene, "ring-labels");
  for (guint i = 0; i < labels->items->len; i++) {
    const RaSceneItem *item = test_item_at (labels, i);
    if (item->kind == RA_SCENE_PATH && item->path.of.n > 0 && item->path.of.first == identity)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_seen (const RaScene *scene, RaPoint at)
{
  return at.x >= scene->map.x_min && at.x <= scene->map.x_max && at.y >= scene->map.y_min && at.y <= scene->map.y_max;
}

/* The point of the lines of @layer in the frame that is nearest to @from; FALSE where it has none. */
static gboolean
find_nearest (const RaScene *scene, const RaSceneLayer *layer, RaPoint from, RaPoint *nearest)
{
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaPath *path = test_item_at (layer, i)->kind == RA_SCENE_PATH ? test_item_at (layer, i)->path.path : NULL;
    for (guint k = 0; path != NULL && k < ra_path_n_points (path); k++) {
      const RaPoint at = g_array_index (path->points, RaPoint, k);
      const double way = hypot (at.x - from.x, at.y - from.y);
      if (way < least && is_seen (scene, at)) {
        least = way;
        *nearest = at;
      }
    }
  }
  return least < G_MAXDOUBLE;
}

static double
side_of (RaPoint a, RaPoint b, RaPoint at)
{
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}

static gboolean
crosses (const RaScene *scene, const RaSceneLayer *layer, RaPoint from, RaPoint to)
{
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = test_item_at (layer, i);
    for (guint part = 0; item->kind == RA_SCENE_PATH && part < ra_path_n_parts (item->path.path); part++) {
      guint n;
      const RaPoint *points = ra_path_part (item->path.path, part, &n);
      for (guint k = 1; k < n; k++)
        if (is_seen (scene, points[k]) && side_of (from, to, points[k - 1]) * side_of (from, to, points[k]) < 0
            && side_of (points[k - 1], points[k], from) * side_of (points[k - 1], points[k], to) < 0)
          return TRUE;
    }
  }
  return FALSE;
}

/* How many lines of other rings run between the text and the line of its own. */
static guint
count_between (const RaScene *scene, const RaSceneText *text, const char *where)
{
  RaPoint nearest = { 0, 0 };
  const RaPoint from = { text->x, text->y - 0.3 * text->size };
  guint n = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (is_ring_line (layer) && is_of (layer, text->of.first) && !find_nearest (scene, layer, from, &nearest))
      return 0;
  }
  for (guint i = 0; i < scene->layers->len && nearest.x != 0; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (!is_ring_line (layer) || is_of (layer, text->of.first) || !crosses (scene, layer, from, nearest))
      continue;
    g_test_message ("%s: %s stands beyond %s", where, text->text, layer->id);
    n++;
  }
  return n;
}

static guint
count_taken_for_others (const RaScene *scene, const char *where, guint *n_figures)
{
  const RaSceneLayer *labels = ra_scene_find_layer (scene, "ring-labels");
  guint n = 0;
  for (guint i = 0; labels != NULL && i < labels->items->len; i++) {
    const RaSceneItem *item = test_item_at (labels, i);
    if (item->kind != RA_SCENE_TEXT || item->text.along != NULL || item->text.of.n == 0
        || has_leader (scene, item->text.of.first)
        || g_array_index (scene->identities, RaSceneIdentity, item->text.of.first).min_km > 0)
      continue;
    ++*n_figures;
    n += count_between (scene, &item->text, where);
  }
  return n;
}

static void
test_pages (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  guint n_figures = 0;
  guint n = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++) {
      g_autoptr (RaScene) scene = test_build_page (ids[i], pages[k].width, pages[k].height, NULL);
      g_autofree char *where = g_strdup_printf ("%s, %g x %g", ids[i], pages[k].width, pages[k].height);
      n += count_taken_for_others (scene, where, &n_figures);
    }
  g_assert_cmpuint (n_figures, >, 100);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-figures/pages", test_pages);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
