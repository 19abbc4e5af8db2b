/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/usage.h"
#include "app/cli/output-check.h"
#include "app/picture/import-file.h"
#include "data/formats/text-encoding.h"
#include "data/import/length-unit.h"

/* Of the problems and of the warnings each; whoever has more has one mistake in all rows. */
#define MOST_LINES 100

typedef struct {
  const char *input;
  const char *output;
  const char *sheet;    /* NULL: the first that is a table */
  const char *encoding; /* NULL: found out */
  gboolean skip_bad;
  double unit_km; /* 0: kilometres where the table says nothing */
} ImportJob;

static void
print_remarks (const char *name, const GPtrArray *remarks, const char *kind, const char *rest)
{
  for (guint i = 0; i < MIN (remarks->len, MOST_LINES); i++) {
    const RaImportRemark *remark = g_ptr_array_index (remarks, i);
    ra_output_complain ("%s:%u: %s%s", name, remark->row, kind, remark->text);
  }
  if (remarks->len > MOST_LINES)
    ra_output_complain ("%s: %s%u more %s", name, kind, remarks->len - MOST_LINES, rest);
}

static gboolean
refuse (const char *name, const RaImport *import, GError **error)
{
  if (import->n_rows == 0)
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: there are no rows; nothing was written", name);
  else if (import->rows->len == 0)
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, "%s: no row was understood; nothing was written", name);
  else
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW,
                 "%s: %u of %u rows not understood; nothing was written (--skip-bad writes the others)", name,
                 import->problems->len, import->n_rows);
  return FALSE;
}

static char *
summarise (const RaImport *import, const RaImportCounts *counts)
{
  return g_strdup_printf (
      "%u %s, %u %s; %u %s not understood\n", counts->n_sites, counts->n_sites == 1 ? "site" : "sites", counts->n_rings,
      counts->n_rings == 1 ? "ring" : "rings", import->problems->len, import->problems->len == 1 ? "row" : "rows");
}

static gboolean
append_to_output (const char *text, gsize length, gpointer output, GError **error)
{
  return ra_output_append (output, text, length, error);
}

static gboolean
write_scenario (const ImportJob *job, const RaImport *import, GError **error)
{
  RaImportCounts counts = { 0, 0 };
  g_autofree char *title = ra_import_table_title (job->input);
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, title, &counts);
  g_autofree char *summary = summarise (import, &counts);
  RaOutput *output = ra_output_open (job->output, error);

  if (output == NULL)
    return FALSE;
  const gboolean whole = ra_scenario_document_write (document, append_to_output, output, error);
  if (!ra_output_close (output, whole, error) || !whole)
    return FALSE;
  /* On standard output there is the scenario already, and nothing else may be. */
  return g_str_equal (job->output, "-") || ra_output_print (summary, error);
}

static gboolean
run_job (const ImportJob *job, GError **error)
{
  g_autofree char *name = g_filename_display_name (job->input);
  g_autoptr (RaImport) import = ra_import_table_load (job->input, job->sheet, job->encoding, job->unit_km, error);

  if (import == NULL)
    return FALSE;
  print_remarks (name, import->warnings, "warning: ", "of them");
  print_remarks (name, import->problems, "", "rows not understood");
  if (import->rows->len == 0 || (import->problems->len > 0 && !job->skip_bad))
    return refuse (name, import, error);
  return write_scenario (job, import, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *units = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *encoding = NULL;
  ImportJob job = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The scenario to write; - is standard output", "FILE" },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding,
      "The encoding of a table that does not say it, as iconv names it: windows-1253, Shift-JIS", "NAME" },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &job.skip_bad, "Write the rows that are understood and leave out the others",
      NULL },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &sheet,
      "The sheet of a spreadsheet, or the layer of a GeoPackage, to read (the first that is a table)", "NAME" },
    { "units", 0, 0, G_OPTION_ARG_STRING, &units,
      "The unit of ranges for which the table names none that is known: km (the default), m, mi, nmi, ft or yd",
      "UNIT" },
    G_OPTION_ENTRY_NULL,
  };

  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  if (g_strv_length (operands) != 1)
    return ra_usage_error (error, "import", "one FILE is needed; see range-atlas import --help");
  if (path == NULL || *path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  job.unit_km = units != NULL ? ra_length_of_keyword (units) : 0;
  if (units != NULL && job.unit_km == 0)
    return ra_usage_error (error, "--units", "\"%s\" is none of km, m, mi, nmi, ft, yd", units);
  if (encoding != NULL && !ra_encoding_is_known (encoding))
    return ra_usage_error (error, "--encoding", "\"%s\" is no encoding that is known (iconv --list has them)",
                           encoding);
  if (!ra_command_check_kind (path, ".rangeatlas", "a scenario's name must end in .rangeatlas", error))
    return FALSE;
  const char *const inputs[] = { operands[0], NULL };
  if (!ra_command_check_output (path, inputs, error))
    return FALSE;
  job.input = operands[0];
  job.sheet = sheet;
  job.encoding = encoding;
  job.output = path;
  return run_job (&job, error);
}

const RaCommand ra_command_import = {
  .name = "import",
  .synopsis = "FILE",
  .summary = "A scenario from a table or GeoJSON file of sites and ranges",
  .run = run,
};
