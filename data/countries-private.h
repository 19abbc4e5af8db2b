/* The inside of the countries, for the catalogue that owns them and for their reader. */
#pragma once

#include "data/countries.h"

G_BEGIN_DECLS

struct _RaCountries {
  GPtrArray *all;        /* RaCountryFacts *, owned */
  GHashTable *of_code;   /* code -> RaCountryFacts */
  GHashTable *alliances; /* ids, owned */
};

RaCountries *ra_countries_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_countries_free (RaCountries *self);

/* Adds a country without a code, which @self owns, at the end of the list, to be filled by the caller. */
RaCountryFacts *ra_countries_add (RaCountries *self);

G_END_DECLS
