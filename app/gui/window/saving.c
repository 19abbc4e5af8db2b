/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/saving.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/recent-files.h"
#include "app/gui/base/toasts.h"

#define SUFFIX ".rangeatlas"

struct _RaSaving {
  GObject parent_instance;
  GActionMap *actions; /* borrowed; not used once the window is closed */
  GtkWidget *widget;   /* weak */
  RaEditSession *session;
  gboolean close_when_saved;
};

G_DEFINE_FINAL_TYPE (RaSaving, ra_saving, G_TYPE_OBJECT)

static void save (RaSaving *self);
static void save_as (RaSaving *self);

static RaDocument *
get_document (RaSaving *self)
{
  return ra_edit_session_get_document (self->session);
}

/* A question that may be cancelled or answered; @second may be NULL, and @appearance is that of the last answer. */
typedef struct {
  const char *heading;
  const char *body;
  const char *first, *first_label;
  const char *second, *second_label;
  AdwResponseAppearance appearance;
} Question;

static void
ask (RaSaving *self, const Question *question, GCallback answered)
{
  GtkWidget *widget = adw_message_dialog_new (ra_parent_window (self->widget), question->heading, question->body);
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

static gboolean
destroy_cb (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* Not at once: the question that was answered must go before the window that it belongs to. */
static void
close_soon (RaSaving *self)
{
  GtkWindow *window = ra_parent_window (self->widget);

  if (window != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (window), g_object_unref);
}

static void
saved (RaSaving *self)
{
  ra_recent_files_add (ra_document_get_file (get_document (self)));
  ra_edit_session_autosave (self->session);
  if (self->close_when_saved)
    close_soon (self);
}

static void
not_saved_cb (RaSaving *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (get_document (self) == NULL)
    return; /* closed meanwhile */
  if (g_str_equal (response, "save-as"))
    save_as (self);
  else if (g_str_equal (response, "replace")
           && ra_document_save_as (get_document (self), ra_document_get_file (get_document (self)), &error))
    saved (self);
  else
    self->close_when_saved = FALSE;
  if (error != NULL)
    ra_toasts_tell (self->widget, error->message);
}

static void
ask_about_failure (RaSaving *self, const GError *error)
{
  g_autofree char *name = ra_document_get_name (get_document (self));
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
  (void)source;
  g_autoptr (RaSaving) self = RA_SAVING (user_data);
  g_autoptr (GFile) chosen = ra_file_dialogs_save_scenario_finish (result, NULL);
  g_autoptr (GFile) file = chosen != NULL ? with_suffix (chosen) : NULL;

  if (get_document (self) == NULL)
    return; /* closed meanwhile */
  g_autoptr (GError) error = NULL;
  if (file != NULL)
    ra_edit_session_keep_view (self->session);
  if (file != NULL && ra_document_save_as (get_document (self), file, &error))
    saved (self);
  else if (error != NULL)
    ask_about_failure (self, error);
  else
    self->close_when_saved = FALSE;
}

static void
save_as (RaSaving *self)
{
  const char *title = ra_scenario_get_title (ra_document_get_scenario (get_document (self)));
  g_autofree char *name = g_strconcat (title, SUFFIX, NULL);

  ra_file_dialogs_save_scenario_async (ra_parent_window (self->widget), ra_document_get_file (get_document (self)),
                                       g_strdelimit (name, "/\\:", '-'), save_chosen_cb, g_object_ref (self));
}

static void
save (RaSaving *self)
{
  g_autoptr (GError) error = NULL;

  if (ra_document_get_file (get_document (self)) == NULL) {
    save_as (self);
    return;
  }
  ra_edit_session_keep_view (self->session);
  if (ra_document_save (get_document (self), &error))
    saved (self);
  else
    ask_about_failure (self, error);
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  RaSaving *self = RA_SAVING (user_data);

  self->close_when_saved = FALSE;
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "save-as"))
    save_as (self);
  else
    save (self);
}

static void
close_response_cb (RaSaving *self, const char *response)
{
  self->close_when_saved = g_str_equal (response, "save");
  if (g_str_equal (response, "discard"))
    close_soon (self);
  else if (self->close_when_saved && get_document (self) != NULL)
    save (self);
}

gboolean
ra_saving_ask_before_closing (RaSaving *self)
{
  g_return_val_if_fail (RA_IS_SAVING (self), FALSE);
  if (get_document (self) == NULL || !ra_document_is_modified (get_document (self)))
    return FALSE;
  ra_edit_session_autosave (self->session);
  g_autofree char *name = ra_document_get_name (get_document (self));
  g_autofree char *body
      = g_strdup_printf (_ ("“%s” has changes that are not saved. Without saving they are lost for good."), name);

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
active_cb (RaSaving *self, GParamSpec *pspec, GtkWindow *window)
{
  (void)pspec;
  if (!gtk_window_is_active (window))
    ra_edit_session_flush (self->session);
}

static void
updated_cb (RaSaving *self)
{
  RaDocument *document = get_document (self);
  const gboolean editable = document != NULL && !ra_document_is_read_only (document);

  ra_actions_enable (self->actions, "save-as", editable);
  ra_actions_enable (self->actions, "save",
                     editable
                         && (ra_document_is_modified (document) || ra_document_get_file (document) == NULL
                             || ra_edit_session_has_new_view (self->session)));
}

static void
ra_saving_finalize (GObject *object)
{
  RaSaving *self = RA_SAVING (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ra_saving_parent_class)->finalize (object);
}

static void
ra_saving_class_init (RaSavingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_saving_finalize;
}

static void
ra_saving_init (RaSaving *self)
{
  (void)self;
}

RaSaving *
ra_saving_new (GActionMap *actions, GtkWidget *widget, RaEditSession *session)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_action },
    { .name = "save-as", .activate = save_action },
  };
  RaSaving *self = g_object_new (RA_TYPE_SAVING, NULL);

  self->actions = actions;
  g_set_weak_pointer (&self->widget, widget);
  self->session = g_object_ref (session);
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ra_parent_window (widget), "notify::is-active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  updated_cb (self);
  return self;
}
