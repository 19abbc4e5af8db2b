/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/coordinate-private.h"

#include <math.h>
#include <string.h>

#define QUOTED_LENGTH 40

G_DEFINE_QUARK (ra - coordinate - error - quark, ra_coordinate_error)

typedef struct {
  const char *at;
  const char *end;
  gboolean letter_marks; /* "54d42m": a following s means seconds */
} Cursor;

typedef struct {
  double value;
  gboolean fraction;
  gsize n_digits; /* before the fraction */
} Number;

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX, format, args);
  va_end (args);
  return FALSE;
}

/* Look-alikes that keyboards, word processors and web pages put in. */
static char
ascii_of (gunichar c)
{
  static const gunichar degrees[] = { 0xB0, 0xBA, 0x2DA, 0 };
  static const gunichar primes[] = { 0x2032, 0x2018, 0x2019, 0xB4, 0x2B9, 0x2BC, '`', 0 };
  static const gunichar doubles[] = { 0x2033, 0x201C, 0x201D, 0x201E, 0x2DD, 0x2BA, 0 };
  static const gunichar dashes[] = { 0x2212, 0x2010, 0x2011, 0x2013, 0 };
  /* What stands for a degree sign where a keyboard has none. */
  if (c == '^' || c == '~' || c == '_')
    return '*';
  const struct {
    const gunichar *set;
    char ascii;
  } sets[] = { { degrees, '*' }, { primes, '\'' }, { doubles, '"' }, { dashes, '-' } };

  if (c < 0x80 && (g_ascii_isdigit (c) || c == '.' || c == '-'))
    return (char)c;
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (const gunichar *member = sets[i].set; *member != 0; member++)
      if (*member == c)
        return sets[i].ascii;
  /* Marks of direction and of no width come along from web pages. */
  if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return ' ';
  return c > 0x20 && c < 0x7F ? (c == '|' ? ';' : (char)c) : '\0';
}

char *
ra_coordinate_normalise (const char *text, GError **error)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  if (strlen (text) > RA_COORDINATE_LONGEST || !g_utf8_validate (text, -1, NULL)) {
    fail (error, "not a coordinate");
    return NULL;
  }
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const char c = ascii_of (g_utf8_get_char (at));
    if (c == '\0') {
      fail (error, "no coordinate has the character \"%.*s\"", (int)(g_utf8_next_char (at) - at), at);
      return NULL;
    }
    if (c == '\'' && plain->len > 0 && plain->str[plain->len - 1] == '\'')
      plain->str[plain->len - 1] = '"'; /* two primes typed for a double one */
    else
      g_string_append_c (plain, c);
  }
  g_strstrip (plain->str);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

int
ra_hemisphere (char c, RaAxis *axis)
{
  switch (g_ascii_toupper (c)) {
  case 'N':
  case 'S':
    *axis = RA_AXIS_LATITUDE;
    return g_ascii_toupper (c) == 'N' ? 1 : -1;
  case 'E':
  case 'W':
    *axis = RA_AXIS_LONGITUDE;
    return g_ascii_toupper (c) == 'E' ? 1 : -1;
  default:
    return 0;
  }
}

static char
peek (const Cursor *cursor)
{
  return cursor->at < cursor->end ? *cursor->at : '\0';
}

static void
skip_spaces (Cursor *cursor)
{
  while (peek (cursor) == ' ')
    cursor->at++;
}

static gboolean
take (Cursor *cursor, const char *word)
{
  const gsize length = strlen (word);
  if ((gsize)(cursor->end - cursor->at) < length || g_ascii_strncasecmp (cursor->at, word, length) != 0)
    return FALSE;
  cursor->at += length;
  return TRUE;
}

static gsize
skip_digits (Cursor *cursor)
{
  const char *start = cursor->at;
  while (g_ascii_isdigit (peek (cursor)))
    cursor->at++;
  return (gsize)(cursor->at - start);
}

/* "E-05" from a spreadsheet; without a sign the E is that of east. */
static void
skip_exponent (Cursor *cursor)
{
  const gboolean signed_e = cursor->end - cursor->at > 2 && g_ascii_toupper (*cursor->at) == 'E'
                            && strchr ("+-", cursor->at[1]) != NULL && g_ascii_isdigit (cursor->at[2]);
  if (!signed_e)
    return;
  cursor->at += 2;
  skip_digits (cursor);
}

static gboolean
take_number (Cursor *cursor, Number *number)
{
  const char *start = cursor->at;
  gsize n_digits = skip_digits (cursor);
  number->n_digits = n_digits;
  const gboolean point = peek (cursor) == '.' || peek (cursor) == ',';

  number->fraction = point;
  if (point) {
    cursor->at++;
    n_digits += skip_digits (cursor);
  }
  if (n_digits == 0) {
    cursor->at = start;
    return FALSE;
  }
  skip_exponent (cursor);
  g_autofree char *digits = g_strndup (start, (gsize)(cursor->at - start));
  g_strdelimit (digits, ",", '.');
  number->value = g_ascii_strtod (digits, NULL);
  return isfinite (number->value);
}

/* After "54d42m30", an s is the mark of the seconds; an S could be that or the south. */
static gboolean
take_seconds_letter (Cursor *cursor, GError **error)
{
  const char letter = peek (cursor);

  if (!cursor->letter_marks || g_ascii_tolower (letter) != 's')
    return TRUE;
  cursor->at++;
  if (take (cursor, "ec") || letter == 's')
    return TRUE;
  skip_spaces (cursor);
  RaAxis axis;
  return ra_hemisphere (peek (cursor), &axis) != 0 || fail (error, "the S can mean seconds or south");
}

/* What stands behind the number of a part. */
static gboolean
take_mark (Cursor *cursor, guint part, GError **error)
{
  skip_spaces (cursor);
  switch (part) {
  case 0:
    if (take (cursor, "deg") || take (cursor, "d"))
      cursor->letter_marks = TRUE;
    else if (peek (cursor) == '\'' || peek (cursor) == '"')
      return fail (error, "the degrees are missing");
    else if (!take (cursor, "*"))
      take (cursor, ":");
    return TRUE;
  case 1:
    if (take (cursor, "min") || take (cursor, "m"))
      cursor->letter_marks = TRUE;
    else if (!take (cursor, "'"))
      take (cursor, ":");
    return TRUE;
  default:
    return take (cursor, "\"") || take_seconds_letter (cursor, error);
  }
}

/* "48°.2083" and "12'.5": the mark stands where the point is, as on charts. A comma there parts two numbers. */
static void
take_fraction_behind (Cursor *cursor, Number *number)
{
  const char before = cursor->at[-1];

  if (number->fraction || strchr ("*'\"", before) == NULL || cursor->end - cursor->at < 2 || cursor->at[0] != '.'
      || !g_ascii_isdigit (cursor->at[1]))
    return;
  const char *start = cursor->at++;
  skip_digits (cursor);
  g_autofree char *digits = g_strndup (start, (gsize)(cursor->at - start));
  number->value += g_ascii_strtod (digits, NULL);
  number->fraction = TRUE;
}

static gboolean
add_part (Number number, guint part, double *value_deg, GError **error)
{
  static const char *const names[] = { "degrees", "minutes", "seconds" };
  static const double units[] = { 1, 60, 3600 };

  if (part > 0 && number.value >= 60)
    return fail (error, "the %s must be below 60", names[part]);
  *value_deg += number.value / units[part];
  return TRUE;
}

/* "544238" beside a letter: degrees, minutes and seconds without anything between them, as pilots write them. Four and
 * five digits have no seconds, an odd number of them has three of degrees. */
static gboolean
take_compact (const Number *number, RaAngle *angle, GError **error)
{
  const gboolean seconds = number->n_digits > 5;
  const double whole = trunc (number->value / (seconds ? 10000 : 100));
  const double rest = number->value - whole * (seconds ? 10000 : 100);
  const double minutes = seconds ? trunc (rest / 100) : rest;
  const double last = seconds ? rest - minutes * 100 : 0;

  if (number->n_digits > 7 || minutes >= 60 || last >= 60)
    return fail (error, "the minutes must be below 60");
  angle->value_deg = whole + minutes / 60 + last / 3600;
  angle->n_parts = seconds ? 3 : 2;
  return TRUE;
}

static gboolean
take_parts (Cursor *cursor, RaAngle *angle, Number *first, GError **error)
{
  Number number = { 0, FALSE, 0 };

  for (guint part = 0; part < 3; part++) {
    const gboolean fraction_before = number.fraction;
    const char before = part > 0 ? cursor->at[-1] : '\0';
    if (!take_number (cursor, &number))
      return part > 0 || fail (error, "expected degrees such as 54.71 or 54°42'30\"N");
    if (fraction_before)
      return fail (error, "only the last number may have a fraction");
    if (g_ascii_isdigit (before))
      return fail (error, "expected degrees such as 54.71 or 54°42'30\"N");
    if (part == 0)
      *first = number;
    angle->n_parts = part + 1;
    if (!take_mark (cursor, part, error))
      return FALSE;
    take_fraction_behind (cursor, &number);
    if (!add_part (number, part, &angle->value_deg, error))
      return FALSE;
    skip_spaces (cursor);
  }
  return TRUE;
}

static int
take_letter (Cursor *cursor, RaAxis *axis)
{
  const int sign = ra_hemisphere (peek (cursor), axis);
  if (sign != 0)
    cursor->at++;
  skip_spaces (cursor);
  return sign;
}

static int
take_sign (Cursor *cursor)
{
  const int sign = peek (cursor) == '-' ? -1 : (peek (cursor) == '+' ? 1 : 0);
  if (sign != 0)
    cursor->at++;
  skip_spaces (cursor);
  return sign;
}

gboolean
ra_angle_scan (const char *text, const char *end, RaAngle *angle, GError **error)
{
  Cursor cursor = { text, end, FALSE };

  *angle = (RaAngle) { 0, RA_AXIS_UNKNOWN, 0 };
  skip_spaces (&cursor);
  const int before = take_letter (&cursor, &angle->axis);
  const int sign = take_sign (&cursor);
  Number first = { 0, FALSE, 0 };
  if (!take_parts (&cursor, angle, &first, error))
    return FALSE;
  const int behind = before == 0 ? take_letter (&cursor, &angle->axis) : 0;
  if (cursor.at < cursor.end)
    return fail (error, "\"%.*s\" is not understood", (int)(cursor.end - cursor.at), cursor.at);
  if (sign != 0 && before + behind != 0)
    return fail (error, "give either a sign or a letter, not both");
  if (first.n_digits > 3 && angle->n_parts == 1 && before + behind != 0 && !take_compact (&first, angle, error))
    return FALSE;
  if (sign + before + behind < 0)
    angle->value_deg = -angle->value_deg;
  return TRUE;
}

gboolean
ra_angle_check (const RaAngle *angle, RaAxis axis, GError **error)
{
  const double most = axis == RA_AXIS_LATITUDE ? 90 : 180;

  if (angle->axis != RA_AXIS_UNKNOWN && angle->axis != axis) {
    g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_AXIS,
                         axis == RA_AXIS_LATITUDE ? "E and W belong to a longitude" : "N and S belong to a latitude");
    return FALSE;
  }
  if (fabs (angle->value_deg) <= most)
    return TRUE;
  g_set_error (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_RANGE, "must be between -%.0f and %.0f", most, most);
  return FALSE;
}

void
ra_coordinate_prefix (GError **error, const char *what, const char *text)
{
  if (error == NULL || *error == NULL)
    return;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const gboolean is_long = g_utf8_strlen (valid, -1) > QUOTED_LENGTH;
  g_autofree char *start = g_utf8_substring (valid, 0, is_long ? QUOTED_LENGTH : -1);

  for (char *at = start; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  g_prefix_error (error, "%s \"%s%s\": ", what, start, is_long ? "…" : "");
}

static gboolean
parse_one (const char *text, RaAxis axis, double *value_deg, GError **error)
{
  RaAngle angle = { 0 };
  g_autofree char *plain = ra_coordinate_normalise (text, error);

  if (plain != NULL && ra_angle_scan (plain, plain + strlen (plain), &angle, error)
      && ra_angle_check (&angle, axis, error)) {
    *value_deg = angle.value_deg;
    return TRUE;
  }
  ra_coordinate_prefix (error, axis == RA_AXIS_LATITUDE ? "latitude" : "longitude", text);
  return FALSE;
}

gboolean
ra_parse_latitude (const char *text, double *lat_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL, FALSE);
  return parse_one (text, RA_AXIS_LATITUDE, lat_deg, error);
}

gboolean
ra_parse_longitude (const char *text, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lon_deg != NULL, FALSE);
  return parse_one (text, RA_AXIS_LONGITUDE, lon_deg, error);
}
