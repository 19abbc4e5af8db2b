/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

#include "app/gui/reach/reach-window.h"

static void
open_reach_window (RaWindow *self)
{
  gtk_window_present (ra_reach_window_new (GTK_WINDOW (self), self->state, self->basemap));
}

void
ra_window_add_tables (RaWindow *self)
{
  ra_reach_panel_set_up (self->reach_panel, self->state, self->basemap, FALSE);
  ra_sources_panel_set_up (self->sources_panel, self->state);
  g_signal_connect_object (self->reach_panel, "open-window", G_CALLBACK (open_reach_window), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->reach_panel, "message", G_CALLBACK (ra_window_tell), self);
  g_signal_connect_swapped (self->sources_panel, "message", G_CALLBACK (ra_window_tell), self);
}
