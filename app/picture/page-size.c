/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/page-size.h"

#include <math.h>
#include <string.h>

#include "app/base/usage.h"

/* A number without sign, spaces, names or hexadecimal digits, which strtod () would all take. */
static gboolean
scan_number (const char **at, double *value)
{
  if (!g_ascii_isdigit (**at) && **at != '.')
    return FALSE;
  char *end;
  const double number = g_ascii_strtod (*at, &end);
  if (end == *at || strspn (*at, "0123456789.eE+-") < (gsize)(end - *at) || !isfinite (number))
    return FALSE;
  *value = number;
  *at = end;
  return TRUE;
}

gboolean
ra_option_number (const char *option, const char *text, const RaNumberRange *range, double *value, GError **error)
{
  const char *at = text;
  if (text == NULL)
    return TRUE;
  double number;
  if (!scan_number (&at, &number) || *at != '\0' || number < range->lowest || number > range->highest)
    return ra_usage_error (error, option, "\"%s\" is not %s", text, range->allowed);
  *value = number;
  return TRUE;
}

gboolean
ra_option_size (const char *option, const char *text, RaPageSize *size, GError **error)
{
  const char *at = text;
  RaPageSize result = { 0 };
  if (text == NULL)
    return TRUE;
  gboolean ok = scan_number (&at, &result.width) && *at == 'x';
  if (ok) {
    at++;
    ok = scan_number (&at, &result.height);
    result.millimetres = ok && g_str_equal (at, "mm");
    ok = ok && (*at == '\0' || result.millimetres) && result.width > 0 && result.height > 0;
  }
  if (ok && !result.millimetres)
    ok = result.width == floor (result.width) && result.height == floor (result.height);
  if (!ok)
    return ra_usage_error (
        error, option, "\"%s\" is not a size in pixels, such as 1600x1000, or in millimetres, such as 180x120mm", text);
  *size = result;
  return TRUE;
}
