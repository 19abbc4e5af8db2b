/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/proj-string.h"

#include <math.h>
#include <proj.h>
#include <string.h>

#include "geo/sphere.h"

static const char *
find_parameter (const char *definition, const char *key)
{
  g_autofree char *pattern = g_strdup_printf ("%s=", key);
  for (const char *at = definition; (at = strstr (at, pattern)) != NULL; at++) {
    if (at == definition || at[-1] == '+' || at[-1] == ' ')
      return at + strlen (pattern);
  }
  return NULL;
}

double
ra_proj_string_get_number (const char *definition, const char *key, double fallback)
{
  const char *value = find_parameter (definition, key);
  if (value == NULL)
    return fallback;
  char *end;
  const double number = g_ascii_strtod (value, &end);
  return end == value || !isfinite (number) ? fallback : number;
}

char *
ra_proj_string_get_value (const char *definition, const char *key)
{
  const char *value = find_parameter (definition, key);
  return value != NULL ? g_strndup (value, strcspn (value, " \t+")) : NULL;
}

double
ra_proj_string_get_angle_deg (const char *definition, const char *key, double fallback_deg)
{
  const char *value = find_parameter (definition, key);
  if (value == NULL)
    return fallback_deg;
  g_autofree char *word = g_strndup (value, strcspn (value, " \t+"));
  const double angle_deg = ra_degrees (proj_dmstor (word, NULL));
  return isfinite (angle_deg) ? angle_deg : fallback_deg;
}

double
ra_proj_string_get_meridian_deg (const char *definition)
{
  const char *value = find_parameter (definition, "pm");
  if (value == NULL)
    return 0;
  g_autofree char *word = g_strndup (value, strcspn (value, " \t+"));
  for (const PJ_PRIME_MERIDIANS *meridian = proj_list_prime_meridians (); meridian->id != NULL; meridian++) {
    if (g_str_equal (meridian->id, word))
      return ra_degrees (proj_dmstor (meridian->defn, NULL));
  }
  return ra_proj_string_get_angle_deg (definition, "pm", 0);
}
