/* The rings of a scenario, one by one: what is drawn, exported and measured.
 *
 * Each deployment gives one ring for each of its claims, in the scenario's order; then come the scenario's own rings,
 * then those that the user asked for. */
#pragma once

#include "data/scenario.h"
#include "data/translations.h"
#include "geo/geodesic.h"

G_BEGIN_DECLS

typedef struct {
  double lat_deg;
  double lon_deg;
  double min_km; /* 0 for a disc */
  double max_km;
  const RaSystem *system;         /* NULL for a ring of the user's own */
  const RaClaim *claim;           /* NULL for a ring of the user's own */
  const RaSite *site;             /* NULL on bare coordinates */
  const RaDeployment *deployment; /* NULL for a ring that belongs to none */
  const char *label;              /* text of its own, or NULL */
  guint number;                   /* from 1, among the rings without a claim in ra_ring_list (); else 0 */
} RaScenarioRing;

typedef struct {
  const char *date;             /* deployments that stand on this day; NULL: all of them */
  const GHashTable *hidden_ids; /* set of ids of systems and claims; NULL: none */
  const GPtrArray *extra;       /* const RaExtraRing *; NULL: none */
} RaRingListOptions;

/* Array of RaScenarioRing; it borrows from the scenario and from @options->extra. @options may be NULL. */
GArray *ra_ring_list (const RaScenario *scenario, const RaRingListOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* The ring in metres, for the geometry. */
RaRangeRing ra_scenario_ring_to_range (const RaScenarioRing *ring);

/* Whether the ring stands for a flight from its centre to the end that its claim names. A claim that is laid about
 * another place than the flight set out from, by its figure, is a ring. */
gboolean ra_scenario_ring_is_flight (const RaScenarioRing *ring);

/* "480 km", "500–1,000 km", "more than 500 km". */
char *ra_translate_range (const RaTranslations *translations, const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* A name that runs from right to left, set apart so that a figure behind it stays behind it and the line still runs
 * from left to right: between U+200E U+2068 and U+2069. NULL for any other text, which needs nothing. */
char *ra_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* "480 km, Russian MOD, Jan 2019": the figure with its claimant and date; the label for a ring without a claim. */
char *ra_translate_claim (const RaTranslations *translations, const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
/* "23 Jan 2019" or "undated". */
char *ra_translate_claim_date (const RaTranslations *translations, const RaClaim *claim) G_GNUC_WARN_UNUSED_RESULT;

/* The same in English, for what is English in every language of a map: tables and exports of rings. */
char *ra_format_km (double km) G_GNUC_WARN_UNUSED_RESULT;
char *ra_scenario_ring_format_range (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
char *ra_scenario_ring_format_claim (const RaScenarioRing *ring) G_GNUC_WARN_UNUSED_RESULT;
char *ra_format_date (const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;

/* Reads "LAT,LON:KM[-KM][:LABEL]", the argument of --ring. Fails with G_OPTION_ERROR_BAD_VALUE. */
RaExtraRing *ra_extra_ring_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same about a point that is known: @radii is "KM[-KM][:LABEL]", @text the whole argument, for messages. */
RaExtraRing *ra_extra_ring_parse_radii (const char *text, const char *radii, double lat_deg, double lon_deg,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_extra_ring_free (RaExtraRing *ring);
/* Reads "LAT,LON" in degrees with a dot. Fails with G_OPTION_ERROR_BAD_VALUE. */
gboolean ra_parse_lat_lon (const char *text, double *lat_deg, double *lon_deg, GError **error);

G_END_DECLS
