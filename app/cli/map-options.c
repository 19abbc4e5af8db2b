/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/map-options.h"

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/bundle-style.h"
#include "app/cli/option-values.h"
#include "app/layout/view-fit.h"
#include "app/map/spec-words.h"
#include "app/picture/presets.h"
#include "app/scene/page-units.h"

static const struct {
  const char *name;
  gsize offset;
  const char *description;
  const char *value;
} rows[] = {
  { "projection", G_STRUCT_OFFSET (RaMapOptions, projection),
    "A name that range-atlas list projections tells, a PROJ string or an EPSG code (the scenario's, else europe)",
    "NAME" },
  { "center", G_STRUCT_OFFSET (RaMapOptions, centre), "The point in the middle of the frame (the scenario's own)",
    "LAT,LON" },
  { "width", G_STRUCT_OFFSET (RaMapOptions, width), "Width of the frame in the projection's plane (fits the scenario)",
    "KM" },
  { "fit", G_STRUCT_OFFSET (RaMapOptions, fit), "Choose centre and width: world, rings or sites", "WHAT" },
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
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_clear_pointer ((char **)G_STRUCT_MEMBER_P (self, rows[i].offset), g_free);
}

void
ra_map_options_copy (const RaMapOptions *self, RaMapOptions *copy)
{
  *copy = *self; /* a member that is no string; the strings follow */
  copy->rings.scenario = g_strdup (self->rings.scenario);
  copy->rings.rings = g_strdupv (self->rings.rings);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    char **word = (char **)G_STRUCT_MEMBER_P (copy, rows[i].offset);
    *word = g_strdup (*word);
  }
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
  ra_scenario_options_add_entries (&self->rings, entries);
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
}

/* The options as values, before any file is read. */
typedef struct {
  RaViewWish view;
  RaPictureSize picture;
  guint detail;
  guint boundaries;
  guint theme;
} Values;

static gboolean
parse_view (const RaMapOptions *self, RaViewWish *view, GError **error)
{
  const RaNumberRange width = { 0.001, 1e6, "a number of kilometres from 0.001 to 1,000,000" };
  guint fit = 0;

  if (!ra_option_lat_lon ("--center", self->centre, &view->centre_lat_deg, &view->centre_lon_deg, error)
      || !ra_option_number ("--width", self->width, &width, &view->width_km, error)
      || !ra_option_word ("--fit", self->fit, ra_fit_words, &fit, error)
      || !ra_option_text ("--projection", self->projection, error))
    return FALSE;
  view->projection = self->projection;
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
  const RaPreset *preset;

  *picture = (RaPictureSize) { .size = { 1600, 1000, FALSE }, .scale = 1, .dpi = RA_PAGE_UNITS_PER_INCH };
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
parse_values (const RaMapOptions *self, Values *values, GError **error)
{
  *values = (Values) { 0 };
  return parse_view (self, &values->view, error) && parse_size (self, &values->picture, error)
         && ra_option_word ("--detail", self->detail, ra_detail_words, &values->detail, error)
         && ra_option_word ("--boundaries", self->boundaries, ra_boundaries_words, &values->boundaries, error)
         && ra_option_word ("--theme", self->theme, ra_theme_words, &values->theme, error)
         && ra_option_date ("--date", self->date, error) && ra_option_text ("--title", self->title, error)
         && ra_option_text ("--note", self->note, error) && ra_option_text ("--alt", self->alt, error)
         && ra_option_text ("--lang", self->language, error);
}

static void
take_values (const RaMapOptions *self, const Values *values, RaMapSpec *spec)
{
  spec->plain = self->plain;
  if (self->compass_circles)
    spec->show |= RA_SHOW_COMPASS_CIRCLES;
  spec->detail = (RaDetail)values->detail;
  spec->boundaries = (RaBoundaries)values->boundaries;
  spec->theme = (RaTheme)values->theme;
  spec->title = g_strdup (self->title);
  spec->note = g_strdup (self->note);
  spec->date = g_strdup (self->date);
  spec->alt_text = g_strdup (self->alt);
}

static RaBasemap *
open_basemap (const RaMapOptions *self, const char *data_dir, GError **error)
{
  g_autofree char *built_in = g_build_filename (data_dir, "natural-earth", NULL);
  return ra_basemap_open (self->natural_earth != NULL ? self->natural_earth : built_in, error);
}

/* What cannot be shown is said of the option that asked for it. */
static gboolean
apply_view (const RaViewWish *wish, RaMapSpec *spec, GError **error)
{
  static const char *const options[] = { [RA_VIEW_FIT_ERROR_PROJECTION] = "--projection",
                                         [RA_VIEW_FIT_ERROR_CENTRE] = "--center",
                                         [RA_VIEW_FIT_ERROR_FIT] = "--fit" };
  g_autoptr (GError) failure = NULL;
  if (ra_view_fit_apply (spec, wish, &failure))
    return TRUE;
  if (failure->domain == RA_VIEW_FIT_ERROR)
    return ra_usage_error (error, options[failure->code], "%s", failure->message);
  if (wish->projection != NULL)
    g_prefix_error (&failure, "%s: ", options[RA_VIEW_FIT_ERROR_PROJECTION]);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static RaMapRequest *
resolve (const RaMapOptions *self, GError **error)
{
  g_autoptr (RaMapRequest) request = g_new0 (RaMapRequest, 1);
  g_autoptr (GPtrArray) rings = NULL;
  double page_width = 0;
  double page_height = 0;
  Values values;

  if (!parse_values (self, &values, error))
    return NULL;
  if (!ra_map_request_set_size (request, &values.picture, &page_width, &page_height, error)) {
    g_prefix_error (error, "--size: ");
    return NULL;
  }
  rings = ra_scenario_options_parse_rings (&self->rings, error);
  if (rings == NULL)
    return NULL;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return NULL;
  g_autoptr (RaTranslations) words = NULL;
  if (!ra_map_language_load (data_dir, self->language, &words, error))
    return NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_options_load (&self->rings, data_dir, error);
  if (scenario == NULL)
    return NULL;
  request->spec = ra_view_fit_new_map (scenario, page_width, page_height);
  take_values (self, &values, request->spec);
  request->spec->words = g_steal_pointer (&words);
  request->spec->rings = g_steal_pointer (&rings);
  if (!apply_view (&values.view, request->spec, error))
    return NULL;
  request->basemap = open_basemap (self, data_dir, error);
  return request->basemap != NULL ? g_steal_pointer (&request) : NULL;
}

RaMapRequest *
ra_map_options_resolve (const RaMapOptions *self, GError **error)
{
  g_auto (RaMapOptions) styled = { 0 };
  Values values;

  /* What is wrong on the command line comes before what is wrong in a file. */
  if (!parse_values (self, &values, error) || !ra_bundle_style_merge (self, &styled, error))
    return NULL;
  return resolve (&styled, error);
}
