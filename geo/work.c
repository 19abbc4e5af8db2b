/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/work.h"

struct _RaSteps {
  GMutex mutex;
  guint n_runs;
  guint n_ended;
  guint64 done; /* of this run */
  guint64 expected;
};

RaSteps *
ra_steps_new (guint n_runs)
{
  g_return_val_if_fail (n_runs > 0, NULL);
  RaSteps *self = g_atomic_rc_box_new0 (RaSteps);
  g_mutex_init (&self->mutex);
  self->n_runs = n_runs;
  return self;
}

RaSteps *
ra_steps_ref (RaSteps *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_mutex_clear (&((RaSteps *)data)->mutex);
}

void
ra_steps_unref (RaSteps *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
ra_steps_expect (RaSteps *self, guint n_steps)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->expected += n_steps;
  g_mutex_unlock (&self->mutex);
}

void
ra_steps_make (RaSteps *self, guint n_steps)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->done += n_steps;
  g_mutex_unlock (&self->mutex);
}

void
ra_steps_end_run (RaSteps *self)
{
  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->n_ended++;
  self->done = self->expected = 0;
  g_mutex_unlock (&self->mutex);
}

double
ra_steps_get_share (RaSteps *self)
{
  if (self == NULL)
    return 0.0;
  g_mutex_lock (&self->mutex);
  const double of_run = self->expected > 0 ? (double)MIN (self->done, self->expected) / (double)self->expected : 0.0;
  const double share = (self->n_ended + of_run) / self->n_runs;
  g_mutex_unlock (&self->mutex);
  return MIN (share, 1.0);
}
