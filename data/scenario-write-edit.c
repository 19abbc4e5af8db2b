/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-json.h"

#include <string.h>

#include "data/formats/json-object.h"

gboolean
ra_scenario_document_remove (RaScenarioDocument *self, const char *list, guint index)
{
  g_return_val_if_fail (self != NULL && list != NULL, FALSE);
  JsonArray *array = ra_scenario_document_get_list (self, list);

  if (array == NULL || index >= json_array_get_length (array))
    return FALSE;
  json_array_remove_element (array, index);
  return TRUE;
}

gboolean
ra_scenario_document_find (const RaScenarioDocument *self, const char *list, const char *id, guint *index)
{
  g_return_val_if_fail (self != NULL && list != NULL && id != NULL && index != NULL, FALSE);
  return ra_json_array_find_id (ra_scenario_document_get_list (self, list), id, index);
}

/* Takes out all elements of the list whose @member is @id. */
static void
remove_all (RaScenarioDocument *self, const char *list, const char *member, const char *id)
{
  JsonArray *array = ra_scenario_document_get_list (self, list);

  for (guint i = array != NULL ? json_array_get_length (array) : 0; i > 0; i--)
    if (ra_json_object_says (ra_json_array_get_object (array, i - 1), member, id))
      json_array_remove_element (array, i - 1);
}

gboolean
ra_scenario_document_remove_site (RaScenarioDocument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  guint index;
  if (!ra_scenario_document_find (self, "sites", id, &index))
    return FALSE;
  remove_all (self, "deployments", "site", id);
  remove_all (self, "rings", "site", id);
  return ra_scenario_document_remove (self, "sites", index);
}

static JsonArray *
get_claims (JsonObject *object)
{
  JsonNode *node = object != NULL ? ra_json_object_find (object, "claims", JSON_NODE_ARRAY) : NULL;
  return node != NULL ? json_node_get_array (node) : NULL;
}

static gboolean
holds_word (JsonArray *array, const char *word)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    if (JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), word) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
remove_word (JsonArray *array, const char *word)
{
  for (guint i = json_array_get_length (array); i > 0; i--) {
    JsonNode *node = json_array_get_element (array, i - 1);
    if (JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), word) == 0)
      json_array_remove_element (array, i - 1);
  }
}

/* Its rings, and its name in the deployments. */
static void
forget_claim (RaScenarioDocument *self, const char *id)
{
  JsonArray *deployments = ra_scenario_document_get_list (self, "deployments");

  remove_all (self, "rings", "claim", id);
  for (guint i = 0; deployments != NULL && i < json_array_get_length (deployments); i++) {
    JsonArray *claims = get_claims (ra_json_array_get_object (deployments, i));
    if (claims != NULL && holds_word (claims, id))
      remove_word (get_claims (ra_scenario_document_edit (self, "deployments", i)), id);
  }
}

gboolean
ra_scenario_document_remove_claim (RaScenarioDocument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  JsonArray *systems = ra_scenario_document_get_list (self, "systems");
  guint index;

  for (guint i = 0; systems != NULL && i < json_array_get_length (systems); i++) {
    JsonArray *claims = get_claims (ra_json_array_get_object (systems, i));
    if (claims != NULL && ra_json_array_find_id (claims, id, &index)) {
      json_array_remove_element (get_claims (ra_scenario_document_edit (self, "systems", i)), index);
      forget_claim (self, id);
      return TRUE;
    }
  }
  return FALSE;
}

static void
forget_claims (RaScenarioDocument *self, JsonArray *claims)
{
  for (guint i = 0; claims != NULL && i < json_array_get_length (claims); i++) {
    JsonObject *object = ra_json_array_get_object (claims, i);
    JsonNode *id = object != NULL ? ra_json_object_find (object, "id", JSON_NODE_VALUE) : NULL;
    if (id != NULL && json_node_get_string (id) != NULL)
      forget_claim (self, json_node_get_string (id));
  }
}

gboolean
ra_scenario_document_remove_system (RaScenarioDocument *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  guint index;
  if (!ra_scenario_document_find (self, "systems", id, &index))
    return FALSE;
  remove_all (self, "deployments", "system", id);
  forget_claims (self, get_claims (ra_json_array_get_object (ra_scenario_document_get_list (self, "systems"), index)));
  return ra_scenario_document_remove (self, "systems", index);
}
