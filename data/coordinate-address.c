/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/coordinate-address.h"

#include <string.h>

#define DEG "([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)"
/* Without a colon: behind one stand the kilometres of a ring. */
#define REST  "(?![0-9.])[^:]*$"
#define COMMA "(?:,|%2C)"

/* The first that fits is taken. In addresses of Yandex, 2GIS and Mapy.cz the longitude comes first; underscores of
 * GeoHack, to which coordinates in Wikipedia lead, stand for spaces. */
static const struct {
  const char *pattern;
  const char *plain;
} FORMS[] = {
  { "^geo:0,0\\?q=" DEG "," DEG "(?:[(&].*)?$", "\\1, \\2" },
  { "^geo:" DEG "," DEG "(?:," DEG ")?(?:;crs=wgs84)?(?:;u=[^;?]*)?(?:\\?.*)?$", "\\1, \\2" },
  { "^https?://[^/]*yandex\\.[^?]*\\?(?:.*&)?(?:pt|ll)=" DEG COMMA DEG REST, "\\2, \\1" },
  { "^https?://[^/]*2gis\\.[^/]*/(?:.*/)?geo/(?:[0-9]+/)?" DEG COMMA DEG REST, "\\2, \\1" },
  { "^https?://[^/]*mapy\\.[^?]*\\?(?:.*&)?x=" DEG "&y=" DEG REST, "\\2, \\1" },
  { "^https?://[^/]*bing\\.[^?]*\\?(?:.*&)?cp=" DEG "(?:~|%7[E])" DEG REST, "\\1, \\2" },
  { "^https?://[^/]*here\\.com/[^?]*\\?(?:.*&)?map=" DEG COMMA DEG REST, "\\1, \\2" },
  { "^https?://"
    "[^?]*geohack[^?]*\\?(?:.*&)?params=(-?[0-9][0-9._]*_[NS])_([0-9][0-9._]*_[EW])(?:_[a-z][^&]*)?(?:&[^:]*)?$",
    "\\1, \\2" },
  { "^https?://[^?]*\\?(?:.*&)?mlat=" DEG "&mlon=" DEG REST, "\\1, \\2" },
  { "^https?://[^#]*#map=[0-9.]+/" DEG "/" DEG REST, "\\1, \\2" },
  { "^https?://[^/]*google\\..*!3d" DEG "!4d" DEG REST, "\\1, \\2" },
  { "^https?://[^/]*google\\.[^@]*/@" DEG "," DEG REST, "\\1, \\2" },
  { "^https?://[^/]*(?:google|apple|bing)\\.[^?]*\\?(?:.*&)?(?:q|ll|query)=(?:loc:)?" DEG COMMA DEG "(?:&[^:]*)?$",
    "\\1, \\2" },
};

static char *
read_web (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++) {
    g_autoptr (GRegex) regex = g_regex_new (FORMS[i].pattern, G_REGEX_CASELESS, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    if (g_regex_match (regex, text, 0, &match))
      return g_strdelimit (g_match_info_expand_references (match, FORMS[i].plain, NULL), "_", ' ');
  }
  return NULL;
}

/* Two digits of degrees of latitude, three of longitude; then as many of minutes and seconds as the other has. */
static char *
read_iso (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^([+-])([0-9]{2}(?:[0-9]{2}){0,2}(?:\\.[0-9]+)?)"
                                          "([+-])([0-9]{3}(?:[0-9]{2}){0,2}(?:\\.[0-9]+)?)"
                                          "(?:[+-][0-9.]+)?(?:CRSWGS_84)?/?$",
                                          0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  g_auto (GStrv) parts = g_match_info_fetch_all (match);
  if (strcspn (parts[2], ".") + 1 != strcspn (parts[4], "."))
    return NULL;
  return g_strdup_printf ("%s%c %s%c", parts[2], parts[1][0] == '-' ? 'S' : 'N', parts[4],
                          parts[3][0] == '-' ? 'W' : 'E');
}

/* The parameters that are figures and letters of hemispheres; others have a name, as "display=title". */
static char *
read_template (const char *text)
{
  const char *end = strstr (text, "}}");

  if (end == NULL || g_ascii_strncasecmp (text, "{{coord|", 8) != 0)
    return NULL;
  g_autofree char *inside = g_strndup (text + 8, (gsize)(end - text) - 8);
  g_auto (GStrv) parts = g_strsplit (inside, "|", -1);
  g_autoptr (GString) plain = g_string_new (NULL);
  for (char **part = parts; *part != NULL; part++)
    if (strspn (*part, "0123456789.-NSEW ") == strlen (*part))
      g_string_append_printf (plain, " %s", g_strstrip (*part));
  return g_strdup (plain->str);
}

char *
ra_coordinate_address (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autofree char *plain = g_strstrip (g_strdup (text));

  if (g_ascii_strncasecmp (plain, "geo:", 4) == 0 || g_ascii_strncasecmp (plain, "http", 4) == 0)
    return read_web (plain);
  if (plain[0] == '{')
    return read_template (plain);
  return plain[0] == '+' || plain[0] == '-' ? read_iso (plain) : NULL;
}
