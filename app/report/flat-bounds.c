/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/flat-ring.h"

void
ra_flat_bounds_init (RaFlatBounds *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  self->south_deg = 90;
  self->north_deg = -90;
}

void
ra_flat_bounds_clear (RaFlatBounds *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
}

void
ra_flat_bounds_add (RaFlatBounds *self, const RaFlatRing *ring)
{
  for (guint i = 0; i < ring->polygons->len; i++) {
    guint n;
    const RaPoint *points = ra_path_part (ring->path, g_array_index (ring->polygons, RaFlatPolygon, i).first_part, &n);
    const RaBox box = ra_box_of_points (points, n);
    const RaPoint span = { box.x_min, box.x_max };
    g_array_append_val (self->spans, span);
    self->south_deg = MIN (self->south_deg, box.y_min);
    self->north_deg = MAX (self->north_deg, box.y_max);
  }
}

void
ra_flat_bounds_add_bounds (RaFlatBounds *self, const RaFlatBounds *other)
{
  if (other->spans->len > 0)
    g_array_append_vals (self->spans, other->spans->data, other->spans->len);
  self->south_deg = MIN (self->south_deg, other->south_deg);
  self->north_deg = MAX (self->north_deg, other->north_deg);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const double difference = ((const RaPoint *)a)->x - ((const RaPoint *)b)->x;
  return (difference > 0) - (difference < 0);
}

/* Without anything across 180 degrees the plain extremes are what a reader expects; else the widest gap tells. */
gboolean
ra_flat_bounds_get (RaFlatBounds *self, double *west_deg, double *east_deg)
{
  double widest = 0;

  if (self->spans->len == 0)
    return FALSE;
  g_array_sort (self->spans, compare_spans);
  *west_deg = g_array_index (self->spans, RaPoint, 0).x;
  double reach = g_array_index (self->spans, RaPoint, 0).y;
  *east_deg = reach;
  for (guint i = 1; i < self->spans->len; i++)
    *east_deg = MAX (*east_deg, g_array_index (self->spans, RaPoint, i).y);
  if (*west_deg > -180 || *east_deg < 180)
    return TRUE;

  for (guint i = 1; i < self->spans->len; i++) {
    const RaPoint span = g_array_index (self->spans, RaPoint, i);
    if (span.x - reach > widest) {
      widest = span.x - reach;
      *west_deg = span.x;
      *east_deg = reach;
    }
    reach = MAX (reach, span.y);
  }
  return TRUE;
}
