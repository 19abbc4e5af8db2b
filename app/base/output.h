/* Writing files, standard output and standard error: a file holds either what it held before or all of the new,
 * whatever fails. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @length bytes to the file @path, "-" being standard output. A file is written beside and then renamed, so
 * that it holds either what it held before or all of the new. It keeps the mode of the file that it replaces, and its
 * owner where the system lets us; a new one has what the umask leaves. A symbolic link stays one, and what it leads to
 * is written. What is not a plain file, such as a pipe, is written to as it is; one that nobody
 * reads is not waited for. Fails with G_FILE_ERROR; the message begins with the name of the file. */
gboolean ra_output_write (const char *path, const char *data, gsize length, GError **error);

/* The same for what is written as it is made. */
typedef struct _RaOutput RaOutput;

RaOutput *ra_output_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean ra_output_append (RaOutput *self, const char *data, gsize length, GError **error);
/* Frees @self. Where it is not @whole, as after an error, the file holds what it held before. */
gboolean ra_output_close (RaOutput *self, gboolean whole, GError **error);

/* The file that @path leads to through symbolic links, which need not be there yet. Fails with G_FILE_ERROR where they
 * go round in a ring. */
char *ra_output_follow (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether to write to @path would change one of @inputs, which ends with NULL: a file, by whatever name, or a folder
 * that the file, which is there, lies in. To read a shapefile is to read what belongs to it. */
gboolean ra_output_is_input (const char *path, const char *const *inputs);

/* Writes text for people to standard output, what a terminal would obey escaped. */
gboolean ra_output_print (const char *text, GError **error);

/* "range-atlas: MESSAGE", as one line on standard error: line breaks become spaces, what a terminal would obey is
 * escaped, and the bytes are UTF-8 in every locale. */
void ra_output_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
