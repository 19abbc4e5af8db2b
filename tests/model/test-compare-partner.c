/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With what each shipped scenario is compared first. */

#include "app/model/compare-partner.h"
#include "tests/model/library-helpers.h"

static void
assert_partner (RaLibrary *library, const char *id, const char *partner)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (library);
  RaScenario *found = ra_compare_partner_find (scenarios, test_find_scenario (library, id));

  g_test_message ("%s", id);
  g_assert_cmpstr (ra_scenario_get_id (found), ==, partner);
}

static void
test_shipped (void)
{
  static const char *const pairs[][2] = {
    { "status-quo-2021", "moratorium-offer" },
    { "moratorium-offer", "moratorium-offer-nato-reading" },
    { "moratorium-offer-nato-reading", "moratorium-offer" },
    { "moratorium-nato-terms", "status-quo-2021" },
    { "inf-in-force", "status-quo-2021" },
    { "moratorium-ended-2025", "status-quo-2021" },
    { "9m729-in-ukraine-2025", "moratorium-ended-2025" },
    { "mk41-allegation", "mk41-allegation-2024" },
    { "oreshnik-2024", "oreshnik-belarus-2025" },
    { "us-german-announcement-2024", "nato-deployment-hypothetical" },
  };
  g_autoptr (RaLibrary) library = test_open_library ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_partner (library, pairs[i][0], pairs[i][1]);
}

/* One that has nothing in common with any other still has one beside it, and never itself. */
static void
test_all (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  const GPtrArray *scenarios = ra_library_get_scenarios (library);

  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (scenarios, i);
    RaScenario *partner = ra_compare_partner_find (scenarios, scenario);

    g_assert_nonnull (partner);
    g_assert_true (partner != scenario);
  }
}

static void
test_alone (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  RaScenario *scenario = ra_library_get_first_scenario (library);

  g_ptr_array_add (one, scenario);
  g_assert_null (ra_compare_partner_find (one, scenario));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-partner/shipped", test_shipped);
  g_test_add_func ("/compare-partner/all", test_all);
  g_test_add_func ("/compare-partner/alone", test_alone);
  return g_test_run ();
}
