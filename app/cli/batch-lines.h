/* The lines of a batch file: each a command line of the program's own, without its name, quoted as in a shell. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  guint number; /* in the file, from 1 */
  char **args;  /* the command and its arguments; never empty, but NULL where they cannot be told */
  char *fault;  /* why they cannot, or NULL */
} RaBatchLine;

/* The lines as RaBatchLine *, in their order. Empty lines and those that begin with # are left out. @path may be "-"
 * for standard input. Fails with G_FILE_ERROR, or with G_IO_ERROR_INVALID_DATA and "FILE:LINE: reason" for bytes
 * that are no text. */
GPtrArray *ra_batch_lines_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
