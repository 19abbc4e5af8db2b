/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/side-actions.h"

#include "app/gui/base/actions.h"
#include "app/gui/side/page-tabs.h"

struct _RaSideActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed, as are the others */
  AdwFlap *flap;
  AdwViewStack *pages;
  RaScenarioPanel *panel;
};

G_DEFINE_FINAL_TYPE (RaSideActions, ra_side_actions, G_TYPE_OBJECT)

static void
next_scenario_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_scenario_panel_step (RA_SIDE_ACTIONS (user_data)->panel, 1);
}

static void
previous_scenario_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_scenario_panel_step (RA_SIDE_ACTIONS (user_data)->panel, -1);
}

/* A GPropertyAction would hold the flap, and with it all that is in the window. */
static void
sidebar_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  adw_flap_set_reveal_flap (RA_SIDE_ACTIONS (user_data)->flap, g_variant_get_boolean (state));
}

static void
sidebar_changed_cb (RaSideActions *self)
{
  ra_actions_set_state (self->actions, "sidebar", adw_flap_get_reveal_flap (self->flap));
}

/* A page that the side bar does not have, as one of another version, changes nothing. */
static void
page_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RaSideActions *self = RA_SIDE_ACTIONS (user_data);
  const char *name = g_variant_get_string (state, NULL);

  (void)action;
  if (adw_view_stack_get_child_by_name (self->pages, name) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, name);
}

static void
show_page_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaSideActions *self = RA_SIDE_ACTIONS (user_data);

  page_state_cb (action, parameter, self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
page_changed_cb (RaSideActions *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);
  GAction *action = g_action_map_lookup_action (self->actions, "sidebar-page");

  if (name != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
}

/* They stand above the pages. */
static void
fit_tabs (AdwViewStack *pages)
{
  for (GtkWidget *above = GTK_WIDGET (pages); above != NULL; above = gtk_widget_get_prev_sibling (above))
    if (ADW_IS_VIEW_SWITCHER (above))
      ra_page_tabs_fit (ADW_VIEW_SWITCHER (above));
}

static void
ra_side_actions_class_init (RaSideActionsClass *klass)
{
  (void)klass;
}

static void
ra_side_actions_init (RaSideActions *self)
{
  (void)self;
}

RaSideActions *
ra_side_actions_new (GActionMap *actions, AdwFlap *flap, AdwViewStack *pages, RaScenarioPanel *panel)
{
  static const GActionEntry entries[] = {
    { .name = "next-scenario", .activate = next_scenario_action },
    { .name = "previous-scenario", .activate = previous_scenario_action },
    { .name = "sidebar", .state = "true", .change_state = sidebar_state_cb },
    { .name = "show-page", .parameter_type = "s", .activate = show_page_action },
    { .name = "sidebar-page", .state = "'scenario'", .change_state = page_state_cb },
  };
  RaSideActions *self = g_object_new (RA_TYPE_SIDE_ACTIONS, NULL);

  self->actions = actions;
  self->flap = flap;
  self->pages = pages;
  self->panel = panel;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (flap, "notify::reveal-flap", G_CALLBACK (sidebar_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pages, "notify::visible-child-name", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  sidebar_changed_cb (self);
  fit_tabs (pages);
  return self;
}

void
ra_side_actions_show_edit_page (RaSideActions *self)
{
  g_return_if_fail (RA_IS_SIDE_ACTIONS (self));
  adw_view_stack_set_visible_child_name (self->pages, "edit");
  adw_flap_set_reveal_flap (self->flap, TRUE);
}
