/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/present/presenter.h"

static void
presenter_gone_cb (RaWindow *self)
{
  gtk_window_present (GTK_WINDOW (self));
}

static void
present_scenario (RaWindow *self, RaScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  RaPresentation *presentation = ra_presentation_new (scenario, ra_library_get_scenarios (self->library), &error);
  RaPresenter *presenter;

  if (presentation == NULL) {
    g_autofree char *words = g_strdup_printf (_ ("Cannot be presented: %s"), error->message);
    ra_window_tell (self, words);
    return;
  }
  presenter = ra_presenter_new (presentation, self->basemap, ra_map_state_get_spec (self->state));
  gtk_window_set_transient_for (GTK_WINDOW (presenter), GTK_WINDOW (self));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (presenter), TRUE);
  g_signal_connect_object (presenter, "unmap", G_CALLBACK (presenter_gone_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (presenter));
}

static void
present_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  (void)action, (void)parameter;
  present_scenario (self, ra_map_state_get_spec (self->state)->scenario);
}

static void
story_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  const GPtrArray *stories = ra_library_get_stories (self->library);

  (void)action;
  for (guint i = 0; i < stories->len; i++) {
    RaScenario *story = g_ptr_array_index (stories, i);
    if (g_str_equal (ra_scenario_get_id (story), g_variant_get_string (parameter, NULL)))
      present_scenario (self, story);
  }
}

void
ra_window_add_present (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "present", .activate = present_action },
    { .name = "story", .activate = story_action, .parameter_type = "s" },
  };
  const GPtrArray *stories = ra_library_get_stories (self->library);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < stories->len; i++) {
    RaScenario *story = g_ptr_array_index (stories, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (ra_scenario_get_title (story), NULL);

    g_menu_item_set_action_and_target (item, "win.story", "s", ra_scenario_get_id (story));
    g_menu_append_item (self->stories_menu, item);
  }
}
