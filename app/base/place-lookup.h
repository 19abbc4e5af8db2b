/* A place as people write it, for commands and for the window: coordinates, a site, a populated place or a country by
 * name.
 *
 *     54.71,20.51   54°42'30"N 20°30'E   34UDF4083662430   9G62PG46+2F   redzikowo   Warsaw   Варшава   "Moscow, RU"
 *     "PG46+2F Kaliningrad"
 *
 * Names are read in all languages of the program, whatever that of the map (see data/gazetteer.h). */
#pragma once

#include "data/gazetteer.h"

G_BEGIN_DECLS

/* What names are looked up in; read when the first one is. */
typedef struct _RaPlaceLookup RaPlaceLookup;

/* @catalogue has the sites; NULL: the program's own. */
RaPlaceLookup *ra_place_lookup_new (RaCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void ra_place_lookup_free (RaPlaceLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPlaceLookup, ra_place_lookup_free)

/* Borrowed. Fails as the catalogue and the base map do. */
const RaGazetteer *ra_place_lookup_get_gazetteer (RaPlaceLookup *self, GError **error);

/* All that are called @words, an array of RaNamedPlace; it is empty when none is. Coordinates give one that has no
 * name. NULL with RA_COORDINATE_ERROR for what has digits and is neither coordinates nor a name, and with the
 * errors of the gazetteer. */
GArray *ra_place_lookup_find (RaPlaceLookup *self, const char *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* For a name that is not whole or not right: those whose name begins so, else those spelled nearly so, at most @limit;
 * an array of RaNamedPlace. Empty where no names can be read. */
GArray *ra_place_lookup_guess (RaPlaceLookup *self, const char *words, guint limit) G_GNUC_WARN_UNUSED_RESULT;

/* What to write instead of @words to mean this one of those that were found or guessed. */
char *
ra_place_lookup_write (RaPlaceLookup *self, const char *words, const RaNamedPlace *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
