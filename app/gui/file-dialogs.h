/* File dialogs. The one place that knows which of GTK's dialogs there are. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to write a PNG file; @name is the proposal. Finish gives the file, or NULL with G_IO_ERROR_CANCELLED when
 * the user thought better of it. */
void
ra_file_dialogs_save_png_async (GtkWindow *parent, const char *name, GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_file_dialogs_save_png_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
