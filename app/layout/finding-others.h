/* Findings that count no capitals of NATO by a published range: each a sentence in the language of the map, or NULL
 * where the map tells another story. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Of a missile of which nothing is known but how far it flew, and what the limit of its class would take in, where the
 * map draws that; NULL where anybody gives a range. @capitals: const RaPlace * of the base map; NULL: unknown. */
char *ra_finding_tell_flight (const RaMapSpec *spec, const GPtrArray *capitals) G_GNUC_WARN_UNUSED_RESULT;
/* What a missile would reach from the middle of the ring @limit as far as its edge, which is no range but what follows
 * from its class: all of the alliance's capitals in Europe and none beyond the Atlantic, or how many of how many. */
char *ra_finding_tell_limit (const RaMapSpec *spec, const GPtrArray *capitals,
                             const RaScenarioRing *limit) G_GNUC_WARN_UNUSED_RESULT;
/* The longest flight of such a missile, where the headline of the map tells of it; FALSE where it tells another story.
 */
gboolean ra_finding_find_told_flight (const RaMapSpec *spec, RaScenarioRing *flight);
/* Where the headline says that it came down on the day of the map; NULL where it does not. */
const RaSite *ra_finding_find_struck (const RaMapSpec *spec);
/* Which ranges the treaty bans whose classes the scenario draws. */
char *ra_finding_tell_bans (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* From which published figure on Moscow would be in range of missiles of the United States that are supposed or
 * alleged, and at which it would not; a map that counts capitals of one side owes this to the other. Where no figure is
 * clear of the city, what is alleged.
 * @capitals: const
 * RaPlace * of the base map. */
char *ra_finding_tell_supposed (const RaMapSpec *spec, const GPtrArray *capitals) G_GNUC_WARN_UNUSED_RESULT;
/* The place that such a sentence is about, and the site from which it is in @site; NULL where there is none. */
const RaPlace *ra_finding_find_supposed (const RaMapSpec *spec, const GPtrArray *capitals, const RaSite **site);
/* What the missiles that both sides have fly. */
char *ra_finding_tell_both_sides (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Which launchers of the United States have gone and which are there. */
char *ra_finding_tell_visits (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Where inspections are proposed, on a map without rings. */
char *ra_finding_tell_inspections (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
