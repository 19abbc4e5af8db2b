/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/cover.h"

#include <string.h>

static void
cover_ring_clear (gpointer data)
{
  g_free (((RaCoverRing *)data)->footnote);
}

static GArray *
new_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (RaCoverRing));
  g_array_set_clear_func (list, cover_ring_clear);
  return list;
}

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
  entry.footnote = ra_cover_footnote (ring);
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
  self->covers = new_list ();
  self->misses = new_list ();
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
  g_free (self);
}

/* "Western intelligence via Frankfurter ...": the catalogue says it in full, a footnote briefly. */
static char *
shorten_claimant (const char *claimant)
{
  static const char link[] = ", as reported by ";
  static const char article[] = "the newspaper ";
  const char *at = strstr (claimant, link);
  if (at == NULL)
    return g_strdup (claimant);
  g_autofree char *who = g_strndup (claimant, (gsize)(at - claimant));
  const gsize length = strlen (who);
  if (length > 2 && who[0] == '"' && who[length - 1] == '"') {
    who[length - 1] = '\0';
    memmove (who, who + 1, length - 1);
  }
  const char *via = at + strlen (link);
  if (g_str_has_prefix (via, article))
    via += strlen (article);
  return g_strdup_printf ("%s via %s", who, via);
}

/* "RFE/RL 2019": the one who published it first, without those who carry it. */
static char *
format_source (const RaSource *source)
{
  const char *who = source->publisher != NULL ? source->publisher : source->title;
  const gsize length = source->publisher != NULL ? strcspn (who, ",") : strlen (who);
  return source->date != NULL ? g_strdup_printf ("%.*s %.4s", (int)length, who, source->date) : g_strndup (who, length);
}

char *
ra_cover_footnote (const RaScenarioRing *ring)
{
  const RaClaim *claim = ring->claim;
  if (claim == NULL)
    return ra_scenario_ring_format_claim (ring);
  g_autofree char *range = ra_scenario_ring_format_range (ring);
  g_autofree char *claimant = shorten_claimant (claim->claimant);
  g_autofree char *date = ra_format_date (claim->date);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < claim->sources->len; i++) {
    char *source = format_source (g_ptr_array_index (claim->sources, i));
    if (g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
      g_free (source);
    else
      g_ptr_array_add (sources, source);
  }
  g_ptr_array_add (sources, NULL);
  g_autofree char *list = g_strjoinv ("; ", (char **)sources->pdata);
  return g_strdup_printf ("%s, %s, %s%s%s%s", range, claimant, date, *list != '\0' ? " (" : "", list,
                          *list != '\0' ? ")" : "");
}
