/* How far some work is, told by the threads that do it and read by who waits for it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RaSteps RaSteps;

/* Of work that is done in @n_runs runs, one after the other, of about the same length. */
RaSteps *ra_steps_new (guint n_runs) G_GNUC_WARN_UNUSED_RESULT;
RaSteps *ra_steps_ref (RaSteps *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_steps_unref (RaSteps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaSteps, ra_steps_unref)

/* All of these on any thread; with NULL they do nothing. So many more steps are to be done in this run. */
void ra_steps_expect (RaSteps *self, guint n_steps);
void ra_steps_make (RaSteps *self, guint n_steps);
/* A run has ended. */
void ra_steps_end_run (RaSteps *self);
/* 0 to 1; 0 of NULL. */
double ra_steps_get_share (RaSteps *self);

/* What work that takes long is given: to be told of its end, and to tell how far it is. Either may be NULL. */
typedef struct {
  GCancellable *cancellable;
  RaSteps *progress;
} RaWork;

G_END_DECLS
