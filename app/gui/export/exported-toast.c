/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/exported-toast.h"

#include <glib/gi18n.h>

#include "app/gui/window/window.h"

/* Two ways to choose from take longer to read than a word. */
#define TIMEOUT_S 15

/* A toast has one button of its own. */
static GtkWidget *
new_title (const char *words, const char *uri)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show in Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exported");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

AdwToast *
ra_exported_toast_new (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *words = g_strdup_printf (_ ("Exported %s"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, new_title (words, uri));
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, TIMEOUT_S);
  return toast;
}

/* A desktop without a program for it would do nothing, and say nothing. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *name = user_data;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    return;
  words = g_strdup_printf (_ ("%s could not be opened: %s"), name, error->message);
  if (RA_IS_WINDOW (source) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ra_window_tell (RA_WINDOW (source), words);
}

void
ra_exported_open (GFile *file, GtkWindow *parent)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);

  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, opened_cb, g_filename_display_name (base));
}

static void
open_folder (GFile *file, GtkWindow *parent)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  ra_exported_open (folder != NULL ? folder : file, parent);
}

typedef struct {
  GFile *file;
  GtkWindow *parent;
} Question;

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply == NULL)
    open_folder (question->file, question->parent);
  g_object_unref (question->file);
  g_object_unref (question->parent);
  g_free (question);
}

void
ra_exported_show_in_folder (GFile *file, GtkWindow *parent)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (parent));
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autofree char *uri = g_file_get_uri (file);
  const char *const uris[] = { uri, NULL };
  Question *question;

  if (bus == NULL) {
    open_folder (file, parent);
    return;
  }
  question = g_new0 (Question, 1);
  question->file = g_object_ref (file);
  question->parent = g_object_ref (parent);
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, question);
}
