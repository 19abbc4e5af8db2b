/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/digits.h"

static RaDigits
format_as (double value, guint digits, char kind)
{
  RaDigits result;
  char format[8];

  g_snprintf (format, sizeof format, "%%.%u%c", digits, kind);
  g_ascii_formatd (result.text, sizeof result.text, format, value);
  return result;
}

RaDigits
ra_digits (double value, guint decimals)
{
  return format_as (value, MIN (decimals, 9), 'f');
}

RaDigits
ra_short_digits (double value, guint significant)
{
  return format_as (value, MIN (significant, 15), 'g');
}
