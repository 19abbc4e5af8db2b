/* The lesson view: the circle that a pair of compasses draws on a flat map, beside the ring that is meant.
 *
 * Compasses keep one opening on paper; the scale of a flat map changes from place to place. The naive circle is given
 * the best chance it has: the opening is taken from the map's scale at the ring's own centre, as a careful reader
 * would set it, so that what is wrong comes from the projection alone and not from a scale read at the wrong place.
 *
 *     radius in the plane = m * radius on the ground,
 *     m = sqrt (|dP/dn x dP/de|), dP/dn and dP/de: metres of the plane to a metre northwards and eastwards
 *
 * In Mercator, which has one scale in all directions, m is about 1 / cos (latitude). In `site` about the ring's own
 * centre m is 1 and both lines agree. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Sets @scale to m at a point of the Earth; FALSE where the projection does not show the point with its neighbourhood.
 * At a point on the seam of a map it is measured on one side of the seam alone. The poles are no special case. */
gboolean ra_compass_scale (RaProjection *projection, double lat_deg, double lon_deg, double *scale);

/* How far the naive circle is off at its worst, as distances on the ground from the centre less the radius, and where:
 * azimuths at the centre in degrees. Points of the circle beside the Earth do not count. */
typedef struct {
  double short_m; /* 0 or less */
  double short_azimuth_deg;
  double over_m; /* 0 or more */
  double over_azimuth_deg;
} RaCompassError;

/* FALSE where no circle can be drawn: the centre is not on the map, the radius is not above 0 or the ring is the whole
 * Earth (RA_WHOLE_EARTH_M). */
gboolean
ra_compass_error (RaProjection *projection, double lat_deg, double lon_deg, double radius_m, RaCompassError *error);

/* "Set to 2,350 km: 545 km short to the north, 631 km too far to the south", of the largest ring of the map, for the
 * legend; "no difference of 1 km or more" where the two agree. NULL where the map has no such circle. */
char *ra_map_describe_compass_key (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
/* The same as a sentence that says what was done, for the note. */
char *ra_map_describe_compass_circle (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;

/* The title of the layer and the text of label and legend. */
#define RA_COMPASS_CIRCLE_NAME RA_TRANSLATABLE ("Circle drawn with compasses on this map")
/* Strokes @path, which is taken over, in the style of these circles. */
void ra_map_stroke_compasses (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path);

G_END_DECLS
