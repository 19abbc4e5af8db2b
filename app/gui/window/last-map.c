/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/last-map.h"

#include "app/model/kept-map.h"
#include "app/model/kept-view.h"

RaScenario *
ra_last_map_find_scenario (RaSettings *settings, RaLibrary *library)
{
  g_return_val_if_fail (RA_IS_SETTINGS (settings) && library != NULL, NULL);
  const GPtrArray *scenarios = ra_library_get_scenarios (library);
  g_autofree char *id = NULL;

  g_object_get (settings, "scenario", &id, NULL);
  for (guint i = 0; i < scenarios->len; i++)
    if (g_strcmp0 (ra_scenario_get_id (g_ptr_array_index (scenarios, i)), id) == 0)
      return g_ptr_array_index (scenarios, i);
  return NULL;
}

/* What is still to be done when a file has been read that takes long. */
typedef struct {
  RaWindow *window;     /* weak */
  RaScenario *scenario; /* NULL: that of the file */
  char *view;
} Rest;

static void
rest_clear (gpointer data)
{
  Rest *self = data;

  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->scenario, ra_scenario_unref);
  g_free (self->view);
}

static void
rest_release (gpointer data)
{
  g_rc_box_release_full (data, rest_clear);
}

static void
rest_release_closure (gpointer data, GClosure *closure)
{
  (void)closure;
  rest_release (data);
}

static void
show (RaWindow *window, RaScenario *scenario, const char *view)
{
  if (scenario != NULL)
    ra_map_state_set_scenario (ra_window_get_state (window), scenario);
  if (view[0] != '\0' && !ra_kept_view_take (ra_window_get_state (window), view))
    g_debug ("kept view: %s", view);
}

static gboolean
show_cb (gpointer user_data)
{
  Rest *self = user_data;

  if (self->window != NULL && ra_window_get_state (self->window) != NULL)
    show (self->window, self->scenario, self->view);
  return G_SOURCE_REMOVE;
}

/* Not at once: the session tells of its document before the map has taken all of its style. */
static void
updated_cb (RaEditSession *session, Rest *self)
{
  if (!ra_kept_map_is_file (session))
    return;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, g_rc_box_acquire (self), rest_release);
  g_signal_handlers_disconnect_by_data (session, self);
}

static void
show_when_read (RaWindow *window, RaScenario *scenario, const char *view)
{
  Rest *rest = g_rc_box_new0 (Rest);

  g_set_weak_pointer (&rest->window, window);
  rest->scenario = scenario != NULL ? ra_scenario_ref (scenario) : NULL;
  rest->view = g_strdup (view);
  g_signal_connect_data (ra_window_get_session (window), "updated", G_CALLBACK (updated_cb), rest, rest_release_closure,
                         0);
}

/* The page for editing would be empty. */
static void
forget_file (RaSettings *settings, RaWindow *window)
{
  g_autofree char *page = NULL;

  g_object_get (settings, "sidebar-page", &page, NULL);
  g_object_set (settings, "file", "", NULL);
  if (g_str_equal (page, "edit"))
    g_action_group_change_action_state (G_ACTION_GROUP (window), "sidebar-page", g_variant_new_string ("scenario"));
}

void
ra_last_map_restore (RaSettings *settings, RaWindow *window, RaScenario *scenario)
{
  g_return_if_fail (RA_IS_SETTINGS (settings) && RA_IS_WINDOW (window));
  g_autofree char *uri = NULL;
  g_autofree char *view = NULL;

  g_object_get (settings, "file", &uri, "view", &view, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  gboolean opened = FALSE;
  if (uri[0] != '\0') {
    opened = ra_window_open_file (window, file);
    if (!opened)
      forget_file (settings, window);
  }
  if (opened && !ra_kept_map_is_file (ra_window_get_session (window)))
    show_when_read (window, scenario, view);
  else if (opened || scenario != NULL)
    show (window, scenario, view);
}
