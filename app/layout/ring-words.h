/* What is written about a ring beside its line, or below the name of its site. All texts are in the language of the
 * map. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* "CSIS" for "CSIS via Reuters": who tells of it stands in the sources. */
char *ra_ring_words_name_claimant (const RaMapBuild *build, const RaClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
/* The first of its names: "Iskander-M" of "Iskander-M / SS-26". */
char *ra_ring_words_name_system (const RaMapBuild *build, const RaSystem *system) G_GNUC_WARN_UNUSED_RESULT;
/* "2019"; "" where the claim bears no date. */
char *ra_ring_words_get_year (const RaClaim *claim) G_GNUC_WARN_UNUSED_RESULT;
/* All in one line: "Iskander-M, 500 km (TASS)" where the story is about another system, "480 km, removed" of what is
 * gone, else "2,500 km, CSIS 2025".
 * NULL for a ring of nobody. */
char *ra_ring_words_tell_briefly (const RaMapBuild *build, const RaRingGroup *group) G_GNUC_WARN_UNUSED_RESULT;
/* Of the rings about @site the largest of those that the story is not about, which have no figure beside their lines
 * where a note at the site tells it. NULL where there is none. */
const RaRingGroup *ra_ring_words_find_aside (const RaMapBuild *build, const RaSite *site);
/* The smaller figure about @site where the missiles are gone: the remark at the site says so of its ring as well. NULL
 * where there is none. */
const RaRingGroup *ra_ring_words_find_gone (const RaMapBuild *build, const RaSite *site);
/* Whether a label beside the line of the group, or a note at one of its sites, is on the map already. */
gboolean ra_ring_words_are_said (const RaMapBuild *build, const RaRingGroup *group);

G_END_DECLS
