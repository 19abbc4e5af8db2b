/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/recovery.h"

#include <glib/gi18n.h>

#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"

struct _RaRecovery {
  GObject parent_instance;
  GtkWidget *widget;      /* weak */
  RaCatalogue *catalogue; /* borrowed */
  GPtrArray *left;        /* RaAutosave *, held while the question stands; NULL before */
};

static guint take_document_signal;

G_DEFINE_FINAL_TYPE (RaRecovery, ra_recovery, G_TYPE_OBJECT)

/* A slot that cannot be read stays where it is: the next version may be able to. */
static void
recover (RaRecovery *self, RaAutosave *slot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_autosave_recover (slot, self->catalogue, &error);

  if (document != NULL) {
    g_signal_emit (self, take_document_signal, 0, document, slot);
    return;
  }
  g_printerr ("range-atlas: %s\n", error->message);
  ra_toasts_tell (self->widget, error->message);
  ra_autosave_free (slot);
}

static void
response_cb (RaRecovery *self, const char *response)
{
  while (self->left->len > 0) {
    RaAutosave *slot = g_ptr_array_steal_index (self->left, 0);

    if (g_str_equal (response, "recover")) {
      recover (self, slot);
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

static AdwMessageDialog *
new_question (GtkWindow *parent, const GPtrArray *left)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _ ("Recover Unsaved Changes?"), NULL));
  g_autofree char *titles = list_titles (left);

  adw_message_dialog_format_body (dialog,
                                  ngettext ("Range Atlas ended before these changes to a scenario were saved:\n%s",
                                            "Range Atlas ended before these changes to scenarios were saved:\n%s",
                                            left->len),
                                  titles);
  adw_message_dialog_add_responses (dialog, "later", _ ("_Later"), "discard", _ ("_Discard"), "recover", _ ("_Recover"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "recover", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "recover");
  adw_message_dialog_set_close_response (dialog, "later");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  return dialog;
}

void
ra_recovery_offer (RaRecovery *self)
{
  g_return_if_fail (RA_IS_RECOVERY (self) && self->left == NULL);
  g_autofree char *folder = ra_autosave_get_folder ();

  self->left = ra_autosave_find_left (folder);
  if (self->left->len == 0)
    return;
  AdwMessageDialog *dialog = new_question (ra_parent_window (self->widget), self->left);

  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ra_recovery_finalize (GObject *object)
{
  RaRecovery *self = RA_RECOVERY (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->left, g_ptr_array_unref);
  G_OBJECT_CLASS (ra_recovery_parent_class)->finalize (object);
}

static void
ra_recovery_class_init (RaRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_recovery_finalize;
  take_document_signal = g_signal_new ("take-document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, RA_TYPE_DOCUMENT, G_TYPE_POINTER);
}

static void
ra_recovery_init (RaRecovery *self)
{
  (void)self;
}

RaRecovery *
ra_recovery_new (GtkWidget *widget, RaCatalogue *catalogue)
{
  RaRecovery *self = g_object_new (RA_TYPE_RECOVERY, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->catalogue = catalogue;
  return self;
}
