/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/ring-list.h"

#include <math.h>
#include <string.h>

#include "tests/data/helpers.h"

static RaCatalogue *
load_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_shipped_path ("catalogue");
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);
  g_assert_no_error (error);
  return catalogue;
}

/* A scenario of @body, which is what stands between the braces after the format. */
static RaScenario *
make_scenario (RaCatalogue *catalogue, const char *body)
{
  g_autoptr (GError) error = NULL;
  char *folder = test_make_folder ();
  g_autofree char *file = g_build_filename (folder, "test.rangeatlas", NULL);
  g_autofree char *text
      = g_strdup_printf ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Test\", %s}", body);
  test_write_bytes (file, text, strlen (text));
  RaScenario *scenario = ra_scenario_load (catalogue, file, &error);
  g_assert_no_error (error);
  test_remove_folder (folder);
  return scenario;
}

typedef struct {
  const char *text;
  double lat_deg, lon_deg, min_km, max_km;
  const char *label;
} RingCase;

static void
test_parse (void)
{
  static const RingCase cases[] = {
    { "54.71,20.51:500", 54.71, 20.51, 0, 500, NULL },
    { "54.71,20.51:500-5500", 54.71, 20.51, 500, 5500, NULL },
    { "-33.9,-70.5:1e3", -33.9, -70.5, 0, 1000, NULL },
    { "-90,180:0.001", -90, 180, 0, 0.001, NULL },
    { "90,-180:20040", 90, -180, 0, 20040, NULL },
    { "1,2:3:Site: north, 50-60 km", 1, 2, 0, 3, "Site: north, 50-60 km" },
    { "1,2:3-4:Reichweite (geschätzt)", 1, 2, 3, 4, "Reichweite (geschätzt)" },
    { "1,2:3:", 1, 2, 0, 3, NULL },
    { "1, 2:3", 1, 2, 0, 3, NULL },
    { "1,2:0.5-2.25", 1, 2, 0.5, 2.25, NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    RaExtraRing *ring = ra_extra_ring_parse (cases[i].text, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat (ring->lat_deg, ==, cases[i].lat_deg);
    g_assert_cmpfloat (ring->lon_deg, ==, cases[i].lon_deg);
    g_assert_cmpfloat (ring->min_km, ==, cases[i].min_km);
    g_assert_cmpfloat (ring->max_km, ==, cases[i].max_km);
    g_assert_cmpstr (ring->label, ==, cases[i].label);
    g_assert_null (ring->claim);
    g_assert_null (ring->site);
    ra_extra_ring_free (ring);
  }
  ra_extra_ring_free (NULL);
}

#define FORM      "expected LAT,LON:KM, LAT,LON:KM-KM or either followed by :LABEL"
#define RADII     "the radii must lie between 0 and 20040 km, the smaller one first"
#define LATITUDE  "the latitude, which comes first, must be between -90 and 90"
#define LONGITUDE "the longitude must be between -180 and 180"
#define POINT     "expected LAT,LON in degrees, such as 54.71,20.51"

static void
test_parse_malformed (void)
{
  static const struct {
    const char *text, *reason;
  } cases[] = {
    { "", FORM },
    { "54.71", FORM },
    { "54.71,20.51", FORM },
    { "54.71,20.51:", FORM },
    { "54.71,20.51:-5", FORM },
    { "54.71,20.51:500-", FORM },
    { "54.71,20.51:500--600", RADII },
    { "54.71,20.51:500 km", FORM },
    { "54.71,20.51:500km:a", FORM },
    { "54.71,20.51:a:b", FORM },
    { "54.71;20.51:500", FORM },
    { "54.71 20.51:500", FORM },
    { " 54.71,20.51:500", FORM },
    { "54,71,20,51:500", FORM },
    { "nan,20:500", FORM },
    { "1,inf:500", FORM },
    { "1,2:inf", FORM },
    { "1,2:nan", FORM },
    { "120.5,54.7:500", LATITUDE },
    { "-90.001,0:500", LATITUDE },
    { "0,180.5:500", LONGITUDE },
    { "1,2:500-400", RADII },
    { "1,2:500-500", RADII },
    { "1,2:0", "the radius must be above 0 km" },
    { "1,2:0-0:A", "the radius must be above 0 km" },
    { "1,2:20041", RADII },
    { "1,2:5-1e9", RADII },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *message = g_strdup_printf ("%s: %s", cases[i].text, cases[i].reason);
    g_assert_null (ra_extra_ring_parse (cases[i].text, &error));
    g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    g_assert_cmpstr (error->message, ==, message);
  }
}

static void
test_parse_lat_lon (void)
{
  static const struct {
    const char *text, *reason;
  } wrong[] = {
    { "", POINT },        { "54.71", POINT },           { "0x10,20", POINT },      { "54,0X14", POINT },
    { "54.71,", POINT },  { "54.71,20.51:500", POINT }, { "54.71,20.51 ", POINT }, { "north", POINT },
    { "91,0", LATITUDE }, { "0,-181", LONGITUDE },
  };
  double lat_deg = 0;
  double lon_deg = 0;
  g_autoptr (GError) error = NULL;
  g_assert_true (ra_parse_lat_lon ("-54.71,-120.51", &lat_deg, &lon_deg, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (lat_deg, ==, -54.71);
  g_assert_cmpfloat (lon_deg, ==, -120.51);
  g_assert_true (ra_parse_lat_lon ("90, 180", &lat_deg, &lon_deg, &error));
  g_assert_cmpfloat (lon_deg, ==, 180);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *message = g_strdup_printf ("%s: %s", wrong[i].text, wrong[i].reason);
    g_assert_false (ra_parse_lat_lon (wrong[i].text, &lat_deg, &lon_deg, &error));
    g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    g_assert_cmpstr (error->message, ==, message);
    g_clear_error (&error);
  }
}

static void
test_format (void)
{
  static const struct {
    double km;
    const char *text;
  } numbers[] = { { 0, "0" },           { 7, "7" },          { 999, "999" },           { 1000, "1,000" },
                  { 2350, "2,350" },    { 20040, "20,040" }, { 1234567, "1,234,567" }, { 499.5, "499.5" },
                  { 1000.5, "1,000.5" } };
  static const struct {
    const char *date, *text;
  } dates[] = { { "2019-01-23", "23 Jan 2019" }, { "2018-12-01", "1 Dec 2018" },
                { "2019-02", "Feb 2019" },       { "2019", "2019" },
                { "2019-13-01", "2019-13-01" },  { "spring", "spring" } };
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *text = ra_format_km (numbers[i].km);
    g_assert_cmpstr (text, ==, numbers[i].text);
  }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *text = ra_format_date (dates[i].date);
    g_assert_cmpstr (text, ==, dates[i].text);
  }
}

static void
check_range (const RaScenarioRing *ring, const char *range, const char *claim)
{
  g_autofree char *range_text = ra_scenario_ring_format_range (ring);
  g_autofree char *claim_text = ra_scenario_ring_format_claim (ring);
  g_assert_cmpstr (range_text, ==, range);
  g_assert_cmpstr (claim_text, ==, claim);
}

static void
test_format_ring (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  const RaClaim *exact = ra_catalogue_find_claim (catalogue, "9m729-480-russian-mod");
  const RaClaim *at_least = ra_catalogue_find_claim (catalogue, "9m729-500-us");
  check_range (&(RaScenarioRing) { .max_km = 2350 }, "2,350 km", "2,350 km");
  check_range (&(RaScenarioRing) { .min_km = 500, .max_km = 5500 }, "500–5,500 km", "500–5,500 km");
  check_range (&(RaScenarioRing) { .max_km = 70, .label = "Test" }, "70 km", "Test, 70 km");
  check_range (&(RaScenarioRing) { .max_km = 8, .label = "القاهرة" }, "8 km", "\u200e\u2068القاهرة\u2069, 8 km");
  check_range (&(RaScenarioRing) { .max_km = 480, .claim = exact }, "480 km", "480 km, Russian MOD, 23 Jan 2019");
  g_autofree char *expected = g_strdup_printf ("more than 500 km, %s, 30 Nov 2018", at_least->claimant_short);
  check_range (&(RaScenarioRing) { .max_km = 500, .claim = at_least }, "more than 500 km", expected);
}

/* From the place of the launch alone: about another site the same figure is a ring. */
static void
test_flight (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  static const char *const flown[] = { "oreshnik-790-flown", "oreshnik-1580-flown" };
  const RaSite *launch = ra_catalogue_find_site (catalogue, "kapustin-yar");
  const RaSite *other = ra_catalogue_find_site (catalogue, "shuya");
  for (guint i = 0; i < G_N_ELEMENTS (flown); i++) {
    const RaClaim *claim = ra_catalogue_find_claim (catalogue, flown[i]);
    RaScenarioRing ring
        = { .lat_deg = launch->lat_deg, .lon_deg = launch->lon_deg, .max_km = claim->max_km, .claim = claim };
    g_assert_true (ra_scenario_ring_is_flight (&ring));
    ring.lat_deg = other->lat_deg;
    ring.lon_deg = other->lon_deg;
    g_assert_false (ra_scenario_ring_is_flight (&ring));
  }
  const RaClaim *bound = ra_catalogue_find_claim (catalogue, "9m729-500-us");
  g_assert_false (ra_scenario_ring_is_flight (&(RaScenarioRing) { .max_km = 500, .claim = bound }));
  g_assert_false (ra_scenario_ring_is_flight (&(RaScenarioRing) { .max_km = 500 }));
}

#define DEPLOYMENTS                                                                                                    \
  "\"date\": \"2021-06-01\", \"deployments\": ["                                                                       \
  "{\"system\": \"9m729\", \"site\": \"kaliningrad\", \"status\": \"alleged\","                                        \
  " \"claims\": [\"9m729-480-russian-mod\", \"9m729-2500-csis\"], \"label\": \"words\"},"                              \
  "{\"system\": \"iskander-m\", \"site\": \"kaliningrad\", \"status\": \"reported\","                                  \
  " \"claims\": [\"iskander-m-500-tass\"], \"from\": \"2018\", \"to\": \"2021-06\"},"                                  \
  "{\"system\": \"tomahawk\", \"site\": \"deveselu\", \"status\": \"hypothetical\","                                   \
  " \"claims\": [\"tomahawk-1600-raytheon\"], \"from\": \"2021-07-01\"}],"                                             \
  "\"rings\": [{\"lat\": 10, \"lon\": 20, \"max_km\": 300, \"label\": \"own\"}]"

static void
check_order (const RaScenario *scenario, const RaRingListOptions *options, const char *expected)
{
  g_autoptr (GArray) rings = ra_ring_list (scenario, options);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_string_append_printf (found, "%s%g", i > 0 ? " " : "", ring->max_km);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autoptr (RaScenario) scenario = make_scenario (catalogue, DEPLOYMENTS);
  RaExtraRing asked = { .lat_deg = 1, .lon_deg = 2, .max_km = 77 };
  g_autoptr (GPtrArray) extra = g_ptr_array_new ();
  g_ptr_array_add (extra, &asked);
  check_order (scenario, NULL, "480 2500 500 1600 300");
  check_order (scenario, &(RaRingListOptions) { .extra = extra }, "480 2500 500 1600 300 77");

  g_autoptr (GArray) rings = ra_ring_list (scenario, NULL);
  const RaScenarioRing *first = &g_array_index (rings, RaScenarioRing, 0);
  const RaScenarioRing *own = &g_array_index (rings, RaScenarioRing, 4);
  g_assert_cmpstr (first->system->id, ==, "9m729");
  g_assert_cmpstr (first->claim->id, ==, "9m729-480-russian-mod");
  g_assert_cmpstr (first->site->id, ==, "kaliningrad");
  g_assert_cmpstr (first->label, ==, "words");
  g_assert_true (first->deployment == g_ptr_array_index (ra_scenario_get_deployments (scenario), 0));
  g_assert_cmpfloat (first->lat_deg, ==, first->site->lat_deg);
  g_assert_null (own->deployment);
  g_assert_null (own->claim);
  g_assert_cmpstr (own->label, ==, "own");
  g_assert_cmpfloat (own->lat_deg, ==, 10);
  const RaRangeRing range = ra_scenario_ring_to_range (first);
  g_assert_cmpfloat (range.max_m, ==, 480e3);
  g_assert_cmpfloat (range.min_m, ==, 0);
}

static void
test_dates (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autoptr (RaScenario) scenario = make_scenario (catalogue, DEPLOYMENTS);
  check_order (scenario, &(RaRingListOptions) { .date = "2018-12-30" }, "480 2500 300");
  check_order (scenario, &(RaRingListOptions) { .date = "2018-12-31" }, "480 2500 500 300");
  check_order (scenario, &(RaRingListOptions) { .date = "2021-06-01" }, "480 2500 500 300");
  check_order (scenario, &(RaRingListOptions) { .date = "2021-06-02" }, "480 2500 300");
  check_order (scenario, &(RaRingListOptions) { .date = "2021-07-01" }, "480 2500 1600 300");
}

/* A system that is switched off takes its rings along, also those that the user asked for by claim. */
static void
test_hidden (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autoptr (RaScenario) scenario = make_scenario (catalogue, DEPLOYMENTS);
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  RaExtraRing asked = { .max_km = 77, .claim = ra_catalogue_find_claim (catalogue, "9m729-2350-western-intelligence") };
  g_autoptr (GPtrArray) extra = g_ptr_array_new ();
  g_ptr_array_add (extra, &asked);
  const RaRingListOptions options = { .hidden_ids = hidden, .extra = extra };
  check_order (scenario, &options, "480 2500 500 1600 300 77");
  g_hash_table_add (hidden, (gpointer) "9m729-2350-western-intelligence");
  check_order (scenario, &options, "480 2500 500 1600 300");
  g_hash_table_add (hidden, (gpointer) "9m729");
  check_order (scenario, &options, "500 1600 300");
  g_hash_table_add (hidden, (gpointer) "iskander-m");
  check_order (scenario, &options, "1600 300");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-list/parse", test_parse);
  g_test_add_func ("/ring-list/parse-malformed", test_parse_malformed);
  g_test_add_func ("/ring-list/parse-lat-lon", test_parse_lat_lon);
  g_test_add_func ("/ring-list/format", test_format);
  g_test_add_func ("/ring-list/format-ring", test_format_ring);
  g_test_add_func ("/ring-list/flight", test_flight);
  g_test_add_func ("/ring-list/order", test_order);
  g_test_add_func ("/ring-list/dates", test_dates);
  g_test_add_func ("/ring-list/hidden", test_hidden);
  return g_test_run ();
}
