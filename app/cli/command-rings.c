/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/cli/scenario-options.h"
#include "app/report/ring-export.h"

/* Taken from the file's name where --format is not given. */
static gboolean
choose_format (const char *word, const char *path, RaRingFormat *format, GError **error)
{
  if (path == NULL || *path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  const char *dot = strrchr (path, '.');
  if (word == NULL && dot != NULL && ra_ring_format_from_string (dot + 1, format))
    return TRUE;
  if (word == NULL)
    return ra_usage_error (error, "--format", "one of geojson, kml, csv must be given");
  return ra_ring_format_from_string (word, format)
         || ra_usage_error (error, "--format", "\"%s\" is not one of geojson, kml, csv", word);
}

static char *
export_rings (const RaScenarioOptions *options, const char *date, RaRingFormat format, GError **error)
{
  g_autoptr (GPtrArray) extra = ra_scenario_options_parse_rings (options, error);
  if (extra == NULL)
    return NULL;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_options_load (options, data_dir, error);
  if (scenario == NULL)
    return NULL;
  const RaRingListOptions list = { .date = date != NULL ? date : ra_scenario_get_date (scenario), .extra = extra };
  g_autoptr (GArray) rings = ra_ring_list (scenario, &list);
  const char *title = ra_scenario_get_title_on (scenario, date);
  return ra_rings_export (rings, format, title != NULL && *title != '\0' ? title : "Range Atlas");
}

static gboolean
write_rings (const RaScenarioOptions *options, const char *date, const char *word, const char *path, GError **error)
{
  RaRingFormat format = RA_RING_FORMAT_GEOJSON;
  const char *const inputs[] = { options->scenario != NULL ? options->scenario : "", NULL };
  if (!choose_format (word, path, &format, error) || !ra_command_check_output (path, inputs, error)
      || !ra_option_date ("--date", date, error))
    return FALSE;
  g_autofree char *text = export_rings (options, date, format, error);
  return text != NULL && ra_output_write (path, text, strlen (text), error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (RaScenarioOptions) options = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *format = NULL;
  g_autofree char *date = NULL;
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The file to write; - is standard output", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, "geojson, kml or csv (the file's suffix)", "FORMAT" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &date, "Deployments as of this day (the scenario's)", "YYYY-MM-DD" },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  ra_scenario_options_add_entries (&options, entries);
  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return FALSE;
  if (operands[0] != NULL)
    return ra_usage_error (error, operands[0], "rings takes options only; see range-atlas rings --help");
  return write_rings (&options, date, format, path, error);
}

const RaCommand ra_command_rings = {
  .name = "rings",
  .synopsis = "",
  .summary = "Write the range rings as GeoJSON, KML or CSV",
  .run = run,
};
