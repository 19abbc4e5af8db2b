/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/formats/plain-text.h"

/* Without spaces, dashes and brackets, in lower case. The first name of each field is its own. */
static const char *const NAMES[RA_N_FIELDS][16] = {
  [RA_FIELD_NAME] = { "name", "site", "place", "location", "town", "city", "title", "nom", "ort" },
  [RA_FIELD_LAT] = { "lat", "latitude", "y", "breite", "breitengrad" },
  [RA_FIELD_LON] = { "lon", "lng", "long", "longitude", "x", "laenge", "länge", "laengengrad", "längengrad" },
  [RA_FIELD_COORDINATES] = { "coordinates", "coordinate", "coords", "coord", "latlon", "latlong", "latlng", "position",
                             "koordinaten", "coordonnées" },
  [RA_FIELD_MIN_KM] = { "minkm", "min", "minrange", "minrangekm", "innerkm", "inner" },
  [RA_FIELD_MAX_KM] = { "maxkm", "max", "maxrange", "maxrangekm", "outerkm", "outer", "range", "rangekm", "radius",
                        "radiuskm", "km", "distancekm", "reichweite", "reichweitekm", "portée", "portéekm" },
  [RA_FIELD_LABEL] = { "label", "caption" },
  [RA_FIELD_SYSTEM] = { "system", "missile", "weapon" },
  [RA_FIELD_CLAIMANT] = { "claimant", "claimedby", "accordingto" },
  [RA_FIELD_DATE] = { "date", "datum", "claimdate" },
  [RA_FIELD_SOURCE] = { "source", "sources", "url", "link", "reference", "quelle" },
  [RA_FIELD_STATUS] = { "status" },
  [RA_FIELD_NOTE]
  = { "note", "notes", "comment", "comments", "remark", "remarks", "description", "notiz", "bemerkung" },
};

/* "Max range_(km)" -> "maxrange", with "km" in @unit. */
static char *
bare_name (const char *heading, GString *unit)
{
  g_autofree char *lower = ra_fold_case (heading);
  GString *name = g_string_new (NULL);
  gboolean in_unit = FALSE;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '(' || c == '[')
      in_unit = TRUE;
    else if (c == ')' || c == ']')
      in_unit = FALSE;
    else if (!g_unichar_isspace (c) && strchr ("_-./,:", (int)MIN (c, 0x7F)) == NULL)
      g_string_append_unichar (in_unit ? unit : name, c);
  }
  return g_string_free (name, FALSE);
}

RaField
ra_field_of_heading (const char *heading, char **unit)
{
  g_autoptr (GString) bracket = g_string_new (NULL);
  g_autofree char *name = bare_name (heading, bracket);
  guint field = RA_N_FIELDS;

  for (guint i = 0; i < RA_N_FIELDS && field == RA_N_FIELDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (NAMES[i]) && NAMES[i][j] != NULL; j++)
      if (strcmp (name, NAMES[i][j]) == 0)
        field = i;
  if (unit != NULL)
    *unit = g_strdup (bracket->str);
  return (RaField)field;
}

gboolean
ra_field_takes_unit (RaField field, const char *unit)
{
  static const char *const lengths[] = { "m",  "meter", "metre", "meters", "metres", "mi",     "mile",      "miles",
                                         "sm", "nm",    "nmi",   "ft",     "feet",   "meilen", "seemeilen", NULL };
  static const char *const angles[] = { "rad", "radian", "radians", "gon", "grad", "m", "utm", NULL };

  if (field == RA_FIELD_MIN_KM || field == RA_FIELD_MAX_KM)
    return !g_strv_contains (lengths, unit);
  if (field == RA_FIELD_LAT || field == RA_FIELD_LON || field == RA_FIELD_COORDINATES)
    return !g_strv_contains (angles, unit);
  return TRUE;
}
