/* Work in other threads that the program waits for. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs @func in a thread, as g_task_run_in_thread () does. The program does not end before the work does: a worker that
 * outlived it would use libraries that are being unloaded. */
void ra_worker_run (GTask *task, GTaskThreadFunc func);

G_END_DECLS
