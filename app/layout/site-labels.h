/* Names of sites, each with the remark that must stand under it. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Adds names for @sites (RaMapSite *) to @names. A name that finds no room beside its mark stands further off, at the
 * end of a thin line in @leaders, a layer below the marks; without its remark, if there is no room for both. Lines
 * cross only where no order of placing the names does without; a name is left out only where even then no free box lies
 * within RA_LONGEST_LEADER_PX page units (site-label.h), or where the frame does not show the site. In a window, whose
 * map has a margin, none stands farther than 60 units from its mark, nor on the other side of the edge of what is seen.
 */
void
ra_map_add_site_labels (const RaMapBuild *build, const GPtrArray *sites, RaSceneLayer *leaders, RaSceneLayer *names);

G_END_DECLS
