/* A place as it is written on a command line: coordinates, a site's id or name, or a populated place by name.
 *
 *     54.71,20.51   54°42'30"N 20°30'E   34UDF4083662430   9G62PG46+2F   redzikowo   Warsaw   Варшава   "Moscow, RU"
 *     "PG46+2F Kaliningrad"
 *
 * Names are read in all languages of the program, whatever that of the map (see data/gazetteer.h). */
#pragma once

#include "data/gazetteer.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

/* What names are looked up in; read when the first one is. */
typedef struct _RaPlaceWords RaPlaceWords;

RaPlaceWords *ra_place_words_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_place_words_free (RaPlaceWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPlaceWords, ra_place_words_free)

/* Fails with G_OPTION_ERROR_BAD_VALUE: where several places are called so, the message says what to write for each;
 * and as the catalogue and the base map do. */
gboolean ra_place_words_find (RaPlaceWords *self, const char *words, double *lat_deg, double *lon_deg, GError **error);
/* The same with what is called so; its site and place are borrowed from @self, and both NULL for bare coordinates. */
gboolean ra_place_words_find_place (RaPlaceWords *self, const char *words, RaNamedPlace *place, GError **error);
/* "PLACE:KM[-KM][:LABEL]", the argument of --ring; a ring about a name has it for its label when it is given none. */
RaExtraRing *ra_place_words_find_ring (RaPlaceWords *self, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
