/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-columns.h"

#include "data/import/import-values.h"
#include "data/import/length-unit.h"

#define HALF_ROUND_KM 20040

static gboolean
fail_unit (const RaColumns *self, guint column, RaLength length, GError **error)
{
  const RaHeading *heading = g_ptr_array_index (self->headings, column);
  g_autofree char *call = ra_grid_call (self->grid, column);

  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
               "%s is in \"%s\", which %s; km, m, mi, nmi, ft and yd are read", call, heading->unit,
               length == RA_LENGTH_AMBIGUOUS ? "can mean several units" : "is no unit that is known");
  return FALSE;
}

/* Whether figures stand in the column, and not words. */
static gboolean
holds_figures (const RaGrid *grid, int column)
{
  guint n = 0;
  guint n_figures = 0;

  for (guint i = 0; i < grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (grid->rows, i), column);
    if (cell == NULL || ra_is_missing_word (cell))
      continue;
    n++;
    n_figures += g_ascii_isdigit (*cell);
  }
  return n_figures * 2 > n;
}

/* Fills in what the heading says. */
static gboolean
read_unit (const RaColumns *self, guint column, RaRangeField *field, GError **error)
{
  const RaHeading *heading = g_ptr_array_index (self->headings, column);
  const RaLength length = ra_length_read (heading->unit, &field->numbers.km);

  field->says_unit = length == RA_LENGTH_KNOWN;
  if (length == RA_LENGTH_KNOWN)
    return TRUE;
  field->numbers.km = self->options->unit_km;
  return length == RA_LENGTH_NONE || self->options->unit_km > 0 || fail_unit (self, column, length, error);
}

/* A spreadsheet in German writes 2.350 beside coordinates that were pasted with dots, a program in English 2.350 for
 * 2.35: where all ranges can be read both ways, nobody knows. None is longer than half round the Earth. */
static gboolean
may_be_thousands (const RaColumns *self, const RaRangeField *field)
{
  const double km = field->numbers.km > 0 ? field->numbers.km : 1;
  double largest_km = 0;

  for (guint i = 0; i < self->grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), field->column);
    if (cell != NULL)
      largest_km = MAX (largest_km, ra_range_cell_dotted (cell) * km);
  }
  return largest_km > 0 && largest_km <= HALF_ROUND_KM;
}

/* A formula has no value until a spreadsheet saves it. */
static void
warn_of_empty (const RaColumns *self, const RaRangeField *field, RaImport *import)
{
  g_autofree char *call = ra_grid_call (self->grid, (guint)field->column);

  ra_import_warn (import, ra_grid_row_of_column (self->grid, (guint)field->column),
                  "%s has no figure in any row; values of formulas are there once a spreadsheet has saved them", call);
}

/* Marks, and units of the cells: where some name one and the heading does not, the others cannot be told, unless all
 * that are named are kilometres. */
static gboolean
read_cells (RaColumns *self, RaRangeField *field, RaImport *import, GError **error)
{
  const RaRangeColumn none = { 0 };
  guint n = 0;
  guint n_units = 0;
  gboolean all_km = TRUE;
  RaFraction fraction = self->grid->fraction;

  for (guint i = 0; i < self->grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), field->column);
    if (cell == NULL || ra_is_missing_word (cell))
      continue;
    n++;
    fraction = ra_fraction_join (fraction, ra_range_cell_fraction (cell));
    if (!ra_range_cell_has_unit (cell))
      continue;
    n_units++;
    const RaRangeColumn km = { .km = 1 };
    RaRangeCell as_km;
    all_km = all_km && (!ra_range_cell_read (cell, &km, &as_km, NULL) || !as_km.other_unit);
  }
  field->numbers.fraction = fraction != RA_FRACTION_UNKNOWN ? fraction : self->fraction;
  if (fraction == RA_FRACTION_UNKNOWN && self->fraction == RA_FRACTION_DOT && may_be_thousands (self, field))
    field->numbers.fraction = RA_FRACTION_MIXED;
  field->numbers.own_unit
      = field->numbers.km == none.km && self->column[RA_FIELD_UNITS] < 0 && n_units > 0 && n_units < n && !all_km;
  self->any_range = self->any_range || n > 0;
  if (n == 0 && self->grid->rows->len > 0)
    warn_of_empty (self, field, import);
  if (n > 0 && !ra_columns_check_percent (self, (guint)field->column, error))
    return FALSE;
  return n == 0 || n_units > 0 || field->says_unit || field->numbers.km > 0 || self->column[RA_FIELD_UNITS] >= 0
         || ra_columns_check_silent_unit (self, (guint)field->column, import, error);
}

/* The lower end that belongs to an outer one: of the same number, or the only one. */
static int
find_inner (const RaColumns *self, const RaRangeField *outer, gboolean only)
{
  for (guint i = 0; i < self->ranges->len; i++) {
    const RaRangeField *inner = &g_array_index (self->ranges, RaRangeField, i);
    if (inner->is_inner && (only || inner->number == outer->number))
      return (int)i;
  }
  return -1;
}

static void
pair_ranges (RaColumns *self)
{
  guint n_inner = 0;
  guint n_outer = 0;

  for (guint i = 0; i < self->ranges->len; i++) {
    if (g_array_index (self->ranges, RaRangeField, i).is_inner)
      n_inner++;
    else
      n_outer++;
  }
  for (guint i = 0; i < self->ranges->len; i++) {
    const RaRangeField *field = &g_array_index (self->ranges, RaRangeField, i);
    if (field->is_inner)
      continue;
    const RaRingColumns ring = { find_inner (self, field, n_inner == 1 && n_outer == 1), (int)i };
    g_array_append_val (self->rings, ring);
  }
  if (n_outer == 0 && n_inner > 0) {
    const RaRingColumns ring = { 0, -1 };
    g_array_append_val (self->rings, ring);
  }
}

/* Of a missile, where ranges stand beside it; alone it is likely to be that of the circle, which nobody said. */
static gboolean
check_diameters (const RaColumns *self, GError **error)
{
  for (guint i = 0; i < self->headings->len && self->ranges->len == 0; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    g_autofree char *call = ra_grid_call (self->grid, i);

    if (!heading->diameter)
      continue;
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
                 "%s is a diameter; of a circle the half of it is the range: write ranges", call);
    return FALSE;
  }
  return TRUE;
}

/* Whether all that stands in the column is the name of a unit, and not "m" alone, which may be anything. */
static gboolean
holds_units (const RaGrid *grid, guint column)
{
  glong longest = 0;

  for (guint i = 0; i < grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (grid->rows, i), (int)column);
    double km = 0;
    if (cell == NULL)
      continue;
    if (ra_length_read (cell, &km) != RA_LENGTH_KNOWN)
      return FALSE;
    longest = MAX (longest, g_utf8_strlen (cell, -1));
  }
  return longest > 1;
}

void
ra_columns_find_units (RaColumns *self, RaImport *import)
{
  g_return_if_fail (self != NULL && import != NULL);
  for (guint i = 1; i < self->headings->len && self->column[RA_FIELD_UNITS] < 0; i++) {
    const RaHeading *before = g_ptr_array_index (self->headings, i - 1);
    RaHeading *heading = g_ptr_array_index (self->headings, i);
    const gboolean silent = (before->field == RA_FIELD_MIN_KM || before->field == RA_FIELD_MAX_KM)
                            && before->unit[0] == '\0' && !before->named;
    if (!silent || heading->field != RA_N_FIELDS || !holds_units (self->grid, i))
      continue;
    g_autofree char *call = ra_grid_call (self->grid, i);
    heading->field = RA_FIELD_UNITS;
    self->column[RA_FIELD_UNITS] = (int)i;
    ra_import_warn (import, ra_grid_row_of_column (self->grid, i), "%s is taken for the units of the ranges", call);
  }
}

gboolean
ra_columns_find_ranges (RaColumns *self, RaImport *import, GError **error)
{
  for (guint i = 0; i < self->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    RaRangeField field = { .column = (int)i, .is_inner = heading->field == RA_FIELD_MIN_KM, .number = heading->number };

    if (heading->field != RA_FIELD_MIN_KM && heading->field != RA_FIELD_MAX_KM)
      continue;
    if (heading->doubtful && !holds_figures (self->grid, (int)i)) {
      g_autofree char *call = ra_grid_call (self->grid, i);
      ra_import_warn (import, ra_grid_row_of_column (self->grid, i), "%s is not known and not read", call);
      continue;
    }
    if (heading->named) {
      g_autofree char *call = ra_grid_call (self->grid, i);
      ra_import_warn (import, ra_grid_row_of_column (self->grid, i), "%s is taken for ranges", call);
    }
    if (!read_unit (self, i, &field, error))
      return FALSE;
    if (!read_cells (self, &field, import, error))
      return FALSE;
    g_array_append_val (self->ranges, field);
  }
  pair_ranges (self);
  return check_diameters (self, error);
}
