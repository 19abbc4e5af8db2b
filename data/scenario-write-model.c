/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario-write-private.h"

static void
put_number (JsonObject *object, const char *member, double value)
{
  json_object_set_double_member (object, member, value);
}

static void
put_flag (JsonObject *object, const char *member, gboolean value)
{
  if (value)
    json_object_set_boolean_member (object, member, TRUE);
}

/* RaSource, RaClaim and their like begin with their id. */
static void
put_ids (JsonObject *object, const char *member, const GPtrArray *things)
{
  if (things == NULL || things->len == 0)
    return;
  JsonArray *list = ra_json_object_ensure_list (object, member);
  for (guint i = 0; i < things->len; i++)
    json_array_add_string_element (list, *(char *const *)g_ptr_array_index (things, i));
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (RaSource, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RaClaim, id) == 0);

static void
put_band (JsonObject *object, double min_km, double max_km)
{
  if (min_km > 0)
    put_number (object, "min_km", min_km);
  put_number (object, "max_km", max_km);
}

void
ra_scenario_document_add_source (RaScenarioDocument *self, const RaSource *source)
{
  g_return_if_fail (self != NULL && source != NULL);
  JsonObject *object = ra_scenario_document_append (self, "sources");

  ra_json_object_put_text (object, "id", source->id);
  ra_json_object_put_text (object, "title", source->title);
  ra_json_object_put_text (object, "publisher", source->publisher);
  ra_json_object_put_text (object, "date", source->date);
  ra_json_object_put_text (object, "url", source->url);
  ra_json_object_put_text (object, "note", source->note);
}

static void
add_claim (JsonArray *list, const RaClaim *claim)
{
  JsonObject *object = json_object_new ();

  ra_json_object_put_text (object, "id", claim->id);
  put_band (object, claim->min_km, claim->max_km);
  put_flag (object, "at_least", claim->at_least);
  ra_json_object_put_text (object, "claimant", claim->claimant);
  if (g_strcmp0 (claim->claimant, claim->claimant_short) != 0)
    ra_json_object_put_text (object, "claimant_short", claim->claimant_short);
  ra_json_object_put_text (object, "date", claim->date);
  put_ids (object, "sources", claim->sources);
  ra_json_object_put_text (object, "confidence", ra_confidence_to_string (claim->confidence));
  put_flag (object, "shown", claim->shown);
  ra_json_object_put_text (object, "note", claim->note);
  json_array_add_object_element (list, object);
}

void
ra_scenario_document_add_system (RaScenarioDocument *self, const RaSystem *system)
{
  g_return_if_fail (self != NULL && system != NULL);
  JsonObject *object = ra_scenario_document_append (self, "systems");

  ra_json_object_put_text (object, "id", system->id);
  ra_json_object_put_text (object, "name", system->name);
  ra_json_object_put_text (object, "kind", system->kind);
  ra_json_object_put_text (object, "country", system->country);
  if (system->inf_class != RA_INF_NONE)
    ra_json_object_put_text (object, "inf_class", ra_inf_class_to_string (system->inf_class));
  put_flag (object, "inf_contested", system->inf_contested);
  JsonArray *claims = ra_json_object_ensure_list (object, "claims");
  for (guint i = 0; system->claims != NULL && i < system->claims->len; i++)
    add_claim (claims, g_ptr_array_index (system->claims, i));
  ra_json_object_put_text (object, "note", system->note);
}

void
ra_scenario_document_add_site (RaScenarioDocument *self, const RaSite *site)
{
  g_return_if_fail (self != NULL && site != NULL);
  JsonObject *object = ra_scenario_document_append (self, "sites");

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
  if (site->confidence != RA_CONFIDENCE_G)
    ra_json_object_put_text (object, "confidence", ra_confidence_to_string (site->confidence));
  ra_json_object_put_text (object, "note", site->note);
}

void
ra_scenario_document_add_deployment (RaScenarioDocument *self, const RaDeployment *deployment)
{
  g_return_if_fail (self != NULL && deployment != NULL);
  JsonObject *object = ra_scenario_document_append (self, "deployments");

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

void
ra_scenario_document_add_ring (RaScenarioDocument *self, const RaExtraRing *ring)
{
  g_return_if_fail (self != NULL && ring != NULL);
  JsonObject *object = ra_scenario_document_append (self, "rings");

  if (ring->site != NULL) {
    ra_json_object_put_text (object, "site", ring->site->id);
  } else {
    put_number (object, "lat", ring->lat_deg);
    put_number (object, "lon", ring->lon_deg);
  }
  if (ring->claim != NULL)
    ra_json_object_put_text (object, "claim", ring->claim->id);
  else
    put_band (object, ring->min_km, ring->max_km);
  ra_json_object_put_text (object, "label", ring->label);
}
