/* A path: points in parts. A part is a ring (closed without repeating its first point) or a line.
 *
 * What the numbers are is for the user of the path to say: longitude and latitude in radians on the sphere,
 * metres in the plane of a projection, or page units. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x; /* longitude, easting or to the right */
  double y; /* latitude, northing, or down on a page */
} RaPoint;

typedef struct {
  GArray *points;    /* RaPoint */
  GArray *part_ends; /* guint: for each finished part the index one past its last point */
} RaPath;

RaPath *ra_path_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* With room for so many points and parts, for those who know how many will come. */
RaPath *ra_path_new_sized (guint n_points, guint n_parts) G_GNUC_WARN_UNUSED_RESULT;
RaPath *ra_path_copy (const RaPath *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_path_free (RaPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaPath, ra_path_free)

/* Empties the path and keeps its memory. */
void ra_path_clear (RaPath *self);

static inline void
ra_path_add (RaPath *self, double x, double y)
{
  const RaPoint point = { x, y };
  g_array_append_val (self->points, point);
}

/* Finishes the part that the points since the last end make up; with fewer than @min_points of them the points are
 * dropped instead. Returns whether a part came of it. */
gboolean ra_path_end_part (RaPath *self, guint min_points);
/* Adds the points, after any that are not yet in a part, and finishes a part with them. */
void ra_path_add_part (RaPath *self, const RaPoint *points, guint n_points);

static inline guint
ra_path_n_parts (const RaPath *self)
{
  return self->part_ends->len;
}

static inline guint
ra_path_n_points (const RaPath *self)
{
  return self->points->len;
}

/* The points of part @part; borrowed, valid until the path changes. */
const RaPoint *ra_path_part (const RaPath *self, guint part, guint *n_points);

/* Turns the order of the points of part @part round. */
void ra_path_reverse_part (RaPath *self, guint part);

/* An upright rectangle, the extent of something, in the units of its points. Empty when x_max < x_min. */
typedef struct {
  double x_min, y_min, x_max, y_max;
} RaBox;

#define RA_BOX_EMPTY                                                                                                   \
  {                                                                                                                    \
    G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE                                                               \
  }

/* The least box about the points; empty for none of them. */
RaBox ra_box_of_points (const RaPoint *points, guint n_points);
/* Whether the two have a point in common; boxes that merely touch do. */
static inline gboolean
ra_box_overlaps (const RaBox *a, const RaBox *b)
{
  return a->x_min <= b->x_max && b->x_min <= a->x_max && a->y_min <= b->y_max && b->y_min <= a->y_max;
}
/* Whether all of @inner lies within @outer, its borders included. */
gboolean ra_box_holds (const RaBox *outer, const RaBox *inner);

G_END_DECLS
