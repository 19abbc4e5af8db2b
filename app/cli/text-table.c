/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/text-table.h"

struct _RaTextTable {
  guint n_columns;
  GPtrArray *cells; /* char *, row by row */
};

RaTextTable *
ra_text_table_new (const char *const *heads)
{
  RaTextTable *self = g_new0 (RaTextTable, 1);
  self->n_columns = g_strv_length ((char **)heads);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  ra_text_table_add (self, heads);
  return self;
}

void
ra_text_table_free (RaTextTable *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

void
ra_text_table_add (RaTextTable *self, const char *const *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (cells[i] != NULL ? cells[i] : ""));
}

static guint
places_of (const char *text)
{
  guint places = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (!g_unichar_iszerowidth (c))
      places += g_unichar_iswide (c) ? 2 : 1;
  }
  return places;
}

static guint
width_of_column (const RaTextTable *self, guint column)
{
  guint width = 0;
  for (guint i = column; i < self->cells->len; i += self->n_columns)
    width = MAX (width, places_of (g_ptr_array_index (self->cells, i)));
  return width;
}

char *
ra_text_table_to_string (const RaTextTable *self)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  GString *text = g_string_new (NULL);
  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = width_of_column (self, column);
  for (guint i = 0; i < self->cells->len; i++) {
    const char *cell = g_ptr_array_index (self->cells, i);
    const guint column = i % self->n_columns;
    g_string_append (text, cell);
    if (column + 1 < self->n_columns)
      g_string_append_printf (text, "%*s", (int)(widths[column] - places_of (cell)) + 2, "");
    else
      g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}
