/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/templates.h"

#include <glib/gi18n.h>
#include <math.h>

#define SITE_ID "site-1"

/* As exact as somebody who looks at a map means it. */
static double
round_deg (double deg)
{
  return round (deg * 10.0) / 10.0;
}

RaScenarioDocument *
ra_template_site (const RaScenarioView *view, const char *date)
{
  static const double RADII_KM[] = { 500.0, 1500.0 };

  g_return_val_if_fail (view != NULL && date != NULL, NULL);
  RaScenarioDocument *draft = ra_scenario_document_new (_ ("A site with rings"));
  g_autofree char *name = g_strdup (_ ("Site"));
  RaSite site = { .id = (char[]) { SITE_ID },
                  .name = name,
                  .lat_deg = round_deg (view->centre_lat_deg),
                  .lon_deg = round_deg (view->centre_lon_deg),
                  .confidence = RA_CONFIDENCE_G };

  ra_scenario_document_set_text (draft, "date", date);
  ra_scenario_document_set_view (draft, view);
  ra_scenario_document_add_site (draft, &site);
  for (gsize i = 0; i < G_N_ELEMENTS (RADII_KM); i++)
    ra_scenario_document_add_ring (draft, &(RaExtraRing) { .max_km = RADII_KM[i], .site = &site });
  return draft;
}

RaScenario *
ra_template_status_quo (const GPtrArray *scenarios)
{
  RaScenario *last = NULL;

  g_return_val_if_fail (scenarios != NULL, NULL);
  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (scenarios, i);
    const char *from = ra_scenario_get_in_force_from (scenario);

    if (from != NULL && (last == NULL || g_strcmp0 (from, ra_scenario_get_in_force_from (last)) > 0))
      last = scenario;
  }
  return last;
}

static void
translate_positions (RaScenarioDocument *draft, RaScenario *scenario, const RaTranslations *translations)
{
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    g_autofree char *party = g_strdup (ra_translate_text (translations, position->party));
    g_autofree char *text = g_strdup (ra_translate_text (translations, position->text));
    RaPosition said = *position;

    said.party = party;
    said.text = text;
    ra_scenario_document_set_position (draft, i, &said);
  }
}

void
ra_template_translate (RaScenarioDocument *draft, RaScenario *scenario, const RaTranslations *translations)
{
  static const char *const names[] = { "subtitle", "note" };

  g_return_if_fail (draft != NULL && scenario != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = ra_scenario_document_dup_text (draft, names[i]);

    if (text != NULL)
      ra_scenario_document_set_text (draft, names[i], ra_translate_name (translations, RA_NAME_SCENARIO, text));
  }
  g_autofree char *summary = ra_scenario_document_dup_text (draft, "summary");
  if (summary != NULL)
    ra_scenario_document_set_text (draft, "summary", ra_translate_text (translations, summary));
  translate_positions (draft, scenario, translations);
}
