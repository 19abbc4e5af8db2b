/* What the files of the gazetteer share. */
#pragma once

#include "data/gazetteer.h"

G_BEGIN_DECLS

struct _RaGazetteer {
  const RaCatalogue *catalogue;
  const GPtrArray *languages;
  GArray *all;        /* RaNamedPlace, in the order in which they are told */
  GHashTable *of_key; /* key -> GArray of guint, indices of all that are called so */
};

static inline const RaNamedPlace *
ra_gazetteer_get (const RaGazetteer *self, guint i)
{
  return &g_array_index (self->all, RaNamedPlace, i);
}

G_END_DECLS
