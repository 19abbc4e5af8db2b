/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/scene-index.h"

static const char *
keep_word (RaSceneIndex *self, const char *word)
{
  return word != NULL ? g_string_chunk_insert_const (self->strings, word) : NULL;
}

static void
add_identity (RaSceneIndex *self, const RaSceneIdentity *identity)
{
  RaSceneIdentity kept = *identity;
  kept.id = keep_word (self, identity->id);
  kept.claim = keep_word (self, identity->claim);
  g_array_append_val (self->identities, kept);
}

/* A site that is selected has a ring about its mark, which is drawn first and no mark of its own. */
static void
add_mark (RaSceneIndex *self, const RaSceneMark *mark)
{
  const RaIndexedMark added = { mark->of.first, { mark->x, mark->y }, mark->size / 2 };
  RaIndexedMark *last = self->marks->len > 0 ? &g_array_index (self->marks, RaIndexedMark, self->marks->len - 1) : NULL;
  if (last != NULL && last->identity == added.identity)
    *last = added;
  else
    g_array_append_val (self->marks, added);
}

static RaIndexedLines *
find_lines (RaSceneIndex *self, RaSceneSpan rings)
{
  for (guint i = 0; i < self->lines->len; i++) {
    RaIndexedLines *known = &g_array_index (self->lines, RaIndexedLines, i);
    if (known->rings.first == rings.first)
      return known;
  }
  const RaIndexedLines added = { .rings = rings };
  g_array_append_val (self->lines, added);
  return &g_array_index (self->lines, RaIndexedLines, self->lines->len - 1);
}

static void
add_path (RaSceneIndex *self, const RaScenePath *path)
{
  if (path->stroke.alpha <= 0 || ra_path_n_points (path->path) == 0
      || g_array_index (self->identities, RaSceneIdentity, path->of.first).kind != RA_SUBJECT_RING)
    return;
  RaIndexedLines *lines = find_lines (self, path->of);
  lines->inner |= path->inner;
  lines->outer |= !path->inner;
}

static void
add_item (RaSceneIndex *self, const RaSceneItem *item)
{
  if (item->kind == RA_SCENE_MARK && item->mark.of.n > 0)
    add_mark (self, &item->mark);
  else if (item->kind == RA_SCENE_PATH && item->path.of.n > 0)
    add_path (self, &item->path);
}

RaSceneIndex *
ra_scene_index_new (const RaScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  RaSceneIndex *self = g_new0 (RaSceneIndex, 1);
  self->width = scene->width;
  self->height = scene->height;
  self->identities = g_array_new (FALSE, FALSE, sizeof (RaSceneIdentity));
  self->marks = g_array_new (FALSE, FALSE, sizeof (RaIndexedMark));
  self->lines = g_array_new (FALSE, FALSE, sizeof (RaIndexedLines));
  self->strings = g_string_chunk_new (1024);
  for (guint i = 0; i < scene->identities->len; i++)
    add_identity (self, &g_array_index (scene->identities, RaSceneIdentity, i));
  for (guint i = 0; i < scene->layers->len; i++) {
    const GArray *items = ((const RaSceneLayer *)g_ptr_array_index (scene->layers, i))->items;
    for (guint k = 0; k < items->len; k++)
      add_item (self, &g_array_index (items, RaSceneItem, k));
  }
  return self;
}

void
ra_scene_index_free (RaSceneIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->identities);
  g_array_unref (self->marks);
  g_array_unref (self->lines);
  g_string_chunk_free (self->strings);
  g_free (self);
}
