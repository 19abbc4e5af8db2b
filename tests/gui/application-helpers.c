/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/gui/application-helpers.h"

static void
activate_cb (GApplication *application, int *result)
{
  g_signal_stop_emission_by_name (application, "activate");
  *result = g_test_run ();
}

int
test_run_in_application (GApplication *application)
{
  g_autoptr (GApplication) running
      = application != NULL ? g_object_ref (application) : g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  int result = 1;

  g_signal_connect (running, "activate", G_CALLBACK (activate_cb), &result);
  g_application_run (running, 0, NULL);
  return result;
}
