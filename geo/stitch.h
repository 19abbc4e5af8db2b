/* Undoes what makes a spherical map flat: seams along +-180 and lines along the poles.
 *
 * A shapefile cuts land that crosses the antimeridian in two and leads Antarctica down to -90 and along it. On the
 * sphere those edges do not exist; drawn, they are the line across Chukotka that every second map shows. Maximal runs
 * of two or more points on the border of the flat map are taken out, and the open ends left are joined where they meet
 * on the sphere, also between rings. Stitched files pass through unchanged. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* How near, in degrees, to +-180 a point counts as on it, and how near to +-90: Natural Earth's 50m files cut Fiji at
 * 179.9993 and lead Antarctica along -89.9989. */
#define RA_SEAM_TOLERANCE_DEG 1e-3
#define RA_POLE_TOLERANCE_DEG 2e-3

/* All parts of @rings_deg are rings of like winding (degrees, first point not repeated). @sources gets one guint for
 * each part of the result: the part of @rings_deg that most of its points come from. The result is in degrees, too; the
 * caller frees it. */
RaPath *ra_stitch_rings (const RaPath *rings_deg, GArray *sources) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when an edge between the two points runs along the border of the flat map. */
gboolean ra_stitch_is_artificial (RaPoint a_deg, RaPoint b_deg);

G_END_DECLS
