/* A command must not write over what it reads. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE with G_OPTION_ERROR where @path (NULL, "-": nothing) is one of @inputs, which ends with NULL: files and folders
 * by whatever name, words that are neither, and NULL where an option was not given is "". What comes with the program
 * is an input always. */
gboolean ra_command_check_output (const char *path, const char *const *inputs, GError **error);

/* What follows the last dot of the file's own name, with it; NULL when there is none. */
const char *ra_command_get_suffix (const char *path);

/* FALSE with G_OPTION_ERROR and @reason where the name of @path ends as files of some other kind do that are known
 * here, and not with @own (NULL: none): a picture's, a table's. */
gboolean ra_command_check_kind (const char *path, const char *own, const char *reason, GError **error);

G_END_DECLS
