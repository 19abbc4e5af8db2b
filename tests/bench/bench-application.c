/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/bench/bench-application.h"

#include "app/gui/window/application.h"
#include "tests/gui/application-helpers.h"

int
bench_run_in_window_application (int argc, char **argv, const char *path, GTestDataFunc func)
{
  gtk_test_init (&argc, &argv, NULL);
  g_autoptr (RaSettings) settings = ra_settings_new ();
  g_autoptr (GApplication) application = G_APPLICATION (ra_application_new (settings));
  g_autoptr (GError) error = NULL;

  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func (path, application, func);
  return test_run_in_application (application);
}
