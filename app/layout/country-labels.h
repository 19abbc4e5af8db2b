/* Room for the names of countries and seas: the land that the frame shows, and whether a name fits at a
 * point. */
#pragma once

#include "app/layout/area-name.h"
#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Reserves the box of the name, centred on @middle, if no other label, no furniture and no ring's line is there or
 * close by; FALSE otherwise. */
gboolean ra_map_try_name (const RaMapBuild *build, const RaAreaName *name, RaPoint middle);

typedef struct _RaCountryNames RaCountryNames;

/* The names of the countries that the frame shows a fair part of, to be placed in @layer. @build must outlive it. NULL
 * with @error unset as ra_map_get_land (). */
RaCountryNames *
ra_country_names_new (const RaMapBuild *build, RaSceneLayer *layer, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_country_names_free (RaCountryNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaCountryNames, ra_country_names_free)
/* Where a name may stand that the map needs: over the country, across its borders and rings' lines where nothing else
 * is free; or else on a small page at the end of a short line, or of a long one, at sea: in another country it would be
 * taken for that one's. */
typedef enum { RA_COUNTRY_WITHIN, RA_COUNTRY_ANYWHERE, RA_COUNTRY_FAR } RaCountryPlace;
/* Names the country of this code; FALSE where it has no such place, or the frame shows too little of it. */
gboolean ra_country_names_place (RaCountryNames *self, const char *code, RaCountryPlace where);
/* Whether any part of it is named. */
gboolean ra_country_names_tell (const RaCountryNames *self, const char *code);
/* Keeps other labels off a place for the name within the country, until it is placed or all is let go; FALSE where the
 * country has none, or is not shown. */
gboolean ra_country_names_hold (RaCountryNames *self, const char *code);
/* Names the country of this code, of which the frame shows much, where there is room; FALSE where it is not. */
gboolean ra_country_names_place_neighbour (RaCountryNames *self, const char *code);
/* Names the others where there is room, largest first, until @most countries are named in all. */
void ra_country_names_place_rest (RaCountryNames *self, guint most);

G_END_DECLS
