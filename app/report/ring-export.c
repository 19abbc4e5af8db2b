/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export-private.h"

#include <string.h>

#include "app/report/ring-export-kml.h"

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
