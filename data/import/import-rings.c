/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-rings.h"

#include <math.h>

#include "data/coordinate.h"
#include "data/import/import-values.h"
#include "data/import/length-unit.h"
#include "geo/geodesic.h"

/* "Range (km)" and "Range (mi)" that say the same distance to within rounding are one ring. */
#define SAME_RANGE 0.02

typedef struct {
  RaImport *import;
  const RaColumns *columns;
  const RaGridRow *row;
  const char *unit; /* of this row, or NULL */
  GArray *rings;
} RingReader;

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, reason);
  return FALSE;
}

/* What the row's own unit makes of the column's. */
static gboolean
find_unit (const RingReader *self, const RaRangeField *field, RaRangeColumn *numbers, GError **error)
{
  const char *unit = self->unit;
  double km = 0;

  *numbers = field->numbers;
  if (self->columns->column[RA_FIELD_UNITS] < 0)
    return TRUE;
  if (unit == NULL) {
    numbers->own_unit = numbers->km == 0;
    return TRUE;
  }
  const RaLength length = ra_length_read (unit, &km);
  if (length != RA_LENGTH_KNOWN)
    return ra_import_fail (error, "unit \"%s\" %s; write km, m, mi, nmi, ft or yd", unit,
                           length == RA_LENGTH_AMBIGUOUS ? "can mean several" : "is not known");
  if (field->says_unit && fabs (km - numbers->km) > 1e-9)
    return ra_import_fail (error, "unit \"%s\" is another than that of the heading", unit);
  numbers->km = km;
  return TRUE;
}

static gboolean
read_range_cell (RingReader *self, const RaRangeField *field, RaRangeCell *cell, GError **error)
{
  g_autofree char *text = ra_clean_cell (ra_grid_row_get (self->row, field->column), FALSE);
  RaRangeColumn numbers;

  *cell = (RaRangeCell) { 0 };
  if (text == NULL)
    return TRUE;
  if (!find_unit (self, field, &numbers, error))
    return FALSE;
  if (!ra_range_cell_read (text, &numbers, cell, error)) {
    ra_coordinate_prefix (error, ra_field_to_string (field->is_inner ? RA_FIELD_MIN_KM : RA_FIELD_MAX_KM), text);
    if (!self->columns->grid->properties)
      g_prefix_error (error, "column %d, ", field->column + 1);
    return FALSE;
  }
  if (cell->n == 0)
    ra_import_warn (self->import, self->row->number, "range \"%s\": no ring is drawn", text);
  else if (cell->qualified)
    ra_import_warn (self->import, self->row->number, "range \"%s\": taken as the figure alone", text);
  if (cell->other_unit)
    ra_import_warn (self->import, self->row->number, "range \"%s\": in its own unit and not that of the column", text);
  return TRUE;
}

static gboolean
check_range (const RaKilometres *km, GError **error)
{
  if (km->min_km * 1000 >= RA_WHOLE_EARTH_M)
    return fail (error, "no point of the Earth is farther than 20003.9 km");
  if (km->max_km <= km->min_km)
    return fail (error, km->min_km > 0 ? "max_km must be above min_km" : "max_km must be above 0");
  return TRUE;
}

/* Of two that are the same, the one in kilometres stays. */
static void
add_ring (RingReader *self, const RaKilometres *km, const RaRangeField *field)
{
  const RaImportRing ring = { *km, (guint)field->column };

  for (guint i = 0; i < self->rings->len; i++) {
    RaImportRing *known = &g_array_index (self->rings, RaImportRing, i);
    if (known->column == ring.column || fabs (known->km.max_km - km->max_km) > SAME_RANGE * km->max_km
        || fabs (known->km.min_km - km->min_km) > SAME_RANGE * km->max_km)
      continue;
    if (fabs (field->numbers.km - 1) < 1e-9)
      *known = ring;
    return;
  }
  g_array_append_val (self->rings, ring);
}

static gboolean
read_ring (RingReader *self, const RaRingColumns *columns, GError **error)
{
  RaRangeCell inner = { 0 };
  RaRangeCell outer = { 0 };
  const RaRangeField *fields = (const RaRangeField *)(void *)self->columns->ranges->data;

  if (columns->inner >= 0 && !read_range_cell (self, &fields[columns->inner], &inner, error))
    return FALSE;
  if (columns->outer >= 0 && !read_range_cell (self, &fields[columns->outer], &outer, error))
    return FALSE;
  if (inner.n > 0 && outer.n == 0)
    return fail (error, "min_km without max_km");
  if (inner.n > 1 || (inner.n == 1 && (outer.n > 1 || inner.km[0].min_km > 0 || outer.km[0].min_km > 0)))
    return fail (error, "min_km must be one number, and max_km too");
  for (guint i = 0; i < outer.n; i++) {
    if (inner.n == 1)
      outer.km[i].min_km = inner.km[0].max_km;
    if (!check_range (&outer.km[i], error))
      return FALSE;
    add_ring (self, &outer.km[i], &fields[columns->outer]);
  }
  return TRUE;
}

gboolean
ra_import_read_rings (RaImport *import, const RaColumns *columns, const RaGridRow *row, const char *unit, GArray *rings,
                      GError **error)
{
  g_return_val_if_fail (import != NULL && columns != NULL && row != NULL && rings != NULL, FALSE);
  RingReader self = { import, columns, row, unit, rings };

  for (guint i = 0; i < columns->rings->len; i++)
    if (!read_ring (&self, &g_array_index (columns->rings, RaRingColumns, i), error))
      return FALSE;
  return TRUE;
}
