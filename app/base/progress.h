/* How far long work has got: a cancellable that also carries a share from who works to who waits. It goes where any
 * GCancellable goes, so that what only wants to be stopped need not know of it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RA_TYPE_PROGRESS (ra_progress_get_type ())
G_DECLARE_FINAL_TYPE (RaProgress, ra_progress, RA, PROGRESS, GCancellable)

RaProgress *ra_progress_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Says from any thread that @n_done of @n_all parts are done; nothing when @cancellable is NULL or no RaProgress. */
void ra_progress_tell (GCancellable *cancellable, guint n_done, guint n_all);
/* The share that is done, from 0 to 1; 0 until something is told. */
double ra_progress_get_share (RaProgress *self);

G_END_DECLS
