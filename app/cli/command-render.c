/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/cli/map-options.h"
#include "app/cli/output.h"
#include "app/map/map-engine.h"
#include "app/map/render-cairo.h"
#include "app/map/render-png.h"

static gboolean
check_output (const char *path, GError **error)
{
  static const char *const later[] = { ".svg", ".pdf" };
  if (path == NULL || *path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  g_autofree char *lower = g_ascii_strdown (path, -1);
  if (g_str_equal (path, "-") || g_str_has_suffix (lower, ".png"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (later); i++) {
    if (g_str_has_suffix (lower, later[i])) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: only PNG can be written by this version", path);
      return FALSE;
    }
  }
  return ra_usage_error (error, path, "only PNG can be written by this version");
}

/* A damaged shapefile is drawn as far as it goes, but not in silence. */
static void
print_warnings (RaBasemap *basemap)
{
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (basemap);
  for (guint i = 0; i < warnings->len; i++)
    g_printerr ("range-atlas: %s\n", (const char *)g_ptr_array_index (warnings, i));
}

static GBytes *
draw (const RaMapRequest *request, GError **error)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (request->basemap);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, request->spec, request->scale, NULL, error);
  if (scene == NULL)
    return NULL;
  cairo_surface_t *surface = ra_render_image (scene, request->scale, NULL, error);
  if (surface == NULL)
    return NULL;
  GBytes *png = ra_png_encode (surface, &scene->metadata, request->dpi, error);
  cairo_surface_destroy (surface);
  return png;
}

static gboolean
render (const RaMapOptions *options, const char *path, GError **error)
{
  if (!check_output (path, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (options, error);
  if (request == NULL)
    return FALSE;
  g_autoptr (GBytes) png = draw (request, error);
  if (png == NULL) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  print_warnings (request->basemap);
  gsize length;
  const char *data = g_bytes_get_data (png, &length);
  return ra_output_write (path, data, length, error);
}

gboolean
ra_command_render (const RaCommand *self, char **args, GError **error)
{
  g_auto (RaMapOptions) options = { 0 };
  g_autofree char *path = NULL;
  g_auto (GStrv) operands = NULL;
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry output
      = { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The picture to write; - is standard output", "FILE.png" };

  g_array_append_val (entries, output);
  ra_map_options_add_entries (&options, entries);
  if (!ra_command_parse (self, args, (const GOptionEntry *)(void *)entries->data, &operands, error))
    return FALSE;
  if (operands[0] != NULL)
    return ra_usage_error (error, operands[0], "render takes options only; see range-atlas render --help");
  return render (&options, path, error);
}
