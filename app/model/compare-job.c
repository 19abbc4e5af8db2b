/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/compare-job.h"

RaCompareJob *
ra_compare_job_new (const RaMapSpec *a, const RaMapSpec *b, RaBasemap *basemap, gboolean bands)
{
  RaCompareJob *self = g_new0 (RaCompareJob, 1);

  self->a = ra_reach_job_new (a, basemap);
  self->b = ra_reach_job_new (b, basemap);
  self->a->bands = self->b->bands = bands;
  self->a->countries = self->b->countries = TRUE;
  return self;
}

RaCompareJob *
ra_compare_job_copy (const RaCompareJob *self)
{
  RaCompareJob *copy = g_new0 (RaCompareJob, 1);

  copy->a = ra_reach_job_copy (self->a);
  copy->b = ra_reach_job_copy (self->b);
  return copy;
}

void
ra_compare_job_free (RaCompareJob *self)
{
  if (self == NULL)
    return;
  ra_reach_job_free (self->a);
  ra_reach_job_free (self->b);
  g_free (self);
}

/* They are measured one after the other. */
void
ra_compare_job_watch (RaCompareJob *self)
{
  g_return_if_fail (self != NULL);
  ra_reach_job_watch (self->a, 2);
  g_clear_pointer (&self->b->progress, ra_steps_unref);
  self->b->progress = ra_steps_ref (self->a->progress);
}

double
ra_compare_job_get_share (const RaCompareJob *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return ra_reach_job_get_share (self->a);
}

gboolean
ra_compare_job_equal (const RaCompareJob *a, const RaCompareJob *b)
{
  return ra_reach_job_equal (a->a, b->a) && ra_reach_job_equal (a->b, b->b);
}

RaCompareAnswer *
ra_compare_job_run (const RaCompareJob *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaCompareAnswer) answer = g_new0 (RaCompareAnswer, 1);

  answer->a = ra_reach_job_run (self->a, cancellable, error);
  if (answer->a == NULL)
    return NULL;
  answer->b = ra_reach_job_run (self->b, cancellable, error);
  if (answer->b == NULL)
    return NULL;
  answer->comparison = ra_comparison_new (g_steal_pointer (&answer->a->reach), g_steal_pointer (&answer->b->reach));
  return g_steal_pointer (&answer);
}

gpointer
ra_compare_job_run_task (gconstpointer input, GCancellable *cancellable, GError **error)
{
  return ra_compare_job_run (input, cancellable, error);
}

void
ra_compare_answer_free (RaCompareAnswer *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->comparison, ra_comparison_free);
  g_clear_pointer (&self->a, ra_reach_answer_free);
  g_clear_pointer (&self->b, ra_reach_answer_free);
  g_free (self);
}
