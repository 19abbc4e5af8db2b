/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export-private.h"

#include <string.h>

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

gboolean
ra_rings_write (const GArray *rings, const RaRingExport *wanted, const RaTextSink *sink, GError **error)
{
  g_return_val_if_fail (rings != NULL && wanted != NULL, FALSE);
  g_autofree char *csv = NULL;
  switch (wanted->format) {
  case RA_RING_FORMAT_KML:
    return ra_rings_write_kml (rings, wanted->title, sink, error);
  case RA_RING_FORMAT_CSV:
    csv = ra_rings_to_csv (rings);
    return sink->func (csv, strlen (csv), sink->data, error);
  case RA_RING_FORMAT_GEOJSON:
  default:
    return ra_rings_write_geojson (rings, &wanted->geojson, sink, error);
  }
}

char *
ra_rings_export (const GArray *rings, const RaRingExport *wanted)
{
  GString *text = g_string_new (NULL);
  const RaTextSink sink = ra_text_sink_to_string (text);
  ra_rings_write (rings, wanted, &sink, NULL);
  return g_string_free (text, FALSE);
}
