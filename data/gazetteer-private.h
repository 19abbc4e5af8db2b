/* What the files of the gazetteer share. */
#pragma once

#include "data/gazetteer.h"

G_BEGIN_DECLS

struct _RaGazetteer {
  const RaCatalogue *catalogue;
  const GPtrArray *languages;
  RaBasemap *basemap; /* NULL: no countries */
  RaTowns *towns;     /* NULL: none */
  GArray *all;        /* RaNamedPlace, in the order in which they are told; a country's middle is not known yet */
  GHashTable *country_names; /* other names of countries: "COD:congo", the code and a key */
  GHashTable *of_key;        /* key -> GArray of guint, indices of all that are called so */
  GHashTable *town_of_key;   /* other names of towns, as keys -> const RaOtherNames *, static */
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

/* The region that it lies in, in English; NULL where no town tells. Borrowed. */
const char *ra_gazetteer_get_region (const RaGazetteer *self, const RaNamedPlace *entry);
/* Whether @key means that region, by its name or its code. */
gboolean ra_gazetteer_is_in_region (const RaGazetteer *self, const RaNamedPlace *entry, const char *key);

/* Adds the towns called @name; @within, the key of a country or region, may be NULL. */
void ra_gazetteer_add_towns_called (const RaGazetteer *self, const char *name, const char *within, GArray *found);
/* Fills @found up to @limit with the towns whose key begins so, but for those that are in it or that the base map
 * has. */
void ra_gazetteer_fill_with_towns (const RaGazetteer *self, const char *beginning, guint limit, GArray *found);
/* Those that are the nearest to @key, where at most @most letters differ. */
GArray *ra_gazetteer_find_nearest_towns (const RaGazetteer *self, const char *key, guint most,
                                         guint limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
