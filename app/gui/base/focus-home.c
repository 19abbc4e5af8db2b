/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/focus-home.h"

static gboolean
bring_home_cb (gpointer user_data)
{
  GtkWidget *focused = gtk_window_get_focus (GTK_WINDOW (user_data));
  GtkWidget *popover = focused != NULL ? gtk_widget_get_ancestor (focused, GTK_TYPE_POPOVER) : NULL;

  if (popover == NULL || gtk_widget_get_mapped (popover))
    return G_SOURCE_REMOVE;
  GtkWidget *home = gtk_widget_get_parent (popover);
  while (home != NULL && !gtk_widget_grab_focus (home))
    home = gtk_widget_get_parent (home);
  return G_SOURCE_REMOVE;
}

/* Later: a popover that opens may take the focus before it is on the screen. */
static void
focus_moved_cb (GtkWindow *window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, bring_home_cb, g_object_ref (window), g_object_unref);
}

void
ra_focus_home_follow (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
}
