/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/present-actions.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/present/pages-saving.h"
#include "app/gui/present/presenter.h"
#include "app/model/talk-pages.h"

struct _RaPresentActions {
  GObject parent_instance;
  GtkWidget *widget; /* weak */
  RaMapState *state;
  RaLibrary *library; /* borrowed */
};

G_DEFINE_FINAL_TYPE (RaPresentActions, ra_present_actions, G_TYPE_OBJECT)

/* NULL, and it is told why, where it cannot be presented. */
static RaPresentation *
new_presentation (RaPresentActions *self, RaScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  RaPresentation *presentation = ra_presentation_new (scenario, ra_library_get_scenarios (self->library),
                                                      ra_library_get_translations (self->library), &error);

  if (presentation == NULL) {
    g_autofree char *text = g_strdup_printf (_ ("Cannot be presented: %s"), error->message);

    ra_toasts_tell (self->widget, text);
  }
  return presentation;
}

static void
present_scenario (RaPresentActions *self, RaScenario *scenario)
{
  GtkWindow *window = ra_parent_window (self->widget);
  RaPresentation *presentation = new_presentation (self, scenario);

  if (presentation == NULL)
    return;
  RaPresenter *presenter
      = ra_presenter_new (presentation, ra_library_get_basemap (self->library), ra_map_state_get_spec (self->state));

  gtk_window_set_transient_for (GTK_WINDOW (presenter), window);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (presenter), TRUE);
  g_signal_connect_object (presenter, "unmap", G_CALLBACK (gtk_window_present), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (presenter));
}

static void
present_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaPresentActions *self = RA_PRESENT_ACTIONS (user_data);

  present_scenario (self, ra_map_state_get_spec (self->state)->scenario);
}

static void
story_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  RaPresentActions *self = RA_PRESENT_ACTIONS (user_data);
  const GPtrArray *stories = ra_library_get_stories (self->library);

  for (guint i = 0; i < stories->len; i++) {
    RaScenario *story = g_ptr_array_index (stories, i);

    if (g_str_equal (ra_scenario_get_id (story), g_variant_get_string (parameter, NULL)))
      present_scenario (self, story);
  }
}

static gboolean
order_as (RaPresentActions *self, RaPagesOrder *order,
          RaPagesOrder (*make) (const RaPresentation *presentation, const RaMapSpec *like, RaBasemap *basemap))
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  g_autoptr (RaPresentation) presentation = new_presentation (self, spec->scenario);

  if (presentation == NULL)
    return FALSE;
  *order = make (presentation, spec, ra_library_get_basemap (self->library));
  return TRUE;
}

static gboolean
order_talk (GObject *owner, RaPagesOrder *order)
{
  return order_as (RA_PRESENT_ACTIONS (owner), order, ra_talk_pages_order);
}

static gboolean
order_talk_page (GObject *owner, RaPagesOrder *order)
{
  return order_as (RA_PRESENT_ACTIONS (owner), order, ra_talk_pages_order_web);
}

static void
save_talk_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  RaPresentActions *self = RA_PRESENT_ACTIONS (user_data);
  const gboolean page = g_str_equal (g_action_get_name (G_ACTION (action)), "save-talk-page");
  const char *suffix = page ? ".html" : ".pdf";
  /* Translators: the end of a file's name. */
  g_autofree char *name = g_strdup_printf (
      "%s-%s%s", ra_scenario_get_id (ra_map_state_get_spec (self->state)->scenario), _ ("talk"), suffix);
  const RaSaveQuestion question = { .title = _ ("Save Talk"),
                                    .accept = _ ("_Save"),
                                    .name = name,
                                    .filter_name = page ? _ ("Web pages") : _ ("PDF documents"),
                                    .mime_type = page ? "text/html" : "application/pdf",
                                    .suffix = suffix };

  ra_pages_saving_ask (self->widget, &question, page ? order_talk_page : order_talk, G_OBJECT (self));
}

static void
list_stories (GMenu *menu, RaLibrary *library)
{
  const GPtrArray *stories = ra_library_get_stories (library);

  for (guint i = 0; i < stories->len; i++) {
    RaScenario *story = g_ptr_array_index (stories, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (
        ra_translate_name (ra_library_get_translations (library), RA_NAME_SCENARIO, ra_scenario_get_title (story)),
        NULL);

    g_menu_item_set_action_and_target (item, "win.story", "s", ra_scenario_get_id (story));
    g_menu_append_item (menu, item);
  }
}

static void
ra_present_actions_finalize (GObject *object)
{
  RaPresentActions *self = RA_PRESENT_ACTIONS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_present_actions_parent_class)->finalize (object);
}

static void
ra_present_actions_class_init (RaPresentActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_present_actions_finalize;
}

static void
ra_present_actions_init (RaPresentActions *self)
{
  (void)self;
}

RaPresentActions *
ra_present_actions_new (GActionMap *actions, GtkWidget *widget, RaMapState *state, RaLibrary *library,
                        GMenu *stories_menu)
{
  static const GActionEntry entries[] = {
    { .name = "present", .activate = present_action },
    { .name = "save-talk", .activate = save_talk_action },
    { .name = "save-talk-page", .activate = save_talk_action },
    { .name = "story", .activate = story_action, .parameter_type = "s" },
  };
  RaPresentActions *self = g_object_new (RA_TYPE_PRESENT_ACTIONS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->state = g_object_ref (state);
  self->library = library;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  list_stories (stories_menu, library);
  return self;
}
