/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/map-options.h"
#include "app/cli/output-check.h"
#include "app/picture/briefing.h"

typedef struct {
  RaMapOptions map;
  char *path;
  char *with;
} Options;

static void
options_clear (Options *self)
{
  ra_map_options_clear (&self->map);
  g_free (self->path);
  g_free (self->with);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check (const Options *self, GError **error)
{
  const char *const sizes[] = { self->map.preset, self->map.size, self->map.scale, self->map.dpi };
  static const char *const names[] = { "--preset", "--size", "--scale", "--dpi" };
  const char *suffix = self->path != NULL ? ra_command_get_suffix (self->path) : NULL;
  const char *const inputs[] = { self->with != NULL ? self->with : "", NULL };
  if (self->path == NULL || *self->path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  if (!g_str_equal (self->path, "-") && g_ascii_strcasecmp (suffix != NULL ? suffix : "", ".pdf") != 0)
    return ra_usage_error (error, self->path, "a briefing's name must end in .pdf");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i] != NULL)
      return ra_usage_error (error, names[i], "a briefing has pages of A4");
  if (self->map.plain)
    return ra_usage_error (error, "--plain", "a briefing's map has a key");
  return ra_map_options_check_output (&self->map, self->path, error)
         && ra_command_check_output (self->path, inputs, error);
}

/* FALSE where --with names nothing that can be loaded; *@with is NULL where it was not given. */
static gboolean
load_other (const Options *self, RaScenario **with, GError **error)
{
  if (self->with == NULL)
    return TRUE;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  GError *failure = NULL;
  *with = ra_scenario_options_load (&(RaScenarioOptions) { .scenario = self->with }, data_dir, &failure);
  if (*with != NULL)
    return TRUE;
  if (g_str_has_prefix (failure->message, "--scenario: "))
    g_propagate_prefixed_error (error, failure, "--with, ");
  else
    g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
brief (const Options *self, GError **error)
{
  g_autoptr (RaScenario) with = NULL;
  if (!check (self, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&self->map, error);
  if (request == NULL || !load_other (self, &with, error))
    return FALSE;
  const RaBriefing briefing = { request->spec, request->basemap, with };
  g_autoptr (GBytes) pdf = ra_briefing_make (&briefing, NULL, error);
  gsize length = 0;
  const char *bytes = pdf != NULL ? g_bytes_get_data (pdf, &length) : NULL;
  if (bytes == NULL || !ra_output_write (self->path, bytes, length, error))
    return FALSE;
  ra_map_options_print_warnings (request->basemap, TRUE);
  return TRUE;
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path, "The file to write, .pdf", "FILE" },
    { "with", 0, 0, G_OPTION_ARG_FILENAME, &options.with, "A scenario to compare with, on pages of its own",
      "ID|FILE" },
    G_OPTION_ENTRY_NULL,
  };
  return ra_map_options_parse_line (&options.map, self, args, own, error) && brief (&options, error);
}

const RaCommand ra_command_brief = {
  .name = "brief",
  .synopsis = "",
  .summary = "A briefing of several pages: map, positions, reach, comparison and sources",
  .run = run,
};
