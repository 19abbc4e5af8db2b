/* Pages that are drawn in a worker thread and written into a file: hand-outs, talks. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bytes of the file. */
typedef GBytes *(*RaPagesFunc) (gconstpointer data, GCancellable *cancellable, GError **error);

/* What is to be drawn, ready for any thread. */
typedef struct {
  RaPagesFunc print;
  gpointer data;
  GDestroyNotify free;
} RaPagesOrder;

/* Takes over what @order holds. The file is written beside @file and then renamed; finish gives @file. Fails as the
 * order's function does, as g_file_replace_contents () does, and with G_IO_ERROR_CANCELLED. */
void ra_pages_write_async (const RaPagesOrder *order, GFile *file, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_pages_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
