/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

static gboolean
is_comparing (RaWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->main_stack), "compare") == 0;
}

static void
compare_changed_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  const gboolean active = g_variant_get_boolean (value);

  g_simple_action_set_state (action, value);
  ra_compare_page_set_active (self->compare_page, active);
  gtk_stack_set_visible_child_name (self->main_stack, active ? "compare" : "map");
}

RaMapView *
ra_window_get_shown_map (RaWindow *self)
{
  return is_comparing (self) ? ra_compare_area_get_view_a (ra_compare_page_get_area (self->compare_page))
                             : self->map_view;
}

void
ra_window_add_compare (RaWindow *self, const GPtrArray *scenarios)
{
  static const GActionEntry entries[] = { { .name = "compare", .state = "false", .change_state = compare_changed_cb } };

  ra_compare_page_set_up (self->compare_page, self->state, scenarios, self->basemap);
  g_signal_connect_swapped (self->compare_page, "message", G_CALLBACK (ra_window_tell), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
