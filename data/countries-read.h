/* Reads countries and alliances out of a JSON file that is open. */
#pragma once

#include "data/catalogue.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* Reads the whole file; sources are looked up in @catalogue. */
void ra_countries_read (RaCountries *self, const RaJsonCursor *root, const RaCatalogue *catalogue);

G_END_DECLS
