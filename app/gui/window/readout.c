/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows the pointer or the keyboard over the map: the read-out, and the bar of the measuring tool. */

#include "app/gui/window/window-private.h"

/* So many of the ranges that cover a point are named; a narrow map has room for fewer. */
#define COVERS     3
#define FEW_COVERS 2
#define NARROW_PX  500
#define MARGIN_PX  9
/* The read-out gives way when the pointer comes as near as this. */
#define CLEARANCE_PX 48
/* More of the map's height than this it does not take, where fewer ranges will do. */
#define LARGEST_SHARE 0.4

/* The size that the label will have on this map. */
static void
measure_readout (RaWindow *self, int *width_px, int *height_px)
{
  const int room_px = gtk_widget_get_width (GTK_WIDGET (self->map_view))
                      - gtk_widget_get_margin_start (GTK_WIDGET (self->readout))
                      - gtk_widget_get_margin_end (GTK_WIDGET (self->readout));
  int least_px;

  gtk_widget_measure (GTK_WIDGET (self->readout), GTK_ORIENTATION_HORIZONTAL, -1, &least_px, width_px, NULL, NULL);
  *width_px = CLAMP (room_px, least_px, MAX (*width_px, least_px));
  gtk_widget_measure (GTK_WIDGET (self->readout), GTK_ORIENTATION_VERTICAL, *width_px, NULL, height_px, NULL, NULL);
}

/* At the foot of the map; at its head while what is looked at lies there. */
static void
place_readout (RaWindow *self, const RaLook *look)
{
  const int map_height_px = gtk_widget_get_height (GTK_WIDGET (self->map_view));
  const gboolean card_at_start
      = ra_map_card_is_open (self->map_card) && gtk_widget_get_halign (GTK_WIDGET (self->map_card)) == GTK_ALIGN_START;
  int width_px, height_px;
  gboolean at_head;

  measure_readout (self, &width_px, &height_px);
  at_head = look->page.x < width_px + MARGIN_PX + CLEARANCE_PX
            && look->page.y > map_height_px - height_px - MARGIN_PX - CLEARANCE_PX;
  gtk_widget_set_valign (GTK_WIDGET (self->readout), at_head ? GTK_ALIGN_START : GTK_ALIGN_END);
  gtk_widget_set_halign (GTK_WIDGET (self->readout), at_head && card_at_start ? GTK_ALIGN_END : GTK_ALIGN_START);
  /* The head of the map is where the bar lies, which says what there is to say of a line. */
  gtk_widget_set_visible (GTK_WIDGET (self->readout), !(at_head && ra_map_view_get_measuring (self->map_view)));
}

/* With as many ranges as there is room for, in letters of whatever size; FALSE when there is nothing to say. */
static gboolean
fill_readout (RaWindow *self, guint n_covers)
{
  const double room_px = LARGEST_SHARE * gtk_widget_get_height (GTK_WIDGET (self->map_view));
  int width_px, height_px;

  do {
    g_autofree char *words = ra_map_view_describe_look (self->map_view, n_covers);

    if (words == NULL)
      return FALSE;
    gtk_label_set_label (self->readout, words);
    gtk_widget_set_visible (GTK_WIDGET (self->readout), TRUE);
    measure_readout (self, &width_px, &height_px);
  } while (height_px > room_px && --n_covers > 0);
  return TRUE;
}

static void
update_readout (RaWindow *self)
{
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self->map_view)) < NARROW_PX;
  RaLook look;

  if ((narrow && ra_map_card_is_open (self->map_card)) || !ra_map_view_get_look (self->map_view, &look)
      || !fill_readout (self, narrow ? FEW_COVERS : COVERS)) {
    gtk_widget_set_visible (GTK_WIDGET (self->readout), FALSE);
    return;
  }
  place_readout (self, &look);
}

static gboolean
readout_idle_cb (gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  self->readout_id = 0;
  update_readout (self);
  ra_measure_bar_update (self->measure_bar);
  return G_SOURCE_REMOVE;
}

/* Later, because the viewport may change while the window is being laid out, when no label may change its size. */
void
ra_window_queue_readout (RaWindow *self)
{
  if (self->readout_id == 0)
    self->readout_id = g_idle_add (readout_idle_cb, self);
}

void
ra_window_add_readout (RaWindow *self)
{
  g_signal_connect_swapped (self->state, "content-changed", G_CALLBACK (ra_window_queue_readout), self);
  g_signal_connect_swapped (self->state, "units-changed", G_CALLBACK (ra_window_queue_readout), self);
  g_signal_connect_swapped (self->map_view, "pointer-changed", G_CALLBACK (ra_window_queue_readout), self);
  g_signal_connect_swapped (self->map_view, "measured", G_CALLBACK (ra_window_queue_readout), self);
  g_signal_connect_swapped (self->map_view, "notify::has-focus", G_CALLBACK (ra_window_queue_readout), self);
}
