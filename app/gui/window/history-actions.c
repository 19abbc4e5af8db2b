/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/history-actions.h"

#include "app/gui/base/actions.h"

/* As X and Wayland number the buttons at the side of a mouse. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

struct _RaHistoryActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed */
  RaViewHistory *history;
};

G_DEFINE_FINAL_TYPE (RaHistoryActions, ra_history_actions, G_TYPE_OBJECT)

static void
update (RaHistoryActions *self)
{
  ra_actions_enable (self->actions, "back", ra_view_history_can_go (self->history, -1));
  ra_actions_enable (self->actions, "forward", ra_view_history_can_go (self->history, 1));
}

static void
go_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  const gboolean back = g_str_equal (g_action_get_name (G_ACTION (action)), "back");
  ra_view_history_go (RA_HISTORY_ACTIONS (user_data)->history, back ? -1 : 1);
}

static void
pressed_cb (RaHistoryActions *self, int n_press, double x_px, double y_px, GtkGestureSingle *click)
{
  const guint button = gtk_gesture_single_get_current_button (click);

  (void)n_press, (void)x_px, (void)y_px;
  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  ra_view_history_go (self->history, button == BUTTON_BACK ? -1 : 1);
}

static void
ra_history_actions_finalize (GObject *object)
{
  g_clear_object (&RA_HISTORY_ACTIONS (object)->history);
  G_OBJECT_CLASS (ra_history_actions_parent_class)->finalize (object);
}

static void
ra_history_actions_class_init (RaHistoryActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_history_actions_finalize;
}

static void
ra_history_actions_init (RaHistoryActions *self)
{
  (void)self;
}

RaHistoryActions *
ra_history_actions_new (GtkApplicationWindow *window, RaMapState *state, RaEditSession *session)
{
  static const GActionEntry entries[]
      = { { .name = "back", .activate = go_action }, { .name = "forward", .activate = go_action } };
  RaHistoryActions *self = g_object_new (RA_TYPE_HISTORY_ACTIONS, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->actions = G_ACTION_MAP (window);
  self->history = ra_view_history_new (state, session);
  ra_actions_add (self->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (self->history, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (click));
  update (self);
  return self;
}
