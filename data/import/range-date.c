/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-date.h"

#include <stdlib.h>
#include <string.h>

#define MOST_PARTS 3

/* Parts that people write fractions in. */
#define LARGEST_DENOMINATOR 16

typedef struct {
  guint n;
  int values[MOST_PARTS];
  int lengths[MOST_PARTS]; /* digits */
  char mark;               /* between the first two */
  const char *rest;        /* what stands behind them */
} Parts;

static gboolean
take_apart (const char *text, Parts *parts)
{
  const char *at = text;

  *parts = (Parts) { 0 };
  for (; parts->n < MOST_PARTS; parts->n++) {
    if (parts->n > 0 && (*at == '\0' || strchr ("/.-", *at) == NULL || !g_ascii_isdigit (at[1])))
      break;
    parts->mark = parts->n == 1 ? *at : parts->mark;
    at += parts->n > 0 ? 1 : 0;
    parts->lengths[parts->n] = (int)strspn (at, "0123456789");
    if (parts->lengths[parts->n] == 0 || parts->lengths[parts->n] > 4)
      return FALSE;
    parts->values[parts->n] = (int)strtol (at, NULL, 10);
    at += parts->lengths[parts->n];
  }
  parts->rest = at;
  return parts->n > 1;
}

static gboolean
is_year (const Parts *parts, guint i)
{
  return parts->lengths[i] == 4 && parts->values[i] >= 1899 && parts->values[i] < 2200;
}

static gboolean
is_below (const Parts *parts, guint i, int most)
{
  return parts->lengths[i] <= 2 && parts->values[i] > 0 && parts->values[i] <= most;
}

/* A day and a month, in whichever order. */
static gboolean
is_day_of_month (const Parts *parts, guint i)
{
  return is_below (parts, i, 31) && is_below (parts, i + 1, 31)
         && (is_below (parts, i, 12) || is_below (parts, i + 1, 12));
}

static gboolean
has_leading_zero (const Parts *parts, const char *text)
{
  return text[0] == '0' || text[parts->lengths[0] + 1] == '0';
}

static RaRangeDate
judge_three (const Parts *parts)
{
  const gboolean alone = *parts->rest == '\0';

  if (!alone && *parts->rest != ' ' && *parts->rest != 'T')
    return RA_RANGE_NO_DATE;
  if ((is_year (parts, 0) && is_below (parts, 1, 31) && is_below (parts, 2, 31))
      || (is_year (parts, 2) && is_below (parts, 0, 31) && is_below (parts, 1, 31)))
    return RA_RANGE_DATE;
  return alone && is_day_of_month (parts, 0) && parts->lengths[2] <= 2 ? RA_RANGE_DOUBT : RA_RANGE_NO_DATE;
}

/* "1/2 mi": half a mile, or two rings. */
static gboolean
is_fraction (const Parts *parts)
{
  int a = parts->values[0];
  int b = parts->values[1];

  if (a < 1 || a >= b || b > LARGEST_DENOMINATOR)
    return FALSE;
  while (a > 0) {
    const int rest = b % a;
    b = a;
    a = rest;
  }
  return b == 1;
}

static RaRangeDate
judge_two (const Parts *parts, const char *text)
{
  const gboolean slash = parts->mark == '/';
  const gboolean zero = has_leading_zero (parts, text);

  if (parts->mark == '.')
    return RA_RANGE_NO_DATE;
  if (*parts->rest != '\0')
    return slash && is_fraction (parts) && strpbrk (parts->rest, "/;,") == NULL ? RA_RANGE_DOUBT : RA_RANGE_NO_DATE;
  if (is_year (parts, 0) && is_below (parts, 1, 12))
    return RA_RANGE_DATE;
  if (is_below (parts, 0, 12) && is_year (parts, 1) && (slash || zero))
    return slash && !zero ? RA_RANGE_DOUBT : RA_RANGE_DATE;
  return (slash || zero) && is_day_of_month (parts, 0) ? RA_RANGE_DOUBT : RA_RANGE_NO_DATE;
}

RaRangeDate
ra_range_date (const char *text)
{
  g_return_val_if_fail (text != NULL, RA_RANGE_NO_DATE);
  Parts parts;

  if (!take_apart (text, &parts))
    return RA_RANGE_NO_DATE;
  return parts.n == MOST_PARTS ? judge_three (&parts) : judge_two (&parts, text);
}
