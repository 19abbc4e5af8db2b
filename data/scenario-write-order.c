/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-json.h"

#include "data/formats/json-object.h"

/* Takes over @node. The library can only add at the end: what comes behind is added once more. */
static void
insert (JsonArray *array, JsonNode *node, guint at)
{
  const guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) behind = g_ptr_array_new ();

  for (guint i = at; i < n; i++)
    g_ptr_array_add (behind, json_array_dup_element (array, i));
  for (guint i = n; i > at; i--)
    json_array_remove_element (array, i - 1);
  json_array_add_element (array, node);
  for (guint i = 0; i < behind->len; i++)
    json_array_add_element (array, g_ptr_array_index (behind, i));
}

gboolean
ra_scenario_document_move (RaScenarioDocument *self, const char *list, guint from, guint to)
{
  g_return_val_if_fail (self != NULL && list != NULL, FALSE);
  JsonArray *array = ra_scenario_document_get_list (self, list);
  const guint n = array != NULL ? json_array_get_length (array) : 0;

  if (from >= n || to >= n)
    return FALSE;
  JsonNode *moved = json_array_dup_element (array, from);
  json_array_remove_element (array, from);
  insert (array, moved, to);
  return TRUE;
}

static gboolean
is_taken (const RaCatalogue *catalogue, const char *id)
{
  return ra_catalogue_find_site (catalogue, id) != NULL || ra_catalogue_find_system (catalogue, id) != NULL
         || ra_catalogue_find_claim (catalogue, id) != NULL || ra_catalogue_find_source (catalogue, id) != NULL;
}

/* "own-town" becomes "own-town-2"; what has no id needs none. */
static void
renew_id (JsonObject *object, const RaCatalogue *catalogue)
{
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);
  g_autofree char *renewed = NULL;

  for (guint i = 2; id != NULL && (renewed == NULL || is_taken (catalogue, renewed)); i++) {
    g_free (renewed);
    renewed = g_strdup_printf ("%s-%u", id, i);
  }
  if (renewed != NULL)
    json_object_set_string_member (object, "id", renewed);
}

/* Puts a copy of the element behind it, whose id is its own; borrowed. NULL when there is no such object. */
static JsonObject *
duplicate (JsonArray *array, guint index, const RaCatalogue *catalogue)
{
  if (array == NULL || index >= json_array_get_length (array) || ra_json_array_get_object (array, index) == NULL)
    return NULL;
  g_autofree char *text = json_to_string (json_array_get_element (array, index), FALSE);
  JsonNode *copy = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (copy);

  renew_id (object, catalogue);
  insert (array, copy, index + 1);
  return object;
}

static JsonArray *
find_claims (JsonObject *system)
{
  JsonNode *node = system != NULL ? ra_json_object_find (system, "claims", JSON_NODE_ARRAY) : NULL;
  return node != NULL ? json_node_get_array (node) : NULL;
}

gboolean
ra_scenario_document_duplicate (RaScenarioDocument *self, const RaCatalogue *catalogue, const char *list, guint index,
                                const char *name)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL && list != NULL, FALSE);
  JsonObject *copy = duplicate (ra_scenario_document_get_list (self, list), index, catalogue);
  JsonArray *claims = find_claims (copy);

  if (copy == NULL)
    return FALSE;
  if (name != NULL)
    json_object_set_string_member (copy, "name", name);
  for (guint i = 0; claims != NULL && i < json_array_get_length (claims); i++)
    if (ra_json_array_get_object (claims, i) != NULL)
      renew_id (ra_json_array_get_object (claims, i), catalogue);
  return TRUE;
}

gboolean
ra_scenario_document_duplicate_claim (RaScenarioDocument *self, const RaCatalogue *catalogue, const char *id)
{
  g_return_val_if_fail (self != NULL && catalogue != NULL && id != NULL, FALSE);
  JsonArray *systems = ra_scenario_document_get_list (self, "systems");
  guint index;

  for (guint i = 0; systems != NULL && i < json_array_get_length (systems); i++) {
    JsonArray *claims = find_claims (ra_json_array_get_object (systems, i));
    if (claims != NULL && ra_json_array_find_id (claims, id, &index))
      return duplicate (find_claims (ra_scenario_document_edit (self, "systems", i)), index, catalogue) != NULL;
  }
  return FALSE;
}
