/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/units.h"

#include <glib/gi18n.h>
#include <string.h>

static const double unit_km[] = { [RA_UNITS_KM] = 1, [RA_UNITS_MI] = 1.609344, [RA_UNITS_NMI] = 1.852 };

static void
append_grouped (GString *text, const char *digits, gsize n_digits)
{
  for (gsize i = 0; i < n_digits; i++) {
    if (i > 0 && (n_digits - i) % 3 == 0) {
      /* Translators: what stands between groups of three digits, as in 2,350; a space should be one that does not
       * break the line. */
      g_string_append (text, C_ ("thousands separator", ","));
    }
    g_string_append_c (text, digits[i]);
  }
}

/* The separators are those of the language and not of the locale: in an English sentence 2.350 would be read as a
 * little over two. */
char *
ra_units_format_number (double number, guint n_decimals)
{
  char format[] = "%.0f";
  char ascii[G_ASCII_DTOSTR_BUF_SIZE + 320];
  const char *digits = ascii;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (n_decimals <= 9, NULL);
  format[2] = (char)('0' + n_decimals);
  g_ascii_formatd (ascii, sizeof ascii, format, number);
  if (*digits == '-') {
    digits++;
    if (strpbrk (digits, "123456789") != NULL) /* nothing is not negative */
      g_string_append (text, "−");
  }
  const char *point = strchr (digits, '.');
  append_grouped (text, digits, point != NULL ? (gsize)(point - digits) : strlen (digits));
  if (point != NULL) {
    /* Translators: what stands before decimals, as in 0.5 */
    g_string_append (text, C_ ("decimal point", "."));
    g_string_append (text, point + 1);
  }
  return g_string_free (text, FALSE);
}

char *
ra_units_format_distance (RaUnits units, double km, guint n_decimals)
{
  g_autofree char *number = ra_units_format_number (ra_units_from_km (units, km), n_decimals);

  switch (units) {
  case RA_UNITS_MI:
    /* Translators: a distance in statute miles, in nautical miles, and in kilometres. */
    return g_strdup_printf (_ ("%s mi"), number);
  case RA_UNITS_NMI:
    return g_strdup_printf (_ ("%s nmi"), number);
  case RA_UNITS_KM:
  case RA_N_UNITS:
    break;
  }
  return g_strdup_printf (_ ("%s km"), number);
}

double
ra_units_to_km (RaUnits units, double distance)
{
  g_return_val_if_fail (units < RA_N_UNITS, distance);
  return distance * unit_km[units];
}

double
ra_units_from_km (RaUnits units, double km)
{
  g_return_val_if_fail (units < RA_N_UNITS, km);
  return km / unit_km[units];
}
