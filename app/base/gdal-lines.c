/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal-lines.h"

#include <string.h>

char *
ra_gdal_driver_of_line (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);
  const char *end = strstr (line, " -");

  return g_str_has_prefix (line, "  ") && end != NULL ? g_strndup (line + 2, (gsize)(end - line - 2)) : NULL;
}

char *
ra_gdal_layer_of_line (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);
  const gsize n_digits = strspn (line, "0123456789");

  if (n_digits == 0 || !g_str_has_prefix (line + n_digits, ": "))
    return NULL;
  char *layer = g_strdup (line + n_digits + 2);
  char *bracket = g_str_has_suffix (layer, ")") ? strrchr (layer, '(') : NULL;
  if (bracket != NULL && bracket > layer)
    bracket[-1] = '\0';
  return layer;
}
