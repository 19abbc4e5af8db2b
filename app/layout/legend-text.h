/* What a legend says of rings. All texts are in the language of the map. */
#pragma once

#include "app/layout/map-layers.h"
#include "app/layout/map-sites.h"

G_BEGIN_DECLS

/* Whether it leaves dates out: beside the map of a small page. */
gboolean ra_legend_is_brief (const RaMapBuild *build);
/* On a small page a mark says enough where the key beside the map explains it, or the banner
 * above it; and none but charges are told at sites where there are any. On a map of the world the key tells
 * of all sites. */
gboolean ra_legend_tells_site (const RaMapBuild *build, const RaMapSite *site);
/* "480 km, Russian MOD, 23 Jan 2019", or what stands for many rings of one size. */
char *ra_legend_describe_group (const RaMapBuild *build, const RaRingGroup *group) G_GNUC_WARN_UNUSED_RESULT;
/* What stands under one heading: rings of one system of which the same is known. */
gboolean ra_legend_same_heading (const RaRingGroup *a, const RaRingGroup *b);
/* Whether the group with this number is the first of its heading. */
gboolean ra_legend_is_first_of_heading (const RaMapBuild *build, guint i);
/* The heading of a group: "9M729 / SSC-8: reported, sources disagree on the range". */
char *ra_legend_name_heading (const RaMapBuild *build, const RaRingGroup *group) G_GNUC_WARN_UNUSED_RESULT;
/* What the double line of the heading of @first means: "480 km or 2,350 km: sources disagree", or, where there are not
 * two such figures on the map, that sources disagree on the range. */
char *ra_legend_tell_contested (const RaMapBuild *build, const RaRingGroup *first) G_GNUC_WARN_UNUSED_RESULT;
/* The first ring of the heading of @first that has found no room for its label; NULL: all have. */
const RaRingGroup *ra_legend_find_untold (const RaMapBuild *build, const RaRingGroup *first);
/* The same without what the banner says already; where it @tells, with the figures that no label on the finished map
 * says. */
char *
ra_legend_name_briefly (const RaMapBuild *build, const RaRingGroup *group, gboolean tells) G_GNUC_WARN_UNUSED_RESULT;
/* "9M729 / SSC-8, reported, sources disagree on the range: 2,500 km, CSIS via Reuters, 31 Oct 2025; 480 km, ..." */
char *ra_legend_describe_heading (const RaMapBuild *build, const RaRingGroup *first) G_GNUC_WARN_UNUSED_RESULT;
/* The figures of a comparison, which have no rings of their own. */
char *ra_legend_describe_figures (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
/* All headings with their figures, one after the other, for the foot of a page without room for a legend. */
char *ra_legend_describe_rings (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
