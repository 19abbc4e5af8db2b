/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "data/import/import-columns.h"
#include "data/import/import-private.h"
#include "data/import/length-unit.h"

static gboolean
is_range (const RaHeading *heading)
{
  return heading->field == RA_FIELD_MIN_KM || heading->field == RA_FIELD_MAX_KM;
}

/* "min" below "Range (mi)", which stands over it and its neighbours. */
static char *
with_unit (const char *own, const char *group)
{
  g_autoptr (RaHeading) below = ra_heading_new (own);
  g_autoptr (RaHeading) above = ra_heading_new (group);
  double km = 0;

  if (!is_range (below) || !is_range (above) || above->unit[0] == '\0'
      || ra_length_read (below->unit, &km) != RA_LENGTH_NONE)
    return NULL;
  return g_strdup_printf ("%s (%s)", own, above->unit);
}

gboolean
ra_grid_row_is_upper_heading (const RaGridRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);
  guint n = 0;
  guint n_known = 0;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    if (cell == NULL)
      continue;
    if (strpbrk (cell, "0123456789") != NULL)
      return FALSE;
    g_autoptr (RaHeading) heading = ra_heading_new (cell);
    n++;
    n_known += heading->field != RA_N_FIELDS ? 1 : 0;
  }
  return n > 1 && n_known > 0;
}

void
ra_grid_join_headings (const RaGridRow *upper, RaGridRow *lower)
{
  g_return_if_fail (upper != NULL && lower != NULL);
  const char *group = NULL;

  for (guint i = 0; i < MAX (upper->cells->len, lower->cells->len); i++) {
    const char *above = ra_grid_row_get (upper, (int)i);
    const char *own = ra_grid_row_get (lower, (int)i);
    char *joined = NULL;

    if (above != NULL)
      group = above;
    if (own == NULL)
      joined = g_strdup (above);
    else if (group != NULL)
      joined = with_unit (own, group);
    if (joined == NULL)
      continue;
    if (i >= lower->cells->len)
      g_ptr_array_set_size (lower->cells, (int)i + 1);
    g_free (g_ptr_array_index (lower->cells, i));
    g_ptr_array_index (lower->cells, i) = joined;
  }
}
