/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finding in a headline is what the distances say. */
#include "app/layout/finding.h"

#include <string.h>

#include "geo/geodesic.h"
#include "tests/layout/helpers.h"

/* The one in Asia first. */
static const char *const sites[] = { "kamyshlov", "kapustin-yar", "mozdok", "shuya" };

/* Counted here one by one, by the distance from each of the first @n_sites. */
static guint
count_within (const char *date, double range_km, guint n_sites)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const RaCountries *countries = ra_catalogue_get_countries (test_catalogue ());
  guint n = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    gboolean within = FALSE;
    for (guint k = 0; k < n_sites; k++) {
      const RaSite *site = ra_catalogue_find_site (test_catalogue (), sites[k]);
      within
          = within
            || ra_geodesic_distance_m (site->lat_deg, site->lon_deg, place->lat_deg, place->lon_deg) <= range_km * 1000;
    }
    n += within && ra_country_is_member (ra_countries_find (countries, place->country_a3), "NATO", date) ? 1 : 0;
  }
  return n;
}

static char *
finding_of (const char *id, const char *language)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 500);
  if (language != NULL) {
    g_autoptr (RaTranslations) translations = test_load_translations (language);
    ra_map_spec_set_translations (spec, translations);
  }
  return ra_finding_describe (spec, test_basemap ());
}

static void
test_status_quo (void)
{
  const guint low = count_within ("2021-06-13", 480, 4);
  const guint high = count_within ("2021-06-13", 2500, 4);
  g_autofree char *expected
      = g_strdup_printf ("9M729 / SSC-8, NATO capitals within range: 0 at 480 km, %u at 2,500 km", high);
  g_autofree char *found = finding_of ("status-quo-2021", NULL);
  g_assert_cmpuint (low, ==, 0);
  g_assert_cmpuint (high, >, 15);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_languages (void)
{
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  g_autofree char *number = g_strdup_printf ("%u", count_within ("2021-06-13", 2500, 4));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *found = finding_of ("status-quo-2021", languages[i]);
    g_test_message ("%s", found);
    g_assert_nonnull (strstr (found, number));
    g_assert_nonnull (strstr (found, "480"));
  }
}

/* What would be gone is told by what is left: the offer leaves the site in Asia. */
static void
test_removal (void)
{
  g_autofree char *expected
      = g_strdup_printf ("9M729 / SSC-8, NATO capitals within 2,500 km: %u before, %u after",
                         count_within ("2021-06-13", 2500, 4), count_within ("2021-06-13", 2500, 1));
  g_autofree char *found = finding_of ("moratorium-offer", NULL);
  g_assert_cmpstr (found, ==, expected);
  /* As NATO reads it nothing would go. */
  g_autofree char *same = finding_of ("moratorium-offer-nato-reading", NULL);
  g_autofree char *today = finding_of ("status-quo-2021", NULL);
  g_assert_cmpstr (same, ==, today);
}

/* Of a missile nobody gives a range for the headline says how far it flew, and nothing of capitals. */
static void
test_flown (void)
{
  g_autofree char *found = finding_of ("oreshnik-2024", NULL);
  g_assert_cmpstr (found, ==, "Oreshnik: more than 790 km flown; no official range published");
}

/* Where missiles of others stand, or nothing stands for sure, one side's capitals are not counted. */
static void
test_none (void)
{
  static const char *const ids[]
      = { "before-the-treaty", "inf-in-force", "mk41-allegation", "us-german-announcement-2024" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *found = finding_of (ids[i], NULL);
    g_test_message ("%s", ids[i]);
    g_assert_null (found);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/status-quo", test_status_quo);
  g_test_add_func ("/finding/languages", test_languages);
  g_test_add_func ("/finding/removal", test_removal);
  g_test_add_func ("/finding/flown", test_flown);
  g_test_add_func ("/finding/none", test_none);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
