/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export.h"

static const char *const keywords[] = {
  [RA_RING_FORMAT_GEOJSON] = "geojson",
  [RA_RING_FORMAT_KML] = "kml",
  [RA_RING_FORMAT_CSV] = "csv",
};

gboolean
ra_ring_format_from_string (const char *word, RaRingFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++) {
    if (g_str_equal (keywords[i], word)) {
      *format = (RaRingFormat)i;
      return TRUE;
    }
  }
  return FALSE;
}

char *
ra_rings_export (const GArray *rings, const RaRingExport *wanted)
{
  g_return_val_if_fail (rings != NULL && wanted != NULL, NULL);
  switch (wanted->format) {
  case RA_RING_FORMAT_KML:
    return ra_rings_to_kml (rings, wanted->title);
  case RA_RING_FORMAT_CSV:
    return ra_rings_to_csv (rings);
  case RA_RING_FORMAT_GEOJSON:
  default:
    return ra_rings_to_geojson (rings, &wanted->geojson);
  }
}
