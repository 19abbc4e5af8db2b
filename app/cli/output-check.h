/* A command must not write over what it reads. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE with G_OPTION_ERROR where @path (NULL, "-": nothing) is one of @inputs, which ends with NULL: files and folders
 * by whatever name, words that are neither, and NULL where an option was not given is "". What comes with the program
 * is an input always. */
gboolean ra_command_check_output (const char *path, const char *const *inputs, GError **error);

G_END_DECLS
