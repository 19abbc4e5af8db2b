/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-list.h"

#include <glib/gi18n.h>

#include "app/gui/base/list-keys.h"
#include "app/gui/base/text-label.h"

#define WIDTH_PX  300
#define HEIGHT_PX 420

static GtkWidget *
new_row (RaTimeline *timeline, guint event)
{
  g_autofree char *text = ra_timeline_describe_event (timeline, event);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), ra_text_label_new (text, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
row_activated_cb (RaTimeline *timeline, GtkListBoxRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  ra_timeline_go_to_event (timeline, gtk_list_box_row_get_index (row));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* It opens on the event of the day. */
static gboolean
show_event_cb (GtkWidget *list, GdkFrameClock *clock, gpointer timeline)
{
  const int event = MAX (ra_timeline_get_event (RA_TIMELINE (timeline)), 0);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), event);

  (void)clock;
  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

/* Rows have their places with the first frame. */
static void
map_cb (GtkWidget *list, RaTimeline *timeline)
{
  gtk_widget_add_tick_callback (list, show_event_cb, g_object_ref (timeline), g_object_unref);
}

static GtkWidget *
new_list (RaTimeline *timeline)
{
  GtkWidget *list = gtk_list_box_new ();
  const guint n = ra_timeline_model_get_events (ra_timeline_get_model (timeline))->len;

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (timeline, i));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), timeline, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "map", G_CALLBACK (map_cb), timeline, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Events"), -1);
  return list;
}

/* Made when it is first asked for, which in a wide window is never. */
static void
create_popup_cb (GtkMenuButton *button, gpointer timeline)
{
  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = new_list (timeline);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, WIDTH_PX, HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  ra_list_keys_add (list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

void
ra_timeline_list_set_up (GtkMenuButton *button, RaTimeline *timeline)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && RA_IS_TIMELINE (timeline));
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, timeline, NULL);
}
