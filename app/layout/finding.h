/* What a map finds, in a sentence for its headline: how many capitals of NATO lie within range of the missiles that it
 * shows, by the lowest published figure and by the highest that was known on its day; or what else it tells
 * (finding-others.h). */
#pragma once

#include "app/layout/finding-count.h"

G_BEGIN_DECLS

/* Whether the claim was published after @day (NULL: undated); one that bears no date was not. */
gboolean ra_claim_is_later (const RaClaim *claim, const char *day);

/* The rings of the figure that capitals are counted by, whether a headline says so or not: all those of the highest
 * one, what is gone among them. NULL where the map counts none. */
GArray *ra_finding_list_decisive (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* The rings that the headline of the map counts capitals for: those of the highest figure that stand. NULL where it
 * counts none. */
GArray *ra_finding_list_counted (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Of the same figure those that do not stand in the scenario any more; NULL where there are none. */
GArray *ra_finding_list_freed (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* The sentence, in the language of the map, in fewer words on a small page (map-spec.h), and of a comparison none. It
 * is found for missiles of Russia that stand where the map shows them: where there are missiles of others, too, treaty
 * classes or anything hypothetical, counting one side's capitals alone would tell another story than the map does. A
 * figure that is a lower bound is not counted. NULL where the scenario wants none (ra_scenario_has_finding ()), where
 * there is none, or the capitals cannot be read.
 */
char *ra_finding_describe (const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
