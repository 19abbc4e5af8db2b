/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/gui/shown-claims.h"

/* The C library groups digits in some locales only. */
static char *
group_thousands (gint64 number)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%" G_GINT64_FORMAT, number);
  for (gssize i = (gssize)text->len - 3; i > 0; i -= 3)
    g_string_insert_c (text, i, ',');
  return g_string_free (text, FALSE);
}

char *
ra_map_words_km (double km)
{
  g_autofree char *digits = group_thousands ((gint64)llround (fabs (km)));

  return g_strdup_printf ("%s km", digits);
}

char *
ra_map_words_distance (double distance_m)
{
  const gint64 tenths = llround (fabs (distance_m) / 100.0);
  g_autofree char *digits = group_thousands (tenths / 10);

  return g_strdup_printf ("%s.%d km", digits, (int)(tenths % 10));
}

char *
ra_map_words_azimuth (double azimuth_deg)
{
  const gint64 tenths = llround (azimuth_deg * 10.0) % 3600;

  return g_strdup_printf ("%d.%d°", (int)(tenths / 10), (int)(tenths % 10));
}

char *
ra_map_words_precise_position (double lat_deg, double lon_deg, int n_decimals)
{
  return g_strdup_printf ("%.*f° %s %.*f° %s", n_decimals, fabs (lat_deg), lat_deg < 0.0 ? "S" : "N", n_decimals,
                          fabs (lon_deg), lon_deg < 0.0 ? "W" : "E");
}

char *
ra_map_words_position (double lat_deg, double lon_deg)
{
  return ra_map_words_precise_position (lat_deg, lon_deg, 2);
}

const char *
ra_map_words_status (RaStatus status)
{
  static const char *const words[] = {
    [RA_STATUS_CONFIRMED] = N_ ("confirmed"),
    [RA_STATUS_REPORTED] = N_ ("reported"),
    [RA_STATUS_ALLEGED] = N_ ("alleged"),
    [RA_STATUS_DENIED] = N_ ("denied"),
    [RA_STATUS_OFFERED] = N_ ("offered for inspection"),
    [RA_STATUS_HYPOTHETICAL] = N_ ("hypothetical"),
    [RA_STATUS_REMOVED] = N_ ("removed"),
  };

  g_return_val_if_fail ((guint)status < G_N_ELEMENTS (words), NULL);
  return _ (words[status]);
}

const char *
ra_map_words_confidence (RaConfidence confidence)
{
  static const char *const words[] = {
    [RA_CONFIDENCE_A] = N_ ("official or primary text, seen"),
    [RA_CONFIDENCE_B] = N_ ("reputable press or institute, seen"),
    [RA_CONFIDENCE_C] = N_ ("single secondary source, or one with a known error"),
    [RA_CONFIDENCE_G] = N_ ("general knowledge, unconfirmed"),
    [RA_CONFIDENCE_CALC] = N_ ("computed from other figures"),
  };

  g_return_val_if_fail ((guint)confidence < G_N_ELEMENTS (words), NULL);
  return _ (words[confidence]);
}

char *
ra_map_words_describe (const RaMapSpec *spec)
{
  g_autoptr (GPtrArray) claims = ra_shown_claims_new (spec);
  g_autofree char *width = ra_map_words_km (spec->viewport.width_px * spec->viewport.metres_per_px / 1000.0);
  g_autofree char *centre = NULL;
  double lat_deg, lon_deg;

  if (ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg))
    centre = ra_map_words_position (lat_deg, lon_deg);
  return g_strdup_printf ("%s. Centre %s, %s wide, %u %s shown.", ra_map_spec_get_title (spec),
                          centre != NULL ? centre : "beside the Earth", width, claims->len,
                          claims->len == 1 ? "range" : "ranges");
}
