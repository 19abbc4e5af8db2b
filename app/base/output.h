/* Writing files and standard output: a file holds either what it held before or all of the new, whatever
 * fails. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @length bytes to the file @path, "-" being standard output. A file is written beside and then renamed, so
 * that it holds either what it held before or all of the new; a symbolic link stays one. What is not a plain file, such
 * as a pipe, is written to as it is. Fails with G_FILE_ERROR; the message begins with the name of the file. */
gboolean ra_output_write (const char *path, const char *data, gsize length, GError **error);

/* Writes text to standard output. */
gboolean ra_output_print (const char *text, GError **error);

G_END_DECLS
