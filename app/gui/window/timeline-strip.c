/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

/* A lower map is of no use beside a timeline. */
#define LEAST_MAP_PX 320
/* Nor are two maps with their sentence and table. */
#define LEAST_COMPARISON_PX 660
/* Padding and line of the strip. */
#define FRAME_PX 20

/* Asked of what is in the window now: letters may be large. */
static gboolean
has_room (RaWindow *self)
{
  const gboolean compares = gtk_stack_get_visible_child (self->main_stack) != GTK_WIDGET (self->map_overlay);
  const int useful_px = compares ? LEAST_COMPARISON_PX : LEAST_MAP_PX;
  const int width_px = gtk_widget_get_width (GTK_WIDGET (self->main_box));
  const int height_px = gtk_widget_get_height (GTK_WIDGET (self->flap));
  const int strip_px = ra_timeline_pane_fit (self->timeline_pane, width_px - FRAME_PX) + FRAME_PX;
  int least_px;

  gtk_widget_measure (GTK_WIDGET (self->main_stack), GTK_ORIENTATION_VERTICAL, width_px, &least_px, NULL, NULL, NULL);
  return height_px >= MAX (least_px, useful_px) + strip_px;
}

/* The strip is there when the user wants it and the window is high enough. */
static void
update (RaWindow *self)
{
  g_autoptr (GVariant) wanted = g_action_group_get_action_state (G_ACTION_GROUP (self), "timeline");

  gtk_widget_set_visible (GTK_WIDGET (self->timeline_pane), g_variant_get_boolean (wanted) && has_room (self));
}

static gboolean
update_idle_cb (gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  self->timeline_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Later: nothing may come or go while the window is being laid out. */
static void
update_later (RaWindow *self)
{
  if (self->timeline_id == 0)
    self->timeline_id = g_idle_add (update_idle_cb, self);
}

static void
realize_cb (RaWindow *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
}

static void
timeline_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timeline_grabs = TRUE;
  update_later (self);
}

/* Who has asked for the timeline wants to use it. */
static void
timeline_map_cb (RaWindow *self)
{
  if (self->timeline_grabs)
    gtk_widget_grab_focus (GTK_WIDGET (ra_timeline_pane_get_timeline (self->timeline_pane)));
  self->timeline_grabs = FALSE;
}

void
ra_window_add_timeline (RaWindow *self)
{
  static const GActionEntry entries[] = { { .name = "timeline", .state = "true", .change_state = timeline_state_cb } };

  self->timeline_pane = RA_TIMELINE_PANE (ra_timeline_pane_new ());
  ra_timeline_pane_set_up (self->timeline_pane, self->state, ra_library_get_scenarios (self->library));
  gtk_widget_set_visible (GTK_WIDGET (self->timeline_pane), FALSE);
  gtk_box_append (self->main_box, GTK_WIDGET (self->timeline_pane));
  g_signal_connect_swapped (self->timeline_pane, "map", G_CALLBACK (timeline_map_cb), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* At once, before the window grows to hold both. */
  g_signal_connect_object (self->main_stack, "notify::visible-child", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
}
