/* How a catalogue is filled: for the catalogue's own files, and for scenarios that bring systems of their own. */
#pragma once

#include "data/catalogue.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* Starts a catalogue with everything that @base knows (NULL: nothing) and keeps a reference to it. */
RaCatalogue *ra_catalogue_new (RaCatalogue *base) G_GNUC_WARN_UNUSED_RESULT;

/* Each reads one object, takes over what it holds, and fails the file when its id is taken. */
void ra_catalogue_read_source (const RaJsonPlace *place, gpointer catalogue);
void ra_catalogue_read_system (const RaJsonPlace *place, gpointer catalogue);
void ra_catalogue_read_site (const RaJsonPlace *place, gpointer catalogue);

/* Each takes over its argument; FALSE when the id is taken. */
gboolean ra_catalogue_add_source (RaCatalogue *self, RaSource *source);
gboolean ra_catalogue_add_claim (RaCatalogue *self, RaSystem *system, RaClaim *claim);
gboolean ra_catalogue_add_system (RaCatalogue *self, RaSystem *system);
gboolean ra_catalogue_add_site (RaCatalogue *self, RaSite *site);

/* To be filled; NULL for a catalogue with a base, whose countries it shares. */
RaCountries *ra_catalogue_edit_countries (RaCatalogue *self);

/* To be filled; NULL for a catalogue with a base. */
GPtrArray *ra_catalogue_edit_events (RaCatalogue *self);

/* To be filled; NULL for a catalogue with a base. */
GPtrArray *ra_catalogue_edit_seas (RaCatalogue *self);

/* One of the files that a catalogue's folder holds. */
typedef struct {
  const char *file;
  const char *format;
  void (*read) (const RaJsonPlace *root, RaCatalogue *catalogue);
  gboolean optional; /* a folder does without */
} RaCataloguePart;

/* In the order in which they must be read: claims, sites and memberships name sources. */
#define RA_N_CATALOGUE_PARTS 6
extern const RaCataloguePart ra_catalogue_parts[RA_N_CATALOGUE_PARTS];

/* Three capital letters, as ISO 3166 alpha-3 has them; NULL when absent or wrong. */
char *ra_catalogue_read_country_code (const RaJsonPlace *place, const char *member,
                                      RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;

/* The member "confidence", which must be there. */
RaConfidence ra_catalogue_read_confidence (const RaJsonPlace *place);

/* The ids of the list "sources" of @place. */
GPtrArray *ra_catalogue_read_sources (const RaCatalogue *self, const RaJsonPlace *place,
                                      RaJsonNeed need) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
