/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/grid-reference.h"

#include <math.h>
#include <string.h>

#include "data/plus-code.h"
#include "geo/digits.h"
#include "geo/utm.h"

#define BANDS       "CDEFGHJKLMNPQRSTUVWX" /* of 8 degrees each, from 80 south; the last has 12 */
#define COLUMNS     "ABCDEFGHJKLMNPQRSTUVWXYZ"
#define ROWS        "ABCDEFGHJKLMNPQRSTUV"
#define SQUARE_M    100000.0
#define ROW_CYCLE_M 2000000.0 /* rows of squares begin again */
#define LONGEST     80

/* The least northing of each band, in 100 km: where the grid's definition begins to count rows in it. */
static const int LEAST_NORTHING[] = { 11, 20, 28, 37, 46, 55, 64, 73, 82, 91, 0, 8, 17, 26, 35, 44, 53, 62, 70, 79 };

typedef struct {
  guint zone;
  char letter; /* upper case, or '\0' */
  const char *rest;
} Zone;

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_MEANT, reason);
  return FALSE;
}

/* "34U", "34 n" or "34"; FALSE when the text does not begin so. */
static gboolean
take_zone (const char *text, Zone *zone)
{
  gsize n = strspn (text, "0123456789");

  if (n < 1 || n > 2)
    return FALSE;
  zone->zone = (guint)g_ascii_strtoull (text, NULL, 10);
  text += n;
  while (*text == ' ')
    text++;
  if (!g_ascii_isalpha (*text) || zone->zone < 1 || zone->zone > 60)
    return FALSE;
  zone->letter = g_ascii_toupper (*text);
  zone->rest = text + 1;
  return strchr (BANDS, zone->letter) != NULL;
}

static int
index_in (const char *letters, char c)
{
  const char *at = c != '\0' ? strchr (letters, g_ascii_toupper (c)) : NULL;
  return at != NULL ? (int)(at - letters) : -1;
}

/* Metres into a square, and half the size of what the digits tell apart. FALSE when they are no even number of digits.
 */
static gboolean
take_square_digits (const char *digits, double *east_m, double *north_m)
{
  const gsize n = strlen (digits) / 2;

  if (strlen (digits) % 2 != 0 || n > 5 || strspn (digits, "0123456789") != strlen (digits))
    return FALSE;
  g_autofree char *east = g_strndup (digits, n);
  const double size_m = SQUARE_M / pow (10, (double)n);
  *east_m = (n > 0 ? g_ascii_strtod (east, NULL) : 0) * size_m + size_m / 2;
  *north_m = (n > 0 ? g_ascii_strtod (digits + n, NULL) : 0) * size_m + size_m / 2;
  return TRUE;
}

/* "DF4083662430" behind a zone; *@is_one tells whether it looks like a square at all. */
static gboolean
read_square (const Zone *zone, const char *rest, gboolean *is_one, double *lat_deg, double *lon_deg)
{
  const int column = index_in (COLUMNS, rest[0]);
  const int row = column >= 0 ? index_in (ROWS, rest[1]) : -1;
  const int band = index_in (BANDS, zone->letter);
  double east_m = 0;
  double north_m = 0;

  *is_one = row >= 0 && take_square_digits (rest + 2, &east_m, &north_m);
  if (!*is_one || band < 0)
    return FALSE;
  /* The columns of three zones after one another go through the alphabet, the rows of every second begin with F. */
  const int first = (int)((zone->zone - 1) % 3) * 8;
  if (column < first || column >= first + 8)
    return FALSE;
  const int shift = zone->zone % 2 == 0 ? 5 : 0;
  double northing_m = ((row - shift + 20) % 20) * SQUARE_M;
  while (northing_m < LEAST_NORTHING[band] * SQUARE_M)
    northing_m += ROW_CYCLE_M;
  return ra_utm_to_degrees (zone->zone, band < 10, (column - first + 1) * SQUARE_M + east_m, northing_m + north_m,
                            lat_deg, lon_deg);
}

/* Whether the point lies in the band, but for a little. */
static gboolean
is_in_band (int band, double lat_deg)
{
  const double south_deg = -80 + 8 * band;
  return lat_deg >= south_deg - 0.1 && lat_deg <= south_deg + (band == 19 ? 12 : 8) + 0.1;
}

/* "468000mE" or "E 468000": the number alone. */
static gboolean
take_metres (const char **at, double *metres)
{
  char *end = NULL;

  *at += strspn (*at, " ,;:ENen=");
  *metres = g_ascii_strtod (*at, &end);
  if (end == *at || !g_ascii_isdigit (**at))
    return FALSE;
  *at = end;
  *at += strspn (*at, " ");
  if (g_ascii_tolower (**at) == 'm')
    (*at)++;
  *at += strspn (*at, " ENen");
  return TRUE;
}

static gboolean
say_two (const double north[2], const double south[2], GError **error)
{
  g_set_error (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_MEANT,
               "the S can be band S or the southern hemisphere; write one of \"%s,%s\", \"%s,%s\"",
               ra_digits (north[0], 6).text, ra_digits (north[1], 6).text, ra_digits (south[0], 6).text,
               ra_digits (south[1], 6).text);
  return FALSE;
}

/* The letter behind a zone is the band of 8 degrees, or N or S for the hemisphere. */
static gboolean
place_utm (const Zone *zone, double easting_m, double northing_m, double *lat_deg, double *lon_deg, GError **error)
{
  const int band = index_in (BANDS, zone->letter);
  double south[2] = { 0, 0 };

  if (zone->letter == 'N')
    return ra_utm_to_degrees (zone->zone, FALSE, easting_m, northing_m, lat_deg, lon_deg)
           || fail (error, "no point of a zone of UTM");
  if (!ra_utm_to_degrees (zone->zone, band < 10, easting_m, northing_m, lat_deg, lon_deg))
    return fail (error, "no point of a zone of UTM");
  const gboolean in_band = is_in_band (band, *lat_deg);
  if (zone->letter != 'S')
    return in_band || fail (error, "the northing lies outside the band that the letter names");
  if (!ra_utm_to_degrees (zone->zone, TRUE, easting_m, northing_m, &south[0], &south[1]))
    return in_band || fail (error, "no point of a zone of UTM");
  if (in_band)
    return say_two ((const double[]) { *lat_deg, *lon_deg }, south, error);
  *lat_deg = south[0];
  *lon_deg = south[1];
  return TRUE;
}

static gboolean
read_utm (const Zone *zone, const char *rest, gboolean *is_one, double *lat_deg, double *lon_deg, GError **error)
{
  double easting_m = 0;
  double northing_m = 0;

  *is_one = take_metres (&rest, &easting_m) && take_metres (&rest, &northing_m) && *rest == '\0' && easting_m >= 1000;
  return *is_one && place_utm (zone, easting_m, northing_m, lat_deg, lon_deg, error);
}

/* Without the words that may stand before it, and without spaces at the ends. */
static char *
plain_text (const char *text)
{
  static const char *const words[] = { "mgrs", "utm", "usng", "zone", ":" };
  g_autofree char *plain = g_strstrip (g_ascii_strdown (text, -1));
  const char *at = plain;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_has_prefix (at, words[i]))
      at += strlen (words[i]);
    while (*at == ' ')
      at++;
  }
  return g_ascii_strup (at, -1);
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  return g_strjoinv ("", parts);
}

gboolean
ra_grid_reference_read (const char *text, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  Zone zone;
  gboolean is_one = FALSE;

  if (strlen (text) > LONGEST)
    return FALSE;
  if (ra_plus_code_get_place (text) != NULL)
    return fail (error, "a plus code without a place known by name needs all of its digits, such as 9G62PG46+2F");
  if (ra_plus_code_looks_so (text))
    return ra_plus_code_read (text, lat_deg, lon_deg) || fail (error, "no point has this plus code");
  g_autofree char *plain = plain_text (text);
  if (!take_zone (plain, &zone))
    return FALSE;
  g_autofree char *square = without_spaces (zone.rest);
  if (read_square (&zone, square, &is_one, lat_deg, lon_deg))
    return TRUE;
  if (is_one)
    return fail (error, "no square of the MGRS in this zone");
  return read_utm (&zone, zone.rest, &is_one, lat_deg, lon_deg, error);
}
