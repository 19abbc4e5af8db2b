/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tests of widgets within an application, as the program runs them. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs the tests while @application is being activated, in place of what it would do then; NULL: one that does nothing.
 * Like the program it does not end before its workers do (see app/model/worker.h): one that still draws while the
 * process ends would read what is being freed. Returns what g_test_run () does. */
int test_run_in_application (GApplication *application) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
