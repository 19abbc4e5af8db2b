/* A place in the words of a command line or a table, as place-lookup.h reads it, with a message on what is wrong. */
#pragma once

#include "app/base/place-lookup.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

/* Fails with G_OPTION_ERROR_BAD_VALUE: where several places are called so, the message says what to write for each;
 * and as the catalogue and the base map do. */
gboolean ra_place_words_find (RaPlaceLookup *self, const char *words, double *lat_deg, double *lon_deg, GError **error);
/* The same for who has a place looked up by a callback, such as RaFindPlaceFunc: @self is a RaPlaceLookup. */
gboolean
ra_place_words_find_by_name (const char *words, double *lat_deg, double *lon_deg, gpointer self, GError **error);
/* The same with what is called so; its site and place are borrowed from @self, and both NULL for bare coordinates. */
gboolean ra_place_words_find_place (RaPlaceLookup *self, const char *words, RaNamedPlace *place, GError **error);
/* "PLACE:KM[-KM][:LABEL]", the argument of --ring; a ring about a name has it for its label when it is given none. */
RaExtraRing *ra_place_words_find_ring (RaPlaceLookup *self, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
