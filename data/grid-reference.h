/* Points by grid: UTM, MGRS and plus codes (Open Location Code).
 *
 *     34U 440836 6062430   34N 468000 6062000   UTM zone 34 N, 468000 E, 6062000 N
 *     34UDF4083662430   34U DF 40836 62430   9G62PG46+2F
 *
 * A square stands for its centre. */
#pragma once

#include "data/coordinate.h"

G_BEGIN_DECLS

/* FALSE without an error when @text looks like none of these. With one, RA_COORDINATE_ERROR and a reason alone, when it
 * does but names no point, or two: behind a zone an S is the southern hemisphere or band S, from 32 to 40 degrees
 * north, and where both fit the reason lists them. */
gboolean ra_grid_reference_read (const char *text, double *lat_deg, double *lon_deg, GError **error);

G_END_DECLS
