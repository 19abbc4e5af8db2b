/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of the user's own, as a scenario. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/file-dialogs.h"
#include "app/gui/import/import-dialog.h"

/* A document of its own, which is in no file yet. */
static void
imported_cb (RaWindow *self, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_new_unsaved (ra_library_get_catalogue (self->library), text, &error);
  g_autofree char *words = NULL;

  if (document != NULL) {
    ra_window_take_document (self, document, NULL);
    return;
  }
  words = g_strdup_printf (_ ("%s could not be opened: %s"), name, error->message);
  ra_window_tell (self, words);
}

void
ra_window_import_file (RaWindow *self, GFile *file)
{
  RaImportDialog *dialog = ra_import_dialog_new (GTK_WINDOW (self), file);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
table_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (source);
  g_autoptr (GFile) file = ra_file_dialogs_open_table_finish (result, NULL);

  (void)user_data;
  if (file != NULL && self->state != NULL)
    ra_window_import_file (self, file);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_file_dialogs_open_table_async (GTK_WINDOW (user_data), table_chosen_cb, NULL);
}

void
ra_window_add_import (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "import", .activate = import_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
