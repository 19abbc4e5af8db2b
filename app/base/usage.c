/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/usage.h"

gboolean
ra_usage_error (GError **error, const char *context, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", context, reason);
  return FALSE;
}
