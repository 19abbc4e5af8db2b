/* How a catalogue is filled: for the catalogue's own files, and for scenarios that bring systems of their own. */
#pragma once

#include "data/catalogue.h"

G_BEGIN_DECLS

/* Each takes over its last argument, also where it returns FALSE because the id is taken. */
gboolean ra_catalogue_add_source (RaCatalogue *self, RaSource *source);
gboolean ra_catalogue_add_claim (RaCatalogue *self, RaSystem *system, RaClaim *claim);
gboolean ra_catalogue_add_system (RaCatalogue *self, RaSystem *system);
gboolean ra_catalogue_add_site (RaCatalogue *self, RaSite *site);

/* The countries, to be filled; NULL for a catalogue with a base, whose countries it shares. */
RaCountries *ra_catalogue_edit_countries (RaCatalogue *self);

/* Take over a list that owns its RaEvent *, RaQuotation * or RaBoundaryNote * and may be filled later, in the place of
 * an empty one. */
void ra_catalogue_take_events (RaCatalogue *self, GPtrArray *events);
void ra_catalogue_take_quotations (RaCatalogue *self, GPtrArray *quotations);
void ra_catalogue_take_boundaries (RaCatalogue *self, GPtrArray *notes);

/* The list of seas, to be filled; NULL for a catalogue with a base. */
GPtrArray *ra_catalogue_edit_seas (RaCatalogue *self);

G_END_DECLS
