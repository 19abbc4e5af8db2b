/* One computation in a worker thread, always of the newest question: a newer one cancels the one that runs, and of
 * those that wait only the last is kept. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RA_TYPE_LATEST_TASK (ra_latest_task_get_type ())
G_DECLARE_FINAL_TYPE (RaLatestTask, ra_latest_task, RA, LATEST_TASK, GObject)

typedef struct {
  /* Called in the worker; nobody changes @input meanwhile. NULL with @error set on failure. */
  gpointer (*run) (gconstpointer input, GCancellable *cancellable, GError **error);
  GDestroyNotify free_input;
  GDestroyNotify free_result;
  /* Called in the main context, with a result, which it takes over, or with an error; never for a cancelled
   * computation. */
  void (*done) (gpointer result, const GError *error, gpointer user_data);
} RaLatestTaskFuncs;

/* @funcs is borrowed and must be static. */
RaLatestTask *ra_latest_task_new (const RaLatestTaskFuncs *funcs, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* Takes over @input. */
void ra_latest_task_start (RaLatestTask *self, gpointer input);
gboolean ra_latest_task_is_busy (RaLatestTask *self);
/* Drops what waits, cancels what runs, and calls back no more. */
void ra_latest_task_stop (RaLatestTask *self);

/* Keeps the application running, or lets it go again. A worker that outlived the program would use libraries that are
 * being unloaded. */
void ra_hold_application (gboolean hold);

G_END_DECLS
