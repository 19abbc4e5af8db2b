/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a window's document, and the question before it is closed. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/file-dialogs.h"

#define SUFFIX ".rangeatlas"

static void save (RaWindow *self);
static void save_as (RaWindow *self);

/* A question that may be cancelled or answered; @second may be NULL, and @appearance is that of the last answer. */
typedef struct {
  const char *heading;
  const char *body;
  const char *first, *first_label;
  const char *second, *second_label;
  AdwResponseAppearance appearance;
} Question;

static void
ask (RaWindow *self, const Question *question, GCallback answered)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (self), question->heading, question->body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, question->first, question->first_label);
  if (question->second != NULL) {
    adw_message_dialog_add_response (dialog, question->second, question->second_label);
    adw_message_dialog_set_response_appearance (dialog, question->second, question->appearance);
  }
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", answered, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Saving */

static gboolean
destroy_cb (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* Not at once: the question that was answered must go before the window that it belongs to. */
static void
close_soon (RaWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (self), g_object_unref);
}

static void
saved (RaWindow *self)
{
  ra_window_add_recent (ra_document_get_file (self->document));
  ra_window_autosave_now (self);
  ra_window_update_document (self);
  if (self->close_when_saved)
    close_soon (self);
}

static void
not_saved_cb (RaWindow *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "save-as"))
    save_as (self);
  else if (g_str_equal (response, "replace")
           && ra_document_save_as (self->document, ra_document_get_file (self->document), &error))
    saved (self);
  else
    self->close_when_saved = FALSE;
  if (error != NULL)
    ra_window_tell (self, error->message);
}

static void
ask_about_failure (RaWindow *self, const GError *error)
{
  g_autofree char *name = ra_document_get_name (self->document);
  g_autofree char *body = g_strdup_printf (_ ("Another program has changed “%s” since it was read here. Replacing it "
                                              "loses what the other program wrote."),
                                           name);
  Question question
      = { .heading = _ ("Could Not Save"), .body = error->message, .first = "save-as", .first_label = _ ("Save _As…") };

  if (g_error_matches (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK)) {
    question.heading = _ ("File Has Changed");
    question.body = body;
    question.second = "replace";
    question.second_label = _ ("_Replace");
    question.appearance = ADW_RESPONSE_DESTRUCTIVE;
  }
  ask (self, &question, G_CALLBACK (not_saved_cb));
}

/* "Baltic" becomes "Baltic.rangeatlas", unless there is such a file, about which nobody has been asked. */
static GFile *
with_suffix (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *longer = path != NULL ? g_strconcat (path, SUFFIX, NULL) : NULL;

  if (path == NULL || g_str_has_suffix (path, SUFFIX) || g_file_test (longer, G_FILE_TEST_EXISTS))
    return g_object_ref (file);
  return g_file_new_for_path (longer);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (source);
  g_autoptr (GFile) chosen = ra_file_dialogs_save_scenario_finish (result, NULL);
  g_autoptr (GFile) file = chosen != NULL ? with_suffix (chosen) : NULL;
  g_autoptr (GError) error = NULL;

  (void)user_data;
  if (self->document == NULL)
    return; /* closed meanwhile */
  if (file != NULL && ra_document_save_as (self->document, file, &error))
    saved (self);
  else if (error != NULL)
    ask_about_failure (self, error);
  else
    self->close_when_saved = FALSE;
}

static void
save_as (RaWindow *self)
{
  const char *title = ra_scenario_get_title (ra_document_get_scenario (self->document));
  g_autofree char *name = g_strconcat (title, SUFFIX, NULL);

  ra_file_dialogs_save_scenario_async (GTK_WINDOW (self), ra_document_get_file (self->document),
                                       g_strdelimit (name, "/\\:", '-'), save_chosen_cb, NULL);
}

static void
save (RaWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (ra_document_get_file (self->document) == NULL)
    save_as (self);
  else if (ra_document_save (self->document, &error))
    saved (self);
  else
    ask_about_failure (self, error);
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  (void)parameter;
  self->close_when_saved = FALSE;
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "save-as"))
    save_as (self);
  else
    save (self);
}

/* Closing */

static void
close_response_cb (RaWindow *self, const char *response)
{
  self->close_when_saved = g_str_equal (response, "save");
  if (g_str_equal (response, "discard"))
    close_soon (self);
  else if (self->close_when_saved)
    save (self);
}

gboolean
ra_window_ask_before_closing (RaWindow *self)
{
  g_autofree char *name = NULL, *body = NULL;

  if (self->document == NULL || !ra_document_is_modified (self->document))
    return FALSE;
  ra_window_autosave_now (self);
  name = ra_document_get_name (self->document);
  body = g_strdup_printf (_ ("“%s” has changes that are not saved. Without saving they are lost for good."), name);
  ask (self,
       &(Question) { .heading = _ ("Save Changes?"),
                     .body = body,
                     .first = "discard",
                     .first_label = _ ("_Discard"),
                     .second = "save",
                     .second_label = _ ("_Save"),
                     .appearance = ADW_RESPONSE_SUGGESTED },
       G_CALLBACK (close_response_cb));
  return TRUE;
}

static void
active_cb (RaWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)) && self->autosave_id != 0)
    ra_window_autosave_now (self);
}

void
ra_window_add_saving (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_action },
    { .name = "save-as", .activate = save_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}
