/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/report-options.h"

#include <string.h>

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/map/spec-keywords.h"

void
ra_report_options_clear (RaReportOptions *self)
{
  ra_scenario_options_clear (&self->rings);
  g_free (self->date);
  g_free (self->detail);
  g_free (self->boundaries);
  g_free (self->natural_earth);
  g_free (self->language);
}

void
ra_report_options_add_entries (RaReportOptions *self, GArray *entries, gboolean countries)
{
  const GOptionEntry common[] = {
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &self->date, "Deployments as of this day (the scenario's)", "YYYY-MM-DD" },
    { "bands", 0, 0, G_OPTION_ARG_NONE, &self->bands,
      "Count the limits of classes too, such as bands of treaties, which are no missile's range", NULL },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &self->language, "Language of text and md, such as de (en)", "LL" },
  };
  const GOptionEntry of_countries[] = {
    { "detail", 0, 0, G_OPTION_ARG_FILENAME, &self->detail, "Scale of the countries: 110m, 50m or 10m (50m)", "SCALE" },
    { "boundaries", 0, 0, G_OPTION_ARG_FILENAME, &self->boundaries, "Whose boundaries: un or de-facto (un)", "VIEW" },
    { "natural-earth", 0, 0, G_OPTION_ARG_FILENAME, &self->natural_earth,
      "A folder of Natural Earth shapefiles to use instead of the built-in ones", "DIR" },
  };
  ra_scenario_options_add_entries (&self->rings, entries);
  g_array_append_vals (entries, common, G_N_ELEMENTS (common));
  if (countries)
    g_array_append_vals (entries, of_countries, G_N_ELEMENTS (of_countries));
}

static gboolean
parse (const RaReportOptions *self, RaReachOptions *options, GError **error)
{
  const char *const *details = ra_detail_keywords + RA_DETAIL_110M;
  guint scale = RA_SCALE_50M;
  guint view = RA_BOUNDARIES_UN;
  if (!ra_option_date ("--date", self->date, error)
      || !ra_option_keyword ("--detail", self->detail, details, &scale, error)
      || !ra_option_keyword ("--boundaries", self->boundaries, ra_boundaries_keywords, &view, error))
    return FALSE;
  *options = (RaReachOptions) {
    .scale = (RaScale)scale, .boundaries = (RaBoundaries)view, .date = self->date, .bands = self->bands
  };
  return TRUE;
}

gboolean
ra_report_options_check_output (const RaReportOptions *self, const char *path, GError **error)
{
  const char *scenario = self->rings.scenario;
  const char *const inputs[]
      = { scenario != NULL ? scenario : "", self->natural_earth != NULL ? self->natural_earth : "", NULL };
  return ra_command_check_output (path, inputs, error);
}

RaReportRequest *
ra_report_options_resolve (const RaReportOptions *self, GError **error)
{
  g_autoptr (RaReportRequest) request = g_new0 (RaReportRequest, 1);
  if (!parse (self, &request->options, error))
    return NULL;
  request->extra = ra_scenario_options_parse_rings (&self->rings, error);
  if (request->extra == NULL)
    return NULL;
  request->data_dir = ra_paths_find_data_dir (error);
  if (request->data_dir == NULL)
    return NULL;
  if (!ra_map_language_load (request->data_dir, self->language, &request->translations, error))
    return NULL;
  request->basemap = ra_map_data_open (request->data_dir, self->natural_earth, error);
  if (request->basemap == NULL)
    return NULL;
  request->options.basemap = request->basemap;
  request->options.extra = request->extra;
  return g_steal_pointer (&request);
}

void
ra_report_request_free (RaReportRequest *self)
{
  if (self == NULL)
    return;
  g_free (self->data_dir);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_pointer (&self->extra, g_ptr_array_unref);
  ra_translations_unref (self->translations);
  g_free (self);
}

RaScenario *
ra_report_request_load (const RaReportRequest *self, const RaScenarioOptions *scenario, GError **error)
{
  return ra_scenario_options_load (scenario, self->data_dir, error);
}

/* What files of a format may end with besides. */
static const char *
format_of_suffix (const char *suffix, const char *const *formats)
{
  static const char *const others[][2]
      = { { "txt", "text" }, { "shz", "shp" }, { "bib", "bibtex" }, { "json", "geojson" }, { "markdown", "md" } };
  for (guint i = 0; formats[i] != NULL; i++)
    if (g_ascii_strcasecmp (suffix, formats[i]) == 0)
      return formats[i];
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_ascii_strcasecmp (suffix, others[i][0]) == 0 && g_strv_contains (formats, others[i][1]))
      return others[i][1];
  return NULL;
}

gboolean
ra_report_choose_format (const char *word, const char *file, const char *const *formats, guint *index, GError **error)
{
  const char *suffix = file != NULL ? ra_command_get_suffix (file) : NULL;
  *index = 0;
  if (word != NULL || suffix == NULL)
    return ra_option_keyword ("--format", word, formats, index, error);
  const char *format = format_of_suffix (suffix + 1, formats);
  return format != NULL
             ? ra_option_keyword ("--format", format, formats, index, error)
             : ra_usage_error (error, file, "\"%s\" names no format that can be written here; see --format", suffix);
}
