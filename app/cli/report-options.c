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

/* What follows the last dot of the file's own name; NULL when there is none. */
static const char *
suffix_of (const char *file)
{
  const char *slash = strrchr (file, G_DIR_SEPARATOR);
  const char *name = slash != NULL ? slash + 1 : file;
  const char *dot = strrchr (name, '.');
  return dot == name ? NULL : dot;
}

gboolean
ra_report_choose_format (const char *word, const char *file, const char *const *formats, guint *index, GError **error)
{
  const char *suffix = file != NULL ? suffix_of (file) : NULL;
  *index = 0;
  if (word != NULL)
    return ra_option_keyword ("--format", word, formats, index, error);
  if (suffix == NULL || g_ascii_strcasecmp (suffix, ".txt") == 0)
    return TRUE;
  /* A shapefile in one file. */
  const char *format = g_ascii_strcasecmp (suffix, ".shz") == 0 ? "shp" : suffix + 1;
  for (guint i = 0; formats[i] != NULL; i++) {
    if (g_ascii_strcasecmp (format, formats[i]) == 0) {
      *index = i;
      return TRUE;
    }
  }
  return ra_usage_error (error, file, "\"%s\" names no format that can be written here; see --format", suffix);
}
