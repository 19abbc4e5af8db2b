/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-writer.h"

#include <math.h>
#include <string.h>

#include "data/formats/plain-text.h"

static void
break_line (RaJsonWriter *self)
{
  if (self->new_line)
    g_string_append_c (self->text, '\n');
  self->new_line = FALSE;
}

static void
separate (RaJsonWriter *self)
{
  if (self->comma)
    g_string_append_c (self->text, ',');
  break_line (self);
  self->comma = TRUE;
}

void
ra_json_write_begin (RaJsonWriter *self, char bracket)
{
  separate (self);
  g_string_append_c (self->text, bracket);
  self->comma = FALSE;
}

void
ra_json_write_end (RaJsonWriter *self, char bracket)
{
  break_line (self);
  g_string_append_c (self->text, bracket);
  self->comma = TRUE;
}

void
ra_json_append_escape (GString *text, gunichar character)
{
  g_return_if_fail (text != NULL);
  if (character > 0xFFFF)
    g_string_append_printf (text, "\\u%04x\\u%04x", 0xD7C0 + (character >> 10), 0xDC00 + (character & 0x3FF));
  else
    g_string_append_printf (text, "\\u%04x", character);
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '"' || c == '\\')
      g_string_append_c (text, '\\');
    if (c < 0x20 || ra_is_hidden_character (c))
      ra_json_append_escape (text, c);
    else
      g_string_append_len (text, at, g_utf8_next_char (at) - at);
  }
  g_string_append_c (text, '"');
}

void
ra_json_write_member (RaJsonWriter *self, const char *name)
{
  separate (self);
  append_quoted (self->text, name);
  g_string_append_c (self->text, ':');
  self->comma = FALSE;
}

void
ra_json_write_string (RaJsonWriter *self, const char *value)
{
  if (value == NULL) {
    ra_json_write_null (self);
    return;
  }
  separate (self);
  append_quoted (self->text, value);
}

/* The digits of whole numbers up to here come out of a product exactly, but for a rest near a half. */
#define LARGEST_SCALED 1e12
#define NEAR_HALF      1e-3

/* printf () takes most of the time in which a thousand rings are written. FALSE, and nothing appended, where it may
 * round otherwise. */
static gboolean
append_quickly (GString *text, double value, guint decimals)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
  const double scaled = decimals < G_N_ELEMENTS (powers) ? fabs (value) * powers[decimals] : G_MAXDOUBLE;
  /* Written so that NaN is left to printf (). */
  if (!(scaled < LARGEST_SCALED) || fabs (scaled - floor (scaled) - 0.5) < NEAR_HALF)
    return FALSE;
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 rest = (guint64)(scaled + 0.5);
  const gboolean negative = value < 0 && rest != 0;
  for (; decimals > 0 && rest % 10 == 0; decimals--)
    rest /= 10;
  for (; decimals > 0; decimals--, rest /= 10) {
    *--at = (char)('0' + rest % 10);
    if (decimals == 1)
      *--at = '.';
  }
  do
    *--at = (char)('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (negative)
    *--at = '-';
  g_string_append_len (text, at, digits + sizeof digits - at);
  return TRUE;
}

void
ra_append_number (GString *text, double value, guint decimals)
{
  char format[8];
  if (append_quickly (text, value, decimals))
    return;
  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 15));
  char number[G_ASCII_DTOSTR_BUF_SIZE + 320];
  g_ascii_formatd (number, sizeof number, format, value);
  if (strchr (number, '.') != NULL) {
    gsize length = strlen (number);
    while (number[length - 1] == '0')
      length--;
    number[number[length - 1] == '.' ? length - 1 : length] = '\0';
  }
  g_string_append (text, g_str_equal (number, "-0") ? "0" : number);
}

void
ra_json_write_number (RaJsonWriter *self, double value, guint decimals)
{
  if (!isfinite (value)) {
    ra_json_write_null (self);
    return;
  }
  separate (self);
  ra_append_number (self->text, value, decimals);
}

void
ra_json_write_boolean (RaJsonWriter *self, gboolean value)
{
  separate (self);
  g_string_append (self->text, value ? "true" : "false");
}

void
ra_json_write_null (RaJsonWriter *self)
{
  separate (self);
  g_string_append (self->text, "null");
}

void
ra_json_write_new_line (RaJsonWriter *self)
{
  self->new_line = TRUE;
}

void
ra_json_write_string_member (RaJsonWriter *self, const char *name, const char *value)
{
  ra_json_write_member (self, name);
  ra_json_write_string (self, value);
}

void
ra_json_write_number_member (RaJsonWriter *self, const char *name, double value, guint decimals)
{
  ra_json_write_member (self, name);
  ra_json_write_number (self, value, decimals);
}

void
ra_json_write_boolean_member (RaJsonWriter *self, const char *name, gboolean value)
{
  ra_json_write_member (self, name);
  ra_json_write_boolean (self, value);
}

void
ra_json_write_strings_member (RaJsonWriter *self, const char *name, const GPtrArray *values)
{
  ra_json_write_member (self, name);
  ra_json_write_begin (self, '[');
  for (guint i = 0; values != NULL && i < values->len; i++)
    ra_json_write_string (self, g_ptr_array_index (values, i));
  ra_json_write_end (self, ']');
}
