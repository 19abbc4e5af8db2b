/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/reach/reach-window.h"

#include <glib/gi18n.h>

#include "app/gui/base/focus-home.h"
#include "app/gui/base/toasts.h"
#include "app/gui/reach/reach-panel.h"

#define WIDTH_PX  900
#define HEIGHT_PX 640

/* The program's keys belong to its main windows. */
static void
add_close_key (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>w"), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

GtkWindow *
ra_reach_window_new (GtkWindow *parent, RaMapState *state, RaBasemap *basemap)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *panel = ra_reach_panel_new ();

  ra_reach_panel_set_up (RA_REACH_PANEL (panel), state, basemap, TRUE);
  g_signal_connect_swapped (panel, "message", G_CALLBACK (ra_toasts_tell), overlay);
  gtk_widget_set_vexpand (panel, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), panel);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  add_close_key (window);
  ra_focus_home_follow (GTK_WINDOW (window));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Within Range"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_PX, HEIGHT_PX);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  return GTK_WINDOW (window);
}
