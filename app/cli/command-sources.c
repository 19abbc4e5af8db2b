/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/map-language.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/base/version.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/cli/report-options.h"
#include "app/cli/scenario-options.h"
#include "app/report/source-export.h"
#include "app/report/source-list.h"

typedef struct {
  char *scenario;
  char *date;
  char *format;
  char *output;
  char *language;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->scenario);
  g_free (self->date);
  g_free (self->format);
  g_free (self->output);
  g_free (self->language);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* By --format, else by the suffix of the file: .bib and .ris say it, and .json is our own. */
static gboolean
choose_format (const Options *self, RaSourcesFormat *format, GError **error)
{
  static const char *const formats[] = { "text", "json", "csl-json", "bibtex", "ris", NULL };
  guint chosen = RA_SOURCES_TEXT;

  if (!ra_report_choose_format (self->format, self->output, formats, &chosen, error))
    return FALSE;
  *format = (RaSourcesFormat)chosen;
  return TRUE;
}

/* Of what the scenario's map shows, in the order of its footnotes. */
static GPtrArray *
list_cited (const RaScenario *scenario, const char *date)
{
  const RaRingListOptions options = { .date = date != NULL ? date : ra_scenario_get_date (scenario) };
  g_autoptr (GArray) rings = ra_ring_list (scenario, &options);
  g_autoptr (GPtrArray) cited = ra_source_list_new (scenario, rings, &options, NULL);
  GPtrArray *sources = g_ptr_array_new ();
  for (guint i = 0; i < cited->len; i++)
    g_ptr_array_add (sources, (gpointer)((const RaCitedSource *)g_ptr_array_index (cited, i))->source);
  return sources;
}

static char *
make_heading (const RaScenario *scenario, const char *date)
{
  g_autofree char *version = g_strstrip (g_strdup (ra_version_text ()));
  version[strcspn (version, "\n")] = '\0';
  if (scenario == NULL)
    return g_strdup_printf ("Sources of the catalogue of %s", version);
  const char *day = date != NULL ? date : ra_scenario_get_date (scenario);
  return g_strdup_printf ("Sources of the scenario %s%s%s, %s", ra_scenario_get_id (scenario),
                          day != NULL ? ", as of " : "", day != NULL ? day : "", version);
}

static gboolean
write_sources (const Options *self, const char *data_dir, const GPtrArray *sources, const char *heading, GError **error)
{
  RaSourcesFormat format;
  g_autoptr (RaTranslations) translations = NULL;
  if (!choose_format (self, &format, error) || !ra_map_language_load (data_dir, self->language, &translations, error))
    return FALSE;
  g_autofree char *text = ra_sources_export (sources, format, heading, translations);
  return ra_output_write (self->output != NULL ? self->output : "-", text, strlen (text), error);
}

static gboolean
export_sources (const Options *self, GError **error)
{
  RaSourcesFormat format;
  const char *const inputs[] = { self->scenario != NULL ? self->scenario : "", NULL };
  if (!choose_format (self, &format, error) || !ra_command_check_output (self->output, inputs, error)
      || !ra_option_date ("--date", self->date, error))
    return FALSE;
  if (self->date != NULL && self->scenario == NULL)
    return ra_usage_error (error, "--date", "only a scenario has days; give --scenario");
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  if (self->scenario == NULL) {
    g_autoptr (RaCatalogue) catalogue = ra_load_catalogue (data_dir, error);
    g_autofree char *heading = make_heading (NULL, NULL);
    return catalogue != NULL && write_sources (self, data_dir, ra_catalogue_get_sources (catalogue), heading, error);
  }
  const RaScenarioOptions named = { .scenario = self->scenario };
  g_autoptr (RaScenario) scenario = ra_scenario_options_load (&named, data_dir, error);
  if (scenario == NULL)
    return FALSE;
  g_autoptr (GPtrArray) sources = list_cited (scenario, self->date);
  g_autofree char *heading = make_heading (scenario, self->date);
  return write_sources (self, data_dir, sources, heading, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
      "text, json, csl-json, bibtex or ris (the file's suffix, else text)", "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "The file to write (standard output)", "FILE" },
    { "scenario", 0, 0, G_OPTION_ARG_FILENAME, &options.scenario,
      "Those of a scenario's map alone, in the order of its footnotes (all of the catalogue)", "ID or FILE" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &options.date, "With --scenario: the day of the map (the scenario's)",
      "YYYY-MM-DD" },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &options.language, "Language of footnotes and notes, such as de (en)",
      "LL" },
    G_OPTION_ENTRY_NULL,
  };

  if (!ra_command_parse_options (self, args, entries, error))
    return FALSE;
  return export_sources (&options, error);
}

const RaCommand ra_command_sources = {
  .name = "sources",
  .synopsis = "",
  .summary = "The sources as footnotes, or for a reference manager",
  .run = run,
};
