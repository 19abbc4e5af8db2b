/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/list-kinds.h"

#include "app/map/spec-keywords.h"
#include "app/picture/presets.h"
#include "app/report/quotation-text.h"
#include "app/report/source-list.h"
#include "data/events.h"
#include "geo/projection.h"

static void
write_name (RaJsonWriter *out, const RaListSource *source, RaNameKind kind, const char *name, const char *value)
{
  ra_json_write_string_member (out, name, ra_translate_name (source->translations, kind, value));
}

static void
write_told (RaJsonWriter *out, const RaListSource *source, const char *name, const char *value)
{
  ra_json_write_string_member (out, name, ra_translate_text (source->translations, value));
}

static void
write_quotations (RaJsonWriter *out, const RaListSource *source, const char *english)
{
  g_autofree char *said = ra_quotations_describe (source->catalogue, source->translations, english);
  ra_json_write_string_member (out, "quotations", said);
}

static void
write_number (RaJsonWriter *out, const char *name, double value)
{
  ra_json_write_number_member (out, name, value, 7);
}

static void
begin_row (RaJsonWriter *out, const char *id)
{
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "id", id);
}

static void
write_source_ids (RaJsonWriter *out, const GPtrArray *sources)
{
  g_autoptr (GPtrArray) ids = ra_source_list_ids (sources);

  ra_json_write_strings_member (out, "sources", ids);
}

static void
write_claim_ids (RaJsonWriter *out, const GPtrArray *claims)
{
  ra_json_write_member (out, "claims");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < claims->len; i++)
    ra_json_write_string (out, ((const RaClaim *)g_ptr_array_index (claims, i))->id);
  ra_json_write_end (out, ']');
}

void
ra_list_write_systems (const RaListSource *source, RaJsonWriter *out)
{
  const GPtrArray *systems = ra_catalogue_get_systems (source->catalogue);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    begin_row (out, system->id);
    write_name (out, source, RA_NAME_SYSTEM, "name", system->name);
    write_told (out, source, "kind", system->kind);
    ra_json_write_string_member (out, "country", system->country);
    ra_json_write_string_member (out, "inf_class", ra_inf_class_to_string (system->inf_class));
    ra_json_write_boolean_member (out, "inf_contested", system->inf_contested);
    ra_json_write_string_member (out, "in_force_from", system->in_force_from);
    ra_json_write_string_member (out, "in_force_to", system->in_force_to);
    write_claim_ids (out, system->claims);
    write_told (out, source, "note", system->note);
    ra_json_write_end (out, '}');
  }
}

static void
write_source_facts (RaJsonWriter *out, const RaListSource *list, const RaSource *source)
{
  ra_json_write_string_member (out, "title", source->title);
  ra_json_write_string_member (out, "publisher", source->publisher);
  ra_json_write_string_member (out, "date", source->date);
  ra_json_write_string_member (out, "url", source->url);
  write_told (out, list, "note", source->note);
}

static void
write_claim (RaJsonWriter *out, const RaListSource *list, const RaClaim *claim)
{
  begin_row (out, claim->id);
  ra_json_write_string_member (out, "system", claim->system->id);
  write_number (out, "min_km", claim->min_km);
  write_number (out, "max_km", claim->max_km);
  ra_json_write_boolean_member (out, "at_least", claim->at_least);
  write_name (out, list, RA_NAME_CLAIMANT, "claimant", claim->claimant);
  write_name (out, list, RA_NAME_CLAIMANT, "claimant_short", claim->claimant_short);
  ra_json_write_string_member (out, "date", claim->date);
  ra_json_write_string_member (out, "confidence", ra_confidence_to_string (claim->confidence));
  ra_json_write_boolean_member (out, "shown", claim->shown);
  ra_json_write_member (out, "sources");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < claim->sources->len; i++) {
    const RaSource *source = g_ptr_array_index (claim->sources, i);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, "id", source->id);
    write_source_facts (out, list, source);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
  write_told (out, list, "note", claim->note);
  ra_json_write_end (out, '}');
}

void
ra_list_write_claims (const RaListSource *source, RaJsonWriter *out)
{
  const GPtrArray *systems = ra_catalogue_get_systems (source->catalogue);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint j = 0; j < system->claims->len; j++)
      write_claim (out, source, g_ptr_array_index (system->claims, j));
  }
}

void
ra_list_write_sites (const RaListSource *source, RaJsonWriter *out)
{
  const GPtrArray *sites = ra_catalogue_get_sites (source->catalogue);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    begin_row (out, site->id);
    write_name (out, source, RA_NAME_SITE, "name", site->name);
    ra_json_write_string_member (out, "country", site->country);
    ra_json_write_string_member (out, "group", site->group);
    write_number (out, "lat", site->lat_deg);
    write_number (out, "lon", site->lon_deg);
    write_told (out, source, "precision", site->precision);
    write_told (out, source, "role", site->role);
    write_told (out, source, "status", site->status);
    write_source_ids (out, site->sources);
    ra_json_write_string_member (out, "confidence", ra_confidence_to_string (site->confidence));
    write_told (out, source, "note", site->note);
    ra_json_write_end (out, '}');
  }
}

static void
write_deployments (RaJsonWriter *out, const RaListSource *source, const GPtrArray *deployments)
{
  ra_json_write_member (out, "deployments");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, "system", deployment->system->id);
    ra_json_write_string_member (out, "site", deployment->site->id);
    write_claim_ids (out, deployment->claims);
    ra_json_write_string_member (out, "status", ra_status_to_string (deployment->status));
    ra_json_write_boolean_member (out, "contested", deployment->contested);
    ra_json_write_string_member (out, "from", deployment->from);
    ra_json_write_string_member (out, "to", deployment->to);
    write_name (out, source, RA_NAME_SCENARIO, "label", deployment->label);
    write_told (out, source, "note", deployment->note);
    write_source_ids (out, deployment->sources);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

static void
write_rings (RaJsonWriter *out, const RaListSource *source, const GPtrArray *rings)
{
  ra_json_write_member (out, "rings");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < rings->len; i++) {
    const RaExtraRing *ring = g_ptr_array_index (rings, i);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, "claim", ring->claim != NULL ? ring->claim->id : NULL);
    ra_json_write_string_member (out, "site", ring->site != NULL ? ring->site->id : NULL);
    write_number (out, "lat", ring->lat_deg);
    write_number (out, "lon", ring->lon_deg);
    write_number (out, "min_km", ring->min_km);
    write_number (out, "max_km", ring->max_km);
    write_name (out, source, RA_NAME_SCENARIO, "label", ring->label);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

static void
write_positions (RaJsonWriter *out, const RaListSource *source, const GPtrArray *positions)
{
  ra_json_write_member (out, "positions");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    ra_json_write_begin (out, '{');
    write_told (out, source, "party", position->party);
    write_told (out, source, "text", position->text);
    write_quotations (out, source, position->text);
    ra_json_write_string_member (out, "date", position->date);
    write_source_ids (out, position->sources);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

void
ra_list_write_scenarios (const RaListSource *source, RaJsonWriter *out)
{
  for (guint i = 0; i < source->scenarios->len; i++) {
    const RaScenario *scenario = g_ptr_array_index (source->scenarios, i);
    begin_row (out, ra_scenario_get_id (scenario));
    write_name (out, source, RA_NAME_SCENARIO, "title", ra_scenario_get_title (scenario));
    write_name (out, source, RA_NAME_SCENARIO, "subtitle", ra_scenario_get_subtitle (scenario));
    ra_json_write_string_member (out, "date", ra_scenario_get_date (scenario));
    ra_json_write_string_member (out, "in_force_from", ra_scenario_get_in_force_from (scenario));
    write_told (out, source, "summary", ra_scenario_get_summary (scenario));
    write_name (out, source, RA_NAME_SCENARIO, "note", ra_scenario_get_note (scenario));
    write_deployments (out, source, ra_scenario_get_deployments (scenario));
    write_rings (out, source, ra_scenario_get_rings (scenario));
    write_positions (out, source, ra_scenario_get_positions (scenario));
    ra_json_write_end (out, '}');
  }
}

char *
ra_list_projection_definition (guint row)
{
  const RaProjectionSpec spec = { g_intern_string (ra_projection_table_row (row)->name), 0, 0 };
  g_autoptr (RaProjection) projection = ra_projection_new (&spec, NULL);
  return projection != NULL ? g_strdup (ra_projection_get_definition (projection)) : NULL;
}

void
ra_list_write_projections (const RaListSource *source, RaJsonWriter *out)
{
  static const char *const follows[] = {
    [RA_FOLLOW_NOTHING] = "nothing", [RA_FOLLOW_LONGITUDE] = "longitude", [RA_FOLLOW_BOTH] = "longitude and latitude"
  };
  (void)source;
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const RaProjectionInfo *info = ra_projection_table_row (i);
    g_autofree char *definition = ra_list_projection_definition (i);
    begin_row (out, info->name);
    ra_json_write_string_member (out, "title", info->title);
    ra_json_write_string_member (out, "description", info->description);
    ra_json_write_string_member (out, "follows_centre", follows[info->follow]);
    ra_json_write_boolean_member (out, "shows_world", info->shows_world);
    ra_json_write_string_member (out, "definition", definition);
    ra_json_write_end (out, '}');
  }
}

void
ra_list_write_themes (const RaListSource *source, RaJsonWriter *out)
{
  (void)source;
  for (guint i = 0; i < RA_N_THEMES; i++) {
    begin_row (out, ra_theme_to_string ((RaTheme)i));
    ra_json_write_end (out, '}');
  }
}

void
ra_list_write_presets (const RaListSource *source, RaJsonWriter *out)
{
  guint n;
  const RaPreset *presets = ra_presets_list (&n);
  (void)source;
  for (guint i = 0; i < n; i++) {
    begin_row (out, presets[i].id);
    ra_json_write_string_member (out, "name", presets[i].name);
    ra_json_write_string_member (out, "purpose", presets[i].purpose);
    write_number (out, "width", presets[i].size.width);
    write_number (out, "height", presets[i].size.height);
    ra_json_write_string_member (out, "unit", presets[i].size.millimetres ? "mm" : "px");
    write_number (out, "scale", presets[i].scale);
    write_number (out, "dpi", presets[i].dpi);
    ra_json_write_end (out, '}');
  }
}

void
ra_list_write_sources (const RaListSource *source, RaJsonWriter *out)
{
  const GPtrArray *sources = ra_catalogue_get_sources (source->catalogue);
  for (guint i = 0; i < sources->len; i++) {
    const RaSource *row = g_ptr_array_index (sources, i);
    begin_row (out, row->id);
    write_source_facts (out, source, row);
    ra_json_write_end (out, '}');
  }
}

void
ra_list_write_events (const RaListSource *source, RaJsonWriter *out)
{
  const GPtrArray *events = ra_catalogue_get_events (source->catalogue);
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    ra_json_write_new_line (out);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, "date", event->date);
    write_told (out, source, "title", event->title);
    write_told (out, source, "text", event->text);
    write_quotations (out, source, event->text);
    write_source_ids (out, event->sources);
    ra_json_write_string_member (out, "confidence", ra_confidence_to_string (event->confidence));
    ra_json_write_end (out, '}');
  }
}
