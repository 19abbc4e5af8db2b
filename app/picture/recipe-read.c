/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/recipe-read.h"

#include <string.h>

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/map/spec-keywords.h"
#include "data/formats/json-reader.h"
#include "data/scenario-steps.h"

#define FORMAT    "range-atlas-scenario"
#define NOT_GIVEN (-1.0)

const char *const ra_recipe_members[]
    = { "projection", "centre",          "width_km", "height_km",   "fit",           "detail",
        "boundaries", "theme",           "lang",     "alt",         "without_alt",   "plain",
        "untitled",   "compass_circles", "overlaps", "graticule",   "overlap_lines", "hide_parts",
        "hide",       "hide_groups",     "bands",    "bands_about", "pins",          NULL };

/* FALSE where the member is not there or wrong. */
static gboolean
read_keyword (const RaJsonCursor *style, const char *member, const char *const *keywords, guint *index)
{
  g_autofree char *text = ra_json_string (style, member, RA_JSON_OPTIONAL);
  for (guint i = 0; text != NULL && keywords[i] != NULL; i++) {
    if (g_str_equal (keywords[i], text)) {
      *index = i;
      return TRUE;
    }
  }
  if (text != NULL)
    (void)ra_json_keyword (style, member, keywords, 0); /* complains */
  return FALSE;
}

/* 0 where the member is not there or wrong. */
static double
read_length (const RaJsonCursor *style, const char *member)
{
  return MAX (ra_json_number_or (style, member, RA_VIEW_NARROWEST_KM, RA_VIEW_WIDEST_KM, NOT_GIVEN), 0);
}

/* A projection that PROJ has no data for is told of when the map is drawn. */
static void
read_projection (const RaJsonCursor *style, RaRecipe *self)
{
  g_autofree char *name = ra_json_string (style, "projection", RA_JSON_OPTIONAL);
  g_autoptr (GError) failure = NULL;
  if (name == NULL)
    return;
  if (ra_view_wish_check_projection (name, &failure) || failure->domain != RA_VIEW_WISH_ERROR)
    self->view.projection = g_intern_string (name);
  else
    ra_json_fail (style, "projection", RA_FORMAT_ERROR_INVALID, "%s", failure->message);
}

static void
read_view (const RaJsonCursor *style, RaRecipe *self)
{
  RaViewWish *view = &self->view;
  guint fit;

  read_projection (style, self);
  if (read_keyword (style, "fit", ra_fit_keywords, &fit))
    view->fit = (RaFit)(RA_FIT_WORLD + fit);
  view->width_km = read_length (style, "width_km");
  view->height_km = view->width_km > 0 ? read_length (style, "height_km") : 0;
  if (!ra_json_has (style, "centre"))
    return;
  view->centre_lat_deg = G_MAXDOUBLE;
  ra_json_lat_lon (style, "centre", &view->centre_lat_deg, &view->centre_lon_deg);
  view->has_centre = view->centre_lat_deg <= 90;
}

/* Without its data the program says so by itself. */
static void
read_language (const RaJsonCursor *style, RaRecipe *self)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
  if (data_dir == NULL)
    return;
  g_auto (GStrv) languages = ra_map_language_list (data_dir);
  g_autoptr (GError) failure = NULL;
  guint index;
  if (!read_keyword (style, "lang", (const char *const *)languages, &index))
    return;
  if (ra_map_language_load (data_dir, languages[index], &self->translations, &failure))
    self->says |= RA_RECIPE_LANGUAGE;
  else
    ra_json_fail (style, "lang", RA_FORMAT_ERROR_INVALID, "%s", failure->message);
}

static void
read_choices (const RaJsonCursor *style, RaRecipe *self)
{
  guint index;
  if (read_keyword (style, "detail", ra_detail_keywords, &index))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_DETAIL, .detail = (RaDetail)index });
  if (read_keyword (style, "boundaries", ra_boundaries_keywords, &index))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_BOUNDARIES, .boundaries = (RaBoundaries)index });
  if (read_keyword (style, "theme", ra_theme_keywords, &index))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_THEME, .theme = (RaTheme)index });
  read_language (style, self);
  if (ra_json_has (style, "plain"))
    ra_recipe_merge (self, &(RaRecipe) { .says = RA_RECIPE_PLAIN, .plain = ra_json_boolean (style, "plain", FALSE) });
}

static gconstpointer
find_part (gconstpointer unused, const char *word)
{
  (void)unused;
  for (guint i = 0; ra_default_part_keywords[i] != NULL; i++)
    if (g_str_equal (ra_default_part_keywords[i], word))
      return &ra_default_parts[i];
  return NULL;
}

/* A part that is drawn by choice. */
static void
read_part (const RaJsonCursor *style, const char *member, RaShow part, RaRecipe *self)
{
  if (ra_json_has (style, member))
    ra_recipe_merge (self, &(RaRecipe) { .parts = part, .show = ra_json_boolean (style, member, FALSE) ? part : 0 });
}

static void
read_parts (const RaJsonCursor *style, RaRecipe *self)
{
  g_autoptr (GPtrArray) hidden = ra_json_ids (style, "hide_parts", RA_JSON_OPTIONAL, "part of a map", find_part, NULL);
  if (ra_json_has (style, "hide_parts"))
    ra_recipe_merge (self, &(RaRecipe) { .parts = RA_SHOW_ALL, .show = RA_SHOW_ALL });
  for (guint i = 0; i < hidden->len; i++)
    self->show &= ~*(const RaShow *)g_ptr_array_index (hidden, i);
  read_part (style, "compass_circles", RA_SHOW_COMPASS_CIRCLES, self);
  read_part (style, "overlaps", RA_SHOW_OVERLAPS, self);
  read_part (style, "graticule", RA_SHOW_FULL_GRATICULE, self);
  read_part (style, "overlap_lines", RA_SHOW_OVERLAP_LINES, self);
}

/* The word belongs to the list that is read: @kept has a copy. */
static gconstpointer
take_any (gconstpointer kept, const char *word)
{
  char *copy = g_strdup (word);

  g_ptr_array_add ((GPtrArray *)kept, copy);
  return copy;
}

static void
read_set (const RaJsonCursor *style, const char *member, const char *what, RaRecipeSays says, RaRecipe *self,
          GHashTable **set)
{
  if (!ra_json_has (style, member))
    return;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = ra_json_ids (style, member, RA_JSON_OPTIONAL, what, take_any, kept);
  *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (*set, g_strdup (g_ptr_array_index (words, i)));
  self->says |= says;
}

static gconstpointer
find_band (gconstpointer unused, const char *word)
{
  (void)unused;
  for (guint i = 0; ra_band_keywords[i] != NULL; i++)
    if (g_str_equal (ra_band_keywords[i], word))
      return ra_band_keywords[i];
  return NULL;
}

static void
read_bands (const RaJsonCursor *style, RaRecipe *self)
{
  if (!ra_json_has (style, "bands"))
    return;
  g_autoptr (GPtrArray) bands = ra_json_ids (style, "bands", RA_JSON_OPTIONAL, "band", find_band, NULL);
  self->says |= RA_RECIPE_BANDS;
  for (guint i = 0; ra_band_keywords[i] != NULL; i++)
    self->bands |= g_ptr_array_find (bands, ra_band_keywords[i], NULL) ? RA_BANDS_SHORTER << i : 0;
  if (self->bands != RA_BANDS_NONE)
    self->bands_about = ra_json_string (style, "bands_about", RA_JSON_REQUIRED);
}

static void
read_pin (const RaJsonCursor *element, gpointer pins)
{
  g_autofree char *name = ra_json_string (element, "name", RA_JSON_REQUIRED);
  double lat_deg = 0;
  double lon_deg = 0;
  ra_json_lat_lon (element, "position", &lat_deg, &lon_deg);
  if (((GPtrArray *)pins)->len == RA_MOST_PINS)
    ra_json_fail (element, NULL, RA_FORMAT_ERROR_INVALID, "is one pin more than the %d of a map", RA_MOST_PINS);
  if (!ra_json_failed (element))
    g_ptr_array_add (pins, ra_pin_new (name, lat_deg, lon_deg));
}

static void
read_pins (const RaJsonCursor *style, RaRecipe *self)
{
  if (!ra_json_has (style, "pins"))
    return;
  self->says |= RA_RECIPE_PINS;
  self->pins = ra_pins_new ();
  ra_json_each (style, "pins", RA_JSON_OPTIONAL, read_pin, self->pins);
}

static void
read_texts (const RaJsonCursor *style, RaRecipe *self)
{
  g_autofree char *alt = ra_json_string (style, "alt", RA_JSON_OPTIONAL);
  if (ra_json_boolean (style, "untitled", FALSE))
    self->title = g_strdup ("");
  self->alt_text = ra_json_boolean (style, "without_alt", FALSE) ? g_strdup ("") : g_steal_pointer (&alt);
}

void
ra_recipe_read (RaRecipe *self, const RaJsonCursor *root)
{
  RaJsonCursor style;
  if (!ra_json_enter (root, "style", &style))
    return;
  read_texts (&style, self);
  read_choices (&style, self);
  read_parts (&style, self);
  read_set (&style, "hide", "system", RA_RECIPE_HIDDEN_IDS, self, &self->hidden_ids);
  read_set (&style, "hide_groups", "group", RA_RECIPE_HIDDEN_GROUPS, self, &self->hidden_groups);
  read_bands (&style, self);
  read_pins (&style, self);
  read_view (&style, self);
}

gboolean
ra_recipe_load (RaRecipe *self, const char *path, GError **error)
{
  g_autoptr (RaJsonFile) file = ra_json_file_open (path, FORMAT, NULL);
  if (file == NULL)
    return TRUE;
  const RaJsonCursor root = ra_json_file_get_root (file);
  ra_recipe_read (self, &root);
  return ra_json_file_finish (file, error);
}

void
ra_recipe_parse (RaRecipe *self, const char *text)
{
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("style", text, strlen (text), NULL);
  if (file == NULL)
    return;
  const RaJsonCursor root = ra_json_file_get_root (file);
  ra_json_file_collect (file); /* the rest is read on behind a wrong value */
  ra_recipe_read (self, &root);
}

void
ra_recipe_take_beyond_file (RaRecipe *self, const RaMapSpec *spec, const char *text)
{
  g_autoptr (RaMapSpec) of_file = ra_map_spec_new (spec->scenario, spec->viewport.width_px, spec->viewport.height_px);
  g_auto (RaRecipe) style = { 0 };
  ra_recipe_parse (&style, text);
  ra_recipe_apply_style (&style, of_file);
  ra_recipe_take_difference (self, spec, of_file);
}
