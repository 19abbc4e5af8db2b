/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/usage.h"
#include "app/cli/map-options.h"
#include "app/cli/output-check.h"
#include "app/picture/bundle.h"
#include "data/formats/file-read.h"

static gboolean
write_bundle (const RaMapOptions *options, const char *path, GError **error)
{
  g_auto (RaMapInput) input = { 0 };
  g_autofree char *text = NULL;
  if (!ra_map_options_read (options, &input, error)
      || (input.file != NULL && (text = ra_file_read (input.file, NULL, error)) == NULL))
    return FALSE;
  const RaBundle bundle = { .catalogue = input.catalogue,
                            .scenario = input.scenario,
                            .name = input.file,
                            .text = text,
                            .recipe = &input.recipe,
                            .basemap = input.basemap };
  GError *failure = NULL;
  const gboolean written = ra_bundle_write (&bundle, path, NULL, &failure);
  ra_map_options_print_warnings (input.basemap, TRUE);
  if (written)
    return TRUE;
  ra_map_options_name_error (options, &failure);
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
bundle (const RaMapOptions *options, const char *path, GError **error)
{
  if (path == NULL || *path == '\0' || g_str_equal (path, "-"))
    return ra_usage_error (error, "-o", "the folder to write must be given");
  if (!ra_command_check_kind (path, NULL, "a bundle is a folder, whose name has no such ending", error))
    return FALSE;
  const char *const sizes[] = { options->preset, options->size, options->scale, options->dpi };
  static const char *const names[] = { "--preset", "--size", "--scale", "--dpi" };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i] != NULL)
      return ra_usage_error (error, names[i], "a bundle has sizes of its own");
  return write_bundle (options, path, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (RaMapOptions) options = { 0 };
  g_autofree char *path = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The folder to make; it may exist when it is empty", "FOLDER" },
    G_OPTION_ENTRY_NULL,
  };

  return ra_map_options_parse_line (&options, self, args, own, error) && bundle (&options, path, error);
}

const RaCommand ra_command_bundle = {
  .name = "bundle",
  .synopsis = "",
  .summary = "The newsroom set: pictures, rings, reach, words and a recipe in one folder",
  .run = run,
};
