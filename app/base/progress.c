/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/base/progress.h"

#define WHOLE 1000 /* an integer, for it is read while another thread writes it */

struct _RaProgress {
  GCancellable parent_instance;
  int share; /* of WHOLE; atomic */
};

G_DEFINE_FINAL_TYPE (RaProgress, ra_progress, G_TYPE_CANCELLABLE)

static void
ra_progress_class_init (RaProgressClass *klass)
{
  (void)klass;
}

static void
ra_progress_init (RaProgress *self)
{
  (void)self;
}

RaProgress *
ra_progress_new (void)
{
  return g_object_new (RA_TYPE_PROGRESS, NULL);
}

void
ra_progress_tell (GCancellable *cancellable, guint n_done, guint n_all)
{
  g_return_if_fail (n_done <= n_all && n_all > 0);
  if (cancellable != NULL && RA_IS_PROGRESS (cancellable))
    g_atomic_int_set (&RA_PROGRESS (cancellable)->share, (int)((gint64)WHOLE * n_done / n_all));
}

double
ra_progress_get_share (RaProgress *self)
{
  g_return_val_if_fail (RA_IS_PROGRESS (self), 0.0);
  return (double)g_atomic_int_get (&self->share) / WHOLE;
}
