/* The lines of a batch file: each a command line of the program's own, without its name, quoted as in a shell. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  guint number; /* in the file, from 1 */
  char **args;  /* the command and its arguments; never empty */
} RaBatchLine;

/* The lines as RaBatchLine *, in their order. Empty lines and those that begin with # are left out. @path may be "-"
 * for standard input. Fails with G_FILE_ERROR, or with G_SHELL_ERROR and "FILE:LINE: reason". */
GPtrArray *ra_batch_lines_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
