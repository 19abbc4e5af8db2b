/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/path.h"

RaPath *
ra_path_new (void)
{
  return ra_path_new_sized (0, 0);
}

RaPath *
ra_path_new_sized (guint n_points, guint n_parts)
{
  RaPath *self = g_new (RaPath, 1);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (RaPoint), n_points);
  self->part_ends = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_parts);
  return self;
}

RaPath *
ra_path_copy (const RaPath *self)
{
  RaPath *copy = ra_path_new_sized (ra_path_n_points (self), ra_path_n_parts (self));
  g_array_append_vals (copy->points, self->points->data, self->points->len);
  g_array_append_vals (copy->part_ends, self->part_ends->data, self->part_ends->len);
  return copy;
}

void
ra_path_free (RaPath *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_array_unref (self->part_ends);
  g_free (self);
}

void
ra_path_clear (RaPath *self)
{
  g_array_set_size (self->points, 0);
  g_array_set_size (self->part_ends, 0);
}

static guint
part_start (const RaPath *self, guint part)
{
  return part == 0 ? 0 : g_array_index (self->part_ends, guint, part - 1);
}

gboolean
ra_path_end_part (RaPath *self, guint min_points)
{
  const guint start = part_start (self, self->part_ends->len);
  const guint end = self->points->len;
  if (end - start < MAX (min_points, 1)) {
    g_array_set_size (self->points, start);
    return FALSE;
  }
  g_array_append_val (self->part_ends, end);
  return TRUE;
}

void
ra_path_add_part (RaPath *self, const RaPoint *points, guint n_points)
{
  g_array_append_vals (self->points, points, n_points);
  ra_path_end_part (self, 1);
}

const RaPoint *
ra_path_part (const RaPath *self, guint part, guint *n_points)
{
  g_assert (part < self->part_ends->len);
  const guint start = part_start (self, part);
  *n_points = g_array_index (self->part_ends, guint, part) - start;
  return &g_array_index (self->points, RaPoint, start);
}

void
ra_path_reverse_part (RaPath *self, guint part)
{
  guint n;
  RaPoint *points = (RaPoint *)ra_path_part (self, part, &n);
  for (guint i = 0; i < n / 2; i++) {
    const RaPoint point = points[i];
    points[i] = points[n - 1 - i];
    points[n - 1 - i] = point;
  }
}

RaBox
ra_box_of_points (const RaPoint *points, guint n_points)
{
  RaBox box = RA_BOX_EMPTY;
  for (guint i = 0; i < n_points; i++) {
    box.x_min = MIN (box.x_min, points[i].x);
    box.y_min = MIN (box.y_min, points[i].y);
    box.x_max = MAX (box.x_max, points[i].x);
    box.y_max = MAX (box.y_max, points[i].y);
  }
  return box;
}

gboolean
ra_box_holds (const RaBox *outer, const RaBox *inner)
{
  return outer->x_min <= inner->x_min && inner->x_max <= outer->x_max && outer->y_min <= inner->y_min
         && inner->y_max <= outer->y_max;
}
