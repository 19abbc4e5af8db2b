/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/coordinate-private.h"

#include <string.h>

/* A place in the text where the first angle may end and the second begin. */
typedef struct {
  const char *left_end;
  const char *right;
  guint rank; /* the higher, the likelier that it was meant to part them */
} Split;

enum { RANK_LETTER, RANK_SPACE, RANK_COMMA, RANK_COMMA_AND_SPACE, RANK_SEMICOLON };

typedef struct {
  RaAngle left;
  RaAngle right;
  guint rank;
  guint n_ways; /* to read the text that are equally likely and differ */
} Reading;

#define SEPARATORS " ,;/"

static gboolean
is_letter (char c)
{
  RaAxis axis;
  return ra_hemisphere (c, &axis) != 0;
}

/* The split at @at, where separators begin or, in "54.7N20.5E", a letter ends one angle. */
static gboolean
find_split (const char *text, const char *at, Split *split)
{
  const gsize run = strspn (at, SEPARATORS);
  guint n_marks = 0;
  guint rank = run > 1 ? RANK_COMMA_AND_SPACE : RANK_COMMA;

  if (at == text || at[run] == '\0' || strchr (SEPARATORS, at[-1]) != NULL)
    return FALSE;
  *split = (Split) { at, at + run, run == 0 ? RANK_LETTER : RANK_SPACE };
  if (run == 0)
    return is_letter (at[-1]) != is_letter (*at);
  for (gsize i = 0; i < run; i++) {
    n_marks += at[i] != ' ';
    if (at[i] == ';' || at[i] == '/')
      rank = RANK_SEMICOLON;
  }
  if (n_marks > 0)
    split->rank = rank;
  return n_marks <= 1;
}

static gboolean
is_same (const Reading *a, const Reading *b)
{
  return a->left.value_deg == b->left.value_deg && a->right.value_deg == b->right.value_deg
         && a->left.axis == b->left.axis && a->right.axis == b->right.axis;
}

/* Two angles written alike are likelier than "54" and "71 20,51"; then the separator decides. */
static int
compare (const Reading *a, const Reading *b)
{
  const int alike_a = a->left.n_parts == a->right.n_parts;
  const int alike_b = b->left.n_parts == b->right.n_parts;
  return alike_a != alike_b ? alike_a - alike_b : (int)a->rank - (int)b->rank;
}

static void
consider (Reading *best, const Reading *reading)
{
  const int order = best->n_ways == 0 ? 1 : compare (reading, best);
  if (order > 0)
    *best = *reading;
  else if (order == 0 && !is_same (reading, best))
    best->n_ways++;
}

static Reading
read_best (const char *text)
{
  Reading best = { .n_ways = 0 };
  Split split;

  for (const char *at = text; *at != '\0'; at++) {
    Reading reading = { .n_ways = 1 };
    if (!find_split (text, at, &split))
      continue;
    reading.rank = split.rank;
    if (ra_angle_scan (text, split.left_end, &reading.left, NULL)
        && ra_angle_scan (split.right, text + strlen (text), &reading.right, NULL))
      consider (&best, &reading);
  }
  return best;
}

/* No way to read it: where a single separator says which halves were meant, tells which of them is wrong. */
static void
explain (const char *text, GError **error)
{
  Split split = { NULL, NULL, RANK_SPACE };
  Split next;
  guint n = 0;

  for (const char *at = text; *at != '\0'; at++) {
    if (!find_split (text, at, &next) || next.rank < MAX (split.rank, RANK_COMMA))
      continue;
    n = next.rank > split.rank ? 1 : n + 1;
    split = next;
  }
  RaAngle angle;
  if (n != 1) {
    g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX,
                         "expected a latitude and a longitude such as 54.71, 20.51");
  } else if (!ra_angle_scan (text, split.left_end, &angle, error)) {
    g_autofree char *left = g_strndup (text, (gsize)(split.left_end - text));
    ra_coordinate_prefix (error, "latitude", left);
  } else if (!ra_angle_scan (split.right, text + strlen (text), &angle, error)) {
    ra_coordinate_prefix (error, "longitude", split.right);
  }
}

static gboolean
check_both (const Reading *reading, gboolean lon_first, double *lat_deg, double *lon_deg, GError **error)
{
  const gboolean silent = reading->left.axis == RA_AXIS_UNKNOWN && reading->right.axis == RA_AXIS_UNKNOWN;
  const gboolean turned
      = (silent && lon_first) || reading->left.axis == RA_AXIS_LONGITUDE || reading->right.axis == RA_AXIS_LATITUDE;
  const RaAngle *lat = turned ? &reading->right : &reading->left;
  const RaAngle *lon = turned ? &reading->left : &reading->right;

  if (!ra_angle_check (lat, RA_AXIS_LATITUDE, error)) {
    g_prefix_error (error, "latitude: ");
    return FALSE;
  }
  if (!ra_angle_check (lon, RA_AXIS_LONGITUDE, error)) {
    g_prefix_error (error, "longitude: ");
    return FALSE;
  }
  *lat_deg = lat->value_deg;
  *lon_deg = lon->value_deg;
  return TRUE;
}

/* "54 42 N" is one latitude before it is the two of a point. */
static gboolean
is_one_angle (const char *text)
{
  RaAngle angle;
  return ra_angle_scan (text, text + strlen (text), &angle, NULL) && angle.axis != RA_AXIS_UNKNOWN;
}

static gboolean
read_both (char *text, gboolean lon_first, double *lat_deg, double *lon_deg, GError **error)
{
  const gsize length = strlen (text);
  const Reading reading = read_best (text);
  const gboolean doubtful = reading.n_ways > 1 || (reading.n_ways == 1 && is_one_angle (text));

  if (reading.n_ways == 1 && !doubtful)
    return check_both (&reading, lon_first, lat_deg, lon_deg, error);
  if (doubtful)
    g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX,
                         "can be read in more than one way; put a semicolon between latitude and longitude");
  else if (length > 0)
    explain (text, error);
  else
    g_set_error_literal (error, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX, "empty");
  return FALSE;
}

/* "(54.71, 20.51)" */
static char *
without_brackets (char *text)
{
  const gsize length = strlen (text);
  const gboolean round = length > 1 && text[0] == '(' && text[length - 1] == ')';
  const gboolean square = length > 1 && text[0] == '[' && text[length - 1] == ']';

  if (!round && !square)
    return text;
  text[length - 1] = '\0';
  return g_strstrip (text + 1);
}

static gboolean
parse (const char *text, gboolean lon_first, double *lat_deg, double *lon_deg, GError **error)
{
  g_autofree char *plain = ra_coordinate_normalise (text, error);

  if (plain != NULL && read_both (without_brackets (plain), lon_first, lat_deg, lon_deg, error))
    return TRUE;
  ra_coordinate_prefix (error, "coordinates", text);
  return FALSE;
}

gboolean
ra_parse_coordinates (const char *text, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  return parse (text, FALSE, lat_deg, lon_deg, error);
}

gboolean
ra_parse_coordinates_lon_first (const char *text, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (text != NULL && lat_deg != NULL && lon_deg != NULL, FALSE);
  return parse (text, TRUE, lat_deg, lon_deg, error);
}
