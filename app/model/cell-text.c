/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/cell-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "data/formats/page-text.h"

char *
ra_cell_text_km (double km)
{
  g_autofree char *number = isfinite (km) ? ra_page_format_km (km) : NULL;

  return number != NULL ? g_strdup_printf (_ ("%s km"), number) : g_strdup ("–");
}

char *
ra_cell_text_km2 (double km2)
{
  g_autofree char *number = ra_page_format_count (km2);

  return g_strdup_printf (_ ("%s km²"), number);
}
