/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-json.h"

#include "data/formats/json-object.h"
#include "data/source-private.h"

/* Each fills an object that may hold something already: what says nothing is taken out, what is not known stays. */
typedef void (*FillFunc) (JsonObject *object, gconstpointer thing);

static void
take_out (JsonObject *object, const char *member)
{
  if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

static void
put_number (JsonObject *object, const char *member, double value)
{
  json_object_set_double_member (object, member, value);
}

static void
put_flag (JsonObject *object, const char *member, gboolean value)
{
  if (value || json_object_has_member (object, member))
    json_object_set_boolean_member (object, member, value);
}

/* RaSource, RaClaim and their like begin with their id. */
static void
put_ids (JsonObject *object, const char *member, const GPtrArray *things)
{
  if (things == NULL || things->len == 0) {
    take_out (object, member);
    return;
  }
  JsonArray *list = json_array_new ();
  for (guint i = 0; i < things->len; i++)
    json_array_add_string_element (list, *(char *const *)g_ptr_array_index (things, i));
  json_object_set_array_member (object, member, list);
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (RaSource, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RaClaim, id) == 0);

static void
put_band (JsonObject *object, double min_km, double max_km)
{
  if (min_km > 0)
    put_number (object, "min_km", min_km);
  else
    take_out (object, "min_km");
  put_number (object, "max_km", max_km);
}

static void
put_end (JsonObject *object, const RaClaim *claim)
{
  if (json_object_has_member (object, "flown_to"))
    json_object_remove_member (object, "flown_to");
  if (!claim->flown)
    return;
  JsonArray *end = json_array_new ();
  json_array_add_double_element (end, claim->end_lat_deg);
  json_array_add_double_element (end, claim->end_lon_deg);
  json_object_set_array_member (object, "flown_to", end);
}

static void
fill_source (JsonObject *object, gconstpointer thing)
{
  ra_source_fill (object, thing);
}

static void
fill_claim (JsonObject *object, const RaClaim *claim)
{
  ra_json_object_put_text (object, "id", claim->id);
  put_band (object, claim->min_km, claim->max_km);
  put_flag (object, "at_least", claim->at_least);
  put_end (object, claim);
  ra_json_object_put_text (object, "claimant", claim->claimant);
  ra_json_object_put_text (object, "claimant_short",
                           g_strcmp0 (claim->claimant, claim->claimant_short) != 0 ? claim->claimant_short : NULL);
  ra_json_object_put_text (object, "party", ra_party_to_string (claim->party));
  ra_json_object_put_text (object, "date", claim->date);
  put_ids (object, "sources", claim->sources);
  ra_json_object_put_text (object, "confidence", ra_confidence_to_string (claim->confidence));
  put_flag (object, "shown", claim->shown);
  ra_json_object_put_text (object, "note", claim->note);
}

/* A claim that the list had keeps what else was said of it. */
static void
put_claims (JsonObject *object, const GPtrArray *claims)
{
  JsonNode *node = ra_json_object_find (object, "claims", JSON_NODE_ARRAY);
  JsonArray *old = node != NULL ? json_node_get_array (node) : NULL;
  JsonArray *list = json_array_new ();
  guint index;

  for (guint i = 0; claims != NULL && i < claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (claims, i);
    const gboolean known = ra_json_array_find_id (old, claim->id, &index);
    JsonObject *filled = known ? json_object_ref (json_array_get_object_element (old, index)) : json_object_new ();
    fill_claim (filled, claim);
    json_array_add_object_element (list, filled);
  }
  json_object_set_array_member (object, "claims", list);
}

static void
fill_system (JsonObject *object, gconstpointer thing)
{
  const RaSystem *system = thing;

  ra_json_object_put_text (object, "id", system->id);
  ra_json_object_put_text (object, "name", system->name);
  ra_json_object_put_text (object, "kind", system->kind);
  ra_json_object_put_text (object, "country", system->country);
  ra_json_object_put_text (object, "inf_class",
                           system->inf_class != RA_INF_NONE ? ra_inf_class_to_string (system->inf_class) : NULL);
  put_flag (object, "inf_contested", system->inf_contested);
  ra_json_object_put_text (object, "in_force_from", system->in_force_from);
  ra_json_object_put_text (object, "in_force_to", system->in_force_to);
  put_claims (object, system->claims);
  ra_json_object_put_text (object, "note", system->note);
}

static void
fill_site (JsonObject *object, gconstpointer thing)
{
  const RaSite *site = thing;
  const char *confidence = site->confidence != RA_CONFIDENCE_G ? ra_confidence_to_string (site->confidence) : NULL;

  ra_json_object_put_text (object, "id", site->id);
  ra_json_object_put_text (object, "name", site->name);
  ra_json_object_put_text (object, "country", site->country);
  ra_json_object_put_text (object, "group", site->group);
  put_number (object, "lat", site->lat_deg);
  put_number (object, "lon", site->lon_deg);
  ra_json_object_put_text (object, "precision", site->precision);
  ra_json_object_put_text (object, "role", site->role);
  ra_json_object_put_text (object, "status", site->status);
  put_ids (object, "sources", site->sources);
  ra_json_object_put_text (object, "confidence", confidence);
  ra_json_object_put_text (object, "note", site->note);
  put_flag (object, "landmark", site->landmark);
}

static void
fill_deployment (JsonObject *object, gconstpointer thing)
{
  const RaDeployment *deployment = thing;

  ra_json_object_put_text (object, "system", deployment->system->id);
  ra_json_object_put_text (object, "site", deployment->site->id);
  put_ids (object, "claims", deployment->claims);
  ra_json_object_put_text (object, "status", ra_status_to_string (deployment->status));
  put_flag (object, "contested", deployment->contested);
  ra_json_object_put_text (object, "from", deployment->from);
  ra_json_object_put_text (object, "to", deployment->to);
  ra_json_object_put_text (object, "label", deployment->label);
  put_ids (object, "sources", deployment->sources);
  ra_json_object_put_text (object, "note", deployment->note);
}

/* A ring has either a site or coordinates, a claim or kilometres: the others go. */
static void
fill_ring (JsonObject *object, gconstpointer thing)
{
  const RaExtraRing *ring = thing;

  ra_json_object_put_text (object, "site", ring->site != NULL ? ring->site->id : NULL);
  if (ring->site != NULL) {
    take_out (object, "lat");
    take_out (object, "lon");
  } else {
    put_number (object, "lat", ring->lat_deg);
    put_number (object, "lon", ring->lon_deg);
  }
  ra_json_object_put_text (object, "claim", ring->claim != NULL ? ring->claim->id : NULL);
  if (ring->claim != NULL) {
    take_out (object, "min_km");
    take_out (object, "max_km");
  } else {
    put_band (object, ring->min_km, ring->max_km);
  }
  ra_json_object_put_text (object, "label", ring->label);
}

static void
fill_position (JsonObject *object, gconstpointer thing)
{
  const RaPosition *position = thing;

  ra_json_object_put_text (object, "party", position->party);
  ra_json_object_put_text (object, "text", position->text);
  ra_json_object_put_text (object, "date", position->date);
  put_ids (object, "sources", position->sources);
}

static gboolean
set (RaScenarioDocument *self, const char *list, guint index, FillFunc fill, gconstpointer thing)
{
  JsonObject *object = ra_scenario_document_edit (self, list, index);

  if (object != NULL)
    fill (object, thing);
  return object != NULL;
}

void
ra_scenario_document_add_source (RaScenarioDocument *self, const RaSource *source)
{
  g_return_if_fail (self != NULL && source != NULL);
  fill_source (ra_scenario_document_append (self, "sources"), source);
}

gboolean
ra_scenario_document_set_source (RaScenarioDocument *self, guint index, const RaSource *source)
{
  g_return_val_if_fail (self != NULL && source != NULL, FALSE);
  return set (self, "sources", index, fill_source, source);
}

void
ra_scenario_document_add_system (RaScenarioDocument *self, const RaSystem *system)
{
  g_return_if_fail (self != NULL && system != NULL);
  fill_system (ra_scenario_document_append (self, "systems"), system);
}

gboolean
ra_scenario_document_set_system (RaScenarioDocument *self, guint index, const RaSystem *system)
{
  g_return_val_if_fail (self != NULL && system != NULL, FALSE);
  return set (self, "systems", index, fill_system, system);
}

void
ra_scenario_document_add_site (RaScenarioDocument *self, const RaSite *site)
{
  g_return_if_fail (self != NULL && site != NULL);
  fill_site (ra_scenario_document_append (self, "sites"), site);
}

gboolean
ra_scenario_document_set_site (RaScenarioDocument *self, guint index, const RaSite *site)
{
  g_return_val_if_fail (self != NULL && site != NULL, FALSE);
  return set (self, "sites", index, fill_site, site);
}

void
ra_scenario_document_add_deployment (RaScenarioDocument *self, const RaDeployment *deployment)
{
  g_return_if_fail (self != NULL && deployment != NULL);
  fill_deployment (ra_scenario_document_append (self, "deployments"), deployment);
}

gboolean
ra_scenario_document_set_deployment (RaScenarioDocument *self, guint index, const RaDeployment *deployment)
{
  g_return_val_if_fail (self != NULL && deployment != NULL, FALSE);
  return set (self, "deployments", index, fill_deployment, deployment);
}

void
ra_scenario_document_add_ring (RaScenarioDocument *self, const RaExtraRing *ring)
{
  g_return_if_fail (self != NULL && ring != NULL);
  fill_ring (ra_scenario_document_append (self, "rings"), ring);
}

gboolean
ra_scenario_document_set_ring (RaScenarioDocument *self, guint index, const RaExtraRing *ring)
{
  g_return_val_if_fail (self != NULL && ring != NULL, FALSE);
  return set (self, "rings", index, fill_ring, ring);
}

void
ra_scenario_document_add_under (RaScenarioDocument *self, const RaReferenceLayer *layer)
{
  g_return_if_fail (self != NULL && layer != NULL);
  ra_reference_layer_write (layer, ra_scenario_document_append (self, "under"));
}

void
ra_scenario_document_add_position (RaScenarioDocument *self, const RaPosition *position)
{
  g_return_if_fail (self != NULL && position != NULL);
  fill_position (ra_scenario_document_append (self, "positions"), position);
}

gboolean
ra_scenario_document_set_position (RaScenarioDocument *self, guint index, const RaPosition *position)
{
  g_return_val_if_fail (self != NULL && position != NULL, FALSE);
  return set (self, "positions", index, fill_position, position);
}
