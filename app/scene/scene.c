/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/scene.h"

gboolean
ra_symbol_is_of_strokes (RaSymbol symbol)
{
  return symbol == RA_SYMBOL_CROSS || symbol == RA_SYMBOL_ASTERISK;
}

static void
item_clear (gpointer data)
{
  RaSceneItem *item = data;
  if (item->kind == RA_SCENE_PATH)
    ra_path_free (item->path.path);
  else if (item->kind == RA_SCENE_TEXT) {
    g_free (item->text.text);
    ra_path_free (item->text.along);
  }
}

static void
layer_free (gpointer data)
{
  RaSceneLayer *layer = data;
  g_free (layer->id);
  g_free (layer->title);
  g_array_unref (layer->items);
  g_free (layer);
}

RaScene *
ra_scene_new (double width, double height)
{
  RaScene *self = g_new0 (RaScene, 1);
  self->width = width;
  self->height = height;
  self->map = (RaBox) { 0, 0, width, height };
  self->layers = g_ptr_array_new_with_free_func (layer_free);
  self->identities = g_array_new (FALSE, FALSE, sizeof (RaSceneIdentity));
  self->key = g_array_new (FALSE, FALSE, sizeof (RaSceneSpan));
  self->strings = g_string_chunk_new (1024);
  return self;
}

void
ra_scene_free (RaScene *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->layers);
  g_array_unref (self->identities);
  g_array_unref (self->key);
  g_string_chunk_free (self->strings);
  g_free (self->metadata.language);
  g_free (self->metadata.title);
  g_free (self->metadata.description);
  g_free (self->metadata.credit);
  g_free (self->metadata.licence);
  g_free (self->metadata.sources);
  g_free (self->metadata.boundaries);
  g_free (self->metadata.note);
  g_free (self->metadata.date);
  g_free (self);
}

static void
move_path (RaPath *path, double x, double y)
{
  for (guint i = 0; path != NULL && i < ra_path_n_points (path); i++) {
    RaPoint *point = &g_array_index (path->points, RaPoint, i);
    *point = (RaPoint) { point->x + x, point->y + y };
  }
}

static void
move_item (RaSceneItem *item, double x, double y)
{
  switch (item->kind) {
  case RA_SCENE_PATH:
    move_path (item->path.path, x, y);
    break;
  case RA_SCENE_MARK:
    item->mark.x += x;
    item->mark.y += y;
    break;
  case RA_SCENE_TEXT:
  default:
    item->text.x += x;
    item->text.y += y;
    move_path (item->text.along, x, y);
  }
}

void
ra_scene_move (RaScene *self, double x, double y)
{
  for (guint i = 0; i < self->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->layers, i);
    for (guint k = 0; k < layer->items->len; k++)
      move_item (&g_array_index (layer->items, RaSceneItem, k), x, y);
  }
}

RaSceneLayer *
ra_scene_add_layer (RaScene *self, const char *id, const char *title)
{
  RaSceneLayer *layer = g_new0 (RaSceneLayer, 1);
  layer->id = g_strdup (id);
  layer->title = g_strdup (title);
  layer->items = g_array_new (FALSE, FALSE, sizeof (RaSceneItem));
  g_array_set_clear_func (layer->items, item_clear);
  g_ptr_array_add (self->layers, layer);
  return layer;
}

const RaSceneLayer *
ra_scene_find_layer (const RaScene *self, const char *id)
{
  for (guint i = 0; i < self->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->layers, i);
    if (g_str_equal (layer->id, id))
      return layer;
  }
  return NULL;
}

static const char *
keep_word (RaScene *self, const char *word)
{
  return word != NULL ? g_string_chunk_insert_const (self->strings, word) : NULL;
}

guint
ra_scene_identify (RaScene *self, const RaSceneIdentity *identity)
{
  RaSceneIdentity kept = *identity;
  kept.id = keep_word (self, identity->id);
  kept.claim = keep_word (self, identity->claim);
  g_array_append_val (self->identities, kept);
  return self->identities->len - 1;
}

void
ra_scene_layer_add_path (RaSceneLayer *self, RaScenePath path)
{
  const RaSceneItem item = { .kind = RA_SCENE_PATH, .path = path };
  g_array_append_val (self->items, item);
}

void
ra_scene_layer_add_mark (RaSceneLayer *self, RaSceneMark mark)
{
  const RaSceneItem item = { .kind = RA_SCENE_MARK, .mark = mark };
  g_array_append_val (self->items, item);
}

void
ra_scene_layer_add_text (RaSceneLayer *self, RaSceneText text)
{
  const RaSceneItem item = { .kind = RA_SCENE_TEXT, .text = text };
  g_array_append_val (self->items, item);
}

void
ra_scene_layer_set_span (RaSceneLayer *self, guint first_item, RaSceneSpan of)
{
  for (guint i = first_item; i < self->items->len; i++) {
    RaSceneItem *item = &g_array_index (self->items, RaSceneItem, i);
    switch (item->kind) {
    case RA_SCENE_PATH:
      item->path.of = of;
      break;
    case RA_SCENE_MARK:
      item->mark.of = of;
      break;
    case RA_SCENE_TEXT:
    default:
      item->text.of = of;
    }
  }
}
