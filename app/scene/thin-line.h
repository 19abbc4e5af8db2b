/* Lines with as few points as their drawing needs. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* The indices, ascending, of those of the points to keep, to @kept, which it empties (guint): the first, the last, and
 * so many others that no point lies farther than @tolerance from the line through those that are kept. Points without
 * length between them count as one. In one pass: few more are kept than have to be. */
void ra_thin_line (const RaPoint *points, guint n, double tolerance, GArray *kept);

G_END_DECLS
