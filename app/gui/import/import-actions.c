/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/import/import-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/import/import-dialog.h"
#include "app/model/document-load.h"

struct _RaImportActions {
  GObject parent_instance;
  GtkWidget *widget;      /* weak */
  RaCatalogue *catalogue; /* borrowed */
};

static guint take_document_signal;

G_DEFINE_FINAL_TYPE (RaImportActions, ra_import_actions, G_TYPE_OBJECT)

/* A document of its own, which is in no file yet. */
static void
take (RaImportActions *self, RaDocument *document, const char *name, const GError *error)
{
  if (document != NULL) {
    g_signal_emit (self, take_document_signal, 0, document);
    return;
  }
  g_autofree char *sentence = g_strdup_printf (_ ("%s could not be opened: %s"), name, error->message);

  ra_toasts_tell (self->widget, sentence);
}

typedef struct {
  RaImportActions *actions;
  char *name;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autofree Reading *self = user_data;
  g_autoptr (RaImportActions) actions = self->actions;
  g_autofree char *name = self->name;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_load_finish (result, &error);

  if (ra_parent_window (actions->widget) != NULL)
    take (actions, document, name, error);
}

static void
imported_cb (RaImportActions *self, const char *text, const char *name)
{
  /* Translators: a step that can be undone: "Import places.csv" */
  g_autofree char *sentence = g_strdup_printf (_ ("Import %s"), name);

  if (ra_document_takes_long ((goffset)strlen (text))) {
    const Reading reading = { g_object_ref (self), g_strdup (name) };

    ra_document_new_imported_async (self->catalogue, text, sentence, read_cb, g_memdup2 (&reading, sizeof reading));
    return;
  }
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_new_imported (self->catalogue, text, sentence, &error);

  take (self, document, name, error);
}

void
ra_import_actions_import_file (RaImportActions *self, GFile *file)
{
  g_return_if_fail (RA_IS_IMPORT_ACTIONS (self));
  RaImportDialog *dialog = ra_import_dialog_new (ra_parent_window (self->widget), file);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
table_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaImportActions) self = RA_IMPORT_ACTIONS (user_data);
  g_autoptr (GFile) file = ra_file_dialogs_open_table_finish (result, NULL);

  if (file != NULL && ra_parent_window (self->widget) != NULL)
    ra_import_actions_import_file (self, file);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaImportActions *self = RA_IMPORT_ACTIONS (user_data);

  ra_file_dialogs_open_table_async (ra_parent_window (self->widget), table_chosen_cb, g_object_ref (self));
}

static void
ra_import_actions_finalize (GObject *object)
{
  g_clear_weak_pointer (&RA_IMPORT_ACTIONS (object)->widget);
  G_OBJECT_CLASS (ra_import_actions_parent_class)->finalize (object);
}

static void
ra_import_actions_class_init (RaImportActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_import_actions_finalize;
  take_document_signal = g_signal_new ("take-document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, RA_TYPE_DOCUMENT);
}

static void
ra_import_actions_init (RaImportActions *self)
{
  (void)self;
}

RaImportActions *
ra_import_actions_new (GActionMap *actions, GtkWidget *widget, RaCatalogue *catalogue)
{
  static const GActionEntry entries[] = { { .name = "import", .activate = import_action } };
  RaImportActions *self = g_object_new (RA_TYPE_IMPORT_ACTIONS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->catalogue = catalogue;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  return self;
}
