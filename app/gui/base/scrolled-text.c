/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/scrolled-text.h"

#include <math.h>

int
ra_scrolled_text_lines_px (GtkLabel *label, int n_lines)
{
  g_autoptr (GString) lines = g_string_new ("X");

  for (int i = 1; i < n_lines; i++)
    g_string_append (lines, "\nX");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), lines->str);
  pango_layout_set_attributes (layout, gtk_label_get_attributes (label));
  int height_px;
  pango_layout_get_pixel_size (layout, NULL, &height_px);
  return height_px;
}

int
ra_scrolled_text_letter_px (GtkLabel *label)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (label)), NULL, NULL);
  const int width_px = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width_px;
}

void
ra_scrolled_text_fit (GtkScrolledWindow *self, GtkLabel *label, int width_px, int least_px, int most_px)
{
  int narrowest_px;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &narrowest_px, NULL, NULL, NULL);
  int height_px;
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, MAX (width_px, narrowest_px), NULL, &height_px,
                      NULL, NULL);
  height_px = CLAMP (height_px, least_px, most_px);
  if (gtk_scrolled_window_get_min_content_height (self) != height_px)
    gtk_scrolled_window_set_min_content_height (self, height_px);
}

static gboolean
is_at_end (GtkAdjustment *rows, double dy)
{
  const double value = gtk_adjustment_get_value (rows);
  const double last = gtk_adjustment_get_upper (rows) - gtk_adjustment_get_page_size (rows);

  return dy > 0.0 ? value >= last - 0.5 : value <= gtk_adjustment_get_lower (rows) + 0.5;
}

/* As far as a scrolled window itself goes with a notch of the wheel. */
static double
notch_px (GtkAdjustment *rows)
{
  return pow (gtk_adjustment_get_page_size (rows), 2.0 / 3.0);
}

static gboolean
scroll_cb (GtkScrolledWindow *self, double dx, double dy, GtkEventControllerScroll *wheel)
{
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_TYPE_SCROLLED_WINDOW);

  (void)dx;
  if (page == NULL || dy == 0.0 || !is_at_end (gtk_scrolled_window_get_vadjustment (self), dy))
    return FALSE;
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  const double step_px = gtk_event_controller_scroll_get_unit (wheel) == GDK_SCROLL_UNIT_WHEEL ? notch_px (rows) : 1.0;
  gtk_adjustment_set_value (rows, gtk_adjustment_get_value (rows) + dy * step_px);
  return TRUE;
}

void
ra_scrolled_text_pass_on (GtkScrolledWindow *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (self));
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}
