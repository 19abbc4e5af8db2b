/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/edit-rows.h"

#include <glib/gi18n.h>

#include "app/gui/edit/form-text.h"
#include "app/model/map-text.h"
#include "data/scenario-steps.h"

static const GPtrArray *
list_of (RaScenario *scenario, RaEditList list)
{
  switch (list) {
  case RA_EDIT_SITES:
    return ra_scenario_get_own_sites (scenario);
  case RA_EDIT_DEPLOYMENTS:
    return ra_scenario_get_deployments (scenario);
  case RA_EDIT_SYSTEMS:
    return ra_scenario_get_own_systems (scenario);
  case RA_EDIT_RINGS:
    return ra_scenario_get_rings (scenario);
  case RA_EDIT_POSITIONS:
    return ra_scenario_get_positions (scenario);
  case RA_EDIT_STEPS:
    return ra_scenario_get_steps (scenario);
  case RA_EDIT_SOURCES:
  case RA_EDIT_N_LISTS:
  default:
    return ra_scenario_get_own_sources (scenario);
  }
}

guint
ra_edit_rows_count (RaScenario *scenario, RaEditList list)
{
  const GPtrArray *things = list_of (scenario, list);
  guint n = things->len;

  for (guint i = 0; list == RA_EDIT_SYSTEMS && i < things->len; i++)
    n += ((const RaSystem *)g_ptr_array_index (things, i))->claims->len;
  return n;
}

static RaEditThing
get_system_or_claim (const GPtrArray *systems, guint row)
{
  RaEditThing thing = { .list = RA_EDIT_SYSTEMS };

  for (; thing.index < systems->len; thing.index++) {
    thing.system = g_ptr_array_index (systems, thing.index);
    if (row <= thing.system->claims->len)
      break;
    row -= thing.system->claims->len + 1;
  }
  if (row > 0 && thing.system != NULL)
    thing.claim = g_ptr_array_index (thing.system->claims, row - 1);
  return thing;
}

RaEditThing
ra_edit_rows_get (RaScenario *scenario, RaEditList list, guint row)
{
  const GPtrArray *things = list_of (scenario, list);

  if (list == RA_EDIT_SYSTEMS)
    return get_system_or_claim (things, row);
  return (RaEditThing) { .list = list,
                         .index = row,
                         .site = list == RA_EDIT_SITES ? g_ptr_array_index (things, row) : NULL,
                         .source = list == RA_EDIT_SOURCES ? g_ptr_array_index (things, row) : NULL };
}

static RaEditTexts
describe_site (const RaSite *site, const RaTranslations *translations)
{
  return (RaEditTexts) { g_strdup (ra_translate_name (translations, RA_NAME_SITE, site->name)),
                         ra_map_text_position (site->lat_deg, site->lon_deg),
                         g_strdup_printf (_ ("Remove site %s"), site->name) };
}

static RaEditTexts
describe_deployment (const RaDeployment *deployment, const RaTranslations *translations)
{
  /* Translators: a missile system and a place */
  return (RaEditTexts) {
    g_strdup_printf (_ ("%s at %s"), ra_translate_name (translations, RA_NAME_SYSTEM, deployment->system->name),
                     ra_translate_name (translations, RA_NAME_SITE, deployment->site->name)),
    g_strdup (ra_form_text_status (deployment->status)),
    g_strdup_printf (_ ("Remove deployment of %s at %s"), deployment->system->name, deployment->site->name)
  };
}

static RaEditTexts
describe_claim (const RaClaim *claim, const RaTranslations *translations)
{
  return (RaEditTexts) { ra_form_text_range (claim), ra_form_text_claimant (claim, translations),
                         g_strdup_printf (_ ("Remove claim by %s"), claim->claimant) };
}

static RaEditTexts
describe_system (const RaSystem *system, const RaTranslations *translations)
{
  return (RaEditTexts) { g_strdup (ra_translate_name (translations, RA_NAME_SYSTEM, system->name)),
                         g_strdup (ra_translate_text (translations, system->kind)),
                         g_strdup_printf (_ ("Remove system %s"), system->name) };
}

static RaEditTexts
describe_ring (const RaExtraRing *ring, const RaTranslations *translations)
{
  g_autofree char *max = ra_map_text_km (ring->max_km);
  g_autofree char *position = ring->site != NULL
                                  ? g_strdup (ra_translate_name (translations, RA_NAME_SITE, ring->site->name))
                                  : ra_map_text_position (ring->lat_deg, ring->lon_deg);
  /* Translators: the radius of a ring and the place in its middle */
  char *title = g_strdup_printf (_ ("%s about %s"), max, position);
  const char *detail = ring->claim != NULL ? ra_translate_name (translations, RA_NAME_CLAIMANT, ring->claim->claimant)
                                           : _ ("A distance of your own");

  return (RaEditTexts) { title, g_strdup (ring->label != NULL ? ring->label : detail),
                         g_strdup_printf (_ ("Remove ring %s"), title) };
}

static RaEditTexts
describe_position (const RaPosition *position, const RaTranslations *translations)
{
  const char *party = ra_translate_text (translations, position->party);

  return (RaEditTexts) { g_strdup (party), g_strdup (position->date),
                         g_strdup_printf (_ ("Remove position of %s"), party) };
}

/* A file may have a step without a title. */
static RaEditTexts
describe_step (const RaStep *step)
{
  const char *title = step->title != NULL ? step->title : step->caption;

  return (RaEditTexts) { g_strdup (title), step->title != NULL ? g_strdup (step->caption) : NULL,
                         g_strdup_printf (_ ("Remove step %s"), title) };
}

static RaEditTexts
describe_source (const RaSource *source)
{
  return (RaEditTexts) { g_strdup (source->title), g_strdup (source->publisher),
                         g_strdup_printf (_ ("Remove source %s"), source->title) };
}

RaEditTexts
ra_edit_rows_describe (RaScenario *scenario, const RaTranslations *translations, const RaEditThing *thing)
{
  const GPtrArray *things = list_of (scenario, thing->list);

  if (thing->claim != NULL)
    return describe_claim (thing->claim, translations);
  switch (thing->list) {
  case RA_EDIT_SITES:
    return describe_site (thing->site, translations);
  case RA_EDIT_DEPLOYMENTS:
    return describe_deployment (g_ptr_array_index (things, thing->index), translations);
  case RA_EDIT_SYSTEMS:
    return describe_system (thing->system, translations);
  case RA_EDIT_RINGS:
    return describe_ring (g_ptr_array_index (things, thing->index), translations);
  case RA_EDIT_POSITIONS:
    return describe_position (g_ptr_array_index (things, thing->index), translations);
  case RA_EDIT_STEPS:
    return describe_step (g_ptr_array_index (things, thing->index));
  case RA_EDIT_SOURCES:
  case RA_EDIT_N_LISTS:
  default:
    return describe_source (thing->source);
  }
}
