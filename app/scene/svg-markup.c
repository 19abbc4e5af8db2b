/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/svg-markup.h"

#include <math.h>
#include <string.h>

#define REPLACEMENT 0xfffd
/* More hundredths of a page unit cannot be on any page, and sums of them still fit. */
#define FARTHEST 1e12

void
ra_svg_writer_init (RaSvgWriter *self)
{
  *self = (RaSvgWriter) { .defs = g_string_new (NULL),
                          .body = g_string_new (NULL),
                          .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                          .hatches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
}

void
ra_svg_writer_clear (RaSvgWriter *self)
{
  g_string_free (self->defs, TRUE);
  g_string_free (self->body, TRUE);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->hatches);
}

const char *
ra_svg_take_id (RaSvgWriter *self, const char *wanted)
{
  GString *id = g_string_new (g_ascii_isalpha (wanted[0]) ? "" : "layer-");
  for (const char *at = wanted; *at != '\0'; at++)
    g_string_append_c (id, g_ascii_isalnum (*at) || strchr ("-_.", *at) != NULL ? *at : '-');
  const gsize length = id->len;
  for (guint i = 2; g_hash_table_contains (self->ids, id->str); i++) {
    g_string_truncate (id, length);
    g_string_append_printf (id, "-%u", i);
  }
  char *taken = g_string_free (id, FALSE);
  g_hash_table_add (self->ids, taken);
  return taken;
}

void
ra_svg_add_number (RaSvgWriter *self, GString *to, double value, guint n_decimals)
{
  const char format[] = { '%', '.', (char)('0' + n_decimals), 'f', '\0' };
  if (!(fabs (value) < FARTHEST)) {
    self->not_a_number = TRUE;
    value = 0;
  }
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (digits, sizeof digits, format, value);
  if (n_decimals > 0) {
    char *end = digits + strlen (digits);
    while (end[-1] == '0')
      *--end = '\0';
    if (end[-1] == '.')
      *--end = '\0';
  }
  g_string_append (to, g_str_equal (digits, "-0") ? "0" : digits);
}

void
ra_svg_add_length (RaSvgWriter *self, GString *to, const char *name, double value)
{
  g_string_append_printf (to, " %s=\"", name);
  ra_svg_add_number (self, to, value, 2);
  g_string_append_c (to, '"');
}

static guint
channel (double value)
{
  return value >= 0 ? (guint)lround (MIN (value, 1) * 255) : 0;
}

void
ra_svg_add_colour (RaSvgWriter *self, GString *to, const char *name, RaColour colour)
{
  if (!(colour.alpha > 0)) {
    g_string_append_printf (to, " %s=\"none\"", name);
    return;
  }
  g_string_append_printf (to, " %s=\"#%02x%02x%02x\"", name, channel (colour.red), channel (colour.green),
                          channel (colour.blue));
  if (colour.alpha < 1) {
    g_string_append_printf (to, " %s-opacity=\"", name);
    ra_svg_add_number (self, to, colour.alpha, 3);
    g_string_append_c (to, '"');
  }
}

/* The production Char of XML 1.0, without the lines' ends and tabs that no text of a map has. */
static gboolean
is_allowed (gunichar c)
{
  return c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xfffe && c != 0xffff;
}

void
ra_svg_add_escaped (GString *to, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '&')
      g_string_append (to, "&amp;");
    else if (c == '<')
      g_string_append (to, "&lt;");
    else if (c == '>')
      g_string_append (to, "&gt;");
    else if (c == '"')
      g_string_append (to, "&quot;");
    else if (c == '\n' || c == '\t' || c == '\r')
      g_string_append_c (to, ' ');
    else
      g_string_append_unichar (to, is_allowed (c) ? c : REPLACEMENT);
  }
}

/* Path data. Points are rounded first and then subtracted, so that errors do not add up along a coast. */

typedef struct {
  gint64 x, y; /* hundredths */
} Vertex;

static gint64
to_hundredths (RaSvgWriter *self, double value)
{
  const double hundredths = self->coarse ? round (value * 10) * 10 : round (value * 100);
  if (fabs (hundredths) < FARTHEST)
    return (gint64)hundredths;
  self->not_a_number = TRUE;
  return 0;
}

/* Digit by digit: a coast has a hundred thousand of such numbers. Zeros before and behind are left out. */
static void
add_hundredths (GString *to, gint64 value)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 size = (guint64)ABS (value);
  const guint rest = (guint)(size % 100);
  size /= 100;
  if (rest % 10 != 0)
    *--at = (char)('0' + rest % 10);
  if (rest != 0) {
    *--at = (char)('0' + rest / 10);
    *--at = '.';
  }
  for (; size > 0 || at == digits + sizeof digits; size /= 10)
    *--at = (char)('0' + size % 10);
  /* A minus sign parts numbers as well as a space does. */
  if (value < 0)
    *--at = '-';
  else if (g_ascii_isdigit (to->str[to->len - 1]))
    *--at = ' ';
  g_string_append_len (to, at, digits + sizeof digits - at);
}

static void
add_part (RaSvgWriter *self, GString *to, const RaPoint *points, guint n, gboolean closed)
{
  Vertex last = { 0, 0 };
  gboolean moved = FALSE;
  for (guint i = 0; i < n; i++) {
    const Vertex at = { to_hundredths (self, points[i].x), to_hundredths (self, points[i].y) };
    /* A line without length is a dot under round caps: its last point stays. */
    if (i > 0 && at.x == last.x && at.y == last.y && (moved || i + 1 < n))
      continue;
    if (i < 1)
      g_string_append_c (to, 'M');
    else if (!moved)
      g_string_append_c (to, 'l');
    add_hundredths (to, at.x - last.x);
    add_hundredths (to, at.y - last.y);
    moved = i > 0;
    last = at;
  }
  if (closed && n > 0)
    g_string_append_c (to, 'z');
}

void
ra_svg_add_path_data (RaSvgWriter *self, GString *to, const RaPath *path, gboolean closed)
{
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    add_part (self, to, points, n, closed);
  }
}
