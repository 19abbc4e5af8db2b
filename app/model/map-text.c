/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/map-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/report/quotation-text.h"

char *
ra_map_text_km (double km)
{
  return ra_units_format_distance (RA_UNITS_KM, fabs (km), 0);
}

char *
ra_map_text_distance (double distance_m, RaUnits units)
{
  return ra_units_format_distance (units, fabs (distance_m) / 1000.0, 1);
}

char *
ra_map_text_azimuth (double azimuth_deg)
{
  const double tenths = remainder (round (azimuth_deg * 10.0), 3600.0);
  g_autofree char *degrees = ra_units_format_number ((tenths < 0.0 ? tenths + 3600.0 : tenths) / 10.0, 1);

  return g_strdup_printf ("%s°", degrees);
}

char *
ra_map_text_precise_position (double lat_deg, double lon_deg, guint n_decimals)
{
  g_autofree char *lat = ra_units_format_number (fabs (lat_deg), n_decimals);
  g_autofree char *lon = ra_units_format_number (fabs (lon_deg), n_decimals);
  g_autofree char *north = g_strdup_printf (lat_deg < 0.0 ? _ ("%s° S") : _ ("%s° N"), lat);
  g_autofree char *east = g_strdup_printf (lon_deg < 0.0 ? _ ("%s° W") : _ ("%s° E"), lon);

  return g_strdup_printf ("%s %s", north, east);
}

char *
ra_map_text_position (double lat_deg, double lon_deg)
{
  return ra_map_text_precise_position (lat_deg, lon_deg, 2);
}

/* "offered for inspection", in the language of the window. */
static const char *
text_of_status (RaStatus status)
{
  static const char *const texts[] = {
    [RA_STATUS_CONFIRMED] = N_ ("confirmed"),
    [RA_STATUS_REPORTED] = N_ ("reported"),
    [RA_STATUS_ALLEGED] = N_ ("alleged"),
    [RA_STATUS_DENIED] = N_ ("denied"),
    [RA_STATUS_OFFERED] = N_ ("offered for inspection"),
    [RA_STATUS_HYPOTHETICAL] = N_ ("hypothetical"),
    [RA_STATUS_REMOVED] = N_ ("removed"),
    [RA_STATUS_STRUCK] = N_ ("struck"),
  };

  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (texts), NULL);
  return _ (texts[status]);
}

const char *
ra_map_text_deployment_status (const RaDeployment *deployment)
{
  return deployment->conditional ? _ ("would be removed") : text_of_status (deployment->status);
}

const char *
ra_map_text_confidence (RaConfidence confidence)
{
  static const char *const texts[] = {
    [RA_CONFIDENCE_A] = N_ ("Sure: an official or primary text, which was seen."),
    [RA_CONFIDENCE_B] = N_ ("Well supported: a reputable newspaper or institute, which was seen."),
    [RA_CONFIDENCE_C] = N_ ("Weakly supported: a single secondary source, or one with a known error."),
    [RA_CONFIDENCE_G] = N_ ("Unconfirmed: no source for it was seen."),
    [RA_CONFIDENCE_CALC] = N_ ("Computed from other figures."),
  };

  g_return_val_if_fail ((guint)confidence < G_N_ELEMENTS (texts), NULL);
  return _ (texts[confidence]);
}

char *
ra_map_text_tell (const RaMapSpec *spec, const char *english)
{
  return ra_quotations_tell (ra_scenario_get_catalogue (spec->scenario), spec->translations, english);
}

const char *
ra_map_text_title (const RaMapSpec *spec)
{
  return ra_translate_name (spec->translations, RA_NAME_SCENARIO,
                            ra_scenario_get_title_on (spec->scenario, ra_map_spec_get_date (spec)));
}
