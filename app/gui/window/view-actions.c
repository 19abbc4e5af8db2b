/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

/* The map's own actions, for buttons and accelerators elsewhere in the window. */
static void
map_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const struct {
    const char *window;
    const char *map;
  } names[] = { { "zoom-in", "map.zoom-in" }, { "zoom-out", "map.zoom-out" }, { "reset-view", "map.home" } };
  RaWindow *self = RA_WINDOW (user_data);

  (void)parameter;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_str_equal (names[i].window, g_action_get_name (G_ACTION (action))))
      gtk_widget_activate_action (GTK_WIDGET (ra_window_get_shown_map (self)), names[i].map, NULL);
  }
}

static void
next_scenario_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_scenario_panel_step (RA_WINDOW (user_data)->scenario_panel, 1);
}

static void
previous_scenario_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_scenario_panel_step (RA_WINDOW (user_data)->scenario_panel, -1);
}

/* A GPropertyAction would hold the flap, and with it all that is in the window. */
static void
sidebar_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  adw_flap_set_reveal_flap (RA_WINDOW (user_data)->flap, g_variant_get_boolean (state));
}

static void
sidebar_changed_cb (RaWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "sidebar");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (adw_flap_get_reveal_flap (self->flap)));
}

void
ra_window_add_actions (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-in", .activate = map_action },
    { .name = "zoom-out", .activate = map_action },
    { .name = "reset-view", .activate = map_action },
    { .name = "next-scenario", .activate = next_scenario_action },
    { .name = "previous-scenario", .activate = previous_scenario_action },
    { .name = "sidebar", .state = "true", .change_state = sidebar_state_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (sidebar_changed_cb), self, G_CONNECT_SWAPPED);
  sidebar_changed_cb (self);
}
