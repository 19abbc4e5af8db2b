/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/reach-job.h"

#include <string.h>

RaReachJob *
ra_reach_job_new (const RaMapSpec *spec, RaBasemap *basemap)
{
  RaReachJob *self = g_new0 (RaReachJob, 1);

  self->spec = ra_map_spec_copy (spec);
  self->basemap = ra_basemap_ref (basemap);
  return self;
}

RaReachJob *
ra_reach_job_copy (const RaReachJob *self)
{
  RaReachJob *copy = ra_reach_job_new (self->spec, self->basemap);

  copy->bands = self->bands;
  copy->countries = self->countries;
  copy->claim = g_strdup (self->claim);
  copy->progress = self->progress != NULL ? ra_steps_ref (self->progress) : NULL;
  return copy;
}

void
ra_reach_job_free (RaReachJob *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_pointer (&self->progress, ra_steps_unref);
  g_free (self->claim);
  g_free (self);
}

void
ra_reach_job_watch (RaReachJob *self, guint n_runs)
{
  g_return_if_fail (self != NULL && n_runs > 0);
  g_clear_pointer (&self->progress, ra_steps_unref);
  self->progress = ra_steps_new (n_runs);
}

double
ra_reach_job_get_share (const RaReachJob *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return ra_steps_get_share (self->progress);
}

/* Sets are replaced and never changed, so that two different ones are compared by their address. */
gboolean
ra_reach_job_equal (const RaReachJob *a, const RaReachJob *b)
{
  return a->bands == b->bands && a->countries == b->countries && g_strcmp0 (a->claim, b->claim) == 0
         && a->basemap == b->basemap && a->spec->scenario == b->spec->scenario
         && a->spec->hidden_ids == b->spec->hidden_ids && a->spec->rings == b->spec->rings
         && a->spec->boundaries == b->spec->boundaries && a->spec->bands == b->spec->bands
         && a->spec->band_site == b->spec->band_site
         && g_strcmp0 (ra_map_spec_get_date (a->spec), ra_map_spec_get_date (b->spec)) == 0;
}

GArray *
ra_reach_job_list_rings (const RaReachJob *self)
{
  g_autoptr (GPtrArray) extra = ra_map_spec_list_extra (self->spec);
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (self->spec), .hidden_ids = self->spec->hidden_ids, .extra = extra };

  return ra_counted_rings (self->spec->scenario, &options, self->bands);
}

RaReachAnswer *
ra_reach_job_run (const RaReachJob *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaReachAnswer) answer = g_new0 (RaReachAnswer, 1);

  answer->job = ra_reach_job_copy (self);
  answer->extra = ra_map_spec_list_extra (answer->job->spec);
  answer->reach = ra_reach_new (self->spec->scenario,
                                &(RaReachOptions) { .basemap = self->basemap,
                                                    .scale = RA_SCALE_50M,
                                                    .boundaries = self->spec->boundaries,
                                                    .date = ra_map_spec_get_date (self->spec),
                                                    .extra = answer->extra,
                                                    .bands = self->bands,
                                                    .hidden_ids = self->spec->hidden_ids,
                                                    .claim = self->claim,
                                                    .places_only = !self->countries,
                                                    .work = { cancellable, self->progress } },
                                error);
  ra_steps_end_run (self->progress);
  return answer->reach != NULL ? g_steal_pointer (&answer) : NULL;
}

gpointer
ra_reach_job_run_task (gconstpointer input, GCancellable *cancellable, GError **error)
{
  return ra_reach_job_run (input, cancellable, error);
}

void
ra_reach_answer_free (RaReachAnswer *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reach, ra_reach_free);
  g_clear_pointer (&self->extra, g_ptr_array_unref);
  g_clear_pointer (&self->job, ra_reach_job_free);
  g_free (self);
}
