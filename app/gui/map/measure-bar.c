/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/measure-bar.h"

#include <glib/gi18n.h>

#include "app/model/map-text.h"

/* What is looked at is the last point itself. */
#define HERE_M 50.0

struct _RaMeasureBar {
  GtkBox parent_instance;
  GtkLabel *result;
  GtkLabel *live;
  GtkWidget *remove_button;
  RaMapView *map_view; /* borrowed */
};

G_DEFINE_FINAL_TYPE (RaMeasureBar, ra_measure_bar, GTK_TYPE_BOX)

static void
remove_clicked_cb (RaMeasureBar *self)
{
  ra_map_view_remove_measured_point (self->map_view);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* Of several legs the last with the total: the others stand on the map. */
static char *
format_result (const RaMeasuredLine *line, RaUnits units)
{
  const guint n = ra_measured_line_n_points (line);

  if (n == 0)
    return g_strdup (_ ("Click two or more points, or press Enter for the point that the keyboard has come to."));
  if (n > 1)
    return ra_measured_line_format (line, n - 2, units);
  const RaMeasuredPoint *start = ra_measured_line_point (line, 0);
  g_autofree char *position = ra_map_text_position (start->lat_deg, start->lon_deg);
  return g_strdup_printf (_ ("From %s"), start->name != NULL ? start->name : position);
}

/* From the last point to what is looked at. */
static char *
format_live (RaMapView *map_view)
{
  const RaMeasuredLine *line = ra_map_view_get_measured_line (map_view);
  const guint n = ra_measured_line_n_points (line);
  RaFocus focus;

  if (n == 0 || !ra_map_view_get_focus (map_view, &focus))
    return NULL;
  const RaMeasuredPoint *last = ra_measured_line_point (line, n - 1);
  const RaGeodesic geodesic = ra_geodesic_inverse (last->lat_deg, last->lon_deg, focus.lat_deg, focus.lon_deg);

  if (geodesic.distance_m < HERE_M)
    return NULL;
  g_autofree char *distance = ra_map_text_distance (geodesic.distance_m, ra_map_view_get_units (map_view));
  g_autofree char *azimuth = ra_map_text_azimuth (geodesic.azimuth1_deg);
  switch (focus.kind) {
  case RA_FOCUS_POINTER:
    return g_strdup_printf (_ ("To the pointer: %s, azimuth %s"), distance, azimuth);
  case RA_FOCUS_MARK:
    return g_strdup_printf (_ ("To %s: %s, azimuth %s"), focus.name, distance, azimuth);
  case RA_FOCUS_CENTRE:
  default:
    return g_strdup_printf (_ ("To the centre: %s, azimuth %s"), distance, azimuth);
  }
}

void
ra_measure_bar_update (RaMeasureBar *self)
{
  const gboolean measuring = ra_map_view_get_measuring (self->map_view);
  const RaMeasuredLine *line = ra_map_view_get_measured_line (self->map_view);

  gtk_widget_set_visible (GTK_WIDGET (self), measuring);
  if (!measuring)
    return;
  g_autofree char *result = format_result (line, ra_map_view_get_units (self->map_view));
  g_autofree char *live = format_live (self->map_view);
  set_text (self->result, result);
  set_text (self->live, live);
  gtk_widget_set_sensitive (self->remove_button, ra_measured_line_n_points (line) > 0);
}

static void
ra_measure_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_MEASURE_BAR);
  G_OBJECT_CLASS (ra_measure_bar_parent_class)->dispose (object);
}

static void
ra_measure_bar_class_init (RaMeasureBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_measure_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/measure-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RaMeasureBar, result);
  gtk_widget_class_bind_template_child (widget_class, RaMeasureBar, live);
  gtk_widget_class_bind_template_child (widget_class, RaMeasureBar, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ra_measure_bar_init (RaMeasureBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ra_measure_bar_new (RaMapView *map_view)
{
  RaMeasureBar *self = g_object_new (RA_TYPE_MEASURE_BAR, NULL);

  self->map_view = map_view;
  return GTK_WIDGET (self);
}
