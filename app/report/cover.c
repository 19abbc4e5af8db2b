/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/cover.h"

#include "app/report/citation.h"

/* Falling margins: deepest inside first, and of those outside the nearest first. */
static int
compare_margins (gconstpointer a, gconstpointer b)
{
  const double margin_a = ((const RaCoverRing *)a)->margin_km;
  const double margin_b = ((const RaCoverRing *)b)->margin_km;
  return (margin_a < margin_b) - (margin_a > margin_b);
}

static void
add_ring (RaCover *self, const RaScenarioRing *ring)
{
  RaCoverRing entry = { .ring = ring };
  entry.distance_km = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, self->lat_deg, self->lon_deg) / 1000;
  double radius_km;
  entry.margin_km = ra_reach_margin_km (ring, entry.distance_km, &radius_km);
  if (entry.margin_km <= -RA_COVER_NEAR_PART * radius_km)
    return;
  g_array_append_val (entry.margin_km >= 0 ? self->covers : self->misses, entry);
}

RaCover *
ra_cover_new (RaScenario *scenario, double lat_deg, double lon_deg, const RaReachOptions *options)
{
  RaCover *self = g_new0 (RaCover, 1);
  self->scenario = ra_scenario_ref (scenario);
  self->date = g_strdup (options->date != NULL ? options->date : ra_scenario_get_date (scenario));
  self->lat_deg = lat_deg;
  self->lon_deg = lon_deg;
  self->rings = ra_counted_rings (scenario, &(RaRingListOptions) { .date = self->date, .extra = options->extra },
                                  options->bands);
  self->covers = g_array_new (FALSE, FALSE, sizeof (RaCoverRing));
  self->misses = g_array_new (FALSE, FALSE, sizeof (RaCoverRing));
  for (guint i = 0; i < self->rings->len; i++)
    add_ring (self, &g_array_index (self->rings, RaScenarioRing, i));
  g_array_sort (self->covers, compare_margins);
  g_array_sort (self->misses, compare_margins);
  return self;
}

void
ra_cover_free (RaCover *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->covers);
  g_array_unref (self->misses);
  g_array_unref (self->rings);
  ra_scenario_unref (self->scenario);
  g_free (self->date);
  g_free (self->name);
  g_free (self);
}

char *
ra_cover_footnote (const RaScenarioRing *ring, const RaTranslations *translations)
{
  const RaClaim *claim = ring->claim;
  char *figure = ra_translate_claim (translations, ring);
  if (claim == NULL)
    return figure;
  GString *text = g_string_new (figure);
  g_free (figure);
  for (guint i = 0; i < claim->sources->len; i++) {
    g_autofree char *source = ra_cite_source (g_ptr_array_index (claim->sources, i), translations);
    g_string_append_printf (text, "%s%s", i == 0 ? ". " : "; ", source);
  }
  return g_string_free (text, FALSE);
}
