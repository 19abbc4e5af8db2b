/* Errors of wrong usage: an option, or a value that a dialog was given, is wrong. A command that fails with one exits
 * with status 2. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sets G_OPTION_ERROR_BAD_VALUE with the message "CONTEXT: reason" and returns FALSE. @context is an option or a file.
 */
gboolean ra_usage_error (GError **error, const char *context, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
