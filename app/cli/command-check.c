/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "app/base/usage.h"
#include "app/picture/recipe-check.h"
#include "data/check/check.h"

/* All problems, the last of which becomes the command's error: the others are printed as they are found. */
typedef struct {
  char *last;
} Report;

static void
report_problem (Report *self, const char *problem)
{
  if (self->last != NULL) {
    ra_output_complain ("%s", self->last);
    g_free (self->last);
  }
  self->last = g_strdup (problem);
}

static gboolean
report_result (Report *self, const RaCheckResult *result, GError **error)
{
  for (guint i = 0; i < result->problems->len; i++)
    report_problem (self, g_ptr_array_index (result->problems, i));
  if (result->problems->len > 0)
    return TRUE;
  g_autofree char *name = g_filename_display_name (result->path);
  g_autofree char *line = g_strdup_printf ("%s: ok\n", name);
  return ra_output_print (line, error);
}

static gboolean
check_all (char **paths, Report *report, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  g_autoptr (RaChecker) checker = ra_checker_new (data_dir);
  ra_checker_set_rule (checker, ra_recipe_check);
  ra_checker_set_places (checker, ra_place_words_find_by_name, places);
  for (char **path = paths; *path != NULL; path++) {
    g_autoptr (GPtrArray) results = ra_checker_check (checker, *path);
    for (guint i = 0; i < results->len; i++) {
      if (!report_result (report, g_ptr_array_index (results, i), error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) operands = NULL;
  Report report = { NULL };

  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  if (operands[0] == NULL)
    return ra_usage_error (error, "check", "at least one file must be given");
  const gboolean done = check_all (operands, &report, error);
  g_autofree char *last = report.last;
  if (done && last != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, last);
  return done && last == NULL;
}

const RaCommand ra_command_check = {
  .name = "check",
  .synopsis = "FILE...",
  .summary = "Say what is wrong with scenarios, catalogues, tables and shapefiles, and where",
  .run = run,
};
