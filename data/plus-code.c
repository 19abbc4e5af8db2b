/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/plus-code.h"

#include <math.h>
#include <string.h>

#define DIGITS    "23456789CFGHJMPQRVWX"
#define BEFORE    8 /* digits before the plus, of a whole code */
#define PAIRS     10 /* digits that are pairs of latitude and longitude; the others part a cell in 5 rows and 4 columns */
#define MOST      15
#define GRID_ROWS 5
#define GRID_COLS 4

static int
value_of (char c)
{
  const char *at = c != '\0' ? strchr (DIGITS, g_ascii_toupper (c)) : NULL;
  return at != NULL ? (int)(at - DIGITS) : -1;
}

/* The digits without the plus, upper case, without the zeros that fill a short one up. NULL when @text is no code. */
static char *
take_digits (const char *text)
{
  g_autofree char *code = g_strstrip (g_strdup (text));
  const char *plus = strchr (code, '+');
  const gsize before = plus != NULL ? (gsize)(plus - code) : 0;

  if (plus == NULL || before < 2 || before > BEFORE || before % 2 != 0 || strlen (plus + 1) == 1)
    return NULL;
  g_autoptr (GString) digits = g_string_new (NULL);
  for (const char *at = code; *at != '\0'; at++) {
    if (at == plus || (*at == '0' && at < plus && at > code + 1 && plus[1] == '\0'))
      continue;
    if (value_of (*at) < 0)
      return NULL;
    g_string_append_c (digits, *at);
  }
  return digits->len <= MOST ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

gboolean
ra_plus_code_looks_so (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_autofree char *digits = take_digits (text);
  return digits != NULL;
}

gboolean
ra_plus_code_read (const char *text, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  g_autofree char *digits = take_digits (text);
  double height_deg = 400;
  double width_deg = 400;
  double south_deg = -90;
  double west_deg = -180;
  const gsize n = digits != NULL ? strlen (digits) : 0;

  if (n < 2 || strchr (text, '+') - text < BEFORE)
    return FALSE;
  for (gsize i = 0; i + 1 < MIN (n, PAIRS); i += 2) {
    height_deg /= 20;
    width_deg /= 20;
    south_deg += value_of (digits[i]) * height_deg;
    west_deg += value_of (digits[i + 1]) * width_deg;
  }
  for (gsize i = PAIRS; i < n; i++) {
    height_deg /= GRID_ROWS;
    width_deg /= GRID_COLS;
    const int row = value_of (digits[i]) / GRID_COLS;
    const int column = value_of (digits[i]) % GRID_COLS;
    south_deg += row * height_deg;
    west_deg += column * width_deg;
  }
  *lat_deg = south_deg + height_deg / 2;
  *lon_deg = west_deg + width_deg / 2;
  return *lat_deg <= 90 && *lon_deg <= 180;
}

/* Where the first word ends. */
static gsize
first_word (const char *text)
{
  return strcspn (text, " ,;\t");
}

const char *
ra_plus_code_get_place (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  const char *at = text + strspn (text, " ");
  const gsize length = first_word (at);
  g_autofree char *code = g_strndup (at, length);
  const char *plus = strchr (code, '+');

  if (plus == NULL || plus - code >= BEFORE || !ra_plus_code_looks_so (code))
    return NULL;
  return at + length + strspn (at + length, " ,;\t");
}

/* The first @n digits of the code of a point. */
static char *
beginning_of (double lat_deg, double lon_deg, gsize n)
{
  GString *digits = g_string_new (NULL);
  double lat = CLAMP (lat_deg + 90, 0, 179.999999);
  double lon = fmod (lon_deg + 540, 360);
  double size_deg = 20;

  for (gsize i = 0; i < n; i += 2) {
    const int row = (int)(lat / size_deg);
    const int column = (int)(lon / size_deg);

    g_string_append_c (digits, DIGITS[row]);
    g_string_append_c (digits, DIGITS[column]);
    lat -= row * size_deg;
    lon -= column * size_deg;
    size_deg /= 20;
  }
  return g_string_free (digits, FALSE);
}

/* The value among those @step apart from @value that is nearest to @near. */
static double
nearest (double value, double near, double step)
{
  return value + round ((near - value) / step) * step;
}

gboolean
ra_plus_code_read_near (const char *text, double near_lat_deg, double near_lon_deg, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (lat_deg != NULL && lon_deg != NULL, FALSE);
  if (ra_plus_code_get_place (text) == NULL)
    return FALSE;
  const char *at = text + strspn (text, " ");
  g_autofree char *code = g_strndup (at, first_word (at));
  const gsize missing = BEFORE - (gsize)(strchr (code, '+') - code);
  g_autofree char *beginning = beginning_of (near_lat_deg, near_lon_deg, missing);
  g_autofree char *whole = g_strconcat (beginning, code, NULL);
  const double step_deg = pow (20, 2 - (double)missing / 2);

  if (!ra_plus_code_read (whole, lat_deg, lon_deg))
    return FALSE;
  const double nearest_lat_deg = nearest (*lat_deg, near_lat_deg, step_deg);
  if (fabs (nearest_lat_deg) <= 90)
    *lat_deg = nearest_lat_deg;
  *lon_deg = remainder (nearest (*lon_deg, near_lon_deg, step_deg), 360);
  return TRUE;
}
