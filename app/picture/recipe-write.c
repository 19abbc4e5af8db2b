/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/recipe-write.h"

#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "app/picture/recipe-read.h"
#include "data/formats/json-object.h"
#include "data/scenario-json.h"
#include "data/scenario-steps.h"

static void
drop (JsonObject *style, const char *member)
{
  if (json_object_has_member (style, member))
    json_object_remove_member (style, member);
}

/* A flag that is one way or the other; where it is not there it is left open. */
static void
put_choice (JsonObject *style, const char *member, gboolean set)
{
  json_object_set_boolean_member (style, member, set);
}

static void
put_length (JsonObject *style, const char *member, double length_km)
{
  if (length_km > 0)
    json_object_set_double_member (style, member, length_km);
  else
    drop (style, member);
}

static void
put_centre (JsonObject *style, const RaViewWish *view)
{
  if (!view->has_centre) {
    drop (style, "centre");
    return;
  }
  JsonArray *centre = json_array_new ();
  json_array_add_double_element (centre, view->centre_lat_deg);
  json_array_add_double_element (centre, view->centre_lon_deg);
  json_object_set_array_member (style, "centre", centre);
}

static void
put_view (JsonObject *style, const RaViewWish *view)
{
  if (view->projection != NULL)
    json_object_set_string_member (style, "projection", view->projection);
  put_centre (style, view);
  put_length (style, "width_km", view->width_km);
  put_length (style, "height_km", view->height_km);
  if (view->fit != RA_FIT_NOTHING)
    json_object_set_string_member (style, "fit", ra_fit_keywords[view->fit - RA_FIT_WORLD]);
  else
    drop (style, "fit");
}

static void
put_alt (JsonObject *style, const char *alt)
{
  if (alt == NULL)
    return;
  const gboolean silent = alt[0] == '\0';
  drop (style, silent ? "alt" : "without_alt");
  if (silent)
    json_object_set_boolean_member (style, "without_alt", TRUE);
  else
    json_object_set_string_member (style, "alt", alt);
}

static void
put_choices (JsonObject *style, const RaRecipe *self)
{
  if (self->says & RA_RECIPE_DETAIL)
    json_object_set_string_member (style, "detail", ra_detail_keywords[self->detail]);
  if (self->says & RA_RECIPE_BOUNDARIES)
    json_object_set_string_member (style, "boundaries", ra_boundaries_keywords[self->boundaries]);
  if (self->says & RA_RECIPE_THEME)
    json_object_set_string_member (style, "theme", ra_theme_keywords[self->theme]);
  if (self->says & RA_RECIPE_LANGUAGE)
    json_object_set_string_member (style, "lang", ra_translations_get_language (self->translations));
  put_alt (style, self->alt_text);
  if (self->says & RA_RECIPE_PLAIN)
    put_choice (style, "plain", self->plain);
}

static gboolean
list_holds (JsonObject *style, const char *member, const char *word)
{
  JsonNode *node = ra_json_object_find (style, member, JSON_NODE_ARRAY);
  JsonArray *list = node != NULL ? json_node_get_array (node) : NULL;
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonNode *element = json_array_get_element (list, i);
    if (JSON_NODE_HOLDS_VALUE (element) && g_strcmp0 (json_node_get_string (element), word) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
put_parts (JsonObject *style, const RaRecipe *self)
{
  if (self->parts & RA_SHOW_COMPASS_CIRCLES)
    put_choice (style, "compass_circles", (self->show & RA_SHOW_COMPASS_CIRCLES) != 0);
  if (self->parts & RA_SHOW_OVERLAPS)
    put_choice (style, "overlaps", (self->show & RA_SHOW_OVERLAPS) != 0);
  if (self->parts & RA_SHOW_FULL_GRATICULE)
    put_choice (style, "graticule", (self->show & RA_SHOW_FULL_GRATICULE) != 0);
  if (self->parts & RA_SHOW_OVERLAP_LINES)
    put_choice (style, "overlap_lines", (self->show & RA_SHOW_OVERLAP_LINES) != 0);
  if ((self->parts & RA_SHOW_ALL) == 0)
    return;
  JsonArray *hidden = json_array_new ();
  for (guint i = 0; ra_default_part_keywords[i] != NULL; i++) {
    const RaShow part = ra_default_parts[i];
    if ((self->parts & part) != 0 ? (self->show & part) == 0
                                  : list_holds (style, "hide_parts", ra_default_part_keywords[i]))
      json_array_add_string_element (hidden, ra_default_part_keywords[i]);
  }
  json_object_set_array_member (style, "hide_parts", hidden);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* In an order of their own: that of a set is another each time. */
static void
put_set (JsonObject *style, const char *member, GHashTable *set)
{
  JsonArray *list = json_array_new ();
  g_autoptr (GList) ids = set != NULL ? g_hash_table_get_keys (set) : NULL;
  ids = g_list_sort (ids, compare_ids);
  for (GList *id = ids; id != NULL; id = id->next)
    json_array_add_string_element (list, id->data);
  json_object_set_array_member (style, member, list);
}

static void
put_bands (JsonObject *style, const RaRecipe *self)
{
  JsonArray *list = json_array_new ();
  for (guint i = 0; ra_band_keywords[i] != NULL; i++)
    if (self->bands & (RA_BANDS_SHORTER << i))
      json_array_add_string_element (list, ra_band_keywords[i]);
  json_object_set_array_member (style, "bands", list);
  if (self->bands_about != NULL)
    json_object_set_string_member (style, "bands_about", self->bands_about);
  else
    drop (style, "bands_about");
}

static void
put_pins (JsonObject *style, const GPtrArray *pins)
{
  JsonArray *list = json_array_new ();
  for (guint i = 0; pins != NULL && i < pins->len; i++) {
    const RaPin *pin = g_ptr_array_index (pins, i);
    JsonObject *object = json_object_new ();
    JsonArray *position = json_array_new ();
    json_array_add_double_element (position, pin->lat_deg);
    json_array_add_double_element (position, pin->lon_deg);
    json_object_set_string_member (object, "name", pin->name);
    json_object_set_array_member (object, "position", position);
    json_array_add_object_element (list, object);
  }
  json_object_set_array_member (style, "pins", list);
}

static void
put_selection (JsonObject *style, const RaRecipe *self)
{
  if (self->says & RA_RECIPE_HIDDEN_IDS)
    put_set (style, "hide", self->hidden_ids);
  if (self->says & RA_RECIPE_HIDDEN_GROUPS)
    put_set (style, "hide_groups", self->hidden_groups);
  if (self->says & RA_RECIPE_BANDS)
    put_bands (style, self);
  if (self->says & RA_RECIPE_PINS)
    put_pins (style, self->pins);
}

static void
write_style (const RaRecipe *self, JsonObject *root)
{
  JsonNode *old = ra_json_object_find (root, "style", JSON_NODE_OBJECT);
  g_autoptr (JsonObject) style = old != NULL ? json_node_dup_object (old) : json_object_new ();

  if (ra_recipe_has_view (self))
    put_view (style, &self->view);
  put_choices (style, self);
  put_parts (style, self);
  put_selection (style, self);
  if (self->title != NULL && self->title[0] == '\0')
    put_choice (style, "untitled", TRUE);
  else if (self->title != NULL)
    drop (style, "untitled");
  if (json_object_has_member (root, "style") || json_object_get_size (style) > 0)
    json_object_set_object_member (root, "style", json_object_ref (style));
}

/* The day becomes the scenario's own, and with it what the scenario is called on days other than its own so far. */
static void
write_date (const RaRecipe *self, RaScenarioDocument *document)
{
  JsonObject *root = ra_scenario_document_get_root (document);
  JsonNode *in_force = ra_json_object_find (root, "in_force", JSON_NODE_OBJECT);
  const char *own = json_object_get_string_member_with_default (root, "date", "");
  if (self->title == NULL && in_force != NULL && !g_str_equal (own, self->date)) {
    const char *title = json_object_get_string_member_with_default (json_node_get_object (in_force), "title", NULL);
    if (title != NULL)
      ra_scenario_document_set_text (document, "title", title);
  }
  ra_scenario_document_set_text (document, "date", self->date);
}

void
ra_recipe_write_style (const RaRecipe *self, RaScenarioDocument *document)
{
  JsonObject *root = ra_scenario_document_get_root (document);
  JsonNode *old = ra_json_object_find (root, "style", JSON_NODE_OBJECT);
  JsonObject *style = old != NULL ? json_node_dup_object (old) : json_object_new ();

  for (guint i = 0; ra_recipe_members[i] != NULL; i++)
    drop (style, ra_recipe_members[i]);
  json_object_set_object_member (root, "style", style);
  write_style (self, root);
}

void
ra_recipe_write (const RaRecipe *self, RaScenarioDocument *document)
{
  for (guint i = 0; self->rings != NULL && i < self->rings->len; i++)
    ra_scenario_document_add_ring (document, g_ptr_array_index (self->rings, i));
  for (guint i = 0; self->under != NULL && i < self->under->len; i++)
    ra_scenario_document_add_under (document, g_ptr_array_index (self->under, i));
  if (self->title != NULL && self->title[0] != '\0')
    ra_scenario_document_set_text (document, "title", self->title);
  if (self->note != NULL)
    ra_scenario_document_set_text (document, "note", self->note);
  if (self->date != NULL)
    write_date (self, document);
  write_style (self, ra_scenario_document_get_root (document));
}

/* Everything is drawn from the file, so that digits nobody can see may go. */
static double
round_to (double value, double parts)
{
  return floor (value * parts + 0.5) / parts;
}

void
ra_recipe_write_view (const RaViewport *viewport, RaScenarioDocument *document)
{
  RaScenarioView view;
  ra_view_fit_tell (viewport, &view);
  view.centre_lat_deg = round_to (view.centre_lat_deg, 1e4);
  view.centre_lon_deg = round_to (remainder (view.centre_lon_deg, 360), 1e4);
  view.width_km = CLAMP (round_to (view.width_km, 10), 1, 1e5);
  ra_scenario_document_set_view (document, &view);
}
