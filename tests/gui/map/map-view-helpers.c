/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/gui/map/map-view-helpers.h"

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
fail_cb (RaMapView *view, const char *message)
{
  (void)view;
  g_error ("drawing failed: %s", message);
}

void
map_view_wait_settled (MapViewFixture *fixture)
{
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
}

void
map_view_set_up (MapViewFixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->view = RA_MAP_VIEW (ra_map_view_new ());
  ra_map_view_set_up (fixture->view, fixture->state, ra_library_get_basemap (fixture->library));
  g_signal_connect_swapped (fixture->view, "rendered", G_CALLBACK (count_cb), &fixture->n_rendered);
  g_signal_connect (fixture->view, "failed", G_CALLBACK (fail_cb), NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 640, 480);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  map_view_wait_settled (fixture);
}

void
map_view_tear_down (MapViewFixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

const RaViewport *
map_view_viewport (MapViewFixture *fixture)
{
  return ra_map_state_get_viewport (fixture->state);
}
