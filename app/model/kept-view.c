/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/kept-view.h"

#include <math.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"

/* Of the numbers. */
#define DIGITS "%.6g"

static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s ", g_ascii_formatd (digits, sizeof digits, DIGITS, number));
}

char *
ra_kept_view_tell (RaMapState *state)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (state), NULL);
  RaScenarioView view = { .given = FALSE };
  GString *text = g_string_new (NULL);

  if (ra_map_state_get_view_origin (state) != RA_VIEW_CHOSEN || !ra_map_state_tell_view (state, &view))
    return g_string_free (text, FALSE);
  append_number (text, view.centre_lat_deg);
  append_number (text, view.centre_lon_deg);
  append_number (text, ra_map_state_get_viewport (state)->metres_per_px);
  g_string_append (text, view.projection);
  return g_string_free (text, FALSE);
}

/* The number at the beginning of the text, within bounds; the text then begins behind it. */
static gboolean
take_number (const char **text, double least, double most, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (*text, &end);
  if (end == *text || *end != ' ' || !(*number >= least && *number <= most))
    return FALSE;
  *text = end + 1;
  return TRUE;
}

gboolean
ra_kept_view_take (RaMapState *state, const char *text)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (state) && text != NULL, FALSE);
  RaScenarioView view = { .given = TRUE, .width_km = 1000.0 };
  double metres_per_px;

  if (!take_number (&text, -90.0, 90.0, &view.centre_lat_deg)
      || !take_number (&text, -180.0, 180.0, &view.centre_lon_deg) || !take_number (&text, 1.0, 1e6, &metres_per_px)
      || !ra_view_wish_check_projection (text, NULL))
    return FALSE;
  view.projection = (char *)g_intern_string (text);
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (state));
  ra_view_fit_take (spec, &view);
  double lat_deg, lon_deg;
  if (!ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg))
    return FALSE;
  spec->viewport.metres_per_px = metres_per_px;
  ra_map_state_set_viewport (state, &spec->viewport);
  return TRUE;
}
