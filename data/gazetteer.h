/* Places by name: the sites of the catalogue, the populated places of the base map and the countries, by what they are
 * called in any of the languages that it is given; and towns, where nothing else is called so.
 *
 * Case, diacritics, hyphens and apostrophes do not count (see name-key.h); where nothing is called so, neither do an
 * article before the name ("the Netherlands"), the form of a state ("Republic of Moldova", "Iran (Islamic Republic
 * of)") and dots ("U.A.E."), and "ae", "oe", "ue", "aa" stand for ä, ö, ü, å. A site is also called by its id. A
 * country may follow after a comma, by its name in any language or its code of two or three letters: "Moscow, RU",
 * or the region, where the towns tell it, by its English name or its code of letters: "Odessa, Texas". A place within
 * 100 km of a site that bears the same name is that site. A country stands for its middle, which is that of its largest
 * part; a place in it that bears its name goes before it ("Luxembourg"). It is also called by its code of three
 * letters, unless a place is. */
#pragma once

#include "data/basemap.h"
#include "data/catalogue.h"
#include "data/countries.h"
#include "data/towns.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef struct {
  const RaSite *site;            /* either */
  const RaPlace *place;          /* or */
  const RaCountryFacts *country; /* or; the others are NULL */
  double lat_deg;
  double lon_deg;
} RaNamedPlace;

typedef struct _RaGazetteer RaGazetteer;

/* Borrows the catalogue, @places (const RaPlace *, as ra_basemap_get_places () lists them; NULL: none) and @languages
 * (RaTranslations *; NULL: English alone). */
RaGazetteer *ra_gazetteer_new (const RaCatalogue *catalogue, const GPtrArray *places,
                               const GPtrArray *languages) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the countries of the catalogue that the base map has. Borrows it; their middles are looked for when asked for.
 */
void ra_gazetteer_add_countries (RaGazetteer *self, RaBasemap *basemap);
/* Takes the towns, which may be NULL. */
void ra_gazetteer_take_towns (RaGazetteer *self, RaTowns *towns);
void ra_gazetteer_free (RaGazetteer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaGazetteer, ra_gazetteer_free)

/* All that are called @words: array of RaNamedPlace, sites first, then places, largest first, then countries; empty
 * when none is. Who writes a site's id means that site alone. */
GArray *ra_gazetteer_find (const RaGazetteer *self, const char *words) G_GNUC_WARN_UNUSED_RESULT;
/* Those of which some name begins with @beginning, or has a word that does, at most @limit: those that are called so
 * come first, then names that begin so, then the rest, within each sites before places and large before small. */
GArray *ra_gazetteer_complete (const RaGazetteer *self, const char *beginning, guint limit) G_GNUC_WARN_UNUSED_RESULT;

/* Those of which some name is spelled nearly as @words are, the nearest first, at most @limit: for a message about a
 * name that is not found. None where too much would have to change for @words to be one. */
GArray *ra_gazetteer_nearest (const RaGazetteer *self, const char *words, guint limit) G_GNUC_WARN_UNUSED_RESULT;

/* FALSE for bare coordinates. */
gboolean ra_named_place_is_named (const RaNamedPlace *self);
/* The code of the country that it lies in, or is; NULL where the catalogue names none. Borrowed. */
const char *ra_named_place_get_country (const RaNamedPlace *self);
/* The English name; borrowed. */
const char *ra_named_place_get_name (const RaNamedPlace *self);
/* Its name in a language, or else as its country spells it; borrowed from either or from the place. */
const char *ra_named_place_translate (const RaNamedPlace *self, const RaTranslations *translations);
/* What to write to mean this one of those that are called so: a site's id, "Moscow, RUS", "Poland"; where its country
 * has another of that name, "Springfield, Ohio", or its coordinates. */
char *ra_gazetteer_write (const RaGazetteer *self, const RaNamedPlace *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
