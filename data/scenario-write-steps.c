/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-json.h"

#include "data/formats/json-object.h"

static void
put_view (JsonObject *object, const RaScenarioView *view)
{
  JsonObject *inner = json_object_new ();
  JsonArray *centre = json_array_new ();

  json_array_add_double_element (centre, view->centre_lat_deg);
  json_array_add_double_element (centre, view->centre_lon_deg);
  json_object_set_string_member (inner, "projection", view->projection);
  json_object_set_array_member (inner, "centre", centre);
  json_object_set_double_member (inner, "width_km", view->width_km);
  json_object_set_object_member (object, "view", inner);
}

static void
put_systems (JsonObject *object, const GPtrArray *systems)
{
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < systems->len; i++)
    json_array_add_string_element (ids, ((const RaSystem *)g_ptr_array_index (systems, i))->id);
  json_object_set_array_member (object, "hide", ids);
}

static void
put_sources (JsonObject *object, const GPtrArray *sources)
{
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < sources->len; i++)
    json_array_add_string_element (ids, ((const RaSource *)g_ptr_array_index (sources, i))->id);
  json_object_set_array_member (object, "sources", ids);
}

static void
fill_step (JsonObject *object, const RaStep *step)
{
  ra_json_object_put_text (object, "title", step->title);
  ra_json_object_put_text (object, "caption", step->caption);
  ra_json_object_put_text (object, "notes", step->notes);
  if (step->sources != NULL)
    put_sources (object, step->sources);
  if (step->view.given)
    put_view (object, &step->view);
  if (step->hide != NULL)
    put_systems (object, step->hide);
}

void
ra_scenario_document_add_step (RaScenarioDocument *self, const RaStep *step)
{
  g_return_if_fail (self != NULL && step != NULL);
  fill_step (ra_scenario_document_append (self, "steps"), step);
}

gboolean
ra_scenario_document_set_step (RaScenarioDocument *self, guint index, const RaStep *step)
{
  g_return_val_if_fail (self != NULL && step != NULL, FALSE);
  JsonObject *object = ra_scenario_document_edit (self, "steps", index);

  if (object != NULL)
    fill_step (object, step);
  return object != NULL;
}
