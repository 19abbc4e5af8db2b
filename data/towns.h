/* Towns that the base map does not have, for finding them by name: GeoNames' in data/towns/towns.tsv, 170,000 of them.
 *
 * The file is mapped and searched where it lies; a place is made of a line when it is asked for. A line that is damaged
 * is none. Keys are those of data/name-key.h. One thread at a time. */
#pragma once

#include "data/countries.h"
#include "data/place.h"

G_BEGIN_DECLS

typedef struct _RaTowns RaTowns;

/* NULL where the file is not there or cannot be read: then no town is known. Borrows @countries, which name the country
 * that a town lies in. */
RaTowns *ra_towns_open (const char *path, const RaCountries *countries) G_GNUC_WARN_UNUSED_RESULT;
void ra_towns_free (RaTowns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTowns, ra_towns_free)

/* Each adds const RaPlace * of @self to @found, the same pointer for the same town, those that are equally good from
 * the largest to the smallest. */

/* Those whose name has this key. */
void ra_towns_find (RaTowns *self, const char *key, GPtrArray *found);
/* At most @limit of those whose key begins so, first of all those that have this key. */
void ra_towns_complete (RaTowns *self, const char *beginning, guint limit, GPtrArray *found);
/* At most @limit of those whose key is the nearest to @key by ra_name_distance (), where that is at most @most. */
void ra_towns_find_nearest (RaTowns *self, const char *key, guint most, guint limit, GPtrArray *found);

G_END_DECLS
