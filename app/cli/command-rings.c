/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/gdal.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/cli/report-options.h"
#include "app/cli/scenario-options.h"
#include "app/report/ring-export.h"

typedef struct {
  RaScenarioOptions rings;
  char *path;
  char *format;
  char *date;
  char *winding;
  char *csv_for;
  char *language;
} Options;

static void
options_clear (Options *self)
{
  ra_scenario_options_clear (&self->rings);
  g_free (self->path);
  g_free (self->format);
  g_free (self->date);
  g_free (self->winding);
  g_free (self->csv_for);
  g_free (self->language);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

enum { FORMAT_GPKG = RA_RING_FORMAT_CSV + 1, FORMAT_SHP };

static const char *const formats[] = { "geojson", "kml", "csv", "gpkg", "shp", NULL };

/* Taken from the file's name where --format is not given. */
static gboolean
choose_format (const Options *self, guint *format, GError **error)
{
  const char *suffix = self->path != NULL ? ra_command_get_suffix (self->path) : NULL;

  if (self->path == NULL || *self->path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  if (self->format == NULL && suffix == NULL)
    return ra_usage_error (error, "--format", "one of geojson, kml, csv, gpkg, shp must be given");
  return ra_report_choose_format (self->format, self->path, formats, format, error);
}

/* What an option is for, and a format that it is not for. */
static gboolean
check_options (const Options *self, guint format, GError **error)
{
  if (self->winding != NULL && format != RA_RING_FORMAT_GEOJSON)
    return ra_usage_error (error, "--winding", "is for geojson alone");
  if (self->csv_for != NULL && format != RA_RING_FORMAT_CSV)
    return ra_usage_error (error, "--csv-for", "is for csv alone");
  if (format >= FORMAT_GPKG && g_str_equal (self->path, "-"))
    return ra_usage_error (error, "-o", "%s needs a file", formats[format]);
  return TRUE;
}

static gboolean
append_text (const char *text, gsize length, gpointer data, GError **error)
{
  return ra_output_append (data, text, length, error);
}

static gboolean
write_as_made (const char *path, const GArray *rings, const RaRingExport *wanted, GError **error)
{
  RaOutput *output = ra_output_open (path, error);
  if (output == NULL)
    return FALSE;
  const RaTextSink sink = { append_text, output };
  const gboolean whole = ra_rings_write (rings, wanted, &sink, error);
  return ra_output_close (output, whole, error) && whole;
}

static gboolean
write_rings (const Options *self, const GArray *rings, const RaScenario *scenario, guint format, GError **error)
{
  static const char *const windings[] = { "rfc7946", "clockwise", NULL };
  guint winding = 0;
  const char *date = self->date != NULL ? self->date : ra_scenario_get_date (scenario);
  const char *title = ra_scenario_get_title_on (scenario, date);

  if (!ra_option_keyword ("--winding", self->winding, windings, &winding, error))
    return FALSE;
  const RaRingExport wanted = { .format = format >= FORMAT_GPKG ? RA_RING_FORMAT_GEOJSON : (RaRingFormat)format,
                                .title = title != NULL && *title != '\0' ? title : "Range Atlas",
                                .geojson = { .clockwise = winding == 1, .flat = format >= FORMAT_GPKG } };
  if (format < RA_RING_FORMAT_CSV)
    return write_as_made (self->path, rings, &wanted, error);
  g_autofree char *text = ra_rings_export (rings, &wanted);
  if (format >= FORMAT_GPKG) {
    const RaGdalWriting how
        = { .format = format == FORMAT_SHP ? RA_GDAL_SHP : RA_GDAL_GPKG, .layer = "rings", .date = date };
    return ra_gdal_write (text, &how, self->path, error);
  }
  g_autofree char *table = NULL;
  if (!ra_option_csv_for (self->csv_for, self->language, text, &table, error))
    return FALSE;
  const char *written = table != NULL ? table : text;
  return ra_output_write (self->path, written, strlen (written), error);
}

static gboolean
check_output (const Options *self, guint format, GError **error)
{
  const char *const inputs[] = { self->rings.scenario != NULL ? self->rings.scenario : "", NULL };
  g_auto (GStrv) files = format == FORMAT_SHP ? ra_gdal_list_files (RA_GDAL_SHP, self->path) : NULL;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (!ra_command_check_output (files[i], inputs, error))
      return FALSE;
  return ra_command_check_output (self->path, inputs, error);
}

static gboolean
export_rings (const Options *self, GError **error)
{
  guint format = 0;

  if (!choose_format (self, &format, error) || !check_options (self, format, error)
      || !check_output (self, format, error) || !ra_option_date ("--date", self->date, error))
    return FALSE;
  g_autoptr (GPtrArray) extra = ra_scenario_options_parse_rings (&self->rings, error);
  if (extra == NULL)
    return FALSE;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autoptr (RaScenario) scenario = ra_scenario_options_load (&self->rings, data_dir, error);
  if (scenario == NULL)
    return FALSE;
  const char *date = self->date;
  const RaRingListOptions list = { .date = date != NULL ? date : ra_scenario_get_date (scenario), .extra = extra };
  g_autoptr (GArray) rings = ra_ring_list (scenario, &list);
  return write_rings (self, rings, scenario, format, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path, "The file to write; - is standard output", "FILE" },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "geojson, kml, csv, gpkg or shp (the file's suffix)",
      "FORMAT" },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &options.date, "Deployments as of this day (the scenario's)", "YYYY-MM-DD" },
    { "winding", 0, 0, G_OPTION_ARG_FILENAME, &options.winding,
      "With geojson: rfc7946, or clockwise for d3-geo and Observable (rfc7946)", "ORDER" },
    RA_OPTION_CSV_FOR (&options.csv_for),
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &options.language, "With --csv-for excel: whose decimal mark (en)", "LL" },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  ra_scenario_options_add_entries (&options.rings, entries);
  if (!ra_command_parse_options (self, args, (const GOptionEntry *)(void *)entries->data, error))
    return FALSE;
  return export_rings (&options, error);
}

const RaCommand ra_command_rings = {
  .name = "rings",
  .synopsis = "",
  .summary = "Write the range rings as GeoJSON, KML, CSV, GeoPackage or shapefile",
  .run = run,
};
