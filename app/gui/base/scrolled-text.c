/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/scrolled-text.h"

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
