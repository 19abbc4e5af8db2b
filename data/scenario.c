/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario.h"

#include <string.h>

#include "data/events.h"
#include "data/scenario-private.h"

const char *const ra_status_keywords[] = { "confirmed",    "reported", "alleged", "denied", "offered for inspection",
                                           "hypothetical", "removed",  "struck",  NULL };

static void
deployment_free (gpointer data)
{
  RaDeployment *deployment = data;

  g_clear_pointer (&deployment->claims, g_ptr_array_unref);
  g_clear_pointer (&deployment->sources, g_ptr_array_unref);
  g_free (deployment->from);
  g_free (deployment->to);
  g_free (deployment->label);
  g_free (deployment->note);
  g_free (deployment);
}

static void
ring_free (gpointer data)
{
  RaExtraRing *ring = data;

  g_free (ring->label);
  g_free (ring);
}

static void
layer_free (gpointer data)
{
  ra_reference_layer_unref (data);
}

static void
position_free (gpointer data)
{
  RaPosition *position = data;

  g_free (position->party);
  g_free (position->text);
  g_free (position->date);
  g_clear_pointer (&position->sources, g_ptr_array_unref);
  g_free (position);
}

RaScenario *
ra_scenario_new_empty (RaCatalogue *catalogue)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  RaScenario *self = g_new0 (RaScenario, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->catalogue = ra_catalogue_ref (catalogue);
  self->id = g_strdup ("none");
  self->title = g_strdup ("");
  self->summary = g_strdup ("");
  /* Europe from the Atlantic to the Urals. */
  self->view = (RaScenarioView) { g_strdup ("europe"), 54.0, 20.0, 7000.0, FALSE, 0.0 };
  self->deployments = g_ptr_array_new_with_free_func (deployment_free);
  self->rings = g_ptr_array_new_with_free_func (ring_free);
  self->under = g_ptr_array_new_with_free_func (layer_free);
  self->positions = g_ptr_array_new_with_free_func (position_free);
  self->steps = g_ptr_array_new ();
  self->own_sites = g_ptr_array_new ();
  self->own_systems = g_ptr_array_new ();
  self->own_sources = g_ptr_array_new ();
  return self;
}

RaScenario *
ra_scenario_ref (RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ra_scenario_unref (RaScenario *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->banner);
  g_free (self->condition);
  g_free (self->offered_by);
  g_free (self->date);
  g_free (self->in_force_from);
  g_free (self->in_force_title);
  g_free (self->summary);
  g_free (self->note);
  g_free (self->view.projection);
  g_free (self->focus.projection);
  g_free (self->inset.view.projection);
  g_free (self->inset.title);
  g_free (self->inset.subtitle);
  g_ptr_array_unref (self->deployments);
  g_ptr_array_unref (self->rings);
  g_ptr_array_unref (self->under);
  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->own_sites);
  g_ptr_array_unref (self->own_systems);
  g_ptr_array_unref (self->own_sources);
  ra_catalogue_unref (self->catalogue);
  g_free (self);
}

RaCatalogue *
ra_scenario_get_catalogue (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->catalogue;
}

const char *
ra_scenario_get_id (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

const char *
ra_scenario_get_title (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

const char *
ra_scenario_get_subtitle (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subtitle;
}

const char *
ra_scenario_get_banner (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->banner;
}

const char *
ra_scenario_get_condition (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->condition;
}

const char *
ra_scenario_get_offered_by (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->offered_by;
}

const char *
ra_scenario_get_date (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->date;
}

const char *
ra_scenario_get_in_force_from (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->in_force_from;
}

const char *
ra_scenario_get_in_force_title (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->in_force_title;
}

const char *
ra_scenario_get_title_on (const RaScenario *self, const char *date)
{
  g_return_val_if_fail (self != NULL, NULL);
  return date == NULL || self->in_force_title == NULL || g_strcmp0 (date, self->date) == 0 ? self->title
                                                                                           : self->in_force_title;
}

const char *
ra_scenario_get_summary (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->summary;
}

const char *
ra_scenario_get_note (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->note;
}

const RaScenarioView *
ra_scenario_get_view (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->view;
}

const RaScenarioView *
ra_scenario_get_focus (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->focus.given ? &self->focus : NULL;
}

const RaScenarioInset *
ra_scenario_get_inset (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->inset.view.given ? &self->inset : NULL;
}

gboolean
ra_scenario_has_finding (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->finding;
}

const GPtrArray *
ra_scenario_get_deployments (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->deployments;
}

const GPtrArray *
ra_scenario_get_rings (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->rings;
}

const GPtrArray *
ra_scenario_get_under (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->under;
}

const GPtrArray *
ra_scenario_get_positions (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->positions;
}

const GPtrArray *
ra_scenario_get_own_sites (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->own_sites;
}

const GPtrArray *
ra_scenario_get_own_systems (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->own_systems;
}

const GPtrArray *
ra_scenario_get_own_sources (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->own_sources;
}

const char *
ra_status_to_string (RaStatus status)
{
  g_return_val_if_fail (status >= RA_STATUS_CONFIRMED && status < RA_N_STATUSES, NULL);
  return ra_status_keywords[status];
}

const char *
ra_deployment_get_status_text (const RaDeployment *deployment)
{
  g_return_val_if_fail (deployment != NULL, NULL);
  return deployment->conditional ? "removed if so" : ra_status_to_string (deployment->status);
}

gboolean
ra_deployment_is_current (const RaDeployment *deployment, const char *date)
{
  g_return_val_if_fail (deployment != NULL, FALSE);
  if (date == NULL)
    return TRUE;

  g_autofree char *first = deployment->from != NULL ? ra_date_last_day (deployment->from) : NULL;
  g_autofree char *last = deployment->to != NULL ? ra_date_first_day (deployment->to) : NULL;

  /* Both within one month or year, of which nothing narrower is known. */
  if (first != NULL && last != NULL && strcmp (first, last) > 0) {
    g_free (first);
    g_free (last);
    first = ra_date_first_day (deployment->from);
    last = ra_date_last_day (deployment->to);
  }
  return (first == NULL || strcmp (first, date) <= 0) && (last == NULL || strcmp (date, last) <= 0);
}

gboolean
ra_scenario_holds_hypothetical (const RaScenario *self, const char *date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (self->condition != NULL)
    return TRUE;
  for (guint i = 0; i < self->deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (self->deployments, i);

    if (deployment->status == RA_STATUS_HYPOTHETICAL && ra_deployment_is_current (deployment, date))
      return TRUE;
  }
  return FALSE;
}
