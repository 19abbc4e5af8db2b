/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/row-order.h"

/* What a row knows. */
typedef struct {
  GtkWidget *row;    /* borrowed, as are the next two */
  GtkListItem *item; /* its number changes as the list scrolls */
  GtkWidget *list;   /* "dragged": number of the row that is, and one more */
  RaRowMoveFunc move;
  gpointer object;
} Place;

static void
set_dragged (Place *place, guint number)
{
  g_object_set_data (G_OBJECT (place->list), "dragged", GUINT_TO_POINTER (number));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  Place *place = user_data;
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (place->row);

  gtk_drag_source_set_icon (source, icon, (int)x, (int)y);
  set_dragged (place, gtk_list_item_get_position (place->item) + 1);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_ITEM, place->item);
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean deleted, gpointer user_data)
{
  (void)source, (void)drag, (void)deleted;
  set_dragged (user_data, 0);
}

/* On its lower half: behind it. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  (void)target, (void)value, (void)x;
  const Place *place = user_data;
  const guint dragged = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (place->list), "dragged"));
  const gboolean behind = y > gtk_widget_get_height (place->row) / 2.0;
  guint to = gtk_list_item_get_position (place->item) + (behind ? 1 : 0);

  if (dragged == 0) /* it comes from another list */
    return FALSE;
  const guint from = dragged - 1;
  to -= to > from ? 1 : 0;
  if (to != from)
    place->move (place->object, from, to);
  return TRUE;
}

void
ra_row_order_add (GtkWidget *row, GtkListItem *item, GtkWidget *list, RaRowMoveFunc move, gpointer object)
{
  g_return_if_fail (GTK_IS_WIDGET (row) && GTK_IS_LIST_ITEM (item) && GTK_IS_WIDGET (list) && move != NULL);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_ITEM, GDK_ACTION_MOVE);
  Place *place = g_new (Place, 1);

  *place = (Place) { row, item, list, move, object };
  g_object_set_data_full (G_OBJECT (row), "place", place, g_free);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), place);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), place);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), place);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
