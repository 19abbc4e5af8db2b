/* Reads whole files from outside. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bytes of the file @path and a NUL behind them, for g_free (). Only a plain file is read: opening a pipe, a device
 * or a socket could wait for ever, or never end. Fails with G_FILE_ERROR; the message begins with the name of the
 * file. A file of more than RA_LIMIT_FILE_BYTES is refused before it is read. */
char *ra_file_read (const char *path, gsize *length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @path is a plain file and there, with the same errors; @limit_bytes 0: of any size. For files that another
 * library opens. */
gboolean ra_file_check (const char *path, guint64 limit_bytes, GError **error);

G_END_DECLS
