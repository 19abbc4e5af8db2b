/* Errors of wrong usage: of the command line, and of what a window was asked for. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Sets G_OPTION_ERROR_BAD_VALUE with the message "CONTEXT: reason" and returns FALSE. @context is an option or a file.
 */
gboolean ra_usage_error (GError **error, const char *context, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
