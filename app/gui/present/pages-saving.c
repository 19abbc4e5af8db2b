/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/pages-saving.h"

#include <glib/gi18n.h>

#include "app/base/progress.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"

#define UPDATE_MS 80
#define BAR_PX    80

typedef struct {
  GtkWidget *widget; /* weak */
  GObject *owner;
  RaPagesOrderFunc make_order;
  RaProgress *progress;
  GtkProgressBar *bar; /* in the toast */
  guint update_id;
  AdwToast *toast; /* while the pages are drawn */
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->owner);
  g_object_unref (self->progress);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->bar);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static char *
describe_result (GFile *file, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_ ("Stopped; nothing was written"));
  if (file == NULL)
    return g_strdup_printf (_ ("Not exported: %s"), error->message);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  return g_strdup_printf (_ ("Wrote %s"), name);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_pages_write_finish (result, &error);
  g_autofree char *text = describe_result (file, error);

  ra_toasts_tell (self->widget, text);
}

static gboolean
update_cb (gpointer user_data)
{
  Saving *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, ra_progress_get_share (self->progress));
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
new_title (Saving *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *label = gtk_label_new (text);

  self->bar = g_object_ref_sink (GTK_PROGRESS_BAR (bar));
  self->update_id = g_timeout_add (UPDATE_MS, update_cb, self);
  gtk_widget_set_size_request (bar, BAR_PX, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_progress (Saving *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_ ("Writing %s"), name);

  self->toast = g_object_ref_sink (ra_toasts_new (""));
  adw_toast_set_custom_title (self->toast, new_title (self, text));
  adw_toast_set_button_label (self->toast, _ ("Stop"));
  adw_toast_set_timeout (self->toast, 0);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel), self->progress,
                           G_CONNECT_SWAPPED);
  ra_toasts_add (self->widget, g_object_ref (self->toast));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (Saving) self = user_data;
  g_autoptr (GFile) file = ra_file_dialogs_save_finish (result, NULL);
  RaPagesOrder order;

  if (file == NULL || ra_parent_window (self->widget) == NULL || !self->make_order (self->owner, &order))
    return;
  show_progress (self, file);
  ra_pages_write_async (&order, file, G_CANCELLABLE (self->progress), written_cb, self);
  self = NULL;
}

void
ra_pages_saving_ask (GtkWidget *widget, const RaSaveQuestion *question, RaPagesOrderFunc make_order, GObject *owner)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && question != NULL && make_order != NULL);
  Saving *self = g_new0 (Saving, 1);

  g_set_weak_pointer (&self->widget, widget);
  self->owner = g_object_ref (owner);
  self->make_order = make_order;
  self->progress = ra_progress_new ();
  ra_file_dialogs_save_async (ra_parent_window (widget), question, chosen_cb, self);
}
