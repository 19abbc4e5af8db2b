/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/compare/compare-actions.h"

#include "app/gui/base/actions.h"
#include "app/gui/compare/compare-page.h"

struct _RaCompareActions {
  GObject parent_instance;
  GtkStack *stack; /* borrowed, as are the others */
  RaMapView *map_view;
  RaLatePage *place;
};

G_DEFINE_FINAL_TYPE (RaCompareActions, ra_compare_actions, G_TYPE_OBJECT)

/* Of two compared that of A. */
static RaMapView *
get_shown_map (RaCompareActions *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "compare") != 0)
    return self->map_view;
  return ra_compare_area_get_view_a (ra_compare_page_get_area (ra_late_page_get (self->place)));
}

/* The map's own actions, for buttons and accelerators elsewhere in the window. */
static void
map_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  static const struct {
    const char *window;
    const char *map;
  } names[] = { { "zoom-in", "map.zoom-in" }, { "zoom-out", "map.zoom-out" }, { "reset-view", "map.home" } };
  RaCompareActions *self = RA_COMPARE_ACTIONS (user_data);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_str_equal (names[i].window, g_action_get_name (G_ACTION (action))))
      gtk_widget_activate_action (GTK_WIDGET (get_shown_map (self)), names[i].map, NULL);
  }
}

static void
compare_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaCompareActions *self = RA_COMPARE_ACTIONS (user_data);
  const gboolean active = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  if (active || ra_late_page_peek (self->place) != NULL)
    ra_compare_page_set_active (ra_late_page_get (self->place), active);
  gtk_stack_set_visible_child_name (self->stack, active ? "compare" : "map");
}

static void
ra_compare_actions_class_init (RaCompareActionsClass *klass)
{
  (void)klass;
}

static void
ra_compare_actions_init (RaCompareActions *self)
{
  (void)self;
}

RaCompareActions *
ra_compare_actions_new (GActionMap *actions, GtkStack *stack, RaMapView *map_view, RaLatePage *place)
{
  static const GActionEntry entries[] = {
    { .name = "compare", .state = "false", .change_state = compare_state_cb },
    { .name = "zoom-in", .activate = map_action },
    { .name = "zoom-out", .activate = map_action },
    { .name = "reset-view", .activate = map_action },
  };
  RaCompareActions *self = g_object_new (RA_TYPE_COMPARE_ACTIONS, NULL);

  self->stack = stack;
  self->map_view = map_view;
  self->place = place;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  return self;
}
