/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/measured-line.h"

#include <glib/gi18n.h>

#include "app/layout/page-path.h"
#include "app/model/map-text.h"

/* Between points as near as this a great-circle arc is no metre beside the geodesic. */
#define STEP_M       50000.0
#define TOLERANCE_PX 0.25
#define MARGIN_PX    8.0

struct _RaMeasuredLine {
  GArray *points; /* RaMeasuredPoint */
};

static void
point_clear (gpointer data)
{
  g_clear_pointer (&((RaMeasuredPoint *)data)->name, g_free);
}

RaMeasuredLine *
ra_measured_line_new (void)
{
  RaMeasuredLine *self = g_new0 (RaMeasuredLine, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (RaMeasuredPoint));
  g_array_set_clear_func (self->points, point_clear);
  return self;
}

void
ra_measured_line_free (RaMeasuredLine *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self);
}

void
ra_measured_line_add (RaMeasuredLine *self, double lat_deg, double lon_deg, const char *name)
{
  const RaMeasuredPoint point = { lat_deg, lon_deg, g_strdup (name) };

  g_array_append_val (self->points, point);
}

gboolean
ra_measured_line_remove_last (RaMeasuredLine *self)
{
  if (self->points->len == 0)
    return FALSE;
  g_array_set_size (self->points, self->points->len - 1);
  return TRUE;
}

guint
ra_measured_line_n_points (const RaMeasuredLine *self)
{
  return self->points->len;
}

const RaMeasuredPoint *
ra_measured_line_point (const RaMeasuredLine *self, guint i)
{
  g_return_val_if_fail (i < self->points->len, NULL);
  return &g_array_index (self->points, RaMeasuredPoint, i);
}

RaGeodesic
ra_measured_line_leg (const RaMeasuredLine *self, guint leg)
{
  const RaMeasuredPoint *from = ra_measured_line_point (self, leg);
  const RaMeasuredPoint *to = ra_measured_line_point (self, leg + 1);

  return ra_geodesic_inverse (from->lat_deg, from->lon_deg, to->lat_deg, to->lon_deg);
}

double
ra_measured_line_total_m (const RaMeasuredLine *self)
{
  double total_m = 0.0;

  for (guint leg = 0; leg + 1 < self->points->len; leg++)
    total_m += ra_measured_line_leg (self, leg).distance_m;
  return total_m;
}

static char *
format_point (const RaMeasuredPoint *point)
{
  return point->name != NULL ? g_strdup (point->name) : ra_map_text_position (point->lat_deg, point->lon_deg);
}

static void
append_leg (GString *text, const RaMeasuredLine *self, guint leg, RaUnits units)
{
  const RaGeodesic geodesic = ra_measured_line_leg (self, leg);
  g_autofree char *from = format_point (ra_measured_line_point (self, leg));
  g_autofree char *to = format_point (ra_measured_line_point (self, leg + 1));
  g_autofree char *distance = ra_map_text_distance (geodesic.distance_m, units);
  g_autofree char *start = ra_map_text_azimuth (geodesic.azimuth1_deg);
  g_autofree char *end = ra_map_text_azimuth (geodesic.azimuth2_deg);

  /* Translators: from, to, distance, and the directions of the line where it starts and where it ends. */
  g_string_append_printf (text, _ ("%s to %s: %s, azimuth %s at the start, %s at the end"), from, to, distance, start,
                          end);
}

char *
ra_measured_line_format (const RaMeasuredLine *self, guint first_leg, RaUnits units)
{
  GString *text = g_string_new (NULL);

  for (guint leg = first_leg; leg + 1 < self->points->len; leg++) {
    if (text->len > 0)
      g_string_append_c (text, '\n');
    append_leg (text, self, leg, units);
  }
  if (self->points->len > 2) {
    g_autofree char *total = ra_map_text_distance (ra_measured_line_total_m (self), units);

    g_string_append_c (text, '\n');
    g_string_append_printf (text, _ ("Total: %s"), total);
  }
  return g_string_free (text, FALSE);
}

/* Points along a leg, both ends included. */
static void
add_leg (RaFeatureSet *lines, const RaMeasuredPoint *from, const RaGeodesic *geodesic)
{
  const guint n = (guint)ceil (geodesic->distance_m / STEP_M) + 1;
  double lat_deg, lon_deg;

  for (guint i = 0; i < n; i++) {
    ra_geodesic_direct (from->lat_deg, from->lon_deg, geodesic->azimuth1_deg, geodesic->distance_m * i / (n - 1),
                        &lat_deg, &lon_deg);
    ra_path_add (lines->path, ra_radians (lon_deg), ra_radians (lat_deg));
  }
}

RaPath *
ra_measured_line_draw (const RaMeasuredLine *self, const RaViewport *viewport, RaProjection *projection)
{
  const RaCap anywhere = { ra_vec3_from_lonlat ((RaPoint) { 0.0, 0.0 }), RA_PI };
  const RaSampling sampling = { .tolerance_m = TOLERANCE_PX * viewport->metres_per_px };
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);

  for (guint leg = 0; leg + 1 < self->points->len; leg++) {
    const RaGeodesic geodesic = ra_measured_line_leg (self, leg);

    if (geodesic.distance_m <= 0.0)
      continue;
    add_leg (lines, ra_measured_line_point (self, leg), &geodesic);
    ra_path_end_part (lines->path, 2);
    ra_feature_set_end_member (lines, leg, 0, anywhere);
  }
  g_autoptr (RaPlanar) planar = ra_project_features (projection, lines, &sampling, NULL);
  return ra_page_path (viewport, &(RaPagePathOptions) { .planar = planar,
                                                        .features = lines,
                                                        .klass = RA_ANY_CLASS,
                                                        .tolerance_px = TOLERANCE_PX,
                                                        .margin_px = MARGIN_PX });
}

gboolean
ra_measured_line_middle (const RaMeasuredLine *self, guint leg, const RaViewport *viewport, RaProjection *projection,
                         RaPoint *page)
{
  const RaMeasuredPoint *from = ra_measured_line_point (self, leg);
  const RaGeodesic geodesic = ra_measured_line_leg (self, leg);
  double lat_deg, lon_deg;

  ra_geodesic_direct (from->lat_deg, from->lon_deg, geodesic.azimuth1_deg, geodesic.distance_m / 2.0, &lat_deg,
                      &lon_deg);
  double x_m, y_m;
  if (!ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (viewport, x_m, y_m, &page->x, &page->y);
  return TRUE;
}
