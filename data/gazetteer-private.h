/* What the files of the gazetteer share. */
#pragma once

#include "data/gazetteer.h"

G_BEGIN_DECLS

struct _RaGazetteer {
  const RaCatalogue *catalogue;
  const GPtrArray *languages;
  RaBasemap *basemap; /* NULL: no countries */
  GArray *all;        /* RaNamedPlace, in the order in which they are told; a country's middle is not known yet */
  GHashTable *country_names; /* other names of countries: "COD:congo", the code and a key */
  GHashTable *of_key;        /* key -> GArray of guint, indices of all that are called so */
};

static inline const RaNamedPlace *
ra_gazetteer_get (const RaGazetteer *self, guint i)
{
  return &g_array_index (self->all, RaNamedPlace, i);
}

/* Adds one of them to what was found; but for a country that the base map does not have. */
void ra_gazetteer_take (const RaGazetteer *self, guint i, GArray *found);

/* Whether @entry lies in the country that @key means, its code or its name in any of the languages. */
gboolean ra_gazetteer_lies_in (const RaGazetteer *self, const RaNamedPlace *entry, const char *key);

G_END_DECLS
