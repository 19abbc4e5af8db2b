/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-hit.h"

#include "app/model/map-text.h"

void
ra_hit_free (RaHit *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->action);
  g_free (self);
}

static gboolean
look_alike (const RaHit *a, const RaHit *b)
{
  return a != b && a->kind == b->kind && g_str_equal (a->title, b->title) && g_strcmp0 (a->subtitle, b->subtitle) == 0;
}

static gboolean
has_twin (const GPtrArray *hits, const RaHit *hit)
{
  for (guint i = 0; i < hits->len; i++)
    if (look_alike (hit, g_ptr_array_index (hits, i)))
      return TRUE;
  return FALSE;
}

void
ra_hits_tell_apart (GPtrArray *hits)
{
  g_return_if_fail (hits != NULL);
  g_autoptr (GPtrArray) twins = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++) {
    RaHit *hit = g_ptr_array_index (hits, i);

    if ((hit->kind == RA_HIT_PLACE || hit->kind == RA_HIT_RING) && has_twin (hits, hit))
      g_ptr_array_add (twins, hit);
  }
  for (guint i = 0; i < twins->len; i++) {
    RaHit *hit = g_ptr_array_index (twins, i);
    g_autofree char *position = ra_map_text_position (hit->place.lat_deg, hit->place.lon_deg);
    g_autofree char *before = g_steal_pointer (&hit->subtitle);

    hit->subtitle = g_strdup_printf ("%s · %s", before, position);
  }
}
