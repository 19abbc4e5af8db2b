/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-cell.h"

#include <math.h>
#include <string.h>

#include "data/import/import-result.h"
#include "data/import/length-unit.h"
#include "data/import/range-date.h"
#include "data/import/range-token.h"

#define LONGEST_KM 20040.0 /* half of the longest way round the Earth */
#define SAME_SHARE 0.03    /* by which a distance may differ in another unit, by rounding */

typedef struct {
  const GArray *tokens; /* RaRangeToken */
  guint at;
  const RaRangeColumn *column;
  RaRangeCell *cell;
  double unit_km; /* of the last ring that named one; 0 for none */
  double bare_km; /* of the last ring that named none, in the unit of the column; 0 for none */
} Reader;

typedef struct {
  double value;
  double km; /* in its unit; 0 when it names none */
} Figure;

static const RaRangeToken *
peek (const Reader *self)
{
  return self->at < self->tokens->len ? &g_array_index (self->tokens, RaRangeToken, self->at) : NULL;
}

static gboolean
next_is (const Reader *self, RaRangeTokenKind kind)
{
  const RaRangeToken *token = peek (self);
  return token != NULL && token->kind == kind;
}

static gboolean
fail_unit (const char *words, RaLength length, GError **error)
{
  return length == RA_LENGTH_AMBIGUOUS
             ? ra_import_fail (error, "\"%s\" can mean several units; write km, m, mi, nmi, ft or yd", words)
             : ra_import_fail (error, "\"%s\" is no unit that is known; write km, m, mi, nmi, ft or yd", words);
}

static void
skip_qualifiers (Reader *self)
{
  while (next_is (self, RA_RANGE_QUALIFIER)) {
    self->cell->qualified = TRUE;
    self->at++;
  }
}

/* The words behind a number: a unit, or nothing. */
static gboolean
take_unit (Reader *self, Figure *figure, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (; next_is (self, RA_RANGE_WORD) || next_is (self, RA_RANGE_QUALIFIER); self->at++) {
    if (next_is (self, RA_RANGE_QUALIFIER))
      self->cell->qualified = TRUE;
    else
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", peek (self)->text);
  }
  const RaLength length = ra_length_read (words->str, &figure->km);
  if (length == RA_LENGTH_AMBIGUOUS || length == RA_LENGTH_UNKNOWN)
    return fail_unit (words->str, length, error);
  return TRUE;
}

static gboolean
take_figure (Reader *self, Figure *figure, GError **error)
{
  *figure = (Figure) { 0, 0 };
  skip_qualifiers (self);
  if (next_is (self, RA_RANGE_DASH))
    return ra_import_fail (error, "must not be negative");
  if (!next_is (self, RA_RANGE_NUMBER))
    return ra_import_fail (error, "expected kilometres such as 2350");
  if (!ra_marked_number_read (peek (self)->text, self->column->fraction, &figure->value, error))
    return FALSE;
  self->at++;
  return take_unit (self, figure, error);
}

/* "up to" and the like before a number, "from" before the first of two. TRUE in @from for the latter. */
static void
take_preposition (Reader *self, gboolean *from)
{
  *from = FALSE;
  for (;; self->at++) {
    if (next_is (self, RA_RANGE_FROM))
      *from = TRUE;
    else if (!next_is (self, RA_RANGE_TO) && !next_is (self, RA_RANGE_QUALIFIER))
      return;
    else
      self->cell->qualified = TRUE;
  }
}

static gboolean
fits_column (const Reader *self, const Figure *figure)
{
  return figure->km == 0 || self->column->km == 0 || fabs (figure->km - self->column->km) < 1e-9;
}

static double
column_km (const Reader *self)
{
  return self->column->km > 0 ? self->column->km : 1;
}

static double
kilometres_of (const Reader *self, const Figure *figure)
{
  const double km = figure->km > 0 ? figure->km : column_km (self);
  /* To the millimetre: 300 mi are 482.8032 km, and not 482.80320000000006. */
  return round (figure->value * km * 1e6) / 1e6;
}

/* "300 mi (2019)": when it was said, unless the same distance may be meant in another unit. */
static gboolean
is_year_of (const char *text, const RaKilometres *km)
{
  static const double units_km[] = { 1, 1.609344, 1.852 };
  const double year = strlen (text) == 4 && strspn (text, "0123456789") == 4 ? g_ascii_strtod (text, NULL) : 0;

  if (year < 1945 || year >= 2100)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units_km); i++)
    if (fabs (year * units_km[i] - km->max_km) < 0.1 * km->max_km)
      return FALSE;
  return TRUE;
}

/* "1,500 km (930 mi)": the second figure says the same in another unit, or one of the two is wrong. */
static gboolean
check_bracket (Reader *self, const RaKilometres *km, GError **error)
{
  const char *text = peek (self)->text + 1;
  const RaRangeColumn column = { .fraction = self->column->fraction };
  RaRangeCell other = { 0 };

  self->at++;
  if (strpbrk (text, "0123456789") == NULL || is_year_of (text, km)) {
    self->cell->qualified = TRUE;
    return TRUE;
  }
  if (!ra_range_cell_has_unit (text) || !ra_range_cell_read (text, &column, &other, error))
    return error != NULL && *error != NULL ? FALSE : ra_import_fail (error, "\"(%s)\" is not understood", text);
  for (guint i = 0; i < other.n; i++)
    if (fabs (other.km[i].max_km - km->max_km) > 0.06 * km->max_km)
      return ra_import_fail (error, "\"%s\" in brackets is another distance", text);
  return TRUE;
}

/* "480 km / 298 mi": the same in another unit, of which the kilometres stay. */
static gboolean
says_again (Reader *self, const RaKilometres *km, double unit_km)
{
  RaKilometres *last = self->cell->n > 0 ? &self->cell->km[self->cell->n - 1] : NULL;

  if (last == NULL || unit_km == 0 || self->unit_km == 0 || fabs (unit_km - self->unit_km) < 1e-9
      || fabs (last->max_km - km->max_km) > SAME_SHARE * km->max_km
      || fabs (last->min_km - km->min_km) > SAME_SHARE * km->max_km)
    return FALSE;
  if (fabs (unit_km - 1) < 1e-9)
    *last = *km;
  return TRUE;
}

/* The unit that the next figure with one names: "500/5500 mi" are two in miles. 0 for none. */
static double
find_unit_ahead (const Reader *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  double km = 0;

  for (guint i = self->at; i < self->tokens->len; i++) {
    const RaRangeToken *token = &g_array_index (self->tokens, RaRangeToken, i);
    if (token->kind == RA_RANGE_WORD)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", token->text);
    else if (words->len > 0)
      break;
  }
  return ra_length_read (words->str, &km) == RA_LENGTH_KNOWN ? km : 0;
}

/* A figure without a unit in a list in which another has one. */
static gboolean
borrow_unit (Reader *self, Figure *figure, GError **error)
{
  const double ahead_km = find_unit_ahead (self);

  if (ahead_km == 0)
    return self->unit_km == 0 || fabs (self->unit_km - column_km (self)) < 1e-9
           || ra_import_fail (error, "the last figure names no unit, and one before it does");
  self->bare_km = figure->value * column_km (self);
  figure->km = ahead_km;
  return fits_column (self, figure)
         || ra_import_fail (error, "only the last figure names its unit, which is another "
                                   "than that of the column");
}

/* "480 / 300 mi": the same distance twice, of which the first is in kilometres. */
static gboolean
check_bare (const Reader *self, const RaKilometres *km, GError **error)
{
  return self->bare_km == 0 || fabs (self->bare_km - km->max_km) > SAME_SHARE * km->max_km
         || ra_import_fail (error, "names one unit, and says the same distance twice with two");
}

static gboolean
take_band (Reader *self, GError **error)
{
  Figure inner = { 0, 0 };
  Figure outer = { 0, 0 };
  gboolean from = FALSE;

  take_preposition (self, &from);
  if (!take_figure (self, &outer, error))
    return FALSE;
  const gboolean is_band
      = next_is (self, RA_RANGE_DASH) || next_is (self, RA_RANGE_TO) || (from && next_is (self, RA_RANGE_AND));
  if (is_band) {
    self->at++;
    inner = outer;
    if (!take_figure (self, &outer, error))
      return FALSE;
    if (inner.km > 0 && outer.km == 0)
      return ra_import_fail (error, "the second figure names no unit, and the first does");
  }
  const gboolean named = outer.km > 0;
  if (!named && !borrow_unit (self, &outer, error))
    return FALSE;
  if (inner.km == 0)
    inner.km = outer.km;
  if (self->column->own_unit && outer.km == 0)
    return ra_import_fail (error, "names no unit, and other rows do");
  self->cell->other_unit = self->cell->other_unit || !fits_column (self, &outer);
  const RaKilometres km = { is_band ? kilometres_of (self, &inner) : 0, kilometres_of (self, &outer) };
  if (!(km.max_km <= LONGEST_KM) || !(km.min_km <= LONGEST_KM))
    return ra_import_fail (error, "must be at most 20040 km");
  if (named && fabs (outer.km - column_km (self)) > 1e-9 && !check_bare (self, &km, error))
    return FALSE;
  if (!says_again (self, &km, outer.km))
    self->cell->km[self->cell->n++] = km;
  if (outer.km > 0)
    self->unit_km = outer.km;
  while (next_is (self, RA_RANGE_OTHER) && peek (self)->text[0] == '(')
    if (!check_bracket (self, &km, error))
      return FALSE;
  skip_qualifiers (self);
  return TRUE;
}

static gboolean
take_all (Reader *self, GError **error)
{
  do {
    if (self->cell->n == RA_RANGE_MOST)
      return ra_import_fail (error, "more than " G_STRINGIFY (RA_RANGE_MOST) " ranges in a cell");
    if (!take_band (self, error))
      return FALSE;
    if (peek (self) == NULL)
      return TRUE;
    if (!next_is (self, RA_RANGE_PART) && !next_is (self, RA_RANGE_AND))
      return next_is (self, RA_RANGE_DASH) || next_is (self, RA_RANGE_NUMBER)
                 ? ra_import_fail (error, "expected kilometres such as 2350")
                 : ra_import_fail (error, "\"%s\" is not understood", peek (self)->text);
    while (next_is (self, RA_RANGE_PART) || next_is (self, RA_RANGE_AND))
      self->at++;
    /* "300 mi, est." */
    skip_qualifiers (self);
  } while (peek (self) != NULL);
  return TRUE;
}

static gboolean
check_date (const char *text, GError **error)
{
  switch (ra_range_date (text)) {
  case RA_RANGE_DATE:
    return ra_import_fail (error, "a date, and no distance");
  case RA_RANGE_DOUBT:
    return ra_import_fail (error, "looks like a date or a fraction; write several ranges as \"3; 5\", a half as 0.5");
  default:
    return TRUE;
  }
}

gboolean
ra_range_cell_read (const char *text, const RaRangeColumn *column, RaRangeCell *cell, GError **error)
{
  g_return_val_if_fail (text != NULL && column != NULL && cell != NULL, FALSE);
  *cell = (RaRangeCell) { 0 };
  if (strlen (text) > RA_RANGE_LONGEST || !g_utf8_validate (text, -1, NULL))
    return ra_import_fail (error, "expected kilometres such as 2350");
  if (ra_is_missing_word (text))
    return TRUE;
  if (!check_date (text, error))
    return FALSE;
  g_autoptr (GArray) tokens = ra_range_tokens (text);
  Reader self = { .tokens = tokens, .column = column, .cell = cell };
  return take_all (&self, error);
}
