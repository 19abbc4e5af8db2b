/* The inset of a page: a piece of its map once more, larger, in a panel of its own.
 *
 * A scenario says which piece (data/scenario.h). It is shown on a published page that leaves both maps room enough:
 * beside the map on a wide page, below it on a tall one, nowhere on that of a telephone. It is a map in a projection of
 * its own, about its own middle. What it names, the map beside it does not name again: sites and capitals that lie in
 * the panel have their marks and names there alone, and both maps keep to the names that the story needs. All lengths
 * are page units. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

struct _RaInset {
  RaBox box; /* of the page */
  RaViewport viewport;
  RaProjection *projection; /* borrowed */
};

/* Whether a page of the map has a panel, if it has the room. */
gboolean ra_inset_is_wanted (const RaMapSpec *spec);
/* Takes the panel out of @map, what a page has for its map; it is empty where there is none. */
RaBox ra_inset_split (const RaMapBuild *build, RaBox *map);
/* The viewport of the panel @box. */
RaViewport ra_inset_frame (const RaMapSpec *spec, const RaBox *box);

/* Whether the map of @build leaves the point to its inset. FALSE in the inset itself. */
gboolean ra_inset_tells (const RaMapBuild *build, double lat_deg, double lon_deg);

/* In the panel: its title with the line below it, on the scenario's own day, at the top, reserved. */
void ra_inset_add_title (const RaMapBuild *build, RaSceneLayer *layer);

/* Joins the finished map of the panel to the page of @build below its layer of furniture, and parts them by a gutter.
 */
void ra_inset_join (const RaMapBuild *build, RaScene *panel, const RaInset *inset);

G_END_DECLS
