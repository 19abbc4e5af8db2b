/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "data/formats/format-error.h"
#include "tests/report/fixtures.h"

#define WGS84_A_M 6378137.0
#define WGS84_F   (1 / 298.257223563)

/* From GeodSolve, to a millimetre, between the sites of the catalogue and the populated places. */
static const struct {
  const char *ring;
  const char *place;
  const char *country;
  double km;
} distances[] = {
  { "56.843,62.711:2350", "Tallinn", "Estonia", 2224.698 },
  { "56.843,62.711:2350", "Vilnius", "Lithuania", 2330.032 },
  { "56.843,62.711:2350", "Warsaw", "Poland", 2702.989 },
  { "56.843,62.711:2350", "Riga", "Latvia", 2321.475 },
  { "56.843,62.711:2350", "Tehran", "Iran", 2501.354 },
  { "56.849,41.388:2350", "Brussels", "Belgium", 2495.189 },
  { "56.849,41.388:2350", "San Marino", "San Marino", 2479.992 },
  { "56.849,41.388:2350", "Moscow", "Russia", 263.500 },
  { "43.744,44.652:2350", "Stockholm", "Sweden", 2499.950 },
  { "43.744,44.652:2350", "Kabul", "Afghanistan", 2343.487 },
  { "48.584,45.734:2350", "Chisinau", "Moldova", 1273.845 },
  { "54.633,21.816:500", "Minsk", "Belarus", 383.352 },
  { "54.633,21.816:500", "Stockholm", "Sweden", 571.715 },
  { "-17.5,179.9:500", "Suva", "Fiji", 169.732 },
};

static void
test_distances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++) {
    const char *const rings[] = { distances[i].ring, NULL };
    g_autoptr (RaReach) reach = test_reach ("none", rings, FALSE);
    const RaReachPlace *place = test_find_place (reach, distances[i].place, distances[i].country);
    const double max_km = g_array_index (reach->rings, RaScenarioRing, 0).max_km;
    g_assert_cmpfloat_with_epsilon (place->distance_km, distances[i].km, 0.00051);
    g_assert_cmpfloat_with_epsilon (place->margin_km, max_km - distances[i].km, 0.00051);
    g_assert_cmpint (place->in_range, ==, distances[i].km <= max_km);
    g_assert_cmpint (place->at_edge, ==, fabs (max_km - distances[i].km) <= 0.05 * max_km);
  }
}

static void
test_margins (void)
{
  const RaScenarioRing disc = { .max_km = 1000 };
  const RaScenarioRing band = { .min_km = 1000, .max_km = 5500 };
  double radius_km;
  g_assert_cmpfloat (ra_reach_margin_km (&disc, 900, NULL), ==, 100);
  g_assert_cmpfloat (ra_reach_margin_km (&disc, 1000, NULL), ==, 0);
  g_assert_cmpfloat (ra_reach_margin_km (&disc, 1250, &radius_km), ==, -250);
  g_assert_cmpfloat (radius_km, ==, 1000);
  g_assert_cmpfloat (ra_reach_margin_km (&band, 900, &radius_km), ==, -100);
  g_assert_cmpfloat (radius_km, ==, 1000);
  g_assert_cmpfloat (ra_reach_margin_km (&band, 1100, NULL), ==, 100);
  g_assert_cmpfloat (ra_reach_margin_km (&band, 5000, &radius_km), ==, 500);
  g_assert_cmpfloat (radius_km, ==, 5500);
  g_assert_cmpfloat (ra_reach_margin_km (&band, 5600, NULL), ==, -100);
}

/* Bounds on the sphere only save work: all must be as if each distance had been computed. */
static void
check_against_all_distances (const RaReach *reach)
{
  for (guint i = 0; i < reach->places->len; i++) {
    const RaReachPlace *place = &g_array_index (reach->places, RaReachPlace, i);
    double best_km = -INFINITY;
    guint nearest = 0;
    guint n_covers = 0;
    for (guint k = 0; k < reach->rings->len; k++) {
      const RaScenarioRing *ring = &g_array_index (reach->rings, RaScenarioRing, k);
      const double km
          = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, place->place->lat_deg, place->place->lon_deg) / 1000;
      const double margin_km = ra_reach_margin_km (ring, km, NULL);
      if (margin_km > best_km) {
        best_km = margin_km;
        nearest = k;
      }
      if (margin_km >= 0) {
        g_assert_cmpuint (n_covers, <, place->n_covers);
        g_assert_cmpuint (g_array_index (reach->covers, guint, place->first_cover + n_covers), ==, k);
        n_covers++;
      }
    }
    g_assert_cmpuint (place->n_covers, ==, n_covers);
    g_assert_cmpint (place->in_range, ==, n_covers > 0);
    g_assert_cmpuint (place->nearest, ==, nearest);
    g_assert_cmpfloat (place->margin_km, ==, best_km);
  }
}

static void
test_property (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20210613);
  for (guint sample = 0; sample < 12; sample++) {
    g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func (g_free);
    const guint n_rings = 1 + (guint)g_rand_int_range (random, 0, 12);
    for (guint i = 0; i < n_rings; i++) {
      const double lat = i % 5 == 0 ? 90 : g_rand_double_range (random, -90, 90);
      const double lon = i % 5 == 1 ? 180 : g_rand_double_range (random, -180, 180);
      const int max = g_rand_int_range (random, 1, 20000);
      const int min = i % 3 == 0 ? g_rand_int_range (random, 0, max) : 0;
      g_ptr_array_add (rings, g_strdup_printf ("%.4f,%.4f:%d-%d", lat, lon, min, max));
    }
    g_ptr_array_add (rings, NULL);
    g_autoptr (RaReach) reach = test_reach ("none", (const char *const *)rings->pdata, FALSE);
    check_against_all_distances (reach);
  }
}

/* Many rings, of which most are too far from a place to be looked at: some share a centre, others a cell. */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (19871208);
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 120; i++) {
    const double lat = i % 4 == 0 ? 54.71 : (i % 4 == 1 ? g_rand_double_range (random, 84, 90) : 10 * (i % 17) - 80.0);
    const double lon = i % 4 == 0 ? 20.51 : g_rand_double_range (random, -180, 180);
    const int max = i % 3 == 0 ? 500 : g_rand_int_range (random, 1, 3000);
    g_ptr_array_add (rings, g_strdup_printf ("%.4f,%.4f:%d-%d", lat, lon, i % 5 == 2 ? max / 2 : 0, max));
  }
  g_ptr_array_add (rings, NULL);
  g_autoptr (RaReach) reach = test_reach ("none", (const char *const *)rings->pdata, FALSE);
  check_against_all_distances (reach);
}

static void
test_scenarios (void)
{
  static const char *const ids[] = { "status-quo-2021", "moratorium-offer", "inf-in-force", "mk41-allegation" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaReach) reach = test_reach (ids[i], NULL, TRUE);
    check_against_all_distances (reach);
  }
}

/* Main land is counted without what lies overseas, and that on lines of its own, which are no countries. */
static void
test_overseas (void)
{
  const char *const about_france[] = { "46.5,2.5:1100", NULL };
  g_autoptr (RaReach) reach = test_reach ("none", about_france, FALSE);
  g_assert_cmpint (test_find_country (reach, "FRA")->extent, ==, RA_REACH_ALL);
  g_assert_cmpint (test_find_country (reach, "GUF")->extent, ==, RA_REACH_NONE);
  g_assert_true (test_find_country (reach, "GUF")->overseas);
  g_assert_false (test_find_country (reach, "FRA")->overseas);
  /* Square kilometres as published: metropolitan France 543,940; French Guiana 83,846; Alaska 1,477,300 of land. */
  g_assert_cmpfloat_with_epsilon (test_find_country (reach, "FRA")->total_km2, 547000, 15000);
  g_assert_cmpfloat_with_epsilon (test_find_country (reach, "GUF")->total_km2, 83800, 5000);
  g_assert_cmpfloat_with_epsilon (test_find_country (reach, "US-AK")->total_km2, 1490000, 60000);

  const char *const guiana[] = { "4,-53:400", NULL };
  g_autoptr (RaReach) there = test_reach ("none", guiana, FALSE);
  g_assert_cmpint (test_find_country (there, "FRA")->extent, ==, RA_REACH_NONE);
  g_assert_cmpint (test_find_country (there, "GUF")->extent, ==, RA_REACH_ALL);
  g_autofree char *said = ra_reach_describe (there, NULL);
  g_assert_null (strstr (said, "2 countries wholly"));
  g_autofree char *method = ra_reach_method (there, NULL);
  g_assert_nonnull (strstr (method, "more than 500 km off over sea"));
}

/* A ring about the pole, one across the date line, and the whole Earth. */
static void
test_polar_and_date_line (void)
{
  const char *const pole[] = { "90,0:1320", NULL };
  g_autoptr (RaReach) polar = test_reach ("none", pole, FALSE);
  const RaReachPlace *longyearbyen = test_find_place (polar, "Longyearbyen", "Svalbard and Jan Mayen Islands");
  g_assert_true (longyearbyen->in_range);
  g_assert_cmpfloat_with_epsilon (longyearbyen->distance_km, 1315.939, 0.00051); /* GeodSolve */
  g_assert_cmpint (test_find_country (polar, "GRL")->extent, ==, RA_REACH_PART);
  g_assert_cmpint (test_find_country (polar, "SJM")->extent, ==, RA_REACH_PART);
  g_assert_cmpint (test_find_country (polar, "NOR")->extent, ==, RA_REACH_NONE);
  g_assert_cmpint (test_find_country (polar, "ATA")->extent, ==, RA_REACH_NONE);

  const char *const line[] = { "-17,-179.9:900", NULL };
  g_autoptr (RaReach) across = test_reach ("none", line, FALSE);
  g_assert_true (test_find_place (across, "Suva", "Fiji")->in_range);
  g_assert_false (test_find_place (across, "Apia", "Samoa")->in_range);
  g_assert_cmpint (test_find_country (across, "FJI")->extent, ==, RA_REACH_ALL);

  const char *const earth[] = { "12,34:20040", NULL };
  g_autoptr (RaReach) all = test_reach ("none", earth, FALSE);
  for (guint i = 0; i < all->places->len; i++)
    g_assert_true (g_array_index (all->places, RaReachPlace, i).in_range);
  for (guint i = 0; i < all->countries->len; i++)
    g_assert_cmpint (g_array_index (all->countries, RaReachCountry, i).extent, ==, RA_REACH_ALL);
}

static void
test_what_counts (void)
{
  g_autoptr (RaReach) destroyed = test_reach ("moratorium-nato-terms", NULL, FALSE);
  g_assert_cmpuint (destroyed->rings->len, ==, 1);
  g_autoptr (RaReach) offer = test_reach ("moratorium-offer", NULL, FALSE);
  for (guint i = 0; i < offer->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (offer->rings, RaScenarioRing, i);
    g_assert_cmpint (ring->deployment->status, !=, RA_STATUS_REMOVED);
  }
  g_autoptr (RaReach) alleged = test_reach ("mk41-allegation", NULL, FALSE);
  g_assert_cmpuint (alleged->rings->len, ==, 1);
  g_assert_cmpstr (ra_reach_ring_status (&g_array_index (alleged->rings, RaScenarioRing, 0)), ==, "alleged");
  g_autoptr (RaReach) without = test_reach ("inf-in-force", NULL, FALSE);
  g_autoptr (RaReach) with = test_reach ("inf-in-force", NULL, TRUE);
  g_assert_cmpuint (without->rings->len, ==, 1);
  g_assert_cmpuint (with->rings->len, ==, 3);
  g_assert_cmpstr (ra_reach_ring_status (&g_array_index (with->rings, RaScenarioRing, 2)), ==, "class limit");
  /* "Up to 5,500 km" is the class that the missile was put into, and no range: 790 km were flown. */
  g_autoptr (RaReach) oreshnik = test_reach ("oreshnik-2024", NULL, FALSE);
  for (guint i = 0; i < oreshnik->rings->len; i++)
    g_assert_cmpfloat (g_array_index (oreshnik->rings, RaScenarioRing, i).max_km, <, 5500);
  g_autoptr (RaReach) none = test_reach ("none", NULL, FALSE);
  g_assert_cmpuint (none->rings->len, ==, 0);
  for (guint i = 0; i < none->countries->len; i++) {
    const RaReachCountry *country = &g_array_index (none->countries, RaReachCountry, i);
    g_assert_cmpint (country->extent, ==, RA_REACH_NONE);
    g_assert_cmpfloat (country->total_km2, >, 0);
  }
}

static const RaReach *
find_group (const GPtrArray *groups, const char *id)
{
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    if (g_str_equal (group->id, id))
      return group->reach;
  }
  g_error ("no group %s", id);
  return NULL;
}

/* The offer leaves Kamyshlov, and 2,350 km from there end in Europe: Tallinn and Vilnius, not Warsaw. */
static void
test_kamyshlov (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReach) offer = test_reach ("moratorium-offer", NULL, FALSE);
  g_autoptr (GPtrArray) claims = ra_reach_split (offer, RA_REACH_BY_CLAIM, &error);
  g_assert_no_error (error);
  const RaReach *figure = find_group (claims, "9m729-2350-western-intelligence");
  const RaReachPlace *tallinn = test_find_place (figure, "Tallinn", "Estonia");
  const RaReachPlace *vilnius = test_find_place (figure, "Vilnius", "Lithuania");
  const RaReachPlace *warsaw = test_find_place (figure, "Warsaw", "Poland");
  g_assert_cmpuint (figure->rings->len, ==, 1);
  g_assert_true (tallinn->in_range);
  g_assert_cmpfloat_with_epsilon (tallinn->margin_km, 2350 - 2224.698, 0.001);
  g_assert_true (vilnius->in_range);
  g_assert_true (vilnius->at_edge);
  g_assert_cmpfloat_with_epsilon (vilnius->margin_km, 2350 - 2330.032, 0.001);
  g_assert_false (warsaw->in_range);
  g_assert_false (find_group (claims, "9m729-480-russian-mod")->places->len == 0);
  g_assert_false (test_find_place (find_group (claims, "9m729-480-russian-mod"), "Tallinn", "Estonia")->in_range);

  g_autoptr (GPtrArray) sites = ra_reach_split (offer, RA_REACH_BY_SITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sites->len, ==, 2);
  g_assert_true (test_find_place (find_group (sites, "chernyakhovsk"), "Warsaw", "Poland")->in_range);
}

/* Area between the equator and a latitude, of one radian of longitude. */
static double
zone_km2 (double lat_deg)
{
  const double e2 = WGS84_F * (2 - WGS84_F);
  const double e = sqrt (e2);
  const double s = sin (lat_deg * G_PI / 180);
  return WGS84_A_M * WGS84_A_M * (1 - e2) / 2 * (s / (1 - e2 * s * s) + atanh (e * s) / e) / 1e6;
}

/* Countries between parallels, rings about the pole down to a parallel: the share is one of zones. */
static void
test_shares (void)
{
  static const TestBox boxes[] = { { -10, -10, 10, 10, "Middle", "MID", "XXX" },
                                   { 40, 0, 60, 20, "Upper", "-99", "UPP" },
                                   { 170, -30, 179, -10, "Lower", "-99", "-99" } };
  static const double parallels[] = { 0, 5, -4, 12 };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-XXXXXX", &error);
  g_assert_no_error (error);
  test_write_countries (folder, boxes, G_N_ELEMENTS (boxes));
  g_autoptr (RaBasemap) basemap = ra_basemap_open (folder, &error);
  g_assert_no_error (error);
  g_autoptr (RaScenario) none = test_load_scenario ("none");
  for (guint i = 0; i < G_N_ELEMENTS (parallels); i++) {
    const double radius_km = ra_geodesic_distance_m (90, 0, parallels[i], 0) / 1000;
    RaExtraRing ring = { .lat_deg = 90, .max_km = radius_km };
    g_autoptr (GPtrArray) extra = g_ptr_array_new ();
    g_ptr_array_add (extra, &ring);
    const RaReachOptions options = { .basemap = basemap, .scale = RA_SCALE_50M, .extra = extra };
    g_autoptr (RaReach) reach = ra_reach_new (none, &options, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (reach->countries->len, ==, 3);
    for (guint k = 0; k < G_N_ELEMENTS (boxes); k++) {
      const RaReachCountry *country = &g_array_index (reach->countries, RaReachCountry, k);
      const double from = CLAMP (parallels[i], boxes[k].south, boxes[k].north);
      const double width = (boxes[k].east - boxes[k].west) * G_PI / 180;
      const double total = zone_km2 (boxes[k].north) - zone_km2 (boxes[k].south);
      const double within = zone_km2 (boxes[k].north) - zone_km2 (from);
      g_assert_cmpfloat_with_epsilon (country->total_km2, total * width, 1e-4 * total * width);
      g_assert_cmpfloat_with_epsilon (country->share, within / total, 2e-4);
      g_assert_cmpfloat_with_epsilon (country->area_km2, country->share * country->total_km2, 1e-6);
      g_assert_cmpint (country->extent, ==,
                       within == 0 ? RA_REACH_NONE : (within == total ? RA_REACH_ALL : RA_REACH_PART));
    }
  }
  const GPtrArray *records = ra_basemap_get_countries (basemap, RA_SCALE_50M, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((const RaCountry *)g_ptr_array_index (records, 0))->code, ==, "MID");
  g_assert_cmpstr (((const RaCountry *)g_ptr_array_index (records, 1))->code, ==, "UPP");
  g_assert_cmpstr (((const RaCountry *)g_ptr_array_index (records, 2))->code, ==, "");
  test_remove_folder (folder);
}

/* France, Norway and Kosovo have no -99 anywhere, at any scale, in either view. */
static void
test_country_codes (void)
{
  static const char *const codes[] = { "FRA", "NOR", "KOS", "RUS", "UKR", "FJI" };
  for (RaScale scale = 0; scale < RA_N_SCALES; scale++) {
    for (guint view = 0; view < 2; view++) {
      g_autoptr (GError) error = NULL;
      const GPtrArray *records = ra_basemap_get_countries (test_get_basemap (), scale, (RaBoundaries)view, &error);
      g_assert_no_error (error);
      guint n_found = 0;
      for (guint i = 0; i < records->len; i++) {
        const RaCountry *country = g_ptr_array_index (records, i);
        /* In the view of the United Nations no country of its own. */
        if (view == RA_BOUNDARIES_UN && country->code[0] == '\0')
          continue;
        g_assert_cmpuint (strlen (country->code), ==, 3);
        g_assert_cmpstr (country->name, !=, "");
        g_assert_null (strstr (country->code, "99"));
        for (guint k = 0; k < G_N_ELEMENTS (codes); k++)
          n_found += g_str_equal (codes[k], country->code) ? 1 : 0;
      }
      g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (codes));
    }
  }
}

/* One claim on its own is what the split by claims finds, and without countries nothing else changes. */
static void
test_narrowed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReach) whole = test_reach ("status-quo-2021", NULL, FALSE);
  g_autoptr (GPtrArray) groups = ra_reach_split (whole, RA_REACH_BY_CLAIM, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (groups->len, >, 3);
  const RaReachGroup *group = g_ptr_array_index (groups, 1);
  const RaReachOptions options
      = { .basemap = test_get_basemap (), .scale = RA_SCALE_50M, .claim = group->id, .places_only = TRUE };
  g_autoptr (RaReach) one = ra_reach_new (whole->scenario, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->rings->len, ==, group->reach->rings->len);
  g_assert_cmpuint (one->countries->len, ==, 0);
  g_assert_cmpuint (one->places->len, ==, whole->places->len);
  for (guint i = 0; i < one->places->len; i++) {
    const RaReachPlace *place = &g_array_index (one->places, RaReachPlace, i);
    const RaReachPlace *other = &g_array_index (group->reach->places, RaReachPlace, i);
    g_assert_cmpfloat (place->margin_km, ==, other->margin_km);
    g_assert_cmpint (place->in_range, ==, other->in_range);
  }
  g_autofree char *sentence = ra_reach_describe (one, NULL);
  g_assert_null (strstr (sentence, "wholly"));
  g_autofree char *full = ra_reach_describe (group->reach, NULL);
  g_assert_nonnull (strstr (full, " wholly and "));
}

/* A brief report tells the same in fewer figures. */
static void
test_brief (void)
{
  static const char *const ids[] = { "status-quo-2021", "before-the-treaty", "none" };
  for (guint i = 0; i < 2 * G_N_ELEMENTS (ids); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i / 2]);
    RaReachOptions options = { .basemap = test_get_basemap (), .scale = RA_SCALE_110M, .bands = i % 2 == 1 };
    const RaReachFormatOptions format
        = { .format = RA_REACH_MD, .by = i == 1 ? RA_REACH_BY_CLAIM : RA_REACH_BY_NOTHING };
    g_autoptr (RaReach) full = ra_reach_new (scenario, &options, &error);
    g_assert_no_error (error);
    options.brief = TRUE;
    g_autoptr (RaReach) brief = ra_reach_new (scenario, &options, &error);
    g_assert_no_error (error);
    g_autofree char *told = ra_reach_format (full, &format, &error);
    g_autofree char *told_briefly = ra_reach_format (brief, &format, &error);
    g_assert_cmpstr (told_briefly, ==, told);
    guint n_left_out = 0;
    for (guint k = 0; k < brief->places->len; k++)
      n_left_out += isnan (g_array_index (brief->places, RaReachPlace, k).margin_km) ? 1 : 0;
    g_assert_cmpuint (n_left_out, >, brief->places->len / 2);
  }
}

/* A ring without a name has one number, in all that is told of it. */
static void
test_numbers (void)
{
  const char *const rings[] = { "54.71,20.51:500", "55,21:500:Named", "56,22:500", NULL };
  g_autoptr (RaReach) reach = test_reach ("none", rings, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = ra_reach_split (reach, RA_REACH_BY_CLAIM, &error);
  static const char *const ids[] = { "ring-1", "Named", "ring-3" };
  g_assert_no_error (error);
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    g_autofree char *id = ra_reach_ring_id (&g_array_index (group->reach->rings, RaScenarioRing, 0));
    g_assert_cmpstr (group->id, ==, ids[i]);
    g_assert_cmpstr (id, ==, ids[i]);
  }
}

/* Each has a table of all places: of thousands nobody would read them, and they would take hours. */
static void
test_too_many_groups (void)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 1001; i++)
    g_ptr_array_add (rings, g_strdup_printf ("%u.%02u,%u:5", i % 80, i / 80, i % 170));
  g_ptr_array_add (rings, NULL);
  g_autoptr (RaReach) reach = test_reach ("none", (const char *const *)rings->pdata, FALSE);
  g_autoptr (GError) error = NULL;
  g_assert_null (ra_reach_split (reach, RA_REACH_BY_SITE, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "1001 sites; more than 1000 are not reported one by one");
}

static void
test_hidden (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (hidden, (gpointer) "9m729");
  const RaReachOptions options = { .basemap = test_get_basemap (), .hidden_ids = hidden, .places_only = TRUE };
  g_autoptr (RaReach) reach = ra_reach_new (scenario, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reach->rings->len, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  const RaReachOptions options = { .basemap = test_get_basemap (), .work = { .cancellable = cancellable } };
  g_autoptr (RaReach) reach = ra_reach_new (scenario, &options, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (reach);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/distances", test_distances);
  g_test_add_func ("/reach/margins", test_margins);
  g_test_add_func ("/reach/property", test_property);
  g_test_add_func ("/reach/many", test_many);
  g_test_add_func ("/reach/scenarios", test_scenarios);
  g_test_add_func ("/reach/overseas", test_overseas);
  g_test_add_func ("/reach/polar-and-date-line", test_polar_and_date_line);
  g_test_add_func ("/reach/what-counts", test_what_counts);
  g_test_add_func ("/reach/kamyshlov", test_kamyshlov);
  g_test_add_func ("/reach/shares", test_shares);
  g_test_add_func ("/reach/country-codes", test_country_codes);
  g_test_add_func ("/reach/narrowed", test_narrowed);
  g_test_add_func ("/reach/brief", test_brief);
  g_test_add_func ("/reach/numbers", test_numbers);
  g_test_add_func ("/reach/too-many-groups", test_too_many_groups);
  g_test_add_func ("/reach/hidden", test_hidden);
  g_test_add_func ("/reach/cancelled", test_cancelled);
  return g_test_run ();
}
