/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export-private.h"

#include "app/report/flat-ring.h"
#include "app/report/ring-facts.h"
#include "app/report/source-list.h"
#include "data/formats/json-writer.h"

/* A centimetre on the ground, and the most that RFC 7946 advises. */
#define DECIMALS 7

static void
write_position (RaJsonWriter *out, RaPoint point)
{
  ra_json_write_begin (out, '[');
  ra_json_write_number (out, point.x, DECIMALS);
  ra_json_write_number (out, point.y, DECIMALS);
  ra_json_write_end (out, ']');
}

static void
write_ring (RaJsonWriter *out, const RaPath *path, guint part, gboolean backwards)
{
  guint n;
  const RaPoint *points = ra_path_part (path, part, &n);
  ra_json_write_begin (out, '[');
  for (guint i = 0; i <= n; i++)
    write_position (out, points[(backwards ? n - i : i) % n]);
  ra_json_write_end (out, ']');
}

static void
write_polygon (RaJsonWriter *out, const RaFlatRing *ring, guint i, gboolean backwards)
{
  const RaFlatPolygon polygon = g_array_index (ring->polygons, RaFlatPolygon, i);
  ra_json_write_begin (out, '[');
  for (guint part = 0; part < polygon.n_parts; part++)
    write_ring (out, ring->path, polygon.first_part + part, backwards);
  ra_json_write_end (out, ']');
}

static void
write_geometry (RaJsonWriter *out, const RaFlatRing *ring, gboolean backwards)
{
  const guint n = ring->polygons->len;
  ra_json_write_member (out, "geometry");
  if (n == 0) {
    ra_json_write_null (out);
    return;
  }
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "type", n == 1 ? "Polygon" : "MultiPolygon");
  ra_json_write_member (out, "coordinates");
  if (n > 1)
    ra_json_write_begin (out, '[');
  for (guint i = 0; i < n; i++)
    write_polygon (out, ring, i, backwards);
  if (n > 1)
    ra_json_write_end (out, ']');
  ra_json_write_end (out, '}');
}

static void
write_bounds (RaJsonWriter *out, RaFlatBounds *bounds)
{
  double west, east;
  if (!ra_flat_bounds_get (bounds, &west, &east))
    return;
  ra_json_write_member (out, "bbox");
  ra_json_write_begin (out, '[');
  ra_json_write_number (out, west, DECIMALS);
  ra_json_write_number (out, bounds->south_deg, DECIMALS);
  ra_json_write_number (out, east, DECIMALS);
  ra_json_write_number (out, bounds->north_deg, DECIMALS);
  ra_json_write_end (out, ']');
}

static void
write_sources (RaJsonWriter *out, const RaRingFacts *facts, gboolean flat)
{
  if (flat) {
    g_autofree char *sources = ra_ring_facts_join_sources (facts, ";");
    ra_json_write_string_member (out, "sources", sources);
    return;
  }
  g_autoptr (GPtrArray) ids = ra_source_list_ids (facts->sources);

  ra_json_write_strings_member (out, "sources", ids);
}

static void
write_properties (RaJsonWriter *out, const RaScenarioRing *ring, gboolean flat)
{
  const RaRingFacts facts = ra_ring_facts (ring);
  ra_json_write_member (out, "properties");
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "system", facts.system);
  ra_json_write_string_member (out, "claim", facts.claim);
  ra_json_write_string_member (out, "site", facts.site);
  ra_json_write_string_member (out, "status", facts.status);
  ra_json_write_number_member (out, "min_km", ring->min_km, 6);
  ra_json_write_number_member (out, "max_km", ring->max_km, 6);
  ra_json_write_string_member (out, "claimant", facts.claimant);
  ra_json_write_string_member (out, "date", facts.date);
  write_sources (out, &facts, flat);
  ra_json_write_string_member (out, "confidence", facts.confidence);
  if (ring->max_km * 1000 >= RA_WHOLE_EARTH_M)
    ra_json_write_string_member (out, "note",
                                 "max_km reaches the whole Earth, of which no point is farther than 20,003.9 km");
  ra_json_write_end (out, '}');
}

typedef struct {
  const GArray *rings; /* RaScenarioRing */
  const RaGeojsonOptions *options;
  RaFlatBounds *bounds; /* of each */
} Features;

static void
write_feature (guint piece, GString *text, gpointer data)
{
  Features *self = data;
  const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, piece);
  const RaRangeRing range = ra_scenario_ring_to_range (ring);
  g_autoptr (RaFlatRing) flat = ra_flat_ring_new (&range, FALSE);
  RaJsonWriter out = { .text = text, .comma = piece > 0 };
  RaFlatBounds *bounds = &self->bounds[piece];
  ra_flat_bounds_add (bounds, flat);
  ra_json_write_new_line (&out);
  ra_json_write_begin (&out, '{');
  ra_json_write_string_member (&out, "type", "Feature");
  write_bounds (&out, bounds);
  write_properties (&out, ring, self->options->flat);
  write_geometry (&out, flat, self->options->clockwise);
  ra_json_write_end (&out, '}');
}

static void
write_bounds_of_all (const Features *self, RaJsonWriter *out)
{
  g_auto (RaFlatBounds) all;
  ra_flat_bounds_init (&all);
  for (guint i = 0; i < self->rings->len; i++)
    ra_flat_bounds_add_bounds (&all, &self->bounds[i]);
  write_bounds (out, &all);
}

/* The box of all comes last, when all have been written. */
static gboolean
write_collection (Features *self, const RaTextSink *sink, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RaJsonWriter out = { .text = text };
  ra_json_write_begin (&out, '{');
  ra_json_write_string_member (&out, "type", "FeatureCollection");
  ra_json_write_member (&out, "features");
  ra_json_write_begin (&out, '[');
  if (!ra_text_sink_take (sink, text, error)
      || !ra_text_pieces_write (self->rings->len, write_feature, self, sink, error))
    return FALSE;
  g_string_truncate (text, 0);
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, ']');
  write_bounds_of_all (self, &out);
  ra_json_write_end (&out, '}');
  g_string_append_c (text, '\n');
  return ra_text_sink_take (sink, text, error);
}

gboolean
ra_rings_write_geojson (const GArray *rings, const RaGeojsonOptions *options, const RaTextSink *sink, GError **error)
{
  g_autofree RaFlatBounds *bounds = g_new0 (RaFlatBounds, rings->len + 1);
  Features features = { .rings = rings, .options = options, .bounds = bounds };
  for (guint i = 0; i < rings->len; i++)
    ra_flat_bounds_init (&bounds[i]);
  const gboolean written = write_collection (&features, sink, error);
  for (guint i = 0; i < rings->len; i++)
    ra_flat_bounds_clear (&bounds[i]);
  return written;
}

char *
ra_rings_to_geojson (const GArray *rings, const RaGeojsonOptions *options)
{
  static const RaGeojsonOptions standard = { 0 };
  GString *text = g_string_new (NULL);
  const RaTextSink sink = ra_text_sink_to_string (text);
  ra_rings_write_geojson (rings, options != NULL ? options : &standard, &sink, NULL);
  return g_string_free (text, FALSE);
}
