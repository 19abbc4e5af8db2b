/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/map-options.h"

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/cli/pin-words.h"
#include "app/cli/under-options.h"
#include "app/map/spec-keywords.h"
#include "app/picture/map-remarks.h"
#include "app/picture/presets.h"
#include "app/picture/recipe-read.h"
#include "app/scene/page-units.h"
#include "app/scene/text.h"
#include "data/formats/limits.h"

static const struct {
  const char *name;
  gsize offset;
  const char *description;
  const char *value;
} rows[] = {
  { "projection", G_STRUCT_OFFSET (RaMapOptions, projection),
    "A name that range-atlas list projections tells, a PROJ string or an EPSG code (the scenario's, else europe, or "
    "site far from it)",
    "NAME" },
  { "center", G_STRUCT_OFFSET (RaMapOptions, centre), "The point in the middle of the frame (the scenario's own)",
    "PLACE" },
  { "width", G_STRUCT_OFFSET (RaMapOptions, width), "Width of the frame in the projection's plane (fits the scenario)",
    "KM" },
  { "fit", G_STRUCT_OFFSET (RaMapOptions, fit), "Choose centre and width: focus, rings, sites or world", "WHAT" },
  { "preset", G_STRUCT_OFFSET (RaMapOptions, preset),
    "Size, scale and resolution for a use, see range-atlas list presets; what is given beside it wins", "ID" },
  { "size", G_STRUCT_OFFSET (RaMapOptions, size), "Pixels, or millimetres: 180x120mm (1600x1000)", "WxH" },
  { "dpi", G_STRUCT_OFFSET (RaMapOptions, dpi), "Pixels to an inch (96)", "N" },
  { "scale", G_STRUCT_OFFSET (RaMapOptions, scale), "Draw the same layout N times larger (1)", "N" },
  { "detail", G_STRUCT_OFFSET (RaMapOptions, detail), "Scale of the base map: auto, 110m, 50m or 10m (auto)", "SCALE" },
  { "natural-earth", G_STRUCT_OFFSET (RaMapOptions, natural_earth),
    "A folder of Natural Earth shapefiles to use instead of the built-in ones", "DIR" },
  { "boundaries", G_STRUCT_OFFSET (RaMapOptions, boundaries), "Whose boundaries: un or de-facto (un)", "VIEW" },
  { "date", G_STRUCT_OFFSET (RaMapOptions, date), "The day that the map shows (the scenario's)", "YYYY-MM-DD" },
  { "theme", G_STRUCT_OFFSET (RaMapOptions, theme), "light, dark, print or contrast (light)", "NAME" },
  { "graticule", G_STRUCT_OFFSET (RaMapOptions, graticule),
    "Lines of longitude and latitude: on or off (on globes and about a pole)", "SWITCH" },
  { "title", G_STRUCT_OFFSET (RaMapOptions, title), "The headline (the scenario's)", "TEXT" },
  { "note", G_STRUCT_OFFSET (RaMapOptions, note), "The note (the scenario's)", "TEXT" },
  { "alt", G_STRUCT_OFFSET (RaMapOptions, alt),
    "Alternative text in the metadata, for those who cannot see the map (drafted from the map; empty: none)", "TEXT" },
  { "lang", G_STRUCT_OFFSET (RaMapOptions, language),
    "Language of the text on the map: en or one of those that come with the program (en)", "LL" },
};

void
ra_map_options_clear (RaMapOptions *self)
{
  ra_scenario_options_clear (&self->rings);
  g_clear_pointer (&self->pins, g_strfreev);
  g_clear_pointer (&self->under, g_strfreev);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_clear_pointer ((char **)G_STRUCT_MEMBER_P (self, rows[i].offset), g_free);
}

void
ra_map_input_clear (RaMapInput *self)
{
  g_free (self->file);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  ra_scenario_unref (self->scenario);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  ra_recipe_clear (&self->style);
  ra_recipe_clear (&self->recipe);
}

void
ra_map_options_add_entries (RaMapOptions *self, GArray *entries)
{
  const GOptionEntry plain = { "plain", 0, 0, G_OPTION_ARG_NONE, &self->plain, "Base map and rings alone", NULL };
  const GOptionEntry compass_circles = { "compass-circles",
                                         0,
                                         0,
                                         G_OPTION_ARG_NONE,
                                         &self->compass_circles,
                                         "Draw beside each ring the circle that compasses would draw on this map",
                                         NULL };
  const GOptionEntry overlap_lines = { "overlap-lines",
                                       0,
                                       0,
                                       G_OPTION_ARG_NONE,
                                       &self->overlap_lines,
                                       "Draw each circle also where it runs inside another one of its claim",
                                       NULL };
  const GOptionEntry pins = { "pin",
                              0,
                              0,
                              G_OPTION_ARG_FILENAME_ARRAY,
                              &self->pins,
                              "Name this place on the map, whatever else it shows; may be given again",
                              "PLACE[:NAME]" };
  const GOptionEntry under = { "under",
                               0,
                               0,
                               G_OPTION_ARG_FILENAME_ARRAY,
                               &self->under,
                               "Lines, areas and points of a GeoJSON, KML or GeoPackage file under the rings; may be "
                               "given again",
                               "FILE[:LABEL]" };
  ra_scenario_options_add_entries (&self->rings, entries);
  g_array_append_val (entries, under);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const GOptionEntry entry = { .long_name = rows[i].name,
                                 .arg = G_OPTION_ARG_FILENAME,
                                 .arg_data = G_STRUCT_MEMBER_P (self, rows[i].offset),
                                 .description = rows[i].description,
                                 .arg_description = rows[i].value };
    g_array_append_val (entries, entry);
  }
  g_array_append_val (entries, plain);
  g_array_append_val (entries, compass_circles);
  g_array_append_val (entries, overlap_lines);
  g_array_append_val (entries, pins);
}

gboolean
ra_map_options_parse_line (RaMapOptions *self, const RaCommand *command, char **args, const GOptionEntry *own,
                           GError **error)
{
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (const GOptionEntry *entry = own; entry->long_name != NULL; entry++)
    g_array_append_val (entries, *entry);
  ra_map_options_add_entries (self, entries);
  return ra_command_parse_options (command, args, (const GOptionEntry *)(void *)entries->data, error);
}

static gboolean
parse_centre (const char *words, RaViewWish *view, GError **error)
{
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);

  if (words == NULL || ra_place_words_find (places, words, &view->centre_lat_deg, &view->centre_lon_deg, error))
    return TRUE;
  g_prefix_error (error, "--center: ");
  return FALSE;
}

/* Plain degrees as a map: each is as long as any other. */
#define PLATE_CARREE "+proj=eqc +lat_ts=0 +lat_0=0 +lon_0=0 +datum=WGS84"

/* WGS84 is no projection; what programs draw that are asked for it is plate carrée. */
static const char *
find_projection (const char *word, GError **error)
{
  static const char *const degrees[] = { "EPSG:4326", "EPSG:4979", "OGC:CRS84", "CRS84", NULL };

  if (word == NULL)
    return NULL;
  if (word[0] != '\0' && strspn (word, "0123456789") == strlen (word)) {
    ra_usage_error (error, "--projection", "%s is a bare number; a code is written EPSG:%s", word, word);
    return NULL;
  }
  for (guint i = 0; degrees[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, degrees[i]) == 0)
      return PLATE_CARREE;
  return word;
}

static gboolean
parse_view (const RaMapOptions *self, RaViewWish *view, GError **error)
{
  const RaNumberRange width = { 0.001, 1e6, "a number of kilometres from 0.001 to 1,000,000" };
  guint fit = 0;

  if (!parse_centre (self->centre, view, error)
      || !ra_option_number ("--width", self->width, &width, &view->width_km, error)
      || !ra_option_keyword ("--fit", self->fit, ra_fit_keywords, &fit, error)
      || !ra_option_text ("--projection", self->projection, RA_LIMIT_PROJ_STRING, error))
    return FALSE;
  const char *projection = find_projection (self->projection, error);
  if (projection == NULL && self->projection != NULL)
    return FALSE;
  view->projection = g_intern_string (projection);
  view->has_centre = self->centre != NULL;
  view->fit = self->fit != NULL ? (RaFit)(RA_FIT_WORLD + fit) : RA_FIT_NOTHING;
  return TRUE;
}

/* @preset becomes NULL where the option was not given. */
static gboolean
parse_preset (const char *text, const RaPreset **preset, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  *preset = text != NULL ? ra_presets_find (text) : NULL;
  if (text == NULL || *preset != NULL)
    return TRUE;
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", presets[i].id);
  return ra_usage_error (error, "--preset", "\"%s\" is not one of %s", text, ids->str);
}

/* A preset gives what the other three are where they are not given themselves. */
static gboolean
parse_size (const RaMapOptions *self, RaPictureSize *picture, GError **error)
{
  const RaNumberRange dpi = { 1, 100000, "a number from 1 to 100,000" };
  const RaNumberRange scale = { 0.01, 1000, "a number from 0.01 to 1,000" };

  *picture = (RaPictureSize) { .size = { 1600, 1000, FALSE }, .scale = 1, .dpi = RA_PAGE_UNITS_PER_INCH };
  const RaPreset *preset;
  if (!parse_preset (self->preset, &preset, error))
    return FALSE;
  if (preset != NULL) {
    picture->size = preset->size;
    picture->dpi = preset->dpi;
    picture->scale = preset->scale;
  }
  if (!ra_option_size ("--size", self->size, &picture->size, error)
      || !ra_option_number ("--dpi", self->dpi, &dpi, &picture->dpi, error)
      || !ra_option_number ("--scale", self->scale, &scale, &picture->scale, error))
    return FALSE;
  picture->dpi_assumed = !picture->size.millimetres && self->dpi == NULL;
  return TRUE;
}

static gboolean
parse_texts (const RaMapOptions *self, RaRecipe *recipe, GError **error)
{
  if (!ra_option_date ("--date", self->date, error) || !ra_option_text ("--title", self->title, RA_LIMIT_TITLE, error)
      || !ra_option_text ("--note", self->note, RA_LIMIT_TEXT, error)
      || !ra_option_text ("--alt", self->alt, RA_LIMIT_TEXT, error)
      || !ra_option_text ("--lang", self->language, RA_LIMIT_TITLE, error))
    return FALSE;
  recipe->date = g_strdup (self->date);
  recipe->title = g_strdup (self->title);
  recipe->note = g_strdup (self->note);
  recipe->alt_text = g_strdup (self->alt);
  return TRUE;
}

static void
choose_part (RaRecipe *recipe, RaShow part, gboolean shown)
{
  ra_recipe_merge (recipe, &(RaRecipe) { .parts = part, .show = shown ? part : 0 });
}

/* What is drawn or not by choice. */
static gboolean
parse_parts (const RaMapOptions *self, RaRecipe *recipe, GError **error)
{
  static const char *const switches[] = { "off", "on", NULL };
  guint graticule = 0;
  if (!ra_option_keyword ("--graticule", self->graticule, switches, &graticule, error))
    return FALSE;
  if (self->graticule != NULL)
    choose_part (recipe, RA_SHOW_GRATICULE | RA_SHOW_FULL_GRATICULE, graticule == 1);
  if (self->compass_circles)
    choose_part (recipe, RA_SHOW_COMPASS_CIRCLES, TRUE);
  if (self->overlap_lines)
    choose_part (recipe, RA_SHOW_OVERLAP_LINES, TRUE);
  return TRUE;
}

static gboolean
parse_choices (const RaMapOptions *self, RaRecipe *recipe, GError **error)
{
  guint detail = 0;
  guint boundaries = 0;
  guint theme = 0;

  if (!ra_option_keyword ("--detail", self->detail, ra_detail_keywords, &detail, error)
      || !ra_option_keyword ("--boundaries", self->boundaries, ra_boundaries_keywords, &boundaries, error)
      || !ra_option_keyword ("--theme", self->theme, ra_theme_keywords, &theme, error))
    return FALSE;
  recipe->detail = (RaDetail)detail;
  recipe->boundaries = (RaBoundaries)boundaries;
  recipe->theme = (RaTheme)theme;
  recipe->plain = self->plain;
  recipe->says = (self->detail != NULL ? RA_RECIPE_DETAIL : 0) | (self->boundaries != NULL ? RA_RECIPE_BOUNDARIES : 0)
                 | (self->theme != NULL ? RA_RECIPE_THEME : 0) | (self->plain ? RA_RECIPE_PLAIN : 0);
  return parse_parts (self, recipe, error);
}

/* Reads the values before any file is read; not the language, which is a file. */
static gboolean
parse (const RaMapOptions *self, RaRecipe *recipe, RaPictureSize *picture, GError **error)
{
  return parse_view (self, &recipe->view, error) && parse_size (self, picture, error)
         && parse_choices (self, recipe, error) && parse_texts (self, recipe, error);
}

/* What cannot be shown is said of the option that asked for it. */
void
ra_map_options_name_error (const RaMapOptions *self, GError **error)
{
  static const char *const options[] = { [RA_VIEW_WISH_ERROR_PROJECTION] = "--projection",
                                         [RA_VIEW_WISH_ERROR_CENTRE] = "--center",
                                         [RA_VIEW_WISH_ERROR_FIT] = "--fit" };
  g_autoptr (GError) failure = g_steal_pointer (error);
  if (failure->domain == RA_VIEW_WISH_ERROR)
    ra_usage_error (error, options[failure->code], "%s", failure->message);
  else if (failure->domain == G_OPTION_ERROR)
    g_propagate_prefixed_error (error, g_steal_pointer (&failure), "--size: ");
  else if (self->projection != NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&failure), "%s: ", options[RA_VIEW_WISH_ERROR_PROJECTION]);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
}

static void
print_font (void)
{
  g_autofree char *typeface = ra_text_find_typeface ();
  if (typeface == NULL)
    ra_output_complain ("fonts: none can be used; the map is drawn without words");
  else if (!g_str_equal (typeface, RA_TEXT_TYPEFACE))
    ra_output_complain ("fonts: " RA_TEXT_TYPEFACE " is not installed and %s stands in for it; words take other room",
                        typeface);
}

void
ra_map_options_print_choices (const RaMapOptions *self)
{
  if (self->projection != NULL && g_strcmp0 (find_projection (self->projection, NULL), self->projection) != 0)
    ra_output_complain ("--projection: %s is degrees and no plane; drawn as plate carrée, " PLATE_CARREE,
                        self->projection);
  if (self->rings.rings != NULL && self->rings.scenario == NULL)
    ra_output_complain ("--ring: drawn beside the default scenario; --scenario none draws it alone");
}

void
ra_map_options_print_warnings (RaBasemap *basemap, gboolean words)
{
  if (words)
    print_font ();
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (basemap);
  for (guint i = 0; i < warnings->len; i++)
    ra_output_complain ("%s", (const char *)g_ptr_array_index (warnings, i));
}

void
ra_map_options_print_remarks (const RaMapRequest *request)
{
  g_autoptr (GPtrArray) remarks = ra_list_map_remarks (request);
  for (guint i = 0; i < remarks->len; i++)
    ra_output_complain ("%s", (const char *)g_ptr_array_index (remarks, i));
}

static gboolean
check_size (const RaPictureSize *picture, GError **error)
{
  RaMapRequest request = { 0 };
  double width;
  double height;
  if (ra_map_request_set_size (&request, picture, &width, &height, error))
    return TRUE;
  g_prefix_error (error, "--size: ");
  return FALSE;
}

/* What stands in files: the scenario with its style, and the base map. */
static gboolean
load_files (const RaMapOptions *self, const char *data_dir, RaMapInput *input, GError **error)
{
  if (!ra_scenario_options_find (&self->rings, data_dir, &input->file, error)
      || (input->file != NULL && !ra_recipe_load (&input->style, input->file, error)))
    return FALSE;
  input->catalogue = ra_load_catalogue (data_dir, error);
  if (input->catalogue == NULL)
    return FALSE;
  input->scenario = input->file != NULL ? ra_scenario_load (input->catalogue, input->file, error)
                                        : ra_scenario_new_empty (input->catalogue);
  input->basemap = input->scenario != NULL ? ra_map_data_open (data_dir, self->natural_earth, error) : NULL;
  return input->basemap != NULL;
}

gboolean
ra_map_options_check_output (const RaMapOptions *self, const char *path, GError **error)
{
  const char *scenario = self->rings.scenario;
  const char *const inputs[]
      = { scenario != NULL ? scenario : "", self->natural_earth != NULL ? self->natural_earth : "", NULL };
  g_auto (GStrv) under = ra_under_options_list_paths (self->under);
  return ra_command_check_output (path, inputs, error)
         && ra_command_check_output (path, (const char *const *)under, error);
}

gboolean
ra_map_options_read (const RaMapOptions *self, RaMapInput *input, GError **error)
{
  RaRecipe *recipe = &input->recipe;
  if (!parse (self, recipe, &input->picture, error) || !check_size (&input->picture, error))
    return FALSE;
  recipe->rings = ra_scenario_options_parse_rings (&self->rings, error);
  g_autofree char *data_dir = recipe->rings != NULL ? ra_paths_find_data_dir (error) : NULL;
  if (data_dir == NULL || !ra_pin_words_read (self->pins, recipe, error)
      || !ra_map_language_load (data_dir, self->language, &recipe->translations, error))
    return FALSE;
  recipe->says |= self->language != NULL ? RA_RECIPE_LANGUAGE : 0;
  if (!ra_under_options_load (self->under, &recipe->under, error))
    return FALSE;
  return load_files (self, data_dir, input, error);
}

RaMapRequest *
ra_map_options_resolve (const RaMapOptions *self, GError **error)
{
  g_auto (RaMapInput) input = { 0 };
  return ra_map_options_read (self, &input, error) ? ra_map_options_request (self, &input, error) : NULL;
}

RaMapRequest *
ra_map_options_request (const RaMapOptions *self, RaMapInput *input, GError **error)
{
  ra_recipe_merge (&input->style, &input->recipe);
  GError *failure = NULL;
  RaMapRequest *request
      = ra_map_request_new (&input->style, input->scenario, input->basemap, &input->picture, &failure);
  if (request == NULL) {
    ra_map_options_name_error (self, &failure);
    g_propagate_error (error, failure);
  }
  return request;
}
