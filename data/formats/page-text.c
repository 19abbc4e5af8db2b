/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/page-text.h"

#include <math.h>
#include <string.h>

#include "data/formats/plain-text.h"

#define WIDEST_LINE 96

struct _RaTable {
  guint n_columns;
  gboolean *flush_right;
  GPtrArray *cells; /* char *, row by row, the heads first */
};

RaTable *
ra_table_new (const char *const *heads)
{
  RaTable *self = g_new0 (RaTable, 1);
  self->n_columns = g_strv_length ((char **)heads);
  self->flush_right = g_new0 (gboolean, self->n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->n_columns; i++) {
    self->flush_right[i] = heads[i][0] == '>';
    g_ptr_array_add (self->cells, g_strdup (heads[i] + (self->flush_right[i] ? 1 : 0)));
  }
  return self;
}

void
ra_table_free (RaTable *self)
{
  if (self == NULL)
    return;
  g_free (self->flush_right);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
ra_table_add (RaTable *self, const char *const *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (cells[i] != NULL ? cells[i] : ""));
}

guint
ra_table_n_rows (const RaTable *self)
{
  return self->cells->len / self->n_columns - 1;
}

/* Places on a terminal. */
static guint
places_of (const char *text)
{
  guint columns = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (!g_unichar_iszerowidth (c))
      columns += g_unichar_iswide (c) ? 2 : 1;
  }
  return columns;
}

static guint
width_of_column (const RaTable *self, guint column)
{
  guint width = 0;
  for (guint i = column; i < self->cells->len; i += self->n_columns)
    width = MAX (width, places_of (g_ptr_array_index (self->cells, i)));
  return width;
}

static void
append_lined_up (const RaTable *self, GString *out)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = width_of_column (self, column);
  for (guint i = 0; i < self->cells->len; i++) {
    const char *cell = g_ptr_array_index (self->cells, i);
    const guint column = i % self->n_columns;
    const gboolean last = column + 1 == self->n_columns;
    const int room = (int)(widths[column] - places_of (cell));
    if (self->flush_right[column])
      g_string_append_printf (out, "%*s%s", room, "", cell);
    else
      g_string_append_printf (out, "%s%*s", cell, last ? 0 : room, "");
    g_string_append (out, last ? "\n" : "  ");
  }
}

static void
append_rule (const RaTable *self, GString *out)
{
  for (guint column = 0; column < self->n_columns; column++)
    g_string_append (out, self->flush_right[column] ? "| ---: " : "| --- ");
  g_string_append (out, "|\n");
}

static void
append_escaped (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    if (strchr ("|*_`<\\", *at) != NULL)
      g_string_append_c (out, '\\');
    g_string_append_c (out, *at == '\n' || *at == '\r' ? ' ' : *at);
  }
}

static void
append_markdown (const RaTable *self, GString *out)
{
  for (guint i = 0; i < self->cells->len; i++) {
    g_string_append (out, "| ");
    append_escaped (out, g_ptr_array_index (self->cells, i));
    g_string_append_c (out, ' ');
    if ((i + 1) % self->n_columns == 0)
      g_string_append (out, "|\n");
    if (i + 1 == self->n_columns)
      append_rule (self, out);
  }
}

void
ra_page_init (RaPage *self, gboolean markdown)
{
  self->text = g_string_new (NULL);
  self->markdown = markdown;
  self->ends_with_list = FALSE;
}

char *
ra_page_steal (RaPage *self)
{
  g_autofree char *text = g_string_free (g_steal_pointer (&self->text), FALSE);
  return ra_escape_hidden (text);
}

static void
part_block (RaPage *self)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  self->ends_with_list = FALSE;
}

/* The title of a page is underlined, as are its chapters; what stands below them ends with a colon. */
static void
append_plain_heading (GString *out, guint level, const char *text)
{
  static const char rules[] = { '=', '-' };
  g_string_append_printf (out, "%s%s\n", text, level > G_N_ELEMENTS (rules) ? ":" : "");
  for (guint i = places_of (text); i > 0 && level <= G_N_ELEMENTS (rules); i--)
    g_string_append_c (out, rules[level - 1]);
  if (level <= G_N_ELEMENTS (rules))
    g_string_append_c (out, '\n');
}

void
ra_page_add_heading (RaPage *self, guint level, const char *text)
{
  part_block (self);
  if (!self->markdown) {
    append_plain_heading (self->text, level, text);
    return;
  }
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->text, '#');
  g_string_append_c (self->text, ' ');
  append_escaped (self->text, text);
  g_string_append_c (self->text, '\n');
}

/* Appends the words with a line broken before the one that would be too long; later lines start with @indent. */
static void
append_wrapped (GString *out, const char *text, const char *indent)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint columns = 0;
  for (guint i = 0; words[i] != NULL; i++) {
    const guint width = places_of (words[i]);
    if (width == 0)
      continue;
    if (columns > 0 && columns + 1 + width > WIDEST_LINE) {
      g_string_append_printf (out, "\n%s", indent);
      columns = (guint)strlen (indent);
    } else if (columns > 0) {
      g_string_append_c (out, ' ');
      columns++;
    }
    g_string_append (out, words[i]);
    columns += width;
  }
  g_string_append_c (out, '\n');
}

void
ra_page_add_paragraph (RaPage *self, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  part_block (self);
  if (self->markdown) {
    append_escaped (self->text, text);
    g_string_append_c (self->text, '\n');
  } else {
    append_wrapped (self->text, text, "");
  }
}

void
ra_page_add_entry (RaPage *self, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!self->ends_with_list)
    part_block (self);
  self->ends_with_list = TRUE;
  g_string_append (self->text, "- ");
  if (self->markdown) {
    append_escaped (self->text, text);
    g_string_append_c (self->text, '\n');
  } else {
    append_wrapped (self->text, text, "  ");
  }
}

void
ra_page_add_table (RaPage *self, const RaTable *table)
{
  part_block (self);
  if (self->markdown)
    append_markdown (table, self->text);
  else
    append_lined_up (table, self->text);
}

static char *
format_grouped (const char *plain)
{
  const gsize n_digits = strspn (plain, "0123456789");
  GString *text = g_string_new (NULL);
  for (gsize i = 0; plain[i] != '\0'; i++) {
    if (i > 0 && i < n_digits && (n_digits - i) % 3 == 0)
      g_string_append_c (text, ',');
    g_string_append_c (text, plain[i]);
  }
  return g_string_free (text, FALSE);
}

char *
ra_page_format_km (double km)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  const double size = fabs (km);
  g_ascii_formatd (plain, sizeof plain, size < 99.95 ? "%.1f" : "%.0f", size);
  g_autofree char *grouped = format_grouped (plain);
  const gboolean negative = km < 0 && !g_str_equal (plain, "0.0");
  return g_strdup_printf ("%s%s", negative ? "-" : "", grouped);
}

char *
ra_page_format_count (double number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (plain, sizeof plain, "%.0f", fabs (number));
  g_autofree char *grouped = format_grouped (plain);
  return g_strdup_printf ("%s%s", number <= -0.5 ? "-" : "", grouped);
}
