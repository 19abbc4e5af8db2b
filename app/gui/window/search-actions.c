/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/search-actions.h"

#include <string.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/window/search-window.h"
#include "app/model/timeline-model.h"

struct _RaSearchActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed, as are the map view and the library */
  RaMapView *map_view;
  RaMapState *state;
  RaLibrary *library;
  RaFinder *finder;
  RaTimelineModel *timeline;
  RaPin *found; /* put on the map by the last search; NULL: none */
};

static guint show_place_signal;

G_DEFINE_FINAL_TYPE (RaSearchActions, ra_search_actions, G_TYPE_OBJECT)

/* The first site of the system that the map shows. */
static void
show_system (RaSearchActions *self, const RaHit *hit)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (hit->scenario);

  ra_map_state_set_scenario (self->state, hit->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);

    if (deployment->system != hit->system || deployment->site == NULL)
      continue;
    const RaNamedPlace place
        = { .site = deployment->site, .lat_deg = deployment->site->lat_deg, .lon_deg = deployment->site->lon_deg };
    g_signal_emit (self, show_place_signal, 0, &place);
    return;
  }
}

/* As the timeline does on the day of the event. */
static void
show_event (RaSearchActions *self, const RaEvent *event)
{
  const guint32 day = ra_event_to_julian (event);
  RaScenario *scenario = ra_timeline_model_find_scenario (self->timeline, day);
  g_autofree char *date = ra_timeline_format_day (day);

  ra_map_state_set_moment (self->state, scenario, date, ra_timeline_model_get_title (self->timeline, scenario));
}

/* What would lie over the map that something was found on. */
static void
leave (RaSearchActions *self, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  if (state != NULL && g_variant_get_boolean (state))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), action, g_variant_new_boolean (FALSE));
}

/* The group of actions in which the window or the application has it, and its name there. */
static GActionGroup *
find_group (RaSearchActions *self, const char *name, const char **within)
{
  *within = strchr (name, '.') + 1;
  return g_str_has_prefix (name, "app.")
             ? G_ACTION_GROUP (gtk_window_get_application (ra_parent_window (GTK_WIDGET (self->map_view))))
             : G_ACTION_GROUP (self->actions);
}

static gboolean
is_enabled (const char *action, gpointer user_data)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  const char *within;

  /* Lines of a menu that only say that there is nothing have the name of no action. */
  if (!g_action_parse_detailed_name (action, &name, &target, NULL) || strchr (name, '.') == NULL
      || g_str_equal (name, "win.none"))
    return FALSE;
  GActionGroup *group = find_group (RA_SEARCH_ACTIONS (user_data), name, &within);
  /* What is no action of the group is the window's own, as full screen is. */
  return !g_action_group_has_action (group, within) || g_action_group_get_action_enabled (group, within);
}

static void
act (RaSearchActions *self, const RaHit *hit)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (hit->action, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self->map_view), name, target);
}

/* Whoever types a town wants to read its name on the map, and on the picture that is made of it. The next one takes its
 * place, unless somebody has pinned it himself. */
static void
pin (RaSearchActions *self, const RaNamedPlace *place)
{
  g_autoptr (RaPin) found = ra_pin_new (ra_named_place_get_name (place), place->lat_deg, place->lon_deg);

  if (self->found != NULL)
    ra_map_state_set_pinned (self->state, self->found, FALSE);
  g_clear_pointer (&self->found, ra_pin_free);
  if (place->place == NULL || ra_map_state_has_pin (self->state, found))
    return;
  ra_map_state_set_pinned (self->state, found, TRUE);
  self->found = g_steal_pointer (&found);
}

/* A shipped scenario is not written on: the ring begins a new one. */
static void
draw_ring (RaSearchActions *self, const RaHit *hit)
{
  const char *name = ra_named_place_translate (&hit->place, ra_library_get_translations (self->library));

  g_action_group_activate_action (
      G_ACTION_GROUP (self->actions), "draw-ring",
      g_variant_new ("(sddd)", name, hit->place.lat_deg, hit->place.lon_deg, hit->radius_km));
}

static void
chosen_cb (RaSearchActions *self, const RaHit *hit)
{
  if (hit->kind == RA_HIT_ACTION) {
    act (self, hit);
    return;
  }
  leave (self, "compare");
  leave (self, "welcome");
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
  switch (hit->kind) {
  case RA_HIT_PLACE:
    pin (self, &hit->place);
    g_signal_emit (self, show_place_signal, 0, &hit->place);
    break;
  case RA_HIT_SCENARIO:
    ra_map_state_set_scenario (self->state, hit->scenario);
    break;
  case RA_HIT_SYSTEM:
  case RA_HIT_CLAIM:
    show_system (self, hit);
    break;
  case RA_HIT_EVENT:
    show_event (self, hit->event);
    break;
  case RA_HIT_RING:
    draw_ring (self, hit);
    break;
  case RA_HIT_ACTION:
    break;
  }
}

static void
search_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaSearchActions *self = RA_SEARCH_ACTIONS (user_data);
  RaSearchWindow *window = ra_search_window_new (ra_parent_window (GTK_WIDGET (self->map_view)), self->finder);

  g_signal_connect_object (window, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
ra_search_actions_finalize (GObject *object)
{
  RaSearchActions *self = RA_SEARCH_ACTIONS (object);

  g_clear_pointer (&self->finder, ra_finder_free);
  g_clear_pointer (&self->timeline, ra_timeline_model_free);
  g_clear_pointer (&self->found, ra_pin_free);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_search_actions_parent_class)->finalize (object);
}

static void
ra_search_actions_class_init (RaSearchActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_search_actions_finalize;
  show_place_signal = g_signal_new ("show-place", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ra_search_actions_init (RaSearchActions *self)
{
  (void)self;
}

RaSearchActions *
ra_search_actions_new (GActionMap *actions, RaMapView *map_view, RaMapState *state, RaLibrary *library,
                       GMenuModel *menu)
{
  static const GActionEntry entries[] = { { .name = "search", .activate = search_action } };
  RaSearchActions *self = g_object_new (RA_TYPE_SEARCH_ACTIONS, NULL);
  g_autoptr (GtkBuilder) more = gtk_builder_new_from_resource ("/org/rangeatlas/RangeAtlas/ui/search-actions.ui");

  self->actions = actions;
  self->map_view = map_view;
  self->state = g_object_ref (state);
  self->library = library;
  self->finder = ra_finder_new (library);
  ra_finder_add_menu (self->finder, menu);
  ra_finder_add_menu (self->finder, G_MENU_MODEL (gtk_builder_get_object (more, "more_actions")));
  ra_finder_ask_enabled (self->finder, is_enabled, self);
  self->timeline = ra_timeline_model_new (ra_library_get_catalogue (library), ra_library_get_scenarios (library));
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  return self;
}
