/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "app/model/map-text.h"
#include "app/model/shown-claims.h"

char *
ra_map_text_describe (const RaMapSpec *spec, RaUnits units)
{
  g_autoptr (RaShownClaims) claims = ra_shown_claims_new (spec);
  const guint n_claims = ra_shown_claims_get_n (claims);
  g_autofree char *width
      = ra_units_format_distance (units, spec->viewport.width_px * spec->viewport.metres_per_px / 1000.0, 0);
  double lat_deg, lon_deg;

  if (!ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg)) {
    /* Translators: the title of the map, the width of the frame, and how many ranges are shown. */
    return g_strdup_printf (ngettext ("%s. Centre beside the Earth, %s wide, %u range shown.",
                                      "%s. Centre beside the Earth, %s wide, %u ranges shown.", n_claims),
                            ra_map_spec_get_title (spec), width, n_claims);
  }
  g_autofree char *centre = ra_map_text_position (lat_deg, lon_deg);
  /* Translators: the title of the map, a position, the width of the frame, and how many ranges are shown. */
  return g_strdup_printf (
      ngettext ("%s. Centre %s, %s wide, %u range shown.", "%s. Centre %s, %s wide, %u ranges shown.", n_claims),
      ra_map_spec_get_title (spec), centre, width, n_claims);
}
