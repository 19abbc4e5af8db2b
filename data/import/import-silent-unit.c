/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "data/import/import-columns.h"
#include "data/import/length-unit.h"
#include "data/name-key.h"

/* Leaflet and what is built on it write a circle as a point with "radius" in metres, and "shape", "subType" or the like
 * "Circle"; other programs write kilometres. */
static gboolean
check_circle (const RaColumns *self, guint column, const char *call, GError **error)
{
  const char *heading = g_ptr_array_index (self->grid->headings, column);
  g_autofree char *key = ra_name_key (heading != NULL ? heading : "");
  guint row = 0;

  if (!self->grid->properties || !g_str_equal (key, "radius"))
    return TRUE;
  for (guint i = 0; i < self->grid->rows->len && row == 0; i++) {
    const RaGridRow *at = g_ptr_array_index (self->grid->rows, i);
    for (guint j = 0; j < at->cells->len; j++) {
      const char *cell = ra_grid_row_get (at, (int)j);
      if (cell != NULL && g_ascii_strcasecmp (cell, "circle") == 0)
        row = at->number;
    }
  }
  if (row == 0)
    return TRUE;
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
               "%s names no unit, and feature %u is a circle, of which many programs write it in metres; choose the "
               "unit (--units)",
               call, row);
  return FALSE;
}

/* 300 that a spreadsheet shows as "300 mi": a number without a unit has come here. */
static gboolean
check_shown (const RaColumns *self, const char *call, GError **error)
{
  const GPtrArray *shown = self->options->shown;

  for (guint i = 0; shown != NULL && i < shown->len; i++) {
    const char *text = g_ptr_array_index (shown, i);
    const char *unit = strstr (text, ": ");
    double km = 0;
    const RaLength length = unit != NULL ? ra_length_read (unit + 2, &km) : RA_LENGTH_NONE;
    if (length != RA_LENGTH_AMBIGUOUS && (length != RA_LENGTH_KNOWN || fabs (km - 1) < 1e-9))
      continue;
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
                 "%s names no unit, and the spreadsheet shows one with its numbers (%s); write it into the heading, or "
                 "choose the unit for the table (--units)",
                 call, text);
    return FALSE;
  }
  return TRUE;
}

/* "D2: %" -> 3; -1 for what is no cell. */
static int
column_of_cell (const char *cell)
{
  int column = 0;

  for (; g_ascii_isupper (*cell) && column < 20000; cell++)
    column = column * 26 + (*cell - 'A' + 1);
  return g_ascii_isdigit (*cell) ? column - 1 : -1;
}

gboolean
ra_columns_check_percent (const RaColumns *self, guint column, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  const GPtrArray *shown = self->options->shown;

  for (guint i = 0; shown != NULL && i < shown->len; i++) {
    const char *text = g_ptr_array_index (shown, i);
    if (!g_str_has_suffix (text, ": %") || column_of_cell (text) != (int)column)
      continue;
    g_autofree char *call = ra_grid_call (self->grid, column);
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
                 "%s is shown as a percentage (%s), and is no distance; give its cells the format of a number", call,
                 text);
    return FALSE;
  }
  return TRUE;
}

gboolean
ra_columns_check_silent_unit (const RaColumns *self, guint column, RaImport *import, GError **error)
{
  g_return_val_if_fail (self != NULL && import != NULL, FALSE);
  g_autofree char *call = ra_grid_call (self->grid, column);

  for (guint i = 0; i < self->grid->notes->len; i++) {
    const char *note = g_ptr_array_index (self->grid->notes, i);
    if (!ra_note_names_other_unit (note))
      continue;
    g_set_error (
        error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
        "%s names no unit, and \"%s\" does; write it into the heading, or choose the unit for the table (--units)",
        call, note);
    return FALSE;
  }
  if (!check_shown (self, call, error) || !check_circle (self, column, call, error))
    return FALSE;
  ra_import_warn (import, ra_grid_row_of_column (self->grid, column), "%s names no unit: taken as kilometres", call);
  return TRUE;
}
