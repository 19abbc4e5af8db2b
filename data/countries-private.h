/* How the countries are filled, for the reader of the catalogue. */
#pragma once

#include "data/catalogue.h"
#include "data/countries.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

RaCountries *ra_countries_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_countries_free (RaCountries *self);

/* Reads the whole file; sources are looked up in @catalogue. */
void ra_countries_read (RaCountries *self, const RaJsonPlace *root, const RaCatalogue *catalogue);

G_END_DECLS
