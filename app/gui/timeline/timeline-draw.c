/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-draw.h"

#include <math.h>

/* From the top: events, the axis with the marks of scenarios, ticks, years. */
#define EVENT_Y_PX     12.0
#define AXIS_Y_PX      25.0
#define YEAR_Y_PX      32.0
#define MARK_PX        9.0
#define TOUCH_PX       10.0 /* nearer marks become one */
#define SCENARIO_PX    5.0
#define HANDLE_PX      15.0
#define LABEL_GAP_PX   8.0
#define YEARS_A_DECADE 10

/* Room for the handle at both ends. */
#define EDGE_PX 14.0

typedef struct {
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA accent;
  GdkRGBA paper;
} Pen;

static double
length_px (const RaTimelineDrawing *self)
{
  return MAX (gtk_widget_get_width (self->widget) - 2.0 * EDGE_PX, 1.0);
}

double
ra_timeline_day_to_px (const RaTimelineDrawing *self, guint32 day)
{
  const double first = ra_timeline_model_get_first_day (self->model);
  const double last = ra_timeline_model_get_last_day (self->model);

  return EDGE_PX + (day - first) / (last - first) * length_px (self);
}

guint32
ra_timeline_px_to_day (const RaTimelineDrawing *self, double x_px)
{
  const double first = ra_timeline_model_get_first_day (self->model);
  const double last = ra_timeline_model_get_last_day (self->model);

  return (guint32)lround (CLAMP (first + (x_px - EDGE_PX) / length_px (self) * (last - first), first, last));
}

static GdkRGBA
faded (GdkRGBA colour, float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

static GdkRGBA
look_up (GtkStyleContext *context, const char *name, GdkRGBA fallback)
{
  GdkRGBA colour;

  return gtk_style_context_lookup_color (context, name, &colour) ? colour : fallback;
}

static void
fill (const Pen *pen, double x, double y, double width, double height, GdkRGBA colour)
{
  gtk_snapshot_append_color (pen->snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)width, (float)height));
}

/* A rectangle with round ends about its middle height: a dot where it is as wide as high. */
static void
fill_pill (const Pen *pen, double from, double to, double y, double size, GdkRGBA colour)
{
  const float half = (float)size / 2.0F;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float)from - half, (float)y - half, (float)(to - from + size), (float)size),
      half);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &outline);
  gtk_snapshot_append_color (pen->snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (pen->snapshot);
}

static guint32
first_of_year (int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear)year);
  return g_date_get_julian (&date);
}

static int
year_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

/* The year's number, when it is clear of the one before; gives where it ends. */
static double
draw_year (const RaTimelineDrawing *self, const Pen *pen, int year, double x, double free_from)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  const GdkRGBA colour = faded (pen->ink, 0.75F);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - width / 2.0, 0.0, gtk_widget_get_width (self->widget) - (double)width);
  if (x < free_from)
    return free_from;
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)YEAR_Y_PX));
  gtk_snapshot_append_layout (pen->snapshot, layout, &colour);
  gtk_snapshot_restore (pen->snapshot);
  return x + width + LABEL_GAP_PX;
}

int
ra_timeline_get_years_bottom_px (const RaTimelineDrawing *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, "2026");
  int height_px;

  pango_layout_get_pixel_size (layout, NULL, &height_px);
  return (int)YEAR_Y_PX + height_px;
}

static void
draw_years (const RaTimelineDrawing *self, const Pen *pen)
{
  const int first = year_of (ra_timeline_model_get_first_day (self->model));
  const int last = year_of (ra_timeline_model_get_last_day (self->model));
  double free_from = 0.0;

  for (int year = first; year <= last; year++) {
    const double x = ra_timeline_day_to_px (self, first_of_year (year));
    const gboolean decade = year % YEARS_A_DECADE == 0;

    fill (pen, x, AXIS_Y_PX, 1.0, decade ? 7.0 : 3.0, faded (pen->ink, decade ? 0.7F : 0.35F));
    if (decade)
      free_from = draw_year (self, pen, year, x, free_from);
  }
}

GArray *
ra_timeline_list_clusters (const RaTimelineDrawing *self)
{
  const GPtrArray *events = ra_timeline_model_get_events (self->model);
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (RaTimelineCluster));

  for (guint i = 0; i < events->len; i++) {
    const double x = ra_timeline_day_to_px (self, ra_timeline_model_get_event_day (self->model, i));
    RaTimelineCluster *last
        = clusters->len > 0 ? &g_array_index (clusters, RaTimelineCluster, clusters->len - 1) : NULL;

    if (last != NULL && x - last->to_px < TOUCH_PX) {
      last->last = i;
      last->to_px = x;
    } else {
      const RaTimelineCluster cluster = { i, i, x, x };
      g_array_append_val (clusters, cluster);
    }
  }
  return clusters;
}

/* Within a cluster each event is a stroke. */
static void
draw_cluster (const RaTimelineDrawing *self, const Pen *pen, const RaTimelineCluster *cluster)
{
  const gboolean several = cluster->last > cluster->first;

  fill_pill (pen, cluster->from_px, cluster->to_px, EVENT_Y_PX, MARK_PX, faded (pen->ink, several ? 0.28F : 0.6F));
  for (guint i = cluster->first; several && i <= cluster->last; i++)
    fill (pen, ra_timeline_day_to_px (self, ra_timeline_model_get_event_day (self->model, i)) - 0.5,
          EVENT_Y_PX - MARK_PX / 2.0 + 1.0, 1.0, MARK_PX - 2.0, faded (pen->ink, 0.7F));
}

static void
draw_events (const RaTimelineDrawing *self, const Pen *pen)
{
  g_autoptr (GArray) clusters = ra_timeline_list_clusters (self);

  for (guint i = 0; i < clusters->len; i++)
    draw_cluster (self, pen, &g_array_index (clusters, RaTimelineCluster, i));
}

/* Diamonds on the axis, made of a square turned by an eighth. */
static void
draw_scenarios (const RaTimelineDrawing *self, const Pen *pen)
{
  const GArray *days = ra_timeline_model_get_scenario_days (self->model);

  for (guint i = 0; i < days->len; i++) {
    const double x = ra_timeline_day_to_px (self, g_array_index (days, guint32, i));

    gtk_snapshot_save (pen->snapshot);
    gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)AXIS_Y_PX));
    gtk_snapshot_rotate (pen->snapshot, 45.0F);
    fill (pen, -SCENARIO_PX / 2.0, -SCENARIO_PX / 2.0, SCENARIO_PX, SCENARIO_PX, pen->ink);
    gtk_snapshot_restore (pen->snapshot);
  }
}

static void
draw_handle (const RaTimelineDrawing *self, const Pen *pen)
{
  const double x = ra_timeline_day_to_px (self, self->day);

  fill (pen, x - 1.0, 0.0, 2.0, AXIS_Y_PX, pen->accent);
  fill_pill (pen, x, x, AXIS_Y_PX, HANDLE_PX, pen->paper);
  fill_pill (pen, x, x, AXIS_Y_PX, HANDLE_PX - 3.0, pen->accent);
}

void
ra_timeline_draw (const RaTimelineDrawing *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (self->widget);
  const double width = gtk_widget_get_width (self->widget);
  Pen pen = { .snapshot = snapshot };

  gtk_style_context_get_color (context, &pen.ink);
  pen.accent = look_up (context, "accent_color", pen.ink);
  pen.paper = look_up (context, "window_bg_color", (GdkRGBA) { 1.0F, 1.0F, 1.0F, 1.0F });
  fill (&pen, EDGE_PX, AXIS_Y_PX, width - 2.0 * EDGE_PX, 1.0, faded (pen.ink, 0.7F));
  draw_years (self, &pen);
  draw_events (self, &pen);
  draw_scenarios (self, &pen);
  draw_handle (self, &pen);
}
