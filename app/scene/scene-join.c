/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/scene.h"

static gboolean
is_same (const RaSceneIdentity *a, const RaSceneIdentity *b)
{
  return a->kind == b->kind && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->claim, b->claim) == 0
         && a->lat_deg == b->lat_deg && a->lon_deg == b->lon_deg && a->min_km == b->min_km && a->max_km == b->max_km
         && a->flight == b->flight;
}

/* The number here of the identity; a new one where there is none. */
static guint
find_or_identify (RaScene *self, guint n_known, const RaSceneIdentity *identity)
{
  for (guint i = 0; i < n_known; i++)
    if (is_same (&g_array_index (self->identities, RaSceneIdentity, i), identity))
      return i;
  return ra_scene_identify (self, identity);
}

/* For each identity of @part its number here. */
static GArray *
list_numbers (RaScene *self, const RaScene *part)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint n_known = self->identities->len;
  for (guint i = 0; i < part->identities->len; i++) {
    const guint number = find_or_identify (self, n_known, &g_array_index (part->identities, RaSceneIdentity, i));
    g_array_append_val (numbers, number);
  }
  return numbers;
}

static void
renumber (RaSceneSpan *of, const GArray *numbers)
{
  if (of->n > 0 && of->first < numbers->len)
    of->first = g_array_index (numbers, guint, of->first);
}

static void
take_layer (RaSceneLayer *layer, const GArray *numbers)
{
  g_autofree char *id = layer->id;
  layer->id = g_strdup_printf ("inset-%s", id);
  layer->inset = TRUE;
  for (guint i = 0; i < layer->items->len; i++) {
    RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    renumber (item->kind == RA_SCENE_PATH   ? &item->path.of
              : item->kind == RA_SCENE_TEXT ? &item->text.of
                                            : &item->mark.of,
              numbers);
  }
}

void
ra_scene_join (RaScene *self, RaScene *part, RaBox box, guint at)
{
  g_return_if_fail (at <= self->layers->len);
  g_autoptr (GArray) numbers = list_numbers (self, part);
  ra_scene_move (part, box.x_min, box.y_min);
  self->inset = box;
  for (guint i = 0; part->layers->len > 0; i++) {
    RaSceneLayer *layer = g_ptr_array_steal_index (part->layers, 0);
    take_layer (layer, numbers);
    g_ptr_array_insert (self->layers, (int)(at + i), layer);
  }
}
