/* The figure beside a ring: how large it is, and where it would rather stand. */
#pragma once

#include "app/layout/curved-label.h"

G_BEGIN_DECLS

/* Of what is no finding of the map, and of what would be gone without one, a small line says all. What came out later
 * is told with what it would count where a headline counts. */
gboolean ra_ring_figure_is_aside (const RaMapBuild *build, const RaRingGroup *group);
/* Whether one figure is the other side's of several rings. */
gboolean ra_ring_figure_is_amid (const RaRingGroup *group);
/* Whether the headline tells what would be gone. */
gboolean ra_ring_figure_tells_of_gone (const RaMapBuild *build);

/* In units of the page's, see ra_viewport_get_unit (). */
double ra_ring_figure_size (const RaMapBuild *build, const RaRingGroup *group);
/* A figure that counts stands in what it counts where that is half a continent, what came out later and what would be
 * gone beside it. On a small page the marks of what is counted need all that room, unless those beyond it would. */
RaLabelSide ra_ring_figure_side (const RaMapBuild *build, const RaRingGroup *group);
/* Whether it is to have little coast beneath it: what a page counts by, where it reaches over half a continent, then or
 * later, and where it stands @next to its line also the other side's, which on a small page stands above its rings
 * whatever lies there. */
gboolean ra_ring_figure_is_calm (const RaMapBuild *build, const RaRingGroup *group, gboolean next);
/* The place on the page to whose reach a figure belongs, the middle of a flight, of rings or of the map; FALSE for a
 * ring that may have its label anywhere. */
gboolean ra_ring_figure_near (const RaMapBuild *build, const RaRingGroup *group, RaPoint *near);

G_END_DECLS
