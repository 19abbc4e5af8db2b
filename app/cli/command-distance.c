/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/output.h"
#include "app/base/place-words.h"
#include "app/base/usage.h"
#include "geo/geodesic.h"

typedef struct {
  double lat_deg;
  double lon_deg;
} Endpoint;

/* 359.9996 is 0.000, not 360.000; and no zero is negative. */
static double
rounded_azimuth (double azimuth_deg)
{
  return azimuth_deg >= 359.9995 ? 0 : azimuth_deg + 0.0;
}

static char *
describe (const RaGeodesic *geodesic)
{
  const double values[] = { geodesic->distance_m / 1000, rounded_azimuth (geodesic->azimuth1_deg),
                            rounded_azimuth (geodesic->azimuth2_deg) };
  char texts[G_N_ELEMENTS (values)][G_ASCII_DTOSTR_BUF_SIZE];
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_ascii_formatd (texts[i], sizeof texts[i], "%.3f", values[i]);
  return g_strdup_printf ("%s km  %s deg  %s deg\n", texts[0], texts[1], texts[2]);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) operands = NULL;
  Endpoint from = { 0 };
  Endpoint to = { 0 };

  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  if (g_strv_length (operands) != 2)
    return ra_usage_error (error, "distance",
                           "two places must be given, each a site, a populated place, a country or LAT,LON");
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  if (!ra_place_words_find (places, operands[0], &from.lat_deg, &from.lon_deg, error)
      || !ra_place_words_find (places, operands[1], &to.lat_deg, &to.lon_deg, error))
    return FALSE;
  const RaGeodesic geodesic = ra_geodesic_inverse (from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg);
  g_autofree char *text = describe (&geodesic);
  return ra_output_print (text, error);
}

const RaCommand ra_command_distance = {
  .name = "distance",
  .synopsis = "FROM TO",
  .summary = "The geodesic between two places, in kilometres and degrees",
  .run = run,
};
