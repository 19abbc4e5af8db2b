/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/class-actions.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/present/pages-saving.h"
#include "app/gui/present/quiz-window.h"
#include "app/model/briefing-order.h"
#include "app/model/handouts.h"

struct _RaClassActions {
  GObject parent_instance;
  GtkWidget *widget; /* weak */
  RaMapState *state;
  RaBasemap *basemap;
};

G_DEFINE_FINAL_TYPE (RaClassActions, ra_class_actions, G_TYPE_OBJECT)

static gboolean
order_handouts (GObject *owner, RaPagesOrder *order)
{
  RaClassActions *self = RA_CLASS_ACTIONS (owner);

  *order = ra_handouts_order (ra_map_state_get_spec (self->state), self->basemap);
  return TRUE;
}

static void
handouts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaClassActions *self = RA_CLASS_ACTIONS (user_data);
  const RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  /* Translators: the end of a file's name. */
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", ra_scenario_get_id (scenario), _ ("handouts"));
  const RaSaveQuestion question = { .title = _ ("Save Hand-Outs"),
                                    .accept = _ ("_Save"),
                                    .name = name,
                                    .filter_name = _ ("PDF documents"),
                                    .mime_type = "application/pdf",
                                    .suffix = ".pdf" };

  ra_pages_saving_ask (self->widget, &question, order_handouts, G_OBJECT (self));
}

static gboolean
order_briefing (GObject *owner, RaPagesOrder *order)
{
  RaClassActions *self = RA_CLASS_ACTIONS (owner);

  *order = ra_briefing_order (ra_map_state_get_spec (self->state), self->basemap);
  return TRUE;
}

static void
briefing_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaClassActions *self = RA_CLASS_ACTIONS (user_data);
  const RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  /* Translators: the end of a file's name. */
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", ra_scenario_get_id (scenario), _ ("briefing"));
  const RaSaveQuestion question = { .title = _ ("Save Briefing"),
                                    .accept = _ ("_Save"),
                                    .name = name,
                                    .filter_name = _ ("PDF documents"),
                                    .mime_type = "application/pdf",
                                    .suffix = ".pdf" };

  ra_pages_saving_ask (self->widget, &question, order_briefing, G_OBJECT (self));
}

static void
quiz_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaClassActions *self = RA_CLASS_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;
  RaQuizWindow *quiz = ra_quiz_window_new (ra_map_state_get_spec (self->state), self->basemap, g_random_int (), &error);

  if (quiz == NULL) {
    g_autofree char *text = g_strdup_printf (_ ("No quiz: %s"), error->message);

    ra_toasts_tell (self->widget, text);
    return;
  }
  gtk_window_set_transient_for (GTK_WINDOW (quiz), ra_parent_window (self->widget));
  gtk_window_set_modal (GTK_WINDOW (quiz), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (quiz), TRUE);
  gtk_window_present (GTK_WINDOW (quiz));
}

static void
ra_class_actions_finalize (GObject *object)
{
  RaClassActions *self = RA_CLASS_ACTIONS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  G_OBJECT_CLASS (ra_class_actions_parent_class)->finalize (object);
}

static void
ra_class_actions_class_init (RaClassActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_class_actions_finalize;
}

static void
ra_class_actions_init (RaClassActions *self)
{
  (void)self;
}

RaClassActions *
ra_class_actions_new (GActionMap *actions, GtkWidget *widget, RaMapState *state, RaBasemap *basemap)
{
  static const GActionEntry entries[] = {
    { .name = "briefing", .activate = briefing_action },
    { .name = "handouts", .activate = handouts_action },
    { .name = "quiz", .activate = quiz_action },
  };
  RaClassActions *self = g_object_new (RA_TYPE_CLASS_ACTIONS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->state = g_object_ref (state);
  self->basemap = ra_basemap_ref (basemap);
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  return self;
}
