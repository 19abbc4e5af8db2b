/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/cli/picture-output.h"

/* A damaged shapefile is drawn as far as it goes, but not in silence. */
static void
print_warnings (RaBasemap *basemap)
{
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (basemap);
  for (guint i = 0; i < warnings->len; i++)
    g_printerr ("range-atlas: %s\n", (const char *)g_ptr_array_index (warnings, i));
}

static gboolean
render (const RaMapOptions *options, const char *path, GError **error)
{
  RaPictureFormat format;
  if (!ra_picture_format_of_path (path, &format, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (options, error);
  if (request == NULL || !ra_picture_write (request, format, path, error))
    return FALSE;
  print_warnings (request->basemap);
  return TRUE;
}

gboolean
ra_command_render (const RaCommand *self, char **args, GError **error)
{
  g_auto (RaMapOptions) options = { 0 };
  g_autofree char *path = NULL;
  g_auto (GStrv) operands = NULL;
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry output
      = { "output", 'o',
          0,        G_OPTION_ARG_FILENAME,
          &path,    "The picture to write, as PNG, SVG or PDF by its suffix; - is a PNG to standard output",
          "FILE" };

  g_array_append_val (entries, output);
  ra_map_options_add_entries (&options, entries);
  if (!ra_command_parse (self, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return FALSE;
  if (operands[0] != NULL)
    return ra_usage_error (error, operands[0], "render takes options only; see range-atlas render --help");
  return render (&options, path, error);
}
