/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a map shows until the picture comes that was asked for. Wants a display. */

#include "app/gui/map/map-veil.h"
#include "app/gui/map/map-view-private.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaMapView *view;
  RaMapVeil *veil;
} Fixture;

static gboolean
is_settled (Fixture *fixture)
{
  return ra_map_view_is_settled (fixture->view);
}

static gboolean
is_veiled (Fixture *fixture)
{
  return ra_map_veil_get_opacity (fixture->veil) < 0.5;
}

static gboolean
wake_cb (gpointer user_data)
{
  (void)user_data;
  return G_SOURCE_CONTINUE;
}

static void
wait_until (Fixture *fixture, gboolean (*holds) (Fixture *fixture))
{
  const guint wake_id = g_timeout_add (10, wake_cb, NULL);

  TEST_WAIT_FOR (holds (fixture));
  g_source_remove (wake_id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->view = RA_MAP_VIEW (ra_map_view_new ());
  ra_map_view_set_up (fixture->view, fixture->state, ra_library_get_basemap (fixture->library));
  fixture->veil = ra_map_veil_new (GTK_WIDGET (fixture->view), fixture->state,
                                   ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view)));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 640, 480);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  wait_until (fixture, is_settled);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_object (&fixture->veil);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->state);
  ra_library_free (fixture->library);
}

static RaScenario *
find_other (Fixture *fixture)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);
  RaScenario *first = g_ptr_array_index (scenarios, 0);

  return ra_map_state_get_spec (fixture->state)->scenario != first ? first : g_ptr_array_index (scenarios, 1);
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

/* Where no picture comes the old one fades behind the veil, and is seen again as soon as it is true. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  RaScenario *before = ra_map_state_get_spec (fixture->state)->scenario;
  const char *projection = ra_map_state_get_viewport (fixture->state)->projection.name;

  set_animated (GPOINTER_TO_INT (data));
  ra_map_painter_stop (ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view)));
  ra_map_state_set_projection (fixture->state, "arctic");
  g_assert_cmpfloat (ra_map_veil_get_opacity (fixture->veil), ==, 1.0);
  wait_until (fixture, is_veiled);
  ra_map_state_set_projection (fixture->state, projection);
  g_assert_cmpfloat (ra_map_veil_get_opacity (fixture->veil), ==, 1.0);
  ra_map_state_set_scenario (fixture->state, find_other (fixture));
  g_assert_true (ra_map_state_get_spec (fixture->state)->scenario != before);
  wait_until (fixture, is_veiled);
  set_animated (TRUE);
}

static void
test_new_picture (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_scenario (fixture->state, find_other (fixture));
  wait_until (fixture, is_settled);
  g_assert_cmpfloat (ra_map_veil_get_opacity (fixture->veil), ==, 1.0);
}

/* Editing replaces the scenario by one of the same id. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  const gint64 start_us = g_get_monotonic_time ();

  (void)data;
  ra_map_painter_stop (ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view)));
  ra_map_state_replace_scenario (fixture->state, ra_map_state_get_spec (fixture->state)->scenario);
  while (g_get_monotonic_time () < start_us + 500000) {
    g_main_context_iteration (NULL, FALSE);
    g_assert_cmpfloat (ra_map_veil_get_opacity (fixture->veil), ==, 1.0);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, data, func) g_test_add ("/map-veil/" name, Fixture, data, set_up, func, tear_down)
  ADD ("fades", GINT_TO_POINTER (TRUE), test_stale);
  ADD ("falls", GINT_TO_POINTER (FALSE), test_stale);
  ADD ("new-picture", NULL, test_new_picture);
  ADD ("edit", NULL, test_edit);
  return test_run_in_application (NULL);
}
