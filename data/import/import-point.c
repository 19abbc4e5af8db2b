/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-point.h"

#include <math.h>
#include <string.h>

#include "data/formats/plain-text.h"
#include "data/hemisphere-words.h"
#include "data/name-key.h"
#include "data/position.h"

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, reason);
  return FALSE;
}

/* Where the two texts are good the other way round, that is what the writer should look at. */
static gboolean
fail_point (const char *lat, const char *lon, GError *problem, GError **error)
{
  double lat_deg, lon_deg;
  const gboolean syntax = g_error_matches (problem, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX);
  const gboolean swapped
      = !syntax && ra_parse_latitude (lon, &lat_deg, NULL) && ra_parse_longitude (lat, &lon_deg, NULL);

  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, "%s%s", problem->message,
               swapped ? "; latitude and longitude seem to be swapped" : "");
  g_error_free (problem);
  return FALSE;
}

/* The letter of a hemisphere that stands before or behind the figures, else '\0'. An s behind "54d42m30" has seconds.
 */
static char
own_letter (const RaImportCells *self, const char *text)
{
  g_autofree char *plain = g_strstrip (ra_hemisphere_words (text, self->columns->language));
  const gsize length = strlen (plain);
  const char first = g_ascii_toupper (plain[0]);
  const char last = length > 0 ? g_ascii_toupper (plain[length - 1]) : '\0';

  if (length == 0 || strchr ("NSEWO", first) != NULL)
    return first;
  if (plain[length - 1] == 's' && strpbrk (plain, "dDmM") != NULL)
    return '\0';
  return strchr ("NSEWO", last) != NULL ? last : '\0';
}

typedef struct {
  const char *name;
  RaField degrees;
  RaField minutes;
  RaField seconds;
  RaField letter;
} Axis;

static const Axis LATITUDE
    = { "latitude", RA_FIELD_LAT, RA_FIELD_LAT_MINUTES, RA_FIELD_LAT_SECONDS, RA_FIELD_LAT_LETTER };
static const Axis LONGITUDE
    = { "longitude", RA_FIELD_LON, RA_FIELD_LON_MINUTES, RA_FIELD_LON_SECONDS, RA_FIELD_LON_LETTER };

/* One number: what a column of degrees, minutes or seconds has in each cell. */
static gboolean
is_one_number (const char *text)
{
  const char *start = strpbrk (text, "0123456789");
  const char *rest = start != NULL ? start + strspn (start, "0123456789.,") : NULL;

  return rest != NULL && strpbrk (rest, "0123456789") == NULL;
}

/* "54.0", as programs write whole numbers, is 54 where minutes follow. */
static char *
whole_number (const char *text)
{
  char *copy = g_strdup (text);
  char *point = copy + strcspn (copy, ".,");

  if (*point != '\0' && point[1] != '\0' && point[1 + strspn (point + 1, "0")] == '\0')
    *point = '\0';
  return copy;
}

/* Degrees, minutes and seconds of as many columns as one text, "54 42 30". */
static char *
join_parts (const RaImportCells *self, const Axis *axis, GError **error)
{
  const char *degrees = self->texts[axis->degrees];
  const char *minutes = self->texts[axis->minutes];
  const char *seconds = self->texts[axis->seconds];
  const gboolean whole = degrees[strspn (degrees, "+-0123456789 ")] == '\0';

  if (self->columns->column[axis->minutes] < 0 && seconds != NULL) {
    ra_import_fail (error, "the %s has a column of seconds and none of minutes", axis->name);
    return NULL;
  }
  if (minutes == NULL && (seconds != NULL || (whole && self->columns->column[axis->minutes] >= 0))) {
    ra_import_fail (error, "no minutes of the %s", axis->name);
    return NULL;
  }
  if (minutes == NULL)
    return g_strdup (degrees);
  if (!is_one_number (degrees) || !is_one_number (minutes) || (seconds != NULL && !is_one_number (seconds))) {
    ra_import_fail (error, "the %s has no single number in each of its columns", axis->name);
    return NULL;
  }
  g_autofree char *first = whole_number (degrees);
  g_autofree char *second = seconds != NULL ? whole_number (minutes) : g_strdup (minutes);
  return g_strjoin (" ", first, second, seconds, NULL);
}

/* N, S, E or W of the row's own column; an O stays one where nothing tells what it means. */
static char
letter_of_row (const RaImportCells *self, const Axis *axis)
{
  const char letter = ra_hemisphere_letter (self->texts[axis->letter], "");

  if (letter != 'O')
    return letter;
  return self->columns->o_letter != '\0' ? self->columns->o_letter : letter;
}

/* "-33.9" beside S is the same south; beside N nobody knows. */
static char *
join_letter (const RaImportCells *self, const Axis *axis, const char *angle, GError **error)
{
  const char *cell = self->texts[axis->letter];
  const char own = own_letter (self, angle);
  const char letter = cell != NULL ? letter_of_row (self, axis) : '\0';
  const gboolean signed_south = angle[0] == '-' && (letter == 'S' || letter == 'W');

  if (cell == NULL && own == '\0' && angle[0] != '-' && self->columns->column[axis->letter] >= 0) {
    ra_import_fail (error, "the %s lacks its %s", axis->name, ra_field_to_string (axis->letter));
    return NULL;
  }
  if (cell != NULL && letter == '\0') {
    ra_import_fail (error, "\"%s\" is no hemisphere of the %s", cell, axis->name);
    return NULL;
  }
  if (own != '\0' && letter != '\0' && own != letter) {
    ra_import_fail (error, "\"%s\" and \"%s\" are two hemispheres", angle, cell);
    return NULL;
  }
  if (own != '\0' || letter == '\0')
    return g_strdup (angle);
  return g_strdup_printf ("%s %c", angle + (signed_south ? 1 : 0), letter);
}

/* The whole of a latitude or longitude as one text: "20.5 W" for a plain 20.5 in a column that is headed "Longitude
 * (W)" or has a W beside it. */
static char *
join_angle (const RaImportCells *self, const Axis *axis, GError **error)
{
  const RaHeading *heading = g_ptr_array_index (self->columns->headings, self->from[axis->degrees]);
  g_autofree char *angle = join_parts (self, axis, error);

  if (angle == NULL)
    return NULL;
  if (self->columns->column[axis->letter] >= 0)
    return join_letter (self, axis, angle, error);
  if (heading->letter == '\0' || own_letter (self, angle) != '\0')
    return g_steal_pointer (&angle);
  return g_strdup_printf ("%s %c", angle, heading->letter);
}

/* A plain number above 180, where longitudes run to 360. */
static char *
within_180 (const RaImportCells *self, char *text)
{
  char *end = NULL;
  const double lon_deg = ra_read_decimal (text, &end);

  if (!self->columns->lon_360 || end == text || *end != '\0' || lon_deg <= 180 || lon_deg > 360)
    return text;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_free (text);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.9f", lon_deg - 360));
}

static gboolean
read_two (const RaImportCells *self, RaImportRow *row, GError **error)
{
  const char *language = self->columns->language;
  g_autofree char *lat = join_angle (self, &LATITUDE, error);
  g_autofree char *lon = lat != NULL ? join_angle (self, &LONGITUDE, error) : NULL;
  GError *problem = NULL;

  if (lon == NULL)
    return FALSE;
  lon = within_180 (self, lon);
  if (ra_position_read_latitude (lat, language, &row->lat_deg, &problem)
      && ra_position_read_longitude (lon, language, &row->lon_deg, &problem))
    return TRUE;
  return fail_point (lat, lon, problem, error);
}

static gboolean
read_own_point (const RaImportCells *self, RaImportRow *row, GError **error)
{
  const double lon_deg = self->row->lon_deg;

  row->lat_deg = self->row->lat_deg;
  row->lon_deg = self->columns->lon_360 && lon_deg > 180 ? lon_deg - 360 : lon_deg;
  return fabs (row->lon_deg) <= 180 || fail (error, "the longitude must be between -180 and 180");
}

/* Whether @name ends with a comma and @country already. */
static gboolean
has_country (const char *name, const char *country)
{
  const char *comma = strrchr (name, ',');
  g_autofree char *own = comma != NULL ? ra_name_key (comma + 1) : NULL;
  g_autofree char *key = ra_name_key (country);

  return g_strcmp0 (own, key) == 0;
}

/* The place and the country that the row says: "Paris, United States". A state may be a country; one that is not, and a
 * short one such as GA, which is also the code of a country, names none of our places for certain. */
static char *
name_place (const RaImportCells *self, GError **error)
{
  const char *name = self->texts[RA_FIELD_NAME];
  const char *state = self->texts[RA_FIELD_STATE];
  const char *country = self->texts[RA_FIELD_COUNTRY] != NULL ? self->texts[RA_FIELD_COUNTRY] : state;

  if (name == NULL)
    ra_import_fail (error, "no name of a place");
  else if (state != NULL && (state != country || g_utf8_strlen (state, -1) < 4))
    ra_import_fail (error,
                    "column %u, \"%s\": places are known by country, and not by state or province; write the "
                    "coordinates",
                    self->from[RA_FIELD_STATE] + 1, state);
  else
    return country == NULL || has_country (name, country) ? g_strdup (name) : g_strdup_printf ("%s, %s", name, country);
  return NULL;
}

static gboolean
find_place (const RaImportCells *self, RaImportRow *row, GError **error)
{
  const RaImportOptions *options = self->columns->options;
  g_autofree char *name = name_place (self, error);

  return name != NULL && options->find_place (name, &row->lat_deg, &row->lon_deg, options->places, error);
}

gboolean
ra_import_read_point (const RaImportCells *self, RaImportRow *row, GError **error)
{
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);
  const char *lat = self->texts[RA_FIELD_LAT];
  const char *lon = self->texts[RA_FIELD_LON];
  const char *both = self->texts[RA_FIELD_COORDINATES];

  if (self->row->has_point)
    return read_own_point (self, row, error);
  if (self->columns->by_name)
    return find_place (self, row, error);
  if (lat == NULL && lon == NULL && both == NULL)
    return fail (error, "no coordinates");
  if (lat == NULL && lon == NULL) {
    const RaHeading *heading = g_ptr_array_index (self->columns->headings, self->columns->column[RA_FIELD_COORDINATES]);
    const RaPositionHints hints = { .lon_first = heading->lon_first, .language = self->columns->language };
    return ra_position_read (both, &hints, &row->lat_deg, &row->lon_deg, error);
  }
  if (lat == NULL || lon == NULL)
    return fail (error, lat == NULL ? "no latitude" : "no longitude");
  return read_two (self, row, error);
}
