/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/map-language.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/report-options.h"
#include "app/report/cover.h"

typedef struct {
  RaReportOptions report;
  char *format;
  char *output;
} Options;

static void
options_clear (Options *self)
{
  ra_report_options_clear (&self->report);
  g_free (self->format);
  g_free (self->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Of a country its middle is looked at, and nothing else. */
static char *
tell_name (const RaNamedPlace *place, const RaTranslations *translations)
{
  const char *name = ra_named_place_translate (place, translations);

  if (place->country == NULL)
    return g_strdup (name);
  return ra_translate_format (translations, "{country} (its middle)", "country", name, NULL);
}

static gboolean
report (const Options *self, const RaNamedPlace *place, GError **error)
{
  static const char *const formats[] = { "text", "json", "md", NULL };
  static const RaReachFormat values[] = { RA_REACH_TEXT, RA_REACH_JSON, RA_REACH_MD };
  guint format = 0;
  if (!ra_report_choose_format (self->format, self->output, formats, &format, error)
      || !ra_report_options_check_output (&self->report, self->output, error)
      || !ra_option_date ("--date", self->report.date, error))
    return FALSE;
  g_autoptr (GPtrArray) extra = ra_scenario_options_parse_rings (&self->report.rings, error);
  if (extra == NULL)
    return FALSE;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autoptr (RaTranslations) translations = NULL;
  if (!ra_map_language_load (data_dir, self->report.language, &translations, error))
    return FALSE;
  g_autoptr (RaScenario) scenario = ra_scenario_options_load (&self->report.rings, data_dir, error);
  if (scenario == NULL)
    return FALSE;
  const RaReachOptions options = { .date = self->report.date, .extra = extra, .bands = self->report.bands };
  g_autoptr (RaCover) cover = ra_cover_new (scenario, place->lat_deg, place->lon_deg, &options);
  if (ra_named_place_is_named (place))
    cover->name = tell_name (place, translations);
  g_autofree char *text = ra_cover_format (cover, values[format], translations);
  return ra_output_write (self->output != NULL ? self->output : "-", text, strlen (text), error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "text, json or md (the file's suffix, else text)",
      "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "The file to write (standard output)", "FILE" },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  ra_report_options_add_entries (&options.report, entries, FALSE);
  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return FALSE;
  if (g_strv_length (operands) != 1)
    return ra_usage_error (error, "at", "one place must be given: a site, a populated place, a country or LAT,LON");
  RaNamedPlace place;
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  return ra_place_words_find_place (places, operands[0], &place, error) && report (&options, &place, error);
}

const RaCommand ra_command_at = {
  .name = "at",
  .synopsis = "PLACE",
  .summary = "Which rings cover a point, and which just miss it",
  .run = run,
};
