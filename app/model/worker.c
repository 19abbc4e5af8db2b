/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/worker.h"

#include "app/model/latest-task.h"

static void
completed_cb (void)
{
  ra_hold_application (FALSE);
}

void
ra_worker_run (GTask *task, GTaskThreadFunc func)
{
  ra_hold_application (TRUE);
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, func);
}
