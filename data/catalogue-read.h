/* Readers of what a catalogue holds, for its own files and for scenarios that bring systems of their own. */
#pragma once

#include "data/catalogue.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* Each reads one object, takes over what it holds, and fails the file when its id is taken. */
void ra_catalogue_read_source (const RaJsonCursor *cursor, gpointer catalogue);
void ra_catalogue_read_system (const RaJsonCursor *cursor, gpointer catalogue);
void ra_catalogue_read_site (const RaJsonCursor *cursor, gpointer catalogue);

/* Three capital letters, as ISO 3166 alpha-3 has them; NULL when absent or wrong. */
char *ra_catalogue_read_country_code (const RaJsonCursor *cursor, const char *member,
                                      RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;

/* The member "confidence", which must be there. */
RaConfidence ra_catalogue_read_confidence (const RaJsonCursor *cursor);

/* The sources that the list "sources" at @cursor names by their ids; const RaSource *. */
GPtrArray *ra_catalogue_read_sources (const RaCatalogue *self, const RaJsonCursor *cursor,
                                      RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
