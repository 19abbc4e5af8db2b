/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/under-actions.h"

#include "app/gui/base/actions.h"
#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/model/under-edit.h"

struct _RaUnderActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed */
  GtkWidget *widget;   /* weak: a file may be read for longer than the window is there */
  RaEditSession *session;
};

G_DEFINE_FINAL_TYPE (RaUnderActions, ra_under_actions, G_TYPE_OBJECT)

static void
tell (RaUnderActions *self, const GError *error)
{
  if (error != NULL && self->widget != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ra_toasts_tell (self->widget, error->message);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaUnderActions) self = RA_UNDER_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReferenceLayer) layer = ra_under_edit_load_finish (result, &error);
  RaDocument *document = ra_edit_session_get_document (self->session);

  (void)source;
  if (layer != NULL && document != NULL)
    (void)ra_under_edit_add (document, layer, &error);
  tell (self, error);
}

static void
lay_under (RaUnderActions *self, GFile *file)
{
  g_return_if_fail (RA_IS_UNDER_ACTIONS (self) && G_IS_FILE (file));
  ra_under_edit_load_async (file, loaded_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaUnderActions) self = RA_UNDER_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_file_dialogs_open_layer_finish (result, &error);

  (void)source;
  if (file != NULL)
    lay_under (self, file);
  tell (self, error);
}

static void
lay_under_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaUnderActions *self = RA_UNDER_ACTIONS (user_data);

  ra_file_dialogs_open_layer_async (ra_parent_window (self->widget), chosen_cb, g_object_ref (self));
}

static void
remove_under_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaUnderActions *self = RA_UNDER_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;

  (void)ra_under_edit_remove_all (ra_edit_session_get_document (self->session), &error);
  tell (self, error);
}

static void
updated_cb (RaUnderActions *self)
{
  RaDocument *document = ra_edit_session_get_document (self->session);
  const gboolean editable = document != NULL && !ra_document_is_read_only (document);

  ra_actions_enable (self->actions, "lay-under", editable);
  ra_actions_enable (self->actions, "remove-under",
                     editable && ra_scenario_get_under (ra_document_get_scenario (document))->len > 0);
}

static void
ra_under_actions_finalize (GObject *object)
{
  RaUnderActions *self = RA_UNDER_ACTIONS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ra_under_actions_parent_class)->finalize (object);
}

static void
ra_under_actions_class_init (RaUnderActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_under_actions_finalize;
}

static void
ra_under_actions_init (RaUnderActions *self)
{
  (void)self;
}

RaUnderActions *
ra_under_actions_new (GActionMap *actions, GtkWidget *widget, RaEditSession *session)
{
  static const GActionEntry entries[] = {
    { .name = "lay-under", .activate = lay_under_action },
    { .name = "remove-under", .activate = remove_under_action },
  };
  RaUnderActions *self = g_object_new (RA_TYPE_UNDER_ACTIONS, NULL);

  self->actions = actions;
  g_set_weak_pointer (&self->widget, widget);
  self->session = g_object_ref (session);
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  updated_cb (self);
  return self;
}
