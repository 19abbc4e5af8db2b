/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/boundary-view.h"

#include <string.h>

static const RaViewPart parts[] = {
  { "CYN", "CYP", "Cyprus", TRUE },
  { "CNM", "CYP", "Cyprus", FALSE }, /* the buffer zone */
  { "SOL", "SOM", "Somalia", TRUE },
  { "KAS", "", "", TRUE }, /* the Siachen Glacier, a part of Kashmir */
};

const RaViewPart *
ra_boundary_view_find_part (RaBoundaries view, const char *code)
{
  for (guint i = 0; view == RA_BOUNDARIES_UN && i < G_N_ELEMENTS (parts); i++) {
    if (g_str_equal (parts[i].code, code))
      return &parts[i];
  }
  return NULL;
}

gboolean
ra_boundary_view_hatches_crimea (const char *date)
{
  /* The day of General Assembly resolution 68/262. */
  return date == NULL || strcmp (date, "2014-03-27") >= 0;
}

gboolean
ra_boundary_view_has_capital (RaBoundaries view, const char *name, const char *code)
{
  /* The status of Jerusalem is for negotiation (Security Council 478), and a part has no capital of its own. */
  return view != RA_BOUNDARIES_UN
         || (!g_str_equal (name, "Jerusalem") && ra_boundary_view_find_part (view, code) == NULL);
}
