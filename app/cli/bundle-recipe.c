/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/bundle-recipe.h"

#include <math.h>

#include "app/base/paths.h"
#include "app/cli/bundle-style.h"
#include "app/layout/view-fit.h"
#include "data/formats/json-text.h"
#include "data/scenario-json.h"

/* A scenario must have a title; that of no scenario is not shown. */
#define NO_TITLE "Range rings"

static gboolean
is_none (const RaMapOptions *options)
{
  return options->rings.scenario != NULL && g_str_equal (options->rings.scenario, "none");
}

static RaScenarioDocument *
open_document (const RaMapOptions *options, const RaMapRequest *request, GError **error)
{
  if (is_none (options))
    return ra_scenario_document_new (NO_TITLE);
  const char *word = options->rings.scenario;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return NULL;
  g_autofree char *path
      = ra_paths_find_scenario (data_dir, word != NULL ? word : ra_scenario_get_id (request->spec->scenario), error);
  return path != NULL ? ra_scenario_document_load (path, error) : NULL;
}

static void
set_words (RaScenarioDocument *document, const RaMapOptions *options)
{
  if (options->title != NULL && options->title[0] != '\0')
    ra_scenario_document_set_text (document, "title", options->title);
  if (options->note != NULL)
    ra_scenario_document_set_text (document, "note", options->note);
  if (options->date != NULL)
    ra_scenario_document_set_text (document, "date", options->date);
}

static gboolean
sets_view (const RaMapOptions *options, const RaMapRequest *request)
{
  return ra_bundle_style_has_view (options) || !ra_scenario_get_view (request->spec->scenario)->given;
}

/* Everything is drawn from the recipe, so that digits nobody can see may go. */
static double
round_to (double value, double parts)
{
  return floor (value * parts + 0.5) / parts;
}

static void
set_view (RaScenarioDocument *document, const RaMapRequest *request)
{
  RaScenarioView view;
  ra_view_fit_tell (&request->spec->viewport, &view);
  view.centre_lat_deg = round_to (view.centre_lat_deg, 1e4);
  view.centre_lon_deg = round_to (remainder (view.centre_lon_deg, 360), 1e4);
  view.width_km = CLAMP (round_to (view.width_km, 10), 1, 1e5);
  ra_scenario_document_set_view (document, &view);
}

static void
put_word (JsonObject *style, const char *member, const char *word)
{
  if (word != NULL)
    json_object_set_string_member (style, member, word);
}

static void
put_view (JsonObject *style, const RaMapOptions *options, const RaMapRequest *request)
{
  static const char *const members[] = { "centre", "width_km", "fit" };
  const RaProjectionInfo *info = ra_projection_find (request->spec->viewport.projection.name);
  const gboolean shows_world = options->projection != NULL && info != NULL && info->shows_world;
  double lat_deg = 0;
  double lon_deg = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (style, members[i]))
      json_object_remove_member (style, members[i]);
  if (options->centre != NULL && ra_parse_lat_lon (options->centre, &lat_deg, &lon_deg, NULL)) {
    JsonArray *centre = json_array_new ();
    json_array_add_double_element (centre, lat_deg);
    json_array_add_double_element (centre, lon_deg);
    json_object_set_array_member (style, "centre", centre);
  }
  if (options->width != NULL)
    json_object_set_double_member (style, "width_km", g_ascii_strtod (options->width, NULL));
  /* A projection of the world that is asked for by itself shows all of it. */
  put_word (style, "fit", options->fit != NULL || options->width != NULL || !shows_world ? options->fit : "world");
}

static void
put_alt (JsonObject *style, const char *alt)
{
  if (alt == NULL)
    return;
  const gboolean silent = alt[0] == '\0';
  const char *stale = silent ? "alt" : "without_alt";
  if (json_object_has_member (style, stale))
    json_object_remove_member (style, stale);
  if (silent)
    json_object_set_boolean_member (style, "without_alt", TRUE);
  else
    json_object_set_string_member (style, "alt", alt);
}

/* As the style has it, without the country of "de_DE". */
static void
put_language (JsonObject *style, const RaMapOptions *options, const RaMapRequest *request)
{
  if (options->language != NULL)
    json_object_set_string_member (style, "lang", ra_translations_get_language (request->spec->words));
}

static void
fill_style (JsonObject *style, const RaMapOptions *options, const RaMapRequest *request)
{
  if (ra_bundle_style_has_view (options))
    put_view (style, options, request);
  put_word (style, "detail", options->detail);
  put_word (style, "boundaries", options->boundaries);
  put_word (style, "theme", options->theme);
  put_language (style, options, request);
  put_alt (style, options->alt);
  if (options->plain)
    json_object_set_boolean_member (style, "plain", TRUE);
  if (options->compass_circles)
    json_object_set_boolean_member (style, "compass_circles", TRUE);
  if (options->title != NULL && options->title[0] != '\0' && json_object_has_member (style, "untitled"))
    json_object_remove_member (style, "untitled");
  if (options->title != NULL ? options->title[0] == '\0' : is_none (options))
    json_object_set_boolean_member (style, "untitled", TRUE);
}

/* The document has no function for a style: it is set in its text. */
static char *
add_style (const char *text, const RaMapOptions *options, const RaMapRequest *request, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, -1, error))
    return NULL;
  JsonNode *node = json_parser_get_root (parser);
  JsonObject *root = json_node_get_object (node);
  JsonNode *old = json_object_get_member (root, "style");
  g_autoptr (JsonObject) style
      = old != NULL && JSON_NODE_HOLDS_OBJECT (old) ? json_node_dup_object (old) : json_object_new ();
  GString *out = g_string_new (NULL);

  fill_style (style, options, request);
  if (old != NULL || json_object_get_size (style) > 0)
    json_object_set_object_member (root, "style", json_object_ref (style));
  ra_json_append (out, node);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

char *
ra_bundle_recipe_new (const RaMapOptions *options, const RaMapRequest *request, GError **error)
{
  g_autoptr (RaScenarioDocument) document = open_document (options, request, error);
  if (document == NULL)
    return NULL;
  for (guint i = 0; i < request->spec->rings->len; i++)
    ra_scenario_document_add_ring (document, g_ptr_array_index (request->spec->rings, i));
  set_words (document, options);
  if (sets_view (options, request))
    set_view (document, request);
  g_autofree char *text = ra_scenario_document_to_text (document);
  return add_style (text, options, request, error);
}
