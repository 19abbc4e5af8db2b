/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/library-helpers.h"

RaLibrary *
test_open_library (void)
{
  g_autoptr (GError) error = NULL;
  RaLibrary *library = ra_library_open (&error);

  g_assert_no_error (error);
  return library;
}

RaScenario *
test_find_scenario (RaLibrary *library, const char *id)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (library);

  for (guint i = 0; i < scenarios->len; i++) {
    if (g_str_equal (ra_scenario_get_id (g_ptr_array_index (scenarios, i)), id))
      return g_ptr_array_index (scenarios, i);
  }
  g_assert_not_reached ();
}
