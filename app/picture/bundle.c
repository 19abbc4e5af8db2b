/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/bundle.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/progress.h"
#include "app/layout/map-engine.h"
#include "app/layout/view-fit.h"
#include "app/picture/bundle-credit.h"
#include "app/picture/bundle-folder.h"
#include "app/picture/picture-output.h"
#include "app/picture/picture-text.h"
#include "app/picture/presets.h"
#include "app/picture/recipe-read.h"
#include "app/picture/recipe-write.h"
#include "app/report/reach.h"
#include "app/report/ring-export.h"
#include "app/scene/page-units.h"

#define RECIPE "recipe.rangeatlas"
/* A scenario must have a title; that of no scenario is not shown. */
#define NO_TITLE "Range rings"

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

/* The size of what has none of its own: the width of a scenario's view is meant for a frame of this shape. */
#define PLAIN_WIDTH  1600
#define PLAIN_HEIGHT 1000
static const RaPictureSize plain_size
    = { .size = { PLAIN_WIDTH, PLAIN_HEIGHT, FALSE }, .scale = 1, .dpi = RA_PAGE_UNITS_PER_INCH, .dpi_assumed = TRUE };

static RaScenarioDocument *
open_document (const RaBundle *self, GError **error)
{
  return self->text != NULL ? ra_scenario_document_parse (self->name, self->text, error)
                            : ra_scenario_document_new (NO_TITLE);
}

/* Leaves nothing to what the program or its user would choose where nobody says anything. */
static void
say_all (RaRecipe *recipe, const RaMapSpec *spec)
{
  g_auto (RaRecipe) style = { 0 };

  ra_recipe_take_style (&style, spec);
  ra_recipe_merge (recipe, &style);
  ra_view_wish_spell_out (&recipe->view, spec);
}

char *
ra_bundle_make_recipe (const RaBundle *self, GError **error)
{
  g_auto (RaRecipe) whole = { 0 };
  g_autoptr (RaScenarioDocument) document = open_document (self, error);
  if (document == NULL)
    return NULL;
  if (self->text != NULL)
    ra_recipe_parse (&whole, self->text);
  ra_recipe_merge (&whole, self->recipe);
  /* A view is written for a frame without furniture beside it. */
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (self->scenario, PLAIN_WIDTH, PLAIN_HEIGHT);
  if (!ra_recipe_apply (&whole, spec, error))
    return NULL;
  ra_recipe_write (self->recipe, document);
  say_all (&whole, spec);
  ra_recipe_write_style (&whole, document);
  if (self->text == NULL && self->recipe->title == NULL)
    ra_recipe_write (&(RaRecipe) { .title = (char *)"" }, document);
  if (ra_recipe_has_view (self->recipe) || !ra_scenario_get_view (self->scenario)->given)
    ra_recipe_write_view (&spec->viewport, document);
  return ra_scenario_document_to_text (document);
}

/* What all but the recipe is drawn from: that it rebuilds the same bytes needs no other care. */
typedef struct {
  RaScenario *scenario;
  RaRecipe recipe;
  RaBasemap *basemap;
} Source;

static void
source_clear (Source *self)
{
  ra_scenario_unref (self->scenario);
  ra_recipe_clear (&self->recipe);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
source_init (Source *self, const RaBundle *bundle, const char *text, GError **error)
{
  self->scenario = ra_scenario_parse (bundle->catalogue, RECIPE, text, NULL, error);
  self->basemap = ra_basemap_ref (bundle->basemap);
  ra_recipe_parse (&self->recipe, text);
  return self->scenario != NULL;
}

static RaPictureSize
size_of (const RaPreset *preset)
{
  return (RaPictureSize) {
    .size = preset->size, .scale = preset->scale, .dpi = preset->dpi, .dpi_assumed = !preset->size.millimetres
  };
}

static gboolean
write_pictures (const Source *source, const RaBundleFolder *folder, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    const RaPictureSize size = size_of (ra_presets_find (pictures[i].preset));
    g_autofree char *path = ra_bundle_folder_get_path (folder, pictures[i].file);
    g_autoptr (RaMapRequest) request
        = ra_map_request_new (&source->recipe, source->scenario, source->basemap, &size, error);
    if (request == NULL || !ra_picture_write (request, pictures[i].format, path, cancellable, error))
      return FALSE;
    ra_progress_tell (cancellable, i + 1, G_N_ELEMENTS (pictures));
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
          .hidden_ids = spec->hidden_ids,
          .extra = spec->rings };
  return ra_reach_new (spec->scenario, &options, error);
}

/* The sentence of the pictures on whose boundaries they show, taken from a map with nothing on it. */
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
write_texts (const Source *source, const RaBundleFolder *folder, GError **error)
{
  g_autoptr (RaMapRequest) request
      = ra_map_request_new (&source->recipe, source->scenario, source->basemap, &plain_size, error);
  g_autoptr (RaReach) reach = request != NULL ? measure (request, error) : NULL;
  if (reach == NULL)
    return FALSE;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (request->spec);
  g_autofree char *table = ra_reach_format (reach, &(RaReachFormatOptions) { .format = RA_REACH_CSV }, error);
  g_autofree char *boundaries = table != NULL ? describe_boundaries (request, error) : NULL;
  g_autofree char *alt_text = boundaries != NULL ? tell_alt_text (request, error) : NULL;
  if (alt_text == NULL)
    return FALSE;
  g_autofree char *geojson = ra_rings_to_geojson (rings, NULL);
  g_autofree char *credit = ra_bundle_credit_new (request->spec, boundaries);
  return write_text (folder, "rings.geojson", geojson, error) && write_text (folder, "reach.csv", table, error)
         && write_text (folder, "alt-text.txt", alt_text, error) && write_text (folder, "credit.txt", credit, error);
}

static gboolean
fill (const RaBundle *self, const RaBundleFolder *folder, GCancellable *cancellable, GError **error)
{
  g_auto (Source) source = { 0 };
  g_autofree char *text = ra_bundle_make_recipe (self, error);
  return text != NULL && write_text (folder, RECIPE, text, error) && source_init (&source, self, text, error)
         && write_texts (&source, folder, error) && write_pictures (&source, folder, cancellable, error);
}

/* Nobody asked for the folder that was written beside. */
static void
name_target (GError *error, const char *staging, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (error->message, staging, -1);
  g_autofree char *name = g_filename_display_name (path);
  g_free (error->message);
  error->message = g_strjoinv (name, parts);
}

gboolean
ra_bundle_write (const RaBundle *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaBundleFolder) folder = ra_bundle_folder_new (path, error);
  if (folder == NULL)
    return FALSE;
  GError *failure = NULL;
  g_autofree char *staging = g_strdup (folder->staging);
  if (fill (self, folder, cancellable, &failure) && !g_cancellable_set_error_if_cancelled (cancellable, &failure)
      && ra_bundle_folder_publish (folder, &failure))
    return TRUE;
  name_target (failure, staging, path);
  g_propagate_error (error, failure);
  return FALSE;
}
