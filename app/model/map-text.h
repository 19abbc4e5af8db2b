/* Texts about the map: for the read-out, for lists beside it, and for those who do not see it. The caller frees what is
 * not const. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/units.h"

G_BEGIN_DECLS

/* "2,350 km", for what somebody has published. */
char *ra_map_text_km (double km) G_GNUC_WARN_UNUSED_RESULT;
/* "54.71° N 20.51° E". */
char *ra_map_text_position (double lat_deg, double lon_deg) G_GNUC_WARN_UNUSED_RESULT;
/* The same with as many decimals as asked for. */
char *ra_map_text_precise_position (double lat_deg, double lon_deg, guint n_decimals) G_GNUC_WARN_UNUSED_RESULT;
/* "1,215.2 km" or "755.1 mi": a measured distance, to a tenth of the unit. */
char *ra_map_text_distance (double distance_m, RaUnits units) G_GNUC_WARN_UNUSED_RESULT;
/* "165.3°", in [0, 360) after rounding as well. */
char *ra_map_text_azimuth (double azimuth_deg) G_GNUC_WARN_UNUSED_RESULT;
/* The same of a deployment, which may be removed under a condition alone. */
const char *ra_map_text_deployment_status (const RaDeployment *deployment);
/* A sentence on how sure a statement is: "Computed from other figures." */
const char *ra_map_text_confidence (RaConfidence confidence);
/* A text of the catalogue in the language of the map, with what must be said about its quotations. NULL for NULL. */
char *ra_map_text_tell (const RaMapSpec *spec, const char *english) G_GNUC_WARN_UNUSED_RESULT;
/* What the scenario is called on the day that the map shows, in the language of the map. Borrowed. */
const char *ra_map_text_title (const RaMapSpec *spec);
/* "Title. Centre 54.7° N 20.5° E, 4,000 km wide, 3 ranges shown." */
char *ra_map_text_describe (const RaMapSpec *spec, RaUnits units) G_GNUC_WARN_UNUSED_RESULT;
/* The sites of the map for those who do not see it: a line for each country, the nearest to the centre first, and in it
 * the sites with their distances from the centre, the nearest first. NULL without sites, where there are too many to be
 * read out, and where the centre is beside the Earth. */
char *ra_map_text_sites (const RaMapSpec *spec, RaUnits units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
