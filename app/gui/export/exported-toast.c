/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/exported-toast.h"

#include <glib/gi18n.h>

#include "app/gui/base/toasts.h"

/* Two ways to choose from take longer to read than a word. */
#define TIMEOUT_S 15

static void
open_with (GtkWidget *button, const char *uri)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exported");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
}

/* A narrow window has no room for its words, and would become wider. */
static GtkWidget *
new_folder_button (const char *uri)
{
  GtkWidget *squeezer = adw_squeezer_new ();
  GtkWidget *words = gtk_button_new_with_label (_ ("Show in Folder"));
  GtkWidget *icon = gtk_button_new_from_icon_name ("folder-symbolic");

  gtk_widget_set_tooltip_text (icon, _ ("Show in Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show in Folder"), -1);
  open_with (words, uri);
  open_with (icon, uri);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), words);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), icon);
  return squeezer;
}

/* A toast has one button of its own. */
static GtkWidget *
new_title (const char *text, const char *uri)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_folder_button (uri));
  return box;
}

AdwToast *
ra_exported_toast_new (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_ ("Exported %s"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, new_title (text, uri));
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, TIMEOUT_S);
  return toast;
}

/* What is on its way to another program, and where in the window to tell that it did not come there. */
typedef struct {
  GFile *file;
  GtkWidget *widget;
} Way;

static Way *
way_new (GFile *file, GtkWidget *widget)
{
  Way *way = g_new (Way, 1);

  *way = (Way) { .file = g_object_ref (file), .widget = g_object_ref (widget) };
  return way;
}

static void
way_free (Way *way)
{
  g_object_unref (way->file);
  g_object_unref (way->widget);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

/* A desktop without a program for it would do nothing, and say nothing. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Way) way = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_autofree char *base = g_file_get_basename (way->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_ ("%s could not be opened: %s"), name, error->message);

  ra_toasts_tell (way->widget, text);
}

void
ra_exported_open (GFile *file, GtkWidget *widget)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME, NULL, opened_cb,
                     way_new (file, widget));
}

static void
open_folder (GFile *file, GtkWidget *widget)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  ra_exported_open (folder != NULL ? folder : file, widget);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Way) way = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply == NULL && gtk_widget_get_root (way->widget) != NULL)
    open_folder (way->file, way->widget);
}

void
ra_exported_show_in_folder (GFile *file, GtkWidget *widget)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  if (bus == NULL) {
    open_folder (file, widget);
    return;
  }
  g_autofree char *uri = g_file_get_uri (file);
  const char *const uris[] = { uri, NULL };

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, way_new (file, widget));
}
