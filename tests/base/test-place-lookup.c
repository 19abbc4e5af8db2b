/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/place-lookup.h"

#include "data/coordinate.h"

static GArray *
find (RaPlaceLookup *lookup, const char *words)
{
  g_autoptr (GError) error = NULL;
  GArray *found = ra_place_lookup_find (lookup, words, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  return found;
}

static void
test_one (void)
{
  static const struct {
    const char *words;
    double lat_deg, lon_deg;
    gboolean named;
  } cases[] = {
    { "54.71,20.51", 54.71, 20.51, FALSE }, { "54,20", 54, 20, FALSE },
    { "Варшава", 52.25, 21.0, TRUE },       { "redzikowo", 54.48, 17.10, TRUE },
    { "Moscow, RU", 55.75, 37.62, TRUE },   { "PG46+2F Kaliningrad", 54.705, 20.511, FALSE },
  };
  g_autoptr (RaPlaceLookup) lookup = ra_place_lookup_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = find (lookup, cases[i].words);
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, 0);

    g_test_message ("%s", cases[i].words);
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpfloat_with_epsilon (place->lat_deg, cases[i].lat_deg, 0.01);
    g_assert_cmpfloat_with_epsilon (place->lon_deg, cases[i].lon_deg, 0.02);
    g_assert_true ((place->site != NULL || place->place != NULL) == cases[i].named);
  }
}

/* What is to be written for each of several means it alone, also for a code near it. */
static void
test_several (void)
{
  static const char *const words[] = { "London", "PG46+2F London" };
  g_autoptr (RaPlaceLookup) lookup = ra_place_lookup_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GArray) found = find (lookup, words[i]);

    g_assert_cmpuint (found->len, >=, 2);
    for (guint k = 0; k < found->len; k++) {
      const RaNamedPlace *meant = &g_array_index (found, RaNamedPlace, k);
      g_autofree char *text = ra_place_lookup_write (lookup, words[i], meant);
      g_autoptr (GArray) again = find (lookup, text);

      g_assert_cmpuint (again->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (g_array_index (again, RaNamedPlace, 0).lat_deg, meant->lat_deg, 1e-4);
      g_assert_cmpfloat_with_epsilon (g_array_index (again, RaNamedPlace, 0).lon_deg, meant->lon_deg, 1e-4);
    }
  }
}

/* A beginning, a slip, and what is like nothing. */
static void
test_guess (void)
{
  g_autoptr (RaPlaceLookup) lookup = ra_place_lookup_new (NULL);
  g_autoptr (GArray) begun = ra_place_lookup_guess (lookup, "Warsz", 5);
  g_autoptr (GArray) slip = ra_place_lookup_guess (lookup, "Warzaw", 5);
  g_autoptr (GArray) many = ra_place_lookup_guess (lookup, "s", 5);
  g_autoptr (GArray) strange = ra_place_lookup_guess (lookup, "Xyzzyxyzzy", 5);

  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (begun, RaNamedPlace, 0)), ==, "Warsaw");
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (slip, RaNamedPlace, 0)), ==, "Warsaw");
  g_assert_cmpuint (many->len, ==, 5);
  g_assert_cmpuint (strange->len, ==, 0);
  g_autoptr (GArray) none = find (lookup, "Xyzzyxyzzy");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_wrong (void)
{
  static const char *const words[] = { "95,20", "95°04′52″N 21°53′19″E", "43° N 44° O", "1 2 3 4 5 6 7 8" };
  g_autoptr (RaPlaceLookup) lookup = ra_place_lookup_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GError) error = NULL;
    const GArray *found = ra_place_lookup_find (lookup, words[i], &error);

    g_assert_null (found);
    g_assert_true (error != NULL && error->domain == RA_COORDINATE_ERROR);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-lookup/one", test_one);
  g_test_add_func ("/place-lookup/several", test_several);
  g_test_add_func ("/place-lookup/guess", test_guess);
  g_test_add_func ("/place-lookup/wrong", test_wrong);
  return g_test_run ();
}
