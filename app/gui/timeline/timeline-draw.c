/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-draw.h"

#include <adwaita.h>

#define YEARS_BELOW_PX 5.0 /* below the axis with the marks of scenarios and ticks */
#define MARK_PX        6.0
#define PERIOD_PX      8.0
#define SCENARIO_PX    5.0
#define HANDLE_PX      13.0
#define LABEL_GAP_PX   10.0
#define MONTHS_FROM_PX 150.0 /* a year as wide as this shows its months */
#define YEARS_A_DECADE 10
#define CONTRAST_INK   0.85F

typedef struct {
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA accent;
  GdkRGBA paper;
  float least; /* no ink is fainter */
} Pen;

static GdkRGBA
faded (GdkRGBA colour, float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

static GdkRGBA
ink (const Pen *pen, float alpha)
{
  return faded (pen->ink, MAX (alpha, pen->least));
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

/* The year's number, when it is clear of the one before; gives where it ends. */
static double
draw_year (const RaTimelineDrawing *self, const Pen *pen, int year, double x, double free_from)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, text);
  const GdkRGBA colour = ink (pen, 0.75F);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - width / 2.0, 0.0, gtk_widget_get_width (self->widget) - (double)width);
  if (x < free_from)
    return free_from;
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot,
                          &GRAPHENE_POINT_INIT ((float)x, (float)(ra_timeline_get_axis_y_px (self) + YEARS_BELOW_PX)));
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
  return (int)(ra_timeline_get_axis_y_px (self) + YEARS_BELOW_PX) + height_px;
}

static void
draw_months (const RaTimelineDrawing *self, const Pen *pen, int year)
{
  for (int month = 2; month <= 12; month++) {
    GDate date;

    g_date_clear (&date, 1);
    g_date_set_dmy (&date, 1, (GDateMonth)month, (GDateYear)year);
    fill (pen, ra_timeline_day_to_px (self, g_date_get_julian (&date)), ra_timeline_get_axis_y_px (self), 1.0, 2.0,
          ink (pen, 0.35F));
  }
}

static void
draw_years (const RaTimelineDrawing *self, const Pen *pen)
{
  const int first = ra_timeline_year_of (ra_timeline_px_to_day (self, 0.0));
  const int last = ra_timeline_year_of (ra_timeline_px_to_day (self, gtk_widget_get_width (self->widget)));
  double free_from = 0.0;

  for (int year = first; year <= last; year++) {
    const double x = ra_timeline_day_to_px (self, ra_timeline_first_of_year (year));
    const gboolean decade = year % YEARS_A_DECADE == 0;

    if (!ra_timeline_is_seen (self, x))
      continue;
    fill (pen, x, ra_timeline_get_axis_y_px (self), 1.0, decade ? 6.0 : 4.0, ink (pen, decade ? 0.7F : 0.45F));
    free_from = draw_year (self, pen, year, x, free_from);
    if (ra_timeline_day_to_px (self, ra_timeline_first_of_year (year + 1)) - x >= MONTHS_FROM_PX)
      draw_months (self, pen, year);
  }
}

/* Within a cluster each event is a stroke. */
static void
draw_cluster (const RaTimelineDrawing *self, const Pen *pen, const RaTimelineCluster *cluster, RaEventKind kind)
{
  const double y = ra_timeline_get_row_y_px (self, kind);

  fill_pill (pen, cluster->from_px, cluster->to_px, y, MARK_PX, ink (pen, cluster->n > 1 ? 0.35F : 0.65F));
  for (guint i = cluster->first; cluster->n > 1 && i <= cluster->last; i++)
    if (ra_timeline_get_event_at (self, i)->kind == kind)
      fill (pen, ra_timeline_event_px (self, i) - 0.5, y - MARK_PX / 2.0 + 1.0, 1.0, MARK_PX - 2.0, ink (pen, 0.8F));
}

static void
draw_periods (const RaTimelineDrawing *self, const Pen *pen)
{
  for (guint i = 0; i < ra_timeline_model_get_events (self->model)->len; i++) {
    const RaEvent *event = ra_timeline_get_event_at (self, i);
    double from_px, to_px;

    if (ra_timeline_get_period (self, event, &from_px, &to_px))
      fill_pill (pen, from_px, to_px, ra_timeline_get_row_y_px (self, event->kind), PERIOD_PX,
                 faded (pen->accent, MAX (0.25F, pen->least / 2.0F)));
  }
}

static void
draw_row (const RaTimelineDrawing *self, const Pen *pen, RaEventKind kind)
{
  g_autoptr (GArray) clusters = ra_timeline_list_clusters (self, kind);

  fill (pen, ra_timeline_get_left_px (self), ra_timeline_get_row_y_px (self, kind) - 0.5,
        ra_timeline_get_right_px (self) - ra_timeline_get_left_px (self), 1.0, ink (pen, 0.1F));
  for (guint i = 0; i < clusters->len; i++)
    draw_cluster (self, pen, &g_array_index (clusters, RaTimelineCluster, i), kind);
}

static void
draw_name (const RaTimelineDrawing *self, const Pen *pen, RaEventKind kind)
{
  g_autoptr (PangoLayout) layout = ra_timeline_layout_name (self, kind);
  const GdkRGBA colour = ink (pen, 0.75F);
  int height_px;

  pango_layout_get_pixel_size (layout, NULL, &height_px);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (
      pen->snapshot, &GRAPHENE_POINT_INIT (0.0F, (float)(ra_timeline_get_row_y_px (self, kind) - height_px / 2.0)));
  gtk_snapshot_append_layout (pen->snapshot, layout, &colour);
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_rows (const RaTimelineDrawing *self, const Pen *pen)
{
  draw_periods (self, pen);
  for (guint kind = 0; kind < RA_N_EVENT_KINDS; kind++) {
    draw_row (self, pen, (RaEventKind)kind);
    if (ra_timeline_has_names (self))
      draw_name (self, pen, (RaEventKind)kind);
  }
}

/* Diamonds on the axis, made of a square turned by an eighth. */
static void
draw_scenarios (const RaTimelineDrawing *self, const Pen *pen)
{
  const GArray *days = ra_timeline_model_get_scenario_days (self->model);

  for (guint i = 0; i < days->len; i++) {
    const double x = ra_timeline_day_to_px (self, g_array_index (days, guint32, i));

    if (!ra_timeline_is_seen (self, x))
      continue;
    gtk_snapshot_save (pen->snapshot);
    gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)ra_timeline_get_axis_y_px (self)));
    gtk_snapshot_rotate (pen->snapshot, 45.0F);
    fill (pen, -SCENARIO_PX / 2.0, -SCENARIO_PX / 2.0, SCENARIO_PX, SCENARIO_PX, pen->ink);
    gtk_snapshot_restore (pen->snapshot);
  }
}

static void
draw_handle (const RaTimelineDrawing *self, const Pen *pen)
{
  const double x = ra_timeline_day_to_px (self, self->day);

  if (!ra_timeline_is_seen (self, x))
    return;
  fill (pen, x - 1.0, 0.0, 2.0, ra_timeline_get_axis_y_px (self), pen->accent);
  fill_pill (pen, x, x, ra_timeline_get_axis_y_px (self), HANDLE_PX, pen->paper);
  fill_pill (pen, x, x, ra_timeline_get_axis_y_px (self), HANDLE_PX - 3.0, pen->accent);
}

void
ra_timeline_draw (const RaTimelineDrawing *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (self->widget);
  const double from_px = ra_timeline_get_left_px (self);
  const gboolean contrast
      = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (self->widget)));
  Pen pen = { .snapshot = snapshot, .least = contrast ? CONTRAST_INK : 0.0F };

  gtk_style_context_get_color (context, &pen.ink);
  pen.accent = look_up (context, "accent_color", pen.ink);
  pen.paper = look_up (context, "window_bg_color", (GdkRGBA) { 1.0F, 1.0F, 1.0F, 1.0F });
  fill (&pen, from_px, ra_timeline_get_axis_y_px (self), ra_timeline_get_right_px (self) - from_px, 1.0,
        ink (&pen, 0.7F));
  draw_years (self, &pen);
  draw_rows (self, &pen);
  draw_scenarios (self, &pen);
  draw_handle (self, &pen);
}
