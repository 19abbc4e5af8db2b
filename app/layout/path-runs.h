/* A path in short runs of its segments, each with the box about it: who asks what lies near a point or in a box looks
 * at the few runs there, and not at each segment of a coast. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* Segment @first of the part leads to its point @first; that to point 0 comes from the last one and closes a ring. */
typedef struct {
  RaBox box; /* in the units of the path */
  guint part;
  guint first;
  guint n;
} RaPathRun;

/* The runs of @path, which must not change while they are used; in its order; an array of RaPathRun. Parts are rings
 * where @closed, else lines. A part of one point has none as a line. */
GArray *ra_path_list_runs (const RaPath *path, gboolean closed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
