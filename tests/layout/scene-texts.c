/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/layout/scene-texts.h"

#include <string.h>

const RaSceneItem *
test_item_at (const RaSceneLayer *layer, guint i)
{
  return &g_array_index (layer->items, RaSceneItem, i);
}

static char *
words_of (const RaSceneLayer *layer)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    if (test_item_at (layer, i)->kind == RA_SCENE_TEXT)
      g_string_append_printf (words, "%s ", test_item_at (layer, i)->text.text);
  }
  return g_string_free (words, FALSE);
}

char *
test_layer_words (const RaScene *scene, const char *layer_id)
{
  return words_of (ra_scene_find_layer (scene, layer_id));
}

gboolean
test_layer_says (const RaScene *scene, const char *layer_id, const char *piece)
{
  g_autofree char *words = test_layer_words (scene, layer_id);
  return strstr (words, piece) != NULL;
}

gboolean
test_scene_says (const RaScene *scene, const char *piece)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    g_autofree char *words = words_of (g_ptr_array_index (scene->layers, i));
    if (strstr (words, piece) != NULL)
      return TRUE;
  }
  return FALSE;
}

const RaSceneText *
test_find_text (const RaScene *scene, const char *layer_id, const char *text)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    const RaSceneItem *item = test_item_at (layer, i);
    if (item->kind == RA_SCENE_TEXT && g_str_equal (item->text.text, text))
      return &item->text;
  }
  return NULL;
}

const RaSceneText *
test_get_text (const RaScene *scene, const char *layer_id, const char *text)
{
  const RaSceneText *found = test_find_text (scene, layer_id, text);
  if (found == NULL)
    g_error ("no “%s” in %s", text, layer_id);
  return found;
}

RaBox
test_box_of_path (const RaPath *path)
{
  return ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
}

GArray *
test_list_panels (const RaScene *scene)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (RaBox));
  static const char *const ids[] = { "furniture", "locator" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, ids[i]);
    for (guint k = 0; layer != NULL && k < layer->items->len; k++) {
      const RaSceneItem *item = test_item_at (layer, k);
      if (item->kind != RA_SCENE_PATH || !item->path.closed || item->path.fill.alpha < 0.5)
        continue;
      const RaBox box = test_box_of_path (item->path.path);
      g_array_append_val (panels, box);
    }
  }
  return panels;
}
