/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export.h"

#include "app/report/ring-facts.h"
#include "data/formats/csv.h"
#include "data/formats/json-writer.h"

#define HEAD "system,claim,site,lat,lon,status,min_km,max_km,claimant,date,sources,confidence\r\n"

static void
append_row (GString *out, const RaScenarioRing *ring)
{
  const RaRingFacts facts = ra_ring_facts (ring);
  g_autofree char *sources = ra_ring_facts_join_sources (&facts, ";");
  const char *texts[] = { facts.system, facts.claim, facts.site };
  const char *more_texts[] = { facts.claimant, facts.date, sources, facts.confidence };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    ra_csv_append (out, texts[i]);
    g_string_append_c (out, ',');
  }
  ra_append_number (out, ring->lat_deg, 7);
  g_string_append_c (out, ',');
  ra_append_number (out, ring->lon_deg, 7);
  g_string_append_c (out, ',');
  ra_csv_append (out, facts.status);
  g_string_append_c (out, ',');
  ra_append_number (out, ring->min_km, 6);
  g_string_append_c (out, ',');
  ra_append_number (out, ring->max_km, 6);
  for (guint i = 0; i < G_N_ELEMENTS (more_texts); i++) {
    g_string_append_c (out, ',');
    ra_csv_append (out, more_texts[i]);
  }
  g_string_append (out, "\r\n");
}

char *
ra_rings_to_csv (const GArray *rings)
{
  GString *out = g_string_new (HEAD);
  for (guint i = 0; i < rings->len; i++)
    append_row (out, &g_array_index (rings, RaScenarioRing, i));
  return g_string_free (out, FALSE);
}
