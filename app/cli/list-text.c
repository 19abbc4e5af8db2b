/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/list-kinds.h"

#include "app/map/spec-keywords.h"
#include "app/picture/presets.h"
#include "data/events.h"
#include "data/formats/json-writer.h"
#include "geo/projection.h"

static char *
format_number (double value)
{
  GString *text = g_string_new (NULL);
  ra_append_number (text, value, 4);
  return g_string_free (text, FALSE);
}

static void
add_systems (const RaListSource *source, RaTable *table)
{
  const GPtrArray *systems = ra_catalogue_get_systems (source->catalogue);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    g_autofree char *class = g_strconcat (ra_inf_class_to_string (system->inf_class),
                                          system->inf_contested ? ", contested" : "", NULL);
    ra_table_add (table, (const char *[]) { system->id, system->country, class,
                                            ra_translate_text (source->translations, system->kind),
                                            ra_translate_name (source->translations, RA_NAME_SYSTEM, system->name) });
  }
}

static char *
format_range (const RaClaim *claim)
{
  g_autofree char *min = format_number (claim->min_km);
  g_autofree char *max = format_number (claim->max_km);
  if (claim->min_km > 0)
    return g_strdup_printf ("%s-%s", min, max);
  return g_strconcat (claim->at_least ? ">" : "", max, NULL);
}

static void
add_claims (const RaListSource *source, RaTable *table)
{
  const GPtrArray *systems = ra_catalogue_get_systems (source->catalogue);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint j = 0; j < system->claims->len; j++) {
      const RaClaim *claim = g_ptr_array_index (system->claims, j);
      g_autofree char *range = format_range (claim);
      ra_table_add (table,
                    (const char *[]) { claim->id, system->id, range, claim->date,
                                       ra_confidence_to_string (claim->confidence), claim->shown ? "yes" : "no",
                                       ra_translate_name (source->translations, RA_NAME_CLAIMANT, claim->claimant) });
    }
  }
}

static void
add_sites (const RaListSource *source, RaTable *table)
{
  const GPtrArray *sites = ra_catalogue_get_sites (source->catalogue);
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    g_autofree char *lat = format_number (site->lat_deg);
    g_autofree char *lon = format_number (site->lon_deg);
    ra_table_add (table, (const char *[]) { site->id, lat, lon, site->country, site->group,
                                            ra_translate_name (source->translations, RA_NAME_SITE, site->name) });
  }
}

static void
add_scenarios (const RaListSource *source, RaTable *table)
{
  for (guint i = 0; i < source->scenarios->len; i++) {
    const RaScenario *scenario = g_ptr_array_index (source->scenarios, i);
    ra_table_add (table, (const char *[]) { ra_scenario_get_id (scenario), ra_scenario_get_date (scenario),
                                            ra_translate_name (source->translations, RA_NAME_SCENARIO,
                                                               ra_scenario_get_title (scenario)) });
  }
}

static void
add_events (const RaListSource *source, RaTable *table)
{
  const GPtrArray *events = ra_catalogue_get_events (source->catalogue);
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    ra_table_add (table, (const char *[]) { event->date, ra_translate_text (source->translations, event->title) });
  }
}

static void
add_projections (const RaListSource *source, RaTable *table)
{
  (void)source;
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const RaProjectionInfo *info = ra_projection_table_row (i);
    g_autofree char *definition = ra_list_projection_definition (i);
    ra_table_add (table, (const char *[]) { info->name, info->title, definition });
  }
}

static void
add_themes (const RaListSource *source, RaTable *table)
{
  (void)source;
  for (guint i = 0; i < RA_N_THEMES; i++)
    ra_table_add (table, (const char *[]) { ra_theme_to_string ((RaTheme)i) });
}

static void
add_presets (const RaListSource *source, RaTable *table)
{
  guint n;
  const RaPreset *presets = ra_presets_list (&n);
  (void)source;
  for (guint i = 0; i < n; i++) {
    g_autofree char *size = ra_preset_format_size (&presets[i]);
    g_autofree char *dpi = format_number (presets[i].dpi);
    ra_table_add (table, (const char *[]) { presets[i].id, size, dpi, presets[i].name, presets[i].purpose });
  }
}

static void
add_sources (const RaListSource *source, RaTable *table)
{
  const GPtrArray *sources = ra_catalogue_get_sources (source->catalogue);
  for (guint i = 0; i < sources->len; i++) {
    const RaSource *row = g_ptr_array_index (sources, i);
    ra_table_add (table, (const char *[]) { row->id, row->date, row->publisher, row->title });
  }
}

const RaListKind ra_list_kinds[] = {
  { "systems", { "ID", "COUNTRY", "INF CLASS", "KIND", "NAME" }, add_systems, ra_list_write_systems },
  { "claims", { "ID", "SYSTEM", "KM", "DATE", "CONFIDENCE", "SHOWN", "CLAIMANT" }, add_claims, ra_list_write_claims },
  { "sites", { "ID", "LAT", "LON", "COUNTRY", "GROUP", "NAME" }, add_sites, ra_list_write_sites },
  { "scenarios", { "ID", "DATE", "TITLE" }, add_scenarios, ra_list_write_scenarios },
  { "events", { "DATE", "EVENT" }, add_events, ra_list_write_events },
  { "projections", { "NAME", "TITLE", "DEFINITION ABOUT 0,0" }, add_projections, ra_list_write_projections },
  { "themes", { "NAME" }, add_themes, ra_list_write_themes },
  { "presets", { "ID", "SIZE", "DPI", "NAME", "FOR" }, add_presets, ra_list_write_presets },
  { "sources", { "ID", "DATE", "PUBLISHER", "TITLE" }, add_sources, ra_list_write_sources },
};

const guint ra_list_n_kinds = G_N_ELEMENTS (ra_list_kinds);
