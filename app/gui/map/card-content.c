/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/card-content.h"

#include <glib/gi18n.h>

#include "app/gui/map/card-rows.h"
#include "app/model/date-text.h"
#include "app/model/map-text.h"
#include "app/model/point-text.h"
#include "app/report/quotation-text.h"
#include "app/report/reach.h"

/* A town-level point is not known better than that. */
#define SITE_DECIMALS 3

/* A text of the catalogue in the language of the card, with what must be said about its quotations. */
static void
add_note (GtkBox *box, const char *english, const RaCardCited *cited, gboolean dim)
{
  g_autofree char *text = ra_quotations_tell (cited->catalogue, cited->translations, english);

  if (dim)
    ra_card_add_dim_text (box, text);
  else
    ra_card_add_text (box, text);
}

static void
add_claim (GtkBox *box, const RaClaim *claim, gboolean contested, const RaCardCited *cited)
{
  const RaTranslations *translations = cited->translations;
  const RaScenarioRing ring = { .min_km = claim->min_km, .max_km = claim->max_km, .claim = claim };
  g_autofree char *range = ra_translate_range (translations, &ring);
  g_autofree char *date = ra_date_text (claim->date);
  /* Translators: range, who claims it, when. */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s, %s"), range,
                                           ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant), date);

  ra_card_add_text (box, text);
  ra_card_add_dim_text (box, ra_map_text_confidence (claim->confidence));
  if (contested)
    ra_card_add_dim_text (box, _ ("The range is contested."));
  add_note (box, claim->note, cited, TRUE);
}

static char *
format_span (const RaDeployment *deployment)
{
  g_autofree char *from = deployment->from != NULL ? ra_date_text (deployment->from) : NULL;
  g_autofree char *to = deployment->to != NULL ? ra_date_text (deployment->to) : NULL;

  if (from != NULL && to != NULL)
    return g_strdup_printf (_ ("From %s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_ ("Since %s"), from);
  return to != NULL ? g_strdup_printf (_ ("Until %s"), to) : NULL;
}

static void
add_deployment (GtkBox *box, const RaDeployment *deployment, const RaCardCited *cited)
{
  g_autofree char *span = format_span (deployment);
  /* Translators: system, status of its deployment. */
  g_autofree char *text = g_strdup_printf (
      _ ("%s: %s"), ra_translate_name (cited->translations, RA_NAME_SYSTEM, deployment->system->name),
      ra_map_text_deployment_status (deployment));

  ra_card_add_heading (box, text);
  ra_card_add_text (box, span);
  ra_card_add_text (box, ra_translate_name (cited->translations, RA_NAME_SCENARIO, deployment->label));
  add_note (box, deployment->note, cited, FALSE);
  add_note (box, deployment->system->note, cited, TRUE);
  ra_card_add_sources (box, deployment->sources, cited);
  for (guint i = 0; i < deployment->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (deployment->claims, i);

    add_claim (box, claim, deployment->contested, cited);
    ra_card_add_sources (box, claim->sources, cited);
  }
  if (deployment->claims->len == 0)
    ra_card_add_dim_text (box, _ ("No range is drawn for it."));
}

static void
add_deployments_at (GtkBox *box, const RaMapSpec *spec, const RaSite *site, const RaCardCited *cited)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  guint n = 0;

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);

    if (deployment->site != site || !ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      continue;
    add_deployment (box, deployment, cited);
    n++;
  }
  if (n == 0)
    ra_card_add_text (box, _ ("Nothing is said to stand here in this scenario."));
}

static void
add_covers (GtkBox *box, const RaMapSpec *spec, double lat_deg, double lon_deg, RaUnits units)
{
  guint n_shown;
  g_autoptr (GArray) covers = ra_point_covers_new (spec, lat_deg, lon_deg, &n_shown);

  if (n_shown == 0)
    return;
  ra_card_add_heading (box, _ ("Ranges Shown Here"));
  if (covers->len == 0)
    ra_card_add_text (box, _ ("Outside the ranges shown"));
  for (guint i = 0; i < covers->len; i++) {
    g_autofree char *text = ra_point_text_cover (&g_array_index (covers, RaPointCover, i), units, spec->translations);

    ra_card_add_text (box, text);
  }
}

static const char *
country_name (const RaMapSpec *spec, const RaNamedPoint *point)
{
  const RaCatalogue *catalogue = ra_scenario_get_catalogue (spec->scenario);
  const char *code = point->site != NULL ? point->site->country : NULL;

  if (point->place != NULL && code == NULL)
    code = point->place->country_a3;
  const RaCountryFacts *country
      = code != NULL ? ra_countries_find (ra_catalogue_get_countries (catalogue), code) : NULL;

  if (country != NULL)
    return ra_translate_name (spec->translations, RA_NAME_COUNTRY, country->name);
  return point->place != NULL ? ra_translate_name (spec->translations, RA_NAME_COUNTRY, point->place->country) : NULL;
}

static void
add_position (GtkBox *box, const RaMapSpec *spec, const RaNamedPoint *point)
{
  g_autofree char *position = ra_map_text_precise_position (point->lat_deg, point->lon_deg, SITE_DECIMALS);
  g_autofree char *text = NULL;

  if (point->site != NULL && point->site->precision != NULL)
    text = g_strdup_printf ("%s (%s)", position, ra_translate_text (spec->translations, point->site->precision));
  ra_card_add_text (box, country_name (spec, point));
  ra_card_add_text (box, text != NULL ? text : position);
}

void
ra_card_fill_named_point (GtkBox *box, const RaMapSpec *spec, const RaNamedPoint *point, RaUnits units)
{
  const RaSite *site = point->site;
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  const RaCardCited cited = { seen, spec->translations, ra_scenario_get_catalogue (spec->scenario) };

  add_position (box, spec, point);
  if (site != NULL) {
    ra_card_add_text (box, ra_translate_text (spec->translations, site->role));
    if (site->status != NULL) {
      g_autofree char *status
          = g_strdup_printf (_ ("Status: %s"), ra_translate_text (spec->translations, site->status));

      ra_card_add_text (box, status);
    }
    add_note (box, site->note, &cited, TRUE);
    add_deployments_at (box, spec, site, &cited);
  }
  add_covers (box, spec, point->lat_deg, point->lon_deg, units);
  if (site != NULL && site->sources->len > 0) {
    ra_card_add_heading (box, _ ("Sources for the Site"));
    g_ptr_array_set_size (seen, 0);
    ra_card_add_sources (box, site->sources, &cited);
  }
}

void
ra_card_fill_point (GtkBox *box, const RaMapSpec *spec, double lat_deg, double lon_deg, RaUnits units)
{
  add_covers (box, spec, lat_deg, lon_deg, units);
}

char *
ra_card_ring_title (const RaScenarioRing *ring, const RaTranslations *translations)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  const char *name = ring->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name)
                                          : ra_translate_name (translations, RA_NAME_SCENARIO, ring->label);

  return name != NULL ? g_strdup_printf ("%s: %s", name, range) : g_steal_pointer (&range);
}

static void
add_ring_place (GtkBox *box, const RaScenarioRing *ring, const RaCardCited *cited)
{
  const RaTranslations *translations = cited->translations;
  g_autofree char *site = ra_reach_site_text (ring, translations);
  g_autofree char *text = NULL;

  if (ring->deployment != NULL) {
    g_autofree char *span = format_span (ring->deployment);

    /* Translators: site, status of the deployment. */
    text = g_strdup_printf (_ ("From %s, deployment %s"), site, ra_map_text_deployment_status (ring->deployment));
    ra_card_add_text (box, text);
    ra_card_add_text (box, span);
    ra_card_add_text (box, ra_translate_name (translations, RA_NAME_SCENARIO, ring->deployment->label));
    add_note (box, ring->deployment->note, cited, FALSE);
    return;
  }
  text = g_strdup_printf (ra_scenario_ring_is_band (ring) ? _ ("About %s. A class limit, not the range of any missile.")
                                                          : _ ("About %s. A distance, not a published range."),
                          site);
  ra_card_add_text (box, text);
}

static void
add_ring (GtkBox *box, const RaScenarioRing *ring, const RaMapSpec *spec)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  const RaCardCited cited = { seen, spec->translations, ra_scenario_get_catalogue (spec->scenario) };

  if (ring->system != NULL)
    ra_card_add_dim_text (box, ra_translate_text (spec->translations, ring->system->kind));
  if (ring->system != NULL)
    add_note (box, ring->system->note, &cited, TRUE);
  if (ring->claim != NULL)
    add_claim (box, ring->claim, ring->deployment != NULL && ring->deployment->contested, &cited);
  add_ring_place (box, ring, &cited);
  if (ring->claim != NULL)
    ra_card_add_sources (box, ring->claim->sources, &cited);
  if (ring->deployment != NULL)
    ra_card_add_sources (box, ring->deployment->sources, &cited);
}

void
ra_card_fill_rings (GtkBox *box, const RaMapSpec *spec, const GPtrArray *rings)
{
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = g_ptr_array_index (rings, i);
    g_autofree char *title = ra_card_ring_title (ring, spec->translations);

    if (i > 0)
      ra_card_add_heading (box, title);
    add_ring (box, ring, spec);
  }
}
