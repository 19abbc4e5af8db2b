/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-grid.h"

#include "data/import/import-values.h"

static void
row_free (gpointer data)
{
  RaGridRow *row = data;

  if (row == NULL) /* dropped before */
    return;
  g_ptr_array_unref (row->cells);
  g_free (row->fault);
  g_free (row);
}

RaGrid *
ra_grid_new (gboolean properties)
{
  RaGrid *self = g_new0 (RaGrid, 1);

  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->first_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->properties = properties;
  return self;
}

void
ra_grid_free (RaGrid *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->headings);
  g_array_unref (self->first_rows);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

char *
ra_grid_call (const RaGrid *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->headings->len, NULL);
  g_autofree char *heading = ra_clean_text (g_ptr_array_index (self->headings, column), FALSE);

  if (self->properties)
    return g_strdup_printf ("property \"%s\"", heading != NULL ? heading : "");
  return heading != NULL ? g_strdup_printf ("column %u, \"%s\",", column + 1, heading)
                         : g_strdup_printf ("column %u", column + 1);
}

guint
ra_grid_row_of_column (const RaGrid *self, guint column)
{
  g_return_val_if_fail (self != NULL, 0);
  return column < self->first_rows->len ? g_array_index (self->first_rows, guint, column) : self->heading_row;
}

RaGridRow *
ra_grid_add_row (RaGrid *self, guint number)
{
  g_return_val_if_fail (self != NULL, NULL);
  RaGridRow *row = g_new0 (RaGridRow, 1);

  row->number = number;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

void
ra_grid_drop_row (RaGrid *self, guint index)
{
  g_return_if_fail (self != NULL && index < self->rows->len);
  g_clear_pointer ((RaGridRow **)&g_ptr_array_index (self->rows, index), row_free);
}

const char *
ra_grid_row_get (const RaGridRow *row, int column)
{
  g_return_val_if_fail (row != NULL, NULL);
  const char *cell = column >= 0 && (guint)column < row->cells->len ? g_ptr_array_index (row->cells, column) : NULL;

  for (const char *at = cell; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return cell;
  return NULL;
}
