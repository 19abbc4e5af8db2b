/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping what is edited against a crash, and offering it again. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#define AUTOSAVE_S 3

void
ra_window_autosave_now (RaWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_clear_handle_id (&self->autosave_id, g_source_remove);
  if (self->document == NULL)
    return;
  if (!ra_document_is_modified (self->document)) {
    ra_autosave_clear (self->autosave);
    return;
  }
  if (ra_autosave_write (self->autosave, self->document, &error)) {
    self->autosave_failed = FALSE;
    return;
  }
  words = g_strdup_printf (_ ("Changes would be lost in a crash: %s"), error->message);
  if (!self->autosave_failed) /* once is enough */
    ra_window_tell (self, words);
  self->autosave_failed = TRUE;
}

static gboolean
autosave_cb (gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  self->autosave_id = 0;
  ra_window_autosave_now (self);
  return G_SOURCE_REMOVE;
}

/* Counted from the first change: somebody who never stops typing is kept safe, too. */
void
ra_window_autosave_soon (RaWindow *self)
{
  if (self->autosave_id == 0)
    self->autosave_id = g_timeout_add_seconds (AUTOSAVE_S, autosave_cb, self);
}

void
ra_window_autosave_stop (RaWindow *self)
{
  g_clear_handle_id (&self->autosave_id, g_source_remove);
  if (self->autosave == NULL)
    return;
  ra_autosave_clear (self->autosave);
  g_clear_pointer (&self->autosave, ra_autosave_free);
}

/* Recovery */

typedef struct {
  RaWindow *window;
  GPtrArray *left; /* RaAutosave *, held while the question stands */
} Recovery;

static void
recovery_free (gpointer data)
{
  Recovery *recovery = data;

  g_ptr_array_unref (recovery->left);
  g_free (recovery);
}

/* A slot that cannot be read stays where it is: the next version may be able to. */
static void
recover (RaWindow *window, RaAutosave *slot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_autosave_recover (slot, ra_library_get_catalogue (window->library), &error);

  if (document != NULL) {
    ra_window_take_document (window, document, slot);
    return;
  }
  g_printerr ("range-atlas: %s\n", error->message);
  ra_window_tell (window, error->message);
  ra_autosave_free (slot);
}

static void
recovery_response_cb (AdwMessageDialog *dialog, const char *response, Recovery *recovery)
{
  (void)dialog;
  while (recovery->left->len > 0) {
    RaAutosave *slot = g_ptr_array_steal_index (recovery->left, 0);

    if (g_str_equal (response, "recover")) {
      recover (recovery->window, slot);
      continue;
    }
    if (g_str_equal (response, "discard"))
      ra_autosave_clear (slot);
    ra_autosave_free (slot);
  }
}

static char *
list_titles (const GPtrArray *left)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < left->len; i++) {
    g_autofree char *title = ra_autosave_get_title (g_ptr_array_index (left, i));
    g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", title != NULL ? title : _ ("Untitled scenario"));
  }
  return g_string_free (list, FALSE);
}

void
ra_window_offer_recovery (RaWindow *self)
{
  g_autofree char *folder = ra_autosave_get_folder ();
  g_autoptr (GPtrArray) left = ra_autosave_find_left (folder);
  g_autofree char *titles = list_titles (left);
  GtkWidget *dialog;
  Recovery *recovery;

  g_return_if_fail (RA_IS_WINDOW (self));
  if (left->len == 0)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Recover Unsaved Changes?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  ngettext ("Range Atlas ended before these changes to a scenario were saved:\n%s",
                                            "Range Atlas ended before these changes to scenarios were saved:\n%s",
                                            left->len),
                                  titles);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Later"), "discard", _ ("_Discard"),
                                    "recover", _ ("_Recover"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "recover", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "recover");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  recovery = g_new (Recovery, 1);
  *recovery = (Recovery) { self, g_steal_pointer (&left) };
  g_object_set_data_full (G_OBJECT (dialog), "recovery", recovery, recovery_free);
  g_signal_connect (dialog, "response", G_CALLBACK (recovery_response_cb), recovery);
  gtk_window_present (GTK_WINDOW (dialog));
}
