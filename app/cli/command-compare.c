/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/map-options.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/cli/report-options.h"
#include "app/layout/comparison.h"
#include "app/layout/view-fit.h"
#include "app/picture/picture-output.h"
#include "app/report/compare.h"

/* The first of the pictures' formats, in their own order, behind the formats of the report. */
#define FORMAT_PNG 4

typedef struct {
  RaMapOptions map;
  char *format;
  char *output;
  char *table;
  char *csv_for;
  gboolean capitals;
  gboolean bands;
} Options;

static void
options_clear (Options *self)
{
  ra_map_options_clear (&self->map);
  g_free (self->format);
  g_free (self->output);
  g_free (self->table);
  g_free (self->csv_for);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_format (const Options *self, guint *format, RaReachFormatOptions *report, GError **error)
{
  static const char *const formats[] = { "text", "csv", "json", "md", "png", "svg", "pdf", NULL };
  static const char *const tables[] = { "places", "countries", NULL };
  guint table = 0;
  if (!ra_report_choose_format (self->format, self->output, formats, format, error)
      || !ra_option_keyword ("--table", self->table, tables, &table, error))
    return FALSE;
  if (self->table != NULL && *format != RA_REACH_CSV)
    return ra_usage_error (error, "--table", "only csv is one table; the other formats have both");
  if (self->csv_for != NULL && *format != RA_REACH_CSV)
    return ra_usage_error (error, "--csv-for", "is for csv alone");
  if (*format >= FORMAT_PNG && self->output == NULL)
    return ra_usage_error (error, "-o", "the picture to write must be given; - is standard output");
  *report = (RaReachFormatOptions) { .format = (RaReachFormat)*format,
                                     .capitals = self->capitals,
                                     .table = (RaReachTable)table };
  return TRUE;
}

/* What is wrong with an operand is not said of an option that nobody gave. */
static void
drop_option_name (GError **error)
{
  static const char name[] = "--scenario: ";
  if (error == NULL || *error == NULL || !g_str_has_prefix ((*error)->message, name))
    return;
  GError *renamed = g_error_new_literal ((*error)->domain, (*error)->code, (*error)->message + strlen (name));
  g_clear_error (error);
  *error = renamed;
}

static gboolean
has_view (const RaMapOptions *map)
{
  return map->projection != NULL || map->centre != NULL || map->width != NULL || map->fit != NULL;
}

static gboolean
write_picture (const Options *self, RaMapRequest *request, RaScenario *other, guint format, GError **error)
{
  if (!has_view (&self->map))
    ra_view_fit_comparison (request->spec, other, self->bands);
  ra_map_spec_compare (request->spec, other, self->bands);
  ra_map_options_print_remarks (request);
  if (!ra_picture_write (request, (RaPictureFormat)(format - FORMAT_PNG), self->output, NULL, error))
    return FALSE;
  ra_map_options_print_warnings (request->basemap, TRUE);
  return TRUE;
}

static gboolean
write_report (const Options *self, const RaMapRequest *request, RaScenario *other, RaReachFormatOptions *format,
              GError **error)
{
  const RaMapSpec *spec = request->spec;
  const RaScale scale = spec->detail == RA_DETAIL_AUTO ? RA_SCALE_50M : (RaScale)(spec->detail - RA_DETAIL_110M);
  const RaReachOptions options = { .basemap = request->basemap,
                                   .scale = scale,
                                   .boundaries = spec->boundaries,
                                   .date = spec->date,
                                   .extra = spec->rings,
                                   .bands = self->bands,
                                   .brief = format->format == RA_REACH_TEXT || format->format == RA_REACH_MD };
  g_autoptr (RaComparison) comparison = ra_comparison_measure (spec->scenario, other, &options, error);
  if (comparison == NULL)
    return FALSE;
  format->translations = spec->translations;
  g_autofree char *text = ra_comparison_format (comparison, format);
  g_autofree char *table = NULL;
  if (!ra_option_csv_for (self->csv_for, self->map.language, text, &table, error))
    return FALSE;
  const char *written = table != NULL ? table : text;
  return ra_output_write (self->output != NULL ? self->output : "-", written, strlen (written), error);
}

static gboolean
compare (Options *self, char **operands, GError **error)
{
  guint format;
  RaReachFormatOptions report;
  const char *const inputs[] = { operands[0], operands[1], NULL };
  if (!parse_format (self, &format, &report, error) || !ra_command_check_output (self->output, inputs, error))
    return FALSE;
  self->map.rings.scenario = g_strdup (operands[0]);
  /* A report has no page whose words would have to be measured. */
  self->map.plain |= format < FORMAT_PNG;
  if (!ra_map_options_check_output (&self->map, self->output, error))
    return FALSE;
  g_auto (RaMapInput) input = { 0 };
  g_autoptr (RaMapRequest) request
      = ra_map_options_read (&self->map, &input, error) ? ra_map_options_request (&self->map, &input, error) : NULL;
  g_autofree char *data_dir = request != NULL ? ra_paths_find_data_dir (error) : NULL;
  if (data_dir == NULL)
    return FALSE;
  g_autoptr (RaScenario) other = ra_scenario_options_load_with (&(RaScenarioOptions) { .scenario = operands[1] },
                                                                input.catalogue, data_dir, error);
  if (other == NULL)
    return FALSE;
  return format >= FORMAT_PNG ? write_picture (self, request, other, format, error)
                              : write_report (self, request, other, &report, error);
}

/* The options of a map, but for the one that names its scenario. */
static void
add_map_entries (RaMapOptions *map, GArray *entries)
{
  ra_map_options_add_entries (map, entries);
  for (guint i = 0; i < entries->len; i++) {
    if (g_str_equal (g_array_index (entries, GOptionEntry, i).long_name, "scenario")) {
      g_array_remove_index (entries, i);
      return;
    }
  }
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
      "text, csv, json, md, or the map of the difference as png, svg or pdf (the file's suffix, else text)", "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "The file to write (standard output)", "FILE" },
    { "capitals", 0, 0, G_OPTION_ARG_NONE, &options.capitals, "Capitals alone in csv and json", NULL },
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table, "With csv: places or countries (places)", "WHAT" },
    RA_OPTION_CSV_FOR (&options.csv_for),
    { "bands", 0, 0, G_OPTION_ARG_NONE, &options.bands,
      "Count the limits of classes too, such as bands of treaties, which are no missile's range", NULL },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  add_map_entries (&options.map, entries);
  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return FALSE;
  if (g_strv_length (operands) != 2)
    return ra_usage_error (error, "compare", "two scenarios must be given, each an id or a file");
  GError *reason = NULL;
  if (compare (&options, operands, &reason))
    return TRUE;
  drop_option_name (&reason);
  g_propagate_error (error, reason);
  return FALSE;
}

const RaCommand ra_command_compare = {
  .name = "compare",
  .synopsis = "A B",
  .summary = "What two scenarios cover: gained, lost and kept",
  .run = run,
};
