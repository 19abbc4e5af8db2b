/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/bundle.h"

#include <string.h>

#include "app/base/output.h"
#include "app/cli/bundle-recipe.h"
#include "app/layout/map-engine.h"
#include "app/picture/bundle-credit.h"
#include "app/picture/bundle-folder.h"
#include "app/picture/picture-output.h"
#include "app/picture/picture-words.h"
#include "app/report/reach.h"
#include "app/report/ring-export.h"

#define RECIPE "recipe.rangeatlas"

/* The drawing for picture editors is that of the web, the page is that of print. */
static const struct {
  const char *file;
  RaPictureFormat format;
  const char *preset;
} pictures[] = {
  { "map-web.png", RA_PICTURE_PNG, "web" },       { "map-web@2x.png", RA_PICTURE_PNG, "web-2x" },
  { "map-square.png", RA_PICTURE_PNG, "square" }, { "map-print.png", RA_PICTURE_PNG, "column-full" },
  { "map.svg", RA_PICTURE_SVG, "web" },           { "map.pdf", RA_PICTURE_PDF, "column-full" },
};

static gboolean
write_text (const RaBundleFolder *folder, const char *name, const char *text, GError **error)
{
  g_autofree char *path = ra_bundle_folder_get_path (folder, name);
  return ra_output_write (path, text, strlen (text), error);
}

/* The options of what has no size of its own; they borrow from @options and are not to be cleared. */
static RaMapOptions
with_recipe_size (const RaMapOptions *options)
{
  RaMapOptions sized = *options;
  sized.size = (char *)RA_RECIPE_SIZE;
  return sized;
}

static gboolean
write_recipe (const RaMapOptions *options, const RaBundleFolder *folder, GError **error)
{
  const RaMapOptions sized = with_recipe_size (options);
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&sized, error);
  g_autofree char *text = request != NULL ? ra_bundle_recipe_new (options, request, error) : NULL;
  return text != NULL && write_text (folder, RECIPE, text, error);
}

/* A damaged shapefile is drawn as far as it goes, and said to be damaged once for all pictures. */
static void
print_warnings (RaBasemap *basemap, GHashTable *told)
{
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (basemap);
  for (guint i = 0; i < warnings->len; i++) {
    char *warning = g_strdup (g_ptr_array_index (warnings, i));
    if (g_hash_table_add (told, warning))
      g_printerr ("range-atlas: %s\n", (const char *)g_ptr_array_index (warnings, i));
  }
}

static gboolean
write_pictures (const RaMapOptions *recipe, const RaBundleFolder *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    RaMapOptions sized = *recipe;
    sized.preset = (char *)pictures[i].preset;
    g_autofree char *path = ra_bundle_folder_get_path (folder, pictures[i].file);
    g_autoptr (RaMapRequest) request = ra_map_options_resolve (&sized, error);
    if (request == NULL || !ra_picture_write (request, pictures[i].format, path, cancellable, error))
      return FALSE;
    print_warnings (request->basemap, told);
  }
  return TRUE;
}

static RaReach *
measure (const RaMapRequest *request, GError **error)
{
  const RaMapSpec *spec = request->spec;
  const RaReachOptions options
      = { .basemap = request->basemap,
          .scale = spec->detail == RA_DETAIL_AUTO ? RA_SCALE_50M : (RaScale)(spec->detail - RA_DETAIL_110M),
          .boundaries = spec->boundaries,
          .date = ra_map_spec_get_date (spec),
          .extra = spec->rings };
  return ra_reach_new (spec->scenario, &options, error);
}

/* The words that the pictures have on whose boundaries they show, from a map with nothing on it. */
static char *
describe_boundaries (const RaMapRequest *request, GError **error)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (request->spec);
  spec->show = 0;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (request->basemap);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, error);
  return scene != NULL ? g_strdup (scene->metadata.boundaries) : NULL;
}

/* As it is in the pictures; empty where they shall have none. */
static char *
tell_alt_text (const RaMapRequest *request, GError **error)
{
  const char *own = request->spec->alt_text;
  g_autofree char *text
      = own != NULL ? g_strdup (own) : ra_picture_draft_alt_text (request->spec, request->basemap, error);
  if (text == NULL)
    return NULL;
  return g_strconcat (text, text[0] != '\0' ? "\n" : "", NULL);
}

static gboolean
write_words (const RaMapOptions *recipe, const RaBundleFolder *folder, GError **error)
{
  const RaMapOptions sized = with_recipe_size (recipe);
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&sized, error);
  g_autoptr (RaReach) reach = request != NULL ? measure (request, error) : NULL;
  if (reach == NULL)
    return FALSE;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (request->spec);
  g_autofree char *table = ra_reach_format (reach, &(RaReachFormatOptions) { .format = RA_REACH_CSV }, error);
  g_autofree char *boundaries = table != NULL ? describe_boundaries (request, error) : NULL;
  g_autofree char *alt_text = boundaries != NULL ? tell_alt_text (request, error) : NULL;
  if (alt_text == NULL)
    return FALSE;
  g_autofree char *geojson = ra_rings_to_geojson (rings);
  g_autofree char *credit = ra_bundle_credit_new (request->spec, boundaries);
  return write_text (folder, "rings.geojson", geojson, error) && write_text (folder, "reach.csv", table, error)
         && write_text (folder, "alt-text.txt", alt_text, error) && write_text (folder, "credit.txt", credit, error);
}

/* Everything but the recipe is made from the recipe: that it rebuilds the same bytes needs no other care. */
static gboolean
fill (const RaMapOptions *options, const RaBundleFolder *folder, GCancellable *cancellable, GError **error)
{
  if (!write_recipe (options, folder, error))
    return FALSE;
  g_autofree char *path = ra_bundle_folder_get_path (folder, RECIPE);
  const RaMapOptions recipe = { .rings.scenario = path, .natural_earth = options->natural_earth };
  return write_words (&recipe, folder, error) && write_pictures (&recipe, folder, cancellable, error);
}

/* Nobody asked for the folder that was written beside. */
static void
name_target (GError *error, const RaBundleFolder *folder, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (error->message, folder->staging, -1);
  g_autofree char *name = g_filename_display_name (path);
  g_free (error->message);
  error->message = g_strjoinv (name, parts);
}

gboolean
ra_bundle_write (const RaMapOptions *options, const char *path, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RaBundleFolder) folder = ra_bundle_folder_new (path, error);
  if (folder == NULL)
    return FALSE;
  if (fill (options, folder, cancellable, &failure) && !g_cancellable_set_error_if_cancelled (cancellable, &failure)
      && ra_bundle_folder_publish (folder, &failure))
    return TRUE;
  name_target (failure, folder, path);
  g_propagate_error (error, failure);
  return FALSE;
}
