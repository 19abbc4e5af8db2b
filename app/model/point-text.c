/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/point-text.h"

#include <glib/gi18n.h>

#include "app/layout/map-sites.h"
#include "app/model/map-text.h"
#include "app/report/reach.h"

/* A site is not so many metres from itself. */
#define HERE_M 50.0

static gboolean
counts (const RaScenarioRing *ring)
{
  return ring->deployment == NULL || ring->deployment->status != RA_STATUS_REMOVED;
}

/* The two are drawn as one. */
static gboolean
are_one (const RaScenarioRing *a, const RaScenarioRing *b)
{
  if (a->claim == NULL || a->claim != b->claim || (a->deployment == NULL) != (b->deployment == NULL))
    return FALSE;
  return a->deployment == NULL || a->deployment->status == b->deployment->status;
}

static void
add_cover (GArray *covers, const RaPointCover *cover)
{
  for (guint i = 0; i < covers->len; i++) {
    RaPointCover *known = &g_array_index (covers, RaPointCover, i);

    if (!are_one (&known->ring, &cover->ring))
      continue;
    if (cover->margin_km > known->margin_km)
      *known = *cover;
    return;
  }
  g_array_append_val (covers, *cover);
}

static int
compare_margins (gconstpointer a, gconstpointer b)
{
  const double margin_a = ((const RaPointCover *)a)->margin_km;
  const double margin_b = ((const RaPointCover *)b)->margin_km;

  return (margin_a > margin_b) - (margin_a < margin_b);
}

GArray *
ra_point_covers_new (const RaMapSpec *spec, double lat_deg, double lon_deg, guint *n_shown)
{
  GArray *covers = g_array_new (FALSE, FALSE, sizeof (RaPointCover));
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  guint n = 0;

  for (guint i = 0; i < rings->len && (spec->show & RA_SHOW_RINGS) != 0; i++) {
    RaPointCover cover = { .ring = g_array_index (rings, RaScenarioRing, i) };

    if (!counts (&cover.ring))
      continue;
    n++;
    if (ra_geodesic_least_m (cover.ring.lat_deg, cover.ring.lon_deg, lat_deg, lon_deg) > cover.ring.max_km * 1000)
      continue;
    cover.distance_km = ra_geodesic_distance_m (cover.ring.lat_deg, cover.ring.lon_deg, lat_deg, lon_deg) / 1000.0;
    cover.margin_km = ra_reach_margin_km (&cover.ring, cover.distance_km, NULL);
    if (cover.margin_km >= 0.0)
      add_cover (covers, &cover);
  }
  g_array_sort (covers, compare_margins);
  if (n_shown != NULL)
    *n_shown = n;
  return covers;
}

/* Who says so; and what must not be left out: that the figure is a limit of a treaty, or its bearer an allegation. */
static char *
cover_origin (const RaScenarioRing *ring, const RaTranslations *translations)
{
  const char *who = ring->claim != NULL
                        ? ra_translate_name (translations, RA_NAME_CLAIMANT, ring->claim->claimant_short)
                        : ra_translate_name (translations, RA_NAME_SCENARIO, ring->label);

  if (who == NULL)
    return g_strdup (_ ("own ring"));
  if (ra_scenario_ring_is_band (ring))
    return g_strdup_printf (_ ("%s, class limit"), who);
  if (ring->deployment == NULL || ring->deployment->status == RA_STATUS_CONFIRMED
      || ring->deployment->status == RA_STATUS_REPORTED)
    return g_strdup (who);
  /* Translators: who claims the range, status of the deployment. */
  return g_strdup_printf (_ ("%s, %s"), who, ra_map_text_deployment_status (ring->deployment));
}

char *
ra_point_text_cover (const RaPointCover *cover, RaUnits units, const RaTranslations *translations)
{
  g_autofree char *range = ra_translate_range (translations, &cover->ring);
  g_autofree char *site = ra_reach_site_text (&cover->ring, translations);
  g_autofree char *origin = cover_origin (&cover->ring, translations);
  g_autofree char *margin = ra_units_format_distance (units, cover->margin_km, 0);

  /* Translators: range, site, who claims the range, distance to the edge of the ring. */
  return g_strdup_printf (_ ("Inside %s of %s (%s): %s within the edge"), range, site, origin, margin);
}

static const RaSite *
nearest_site (const RaMapSpec *spec, double lat_deg, double lon_deg)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  const RaSite *nearest = NULL;
  double least_m = G_MAXDOUBLE;

  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    if (ra_geodesic_least_m (site->lat_deg, site->lon_deg, lat_deg, lon_deg) >= least_m)
      continue;
    const double distance_m = ra_geodesic_distance_m (site->lat_deg, site->lon_deg, lat_deg, lon_deg);

    if (distance_m >= least_m)
      continue;
    least_m = distance_m;
    nearest = site;
  }
  return nearest;
}

static void
append_distance (GString *text, const RaMapSpec *spec, const RaSite *site, const RaPointQuestion *question)
{
  const double distance_m = ra_geodesic_distance_m (site->lat_deg, site->lon_deg, question->lat_deg, question->lon_deg);

  if (distance_m < HERE_M)
    return;
  g_autofree char *distance = ra_map_text_distance (distance_m, question->units);
  g_string_append (text, " · ");
  /* Translators: distance, site. */
  g_string_append_printf (text, _ ("%s from %s"), distance,
                          ra_translate_name (spec->translations, RA_NAME_SITE, site->name));
}

static void
append_covers (GString *text, const RaMapSpec *spec, const RaPointQuestion *question)
{
  guint n_shown;
  g_autoptr (GArray) covers = ra_point_covers_new (spec, question->lat_deg, question->lon_deg, &n_shown);
  const guint n_named = MIN (covers->len, question->n_covers);
  const guint n_more = covers->len - n_named;

  if (n_shown > 0 && covers->len == 0)
    g_string_append_printf (text, "\n%s", _ ("Outside the ranges shown"));
  for (guint i = 0; i < n_named; i++) {
    g_autofree char *sentence
        = ra_point_text_cover (&g_array_index (covers, RaPointCover, i), question->units, spec->translations);

    g_string_append_printf (text, "\n%s", sentence);
  }
  if (n_more == 0)
    return;
  g_string_append_c (text, '\n');
  g_string_append_printf (text, ngettext ("and %u more", "and %u more", n_more), n_more);
}

static void
append_count (GString *text, const RaMapSpec *spec, const RaPointQuestion *question)
{
  guint n_shown;
  g_autoptr (GArray) covers = ra_point_covers_new (spec, question->lat_deg, question->lon_deg, &n_shown);

  if (n_shown == 0)
    return;
  g_string_append (text, " · ");
  if (covers->len == 0)
    g_string_append (text, _ ("outside the ranges"));
  else
    /* Translators: of a point on the map; so many of the ranges that are drawn hold it. */
    g_string_append_printf (text, ngettext ("inside %u range", "inside %u ranges", covers->len), covers->len);
}

char *
ra_point_text (const RaMapSpec *spec, const RaPointQuestion *question)
{
  const RaSite *nearest = nearest_site (spec, question->lat_deg, question->lon_deg);
  g_autofree char *position = ra_map_text_position (question->lat_deg, question->lon_deg);
  GString *text = g_string_new (NULL);

  if (question->name != NULL)
    g_string_append_printf (text, "%s · ", question->name);
  g_string_append (text, position);
  if (nearest != NULL)
    append_distance (text, spec, nearest, question);
  if (spec->selected_site != NULL && spec->selected_site != nearest && !question->brief)
    append_distance (text, spec, spec->selected_site, question);
  if (question->brief)
    append_count (text, spec, question);
  else
    append_covers (text, spec, question);
  return g_string_free (text, FALSE);
}
