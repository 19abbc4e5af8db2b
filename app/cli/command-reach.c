/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/gdal.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/report-options.h"
#include "app/report/reach.h"

typedef struct {
  RaReportOptions report;
  char *format;
  char *output;
  char *by;
  char *table;
  char *csv_for;
  gboolean capitals;
} Options;

/* Behind the formats of the report. */
enum { FORMAT_GPKG = RA_REACH_MD + 1, FORMAT_SHP };

static void
options_clear (Options *self)
{
  ra_report_options_clear (&self->report);
  g_free (self->format);
  g_free (self->output);
  g_free (self->by);
  g_free (self->table);
  g_free (self->csv_for);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_format (const Options *self, RaReachFormatOptions *format, GError **error)
{
  static const char *const formats[] = { "text", "csv", "json", "md", "gpkg", "shp", NULL };
  static const char *const groups[] = { "claim", "site", NULL };
  static const char *const tables[] = { "places", "countries", "sources", NULL };
  guint chosen = 0;
  guint by = 0;
  guint table = 0;
  if (!ra_report_choose_format (self->format, self->output, formats, &chosen, error)
      || !ra_option_keyword ("--by", self->by, groups, &by, error)
      || !ra_option_keyword ("--table", self->table, tables, &table, error))
    return FALSE;
  if (self->csv_for != NULL && chosen != RA_REACH_CSV)
    return ra_usage_error (error, "--csv-for", "is for csv alone");
  if (chosen >= FORMAT_GPKG && (self->output == NULL || g_str_equal (self->output, "-")))
    return ra_usage_error (error, "-o", "%s needs a file", formats[chosen]);
  if (chosen >= FORMAT_GPKG && self->by != NULL)
    return ra_usage_error (error, "--by", "%s has the places of all rings together", formats[chosen]);
  if (self->table != NULL && chosen != RA_REACH_CSV)
    return ra_usage_error (error, "--table", "only csv is one table; the other formats have both");
  if (self->capitals && table != RA_REACH_PLACES)
    return ra_usage_error (error, "--capitals", "the table of %s has no capitals", tables[table]);
  if (self->by != NULL && table == RA_REACH_SOURCES)
    return ra_usage_error (error, "--by", "the table of sources is the same for all rings");
  *format
      = (RaReachFormatOptions) { .format = (RaReachFormat)chosen,
                                 .capitals = self->capitals,
                                 .table = (RaReachTable)table,
                                 .by = self->by == NULL ? RA_REACH_BY_NOTHING : (RaReachBy)(RA_REACH_BY_CLAIM + by) };
  return TRUE;
}

static gboolean
write_report (const Options *self, const RaReach *reach, const RaReachFormatOptions *format, GError **error)
{
  if ((guint)format->format >= FORMAT_GPKG) {
    g_autofree char *points = ra_reach_to_geojson (reach, self->capitals);
    const RaGdalWriting how = { .format = (guint)format->format == FORMAT_SHP ? RA_GDAL_SHP : RA_GDAL_GPKG,
                                .layer = "places",
                                .date = reach->date };
    return ra_gdal_write (points, &how, self->output, error);
  }
  g_autofree char *text = ra_reach_format (reach, format, error);
  g_autofree char *table = NULL;
  if (text == NULL || !ra_option_csv_for (self->csv_for, self->report.language, text, &table, error))
    return FALSE;
  const char *written = table != NULL ? table : text;
  return ra_output_write (self->output != NULL ? self->output : "-", written, strlen (written), error);
}

static gboolean
check_output (const Options *self, guint format, GError **error)
{
  g_auto (GStrv) files = format == FORMAT_SHP ? ra_gdal_list_files (RA_GDAL_SHP, self->output) : NULL;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (!ra_report_options_check_output (&self->report, files[i], error))
      return FALSE;
  return ra_report_options_check_output (&self->report, self->output, error);
}

static gboolean
report (const Options *self, GError **error)
{
  RaReachFormatOptions format;
  if (!parse_format (self, &format, error) || !check_output (self, (guint)format.format, error))
    return FALSE;
  g_autoptr (RaReportRequest) request = ra_report_options_resolve (&self->report, error);
  if (request == NULL)
    return FALSE;
  g_autoptr (RaScenario) scenario = ra_report_request_load (request, &self->report.rings, error);
  if (scenario == NULL)
    return FALSE;
  request->options.brief = format.format == RA_REACH_TEXT || format.format == RA_REACH_MD;
  g_autoptr (RaReach) reach = ra_reach_new (scenario, &request->options, error);
  if (reach == NULL)
    return FALSE;
  format.translations = request->translations;
  return write_report (self, reach, &format, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
      "text, csv, json, md, gpkg or shp (the file's suffix, else text)", "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "The file to write (standard output)", "FILE" },
    { "capitals", 0, 0, G_OPTION_ARG_NONE, &options.capitals, "Capitals alone in csv and json", NULL },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &options.by, "Besides all rings together: by claim or by site", "WHAT" },
    { "table", 0, 0, G_OPTION_ARG_FILENAME, &options.table, "With csv: places, countries or sources (places)", "WHAT" },
    RA_OPTION_CSV_FOR (&options.csv_for),
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  ra_report_options_add_entries (&options.report, entries, TRUE);
  if (!ra_command_parse_options (self, args, (const GOptionEntry *)(void *)entries->data, error))
    return FALSE;
  return report (&options, error);
}

const RaCommand ra_command_reach = {
  .name = "reach",
  .synopsis = "",
  .summary = "Which places and countries lie within the rings",
  .run = run,
};
