/* Which names a map needs, and in which order: a story that names Romania and leaves it off its map is no help.
 *
 * First come the countries of the sites, then those that own what stands there or speak in the scenario, then the
 * others by their pull: how many live in their towns over the square of their capital's distance from the nearest site,
 * members of an alliance that the map shows before the rest; on a page with a headline none whose capital lies far from
 * all sites and members. Those that are needed are placed before anything else is named, with their capitals; no page
 * has room for many. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct _RaStoryNames RaStoryNames;

/* @capitals: const RaPlace *, of the base map, which must outlive it. */
RaStoryNames *ra_story_names_new (const RaMapBuild *build, const GPtrArray *capitals) G_GNUC_WARN_UNUSED_RESULT;
void ra_story_names_free (RaStoryNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaStoryNames, ra_story_names_free)

/* The codes of countries whose capitals or sites the frame shows, the most needed first; borrowed strings. */
const GPtrArray *ra_story_names_get_codes (const RaStoryNames *self);
/* How many of them are those of sites or of parties; they come first. */
guint ra_story_names_get_n_parties (const RaStoryNames *self);
/* Whether a site that the map shows stands in the country. */
gboolean ra_story_names_has_site (const RaStoryNames *self, const char *code);
/* How many of them are needed. */
guint ra_story_names_get_n_needed (const RaStoryNames *self);
/* Of @capitals, as above, the number of the country's first; G_MAXUINT where none is known. */
guint ra_story_names_find_capital (const GPtrArray *capitals, const char *code);

G_END_DECLS
