/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/cell-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/model/units.h"

/* Nearer than this, 99.95 rounded, a tenth is told. */
#define WHOLE_FROM_KM 99.95

char *
ra_cell_text_km (double km)
{
  if (!isfinite (km))
    return g_strdup ("–");
  g_autofree char *number = ra_units_format_number (km, fabs (km) < WHOLE_FROM_KM ? 1 : 0);
  return g_strdup_printf (_ ("%s km"), number);
}

char *
ra_cell_text_km2 (double km2)
{
  g_autofree char *number = ra_units_format_number (km2, 0);

  return g_strdup_printf (_ ("%s km²"), number);
}
