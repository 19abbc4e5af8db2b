/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/first-frame.h"

/* What the map has of a window as it opens at first; another size needs the same layers. */
#define LIKELY_WIDTH_PX  890
#define LIKELY_HEIGHT_PX 575

RaRenderQueue *
ra_first_frame_prepare (RaMapState *state, RaBasemap *basemap)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (state) && basemap != NULL, NULL);
  RaRenderQueue *queue = ra_render_queue_new (basemap);

  ra_map_state_set_frame (state, LIKELY_WIDTH_PX, LIKELY_HEIGHT_PX);
  ra_render_queue_prepare (queue, ra_map_state_get_spec (state), 1.0);
  return queue;
}

/* Without a compositor a window draws its edge within the size that it asks for. */
static void
subtract_edge (GtkWindow *window, int *width_px, int *height_px)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (window));
  GtkBorder border, padding;

  gtk_style_context_get_border (style, &border);
  gtk_style_context_get_padding (style, &padding);
  *width_px -= border.left + border.right + padding.left + padding.right;
  *height_px -= border.top + border.bottom + padding.top + padding.bottom;
}

static int
least_width (GtkWidget *widget)
{
  int least_px = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  return least_px;
}

/* The flap shows the sidebar beside its content, or over it where it is too narrow for both. */
static int
content_width (AdwFlap *flap, int width_px)
{
  const int beside_px = least_width (adw_flap_get_flap (flap)) + least_width (adw_flap_get_separator (flap));

  if (!adw_flap_get_reveal_flap (flap) || width_px < beside_px + least_width (adw_flap_get_content (flap)))
    return width_px;
  return width_px - beside_px;
}

void
ra_first_frame_foresee (GtkWindow *window, AdwFlap *flap, RaTimelineStrip *strip, RaMapView *map_view)
{
  g_return_if_fail (GTK_IS_WINDOW (window) && ADW_IS_FLAP (flap) && RA_IS_TIMELINE_STRIP (strip));
  GtkWidget *header = gtk_widget_get_prev_sibling (GTK_WIDGET (flap));
  int width_px;
  int height_px;
  int header_px;

  gtk_window_get_default_size (window, &width_px, &height_px);
  subtract_edge (window, &width_px, &height_px);
  gtk_widget_measure (header, GTK_ORIENTATION_VERTICAL, width_px, NULL, &header_px, NULL, NULL);
  width_px = content_width (flap, width_px);
  height_px -= header_px;
  height_px -= ra_timeline_strip_foresee (strip, width_px, height_px);
  if (width_px > 0 && height_px > 0)
    ra_map_canvas_expect (RA_MAP_CANVAS (map_view), width_px, height_px);
}
