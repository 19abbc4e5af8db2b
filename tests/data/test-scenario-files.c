/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenario files of the user's own: what they may hold, what is said of broken ones, and damage. */
#include "data/scenario.h"

#include <string.h>

#include <glib/gstdio.h>

#include "data/formats/format-error.h"
#include "tests/data/helpers.h"

static void
test_list_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_list_folder ("/nowhere/at/all", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_status_words (void)
{
  static const char *const WORDS[]
      = { "confirmed", "reported", "alleged", "denied", "offered for inspection", "hypothetical", "removed" };

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_assert_cmpstr (ra_status_to_string ((RaStatus)i), ==, WORDS[i]);
}

typedef struct {
  const char *from;
  const char *to;
  const char *date;
  gboolean current;
} PeriodCase;

static const PeriodCase PERIODS[] = {
  { NULL, NULL, "2021-06-13", TRUE },
  { "2030", NULL, NULL, TRUE },
  { "2019-02-10", NULL, "2019-02-09", FALSE },
  { "2019-02-10", NULL, "2019-02-10", TRUE },
  { "2019-02-10", NULL, "2019-10-02", TRUE },
  { "2019-02", NULL, "2019-01-31", FALSE },
  { "2019-02", NULL, "2019-02-27", FALSE },
  { "2019-02", NULL, "2019-02-28", TRUE },
  { "2020-02", NULL, "2020-02-28", FALSE },
  { "2019", NULL, "2019-12-30", FALSE },
  { "2019", NULL, "2019-12-31", TRUE },
  { NULL, "2019-02-10", "2019-02-10", TRUE },
  { NULL, "2019-02-10", "2019-02-11", FALSE },
  { NULL, "2019-02", "2019-02-01", TRUE },
  { NULL, "2019-02", "2019-02-02", FALSE },
  { NULL, "2019", "2019-01-01", TRUE },
  { NULL, "2019", "2019-01-02", FALSE },
  { "2019-02", "2019-02", "2019-02-14", TRUE },
  { "2019-02", "2019-02", "2019-03-01", FALSE },
  { "2019-02", "2019", "2019-11-30", TRUE },
  { "2019-02", "2019", "2019-01-31", FALSE },
  { "2018", "2020", "2018-12-30", FALSE },
  { "2018", "2020", "2020-01-01", TRUE },
  { "2018", "2020", "2020-01-02", FALSE },
  { "2023-09-18", "2023-09-25", "2021-06-13", FALSE },
};

static void
test_is_current (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PERIODS); i++) {
    const PeriodCase *period = &PERIODS[i];
    RaDeployment deployment = { .from = (char *)period->from, .to = (char *)period->to };

    g_test_message ("%s to %s on %s", period->from, period->to, period->date);
    g_assert_cmpint (ra_deployment_is_current (&deployment, period->date), ==, period->current);
  }
}

static void
test_empty (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenario) scenario = ra_scenario_new_empty (catalogue);

  g_assert_cmpuint (ra_scenario_get_deployments (scenario)->len, ==, 0);
  g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==, 0);
  g_assert_cmpuint (ra_scenario_get_positions (scenario)->len, ==, 0);
  g_assert_cmpstr (ra_scenario_get_id (scenario), ==, "none");
  g_assert_cmpstr (ra_scenario_get_title (scenario), ==, "");
  g_assert_null (ra_scenario_get_date (scenario));
  g_assert_cmpstr (ra_scenario_get_view (scenario)->projection, ==, "europe");
  g_assert_false (ra_scenario_get_view (scenario)->given);
  g_assert_true (ra_scenario_get_catalogue (scenario) == catalogue);
}

/* ---- files of the user's own ---- */

#define SCENARIO(rest) "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\"" rest "}"

static RaScenario *
load_text (const char *text)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *path = test_write_scenario (text, -1);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);

  g_assert_no_error (error);
  test_remove_scenario (path);
  return scenario;
}

static void
test_smallest (void)
{
  g_autoptr (RaScenario) scenario = load_text (SCENARIO (", \"later-key\": [1, {}], \"note\": null"));

  g_assert_cmpstr (ra_scenario_get_id (scenario), ==, "own");
  g_assert_cmpstr (ra_scenario_get_summary (scenario), ==, "");
  g_assert_null (ra_scenario_get_note (scenario));
  g_assert_false (ra_scenario_get_view (scenario)->given);
}

static void
test_own_ring (void)
{
  g_autoptr (RaScenario) scenario
      = load_text (SCENARIO (", \"rings\": [{\"lat\": -33.5, \"lon\": 151, \"min_km\": 2, \"max_km\": 4.5}]"));
  const RaExtraRing *ring = g_ptr_array_index (ra_scenario_get_rings (scenario), 0);

  g_assert_cmpfloat (ring->lat_deg, ==, -33.5);
  g_assert_cmpfloat (ring->lon_deg, ==, 151);
  g_assert_cmpfloat (ring->min_km, ==, 2);
  g_assert_cmpfloat (ring->max_km, ==, 4.5);
  g_assert_null (ring->label);
  g_assert_null (ring->claim);
  g_assert_null (ring->site);
}

#define OWN_THINGS                                                                                                     \
  ", \"sources\": [{\"id\": \"mine\", \"title\": \"t\", \"publisher\": \"p\"}],"                                       \
  " \"systems\": [{\"id\": \"x-1\", \"name\": \"X\", \"kind\": \"k\", \"claims\": [{\"id\": \"x-1-70\","               \
  " \"max_km\": 70, \"claimant\": \"me\", \"date\": \"2020\", \"sources\": [\"mine\"], \"confidence\": \"C\"}]}],"     \
  " \"sites\": [{\"id\": \"home\", \"name\": \"Home\", \"lat\": 1, \"lon\": 2}],"                                      \
  " \"deployments\": [{\"system\": \"x-1\", \"site\": \"home\", \"claims\": [\"x-1-70\"],"                             \
  " \"status\": \"hypothetical\"}]"

static void
test_own_catalogue (void)
{
  g_autoptr (RaScenario) scenario = load_text (SCENARIO (OWN_THINGS));
  g_autoptr (RaCatalogue) shipped = test_load_catalogue ();
  RaCatalogue *joined = ra_scenario_get_catalogue (scenario);
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  const RaDeployment *deployment = g_ptr_array_index (deployments, 0);

  g_assert_cmpuint (deployments->len, ==, 1);
  g_assert_cmpstr (deployment->system->id, ==, "x-1");
  g_assert_cmpstr (deployment->site->id, ==, "home");
  g_assert_cmpint (deployment->status, ==, RA_STATUS_HYPOTHETICAL);
  g_assert_cmpuint (ra_catalogue_get_sites (joined)->len, ==, ra_catalogue_get_sites (shipped)->len + 1);
  g_assert_nonnull (ra_catalogue_find_claim (joined, "9m729-480-russian-mod"));
  g_assert_null (ra_catalogue_find_claim (shipped, "x-1-70"));
}

typedef struct {
  const char *name;
  const char *text;
  RaFormatError code;
  const char *message; /* after "FOLDER/own.rangeatlas" */
} BrokenCase;

#define DEPLOYMENT(rest)                                                                                               \
  SCENARIO (", \"deployments\": [{\"system\": \"9m729\", \"site\": \"shuya\", \"status\": \"reported\"" rest "}]")
#define RING(rest) SCENARIO (", \"rings\": [{" rest "}]")
#define VIEW(rest) SCENARIO (", \"view\": {" rest "}")

static const BrokenCase BROKEN[] = {
  { "format", "{\"format\": \"range-atlas-sites\"}", RA_FORMAT_ERROR_SYNTAX,
    ":1: format: must be \"range-atlas-scenario\"" },
  { "syntax", "{\n\n]", RA_FORMAT_ERROR_SYNTAX, ":3: syntax error: unexpected \"]\"" },
  { "version", "{\"format\": \"range-atlas-scenario\", \"version\": 3}", RA_FORMAT_ERROR_VERSION,
    ":1: version: 3 is newer than this program, which reads version 1; a newer Range Atlas is needed" },
  { "title", "{\"format\": \"range-atlas-scenario\", \"version\": 1}", RA_FORMAT_ERROR_INVALID, ":1: title: missing" },
  { "month", SCENARIO (", \"date\": \"2021-06\""), RA_FORMAT_ERROR_INVALID,
    ":1: date: must be a day such as 2019-02-10" },
  { "day", SCENARIO (", \"date\": \"2021-02-29\""), RA_FORMAT_ERROR_INVALID,
    ":1: date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10" },
  { "system", SCENARIO (", \"deployments\": [{\"system\": \"v-2\"}]"), RA_FORMAT_ERROR_UNKNOWN,
    ":1: deployments[0].system: there is no system \"v-2\"" },
  { "site", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"atlantis\"}]"), RA_FORMAT_ERROR_UNKNOWN,
    ":1: deployments[0].site: there is no site \"atlantis\"" },
  { "status", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"shuya\", \"status\": \"seen\"}]"),
    RA_FORMAT_ERROR_INVALID,
    ":1: deployments[0].status: unknown word \"seen\"; one of: confirmed, reported, alleged, denied, "
    "offered for inspection, hypothetical, removed, struck" },
  { "no status", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"shuya\"}]"), RA_FORMAT_ERROR_INVALID,
    ":1: deployments[0].status: missing" },
  { "claim", DEPLOYMENT (", \"claims\": [\"9m729-5500\"]"), RA_FORMAT_ERROR_UNKNOWN,
    ":1: deployments[0].claims[0]: there is no claim \"9m729-5500\"" },
  { "claim of another", DEPLOYMENT (", \"claims\": [\"iskander-m-500-tass\"]"), RA_FORMAT_ERROR_INVALID,
    ":1: deployments[0].claims: \"iskander-m-500-tass\" is a claim about \"iskander-m\", not about \"9m729\"" },
  { "period", DEPLOYMENT (", \"from\": \"2019-02\", \"to\": \"2018\""), RA_FORMAT_ERROR_INVALID,
    ":1: deployments[0].to: must not be before from" },
  { "contested", DEPLOYMENT (", \"contested\": \"yes\""), RA_FORMAT_ERROR_INVALID,
    ":1: deployments[0].contested: must be true or false" },
  { "source", DEPLOYMENT (", \"sources\": [\"hearsay\"]"), RA_FORMAT_ERROR_UNKNOWN,
    ":1: deployments[0].sources[0]: there is no source \"hearsay\"" },
  { "ring nowhere", RING ("\"max_km\": 5"), RA_FORMAT_ERROR_INVALID, ":1: rings[0].lat: missing" },
  { "ring twice", RING ("\"site\": \"shuya\", \"lat\": 5"), RA_FORMAT_ERROR_INVALID,
    ":1: rings[0].site: give either a site or lat and lon, not both" },
  { "ring of both", RING ("\"site\": \"shuya\", \"claim\": \"inf-shorter-range-band\", \"max_km\": 5"),
    RA_FORMAT_ERROR_INVALID, ":1: rings[0].claim: give either a claim or kilometres, not both" },
  { "band beyond the antipode", RING ("\"lat\": 1, \"lon\": 1, \"min_km\": 20003.95, \"max_km\": 20010"),
    RA_FORMAT_ERROR_INVALID, ":1: rings[0].min_km: no point of the Earth is farther than 20003.9 km" },
  { "ring upside down", RING ("\"lat\": 1, \"lon\": 1, \"min_km\": 5, \"max_km\": 5"), RA_FORMAT_ERROR_INVALID,
    ":1: rings[0].max_km: must be a number above min_km" },
  { "position", SCENARIO (", \"positions\": [{\"party\": \"P\", \"text\": \"says\", \"date\": \"2019\"}]"),
    RA_FORMAT_ERROR_INVALID, ":1: positions[0].sources: missing" },
  { "view", SCENARIO (", \"view\": \"europe\""), RA_FORMAT_ERROR_INVALID, ":1: view: must be an object in braces" },
  { "centre", VIEW ("\"centre\": [54]"), RA_FORMAT_ERROR_INVALID,
    ":1: view.centre: must be a list of two numbers, latitude and longitude" },
  { "centre swapped", VIEW ("\"centre\": [120, 5]"), RA_FORMAT_ERROR_INVALID,
    ":1: view.centre: must be a number from -90 to 90" },
  { "width", VIEW ("\"centre\": [54, 20], \"width_km\": 0"), RA_FORMAT_ERROR_INVALID,
    ":1: view.width_km: must be a number from 1 to 100000" },
  { "focus", SCENARIO (", \"focus\": []"), RA_FORMAT_ERROR_INVALID, ":1: focus: must be an object in braces" },
  { "focus nowhere", SCENARIO (", \"focus\": {\"width_km\": 5}"), RA_FORMAT_ERROR_INVALID,
    ":1: focus.centre: missing" },
  { "flat focus", SCENARIO (", \"focus\": {\"centre\": [54, 20], \"width_km\": 5, \"height_km\": 0}"),
    RA_FORMAT_ERROR_INVALID, ":1: focus.height_km: must be a number from 1 to 100000" },
  { "inset", SCENARIO (", \"inset\": 5"), RA_FORMAT_ERROR_INVALID, ":1: inset: must be an object in braces" },
  { "inset nowhere", SCENARIO (", \"inset\": {\"width_km\": 5}"), RA_FORMAT_ERROR_INVALID,
    ":1: inset.centre: missing" },
  { "inset of no width", SCENARIO (", \"inset\": {\"centre\": [90, 180]}"), RA_FORMAT_ERROR_INVALID,
    ":1: inset.width_km: missing" },
  { "inset in numbers", SCENARIO (", \"inset\": {\"centre\": [54, 20], \"width_km\": 5, \"title\": 5}"),
    RA_FORMAT_ERROR_INVALID, ":1: inset.title: must be a text in quotation marks" },
  { "own id taken", SCENARIO (", \"sites\": [{\"id\": \"shuya\", \"name\": \"S\", \"lat\": 61.95, \"lon\": 34.23}]"),
    RA_FORMAT_ERROR_INVALID, ":1: sites[0].id: \"shuya\" is taken already" },
};

static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *path = test_write_scenario (broken->text, -1);
  g_autofree char *expected = g_strconcat (path, broken->message, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_load (catalogue, path, &error));
  g_assert_error (error, RA_FORMAT_ERROR, (int)broken->code);
  g_assert_cmpstr (error->message, ==, expected);
  test_remove_scenario (path);
}

static void
test_unreadable (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_load (catalogue, "nowhere.rangeatlas", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_cmpstr (error->message, ==, "nowhere.rangeatlas: No such file or directory");
}

/* A file that is broken is listed all the same, after the good ones. */
static void
test_list_broken (void)
{
  g_autofree char *path = test_write_scenario ("{", -1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *undated = g_build_filename (folder, "a.rangeatlas", NULL);
  g_autofree char *dated = g_build_filename (folder, "z.rangeatlas", NULL);
  g_autoptr (GPtrArray) paths = NULL;

  g_assert_true (g_file_set_contents (undated, SCENARIO (""), -1, NULL));
  g_assert_true (g_file_set_contents (dated, SCENARIO (", \"date\": \"2025-01-01\""), -1, NULL));
  paths = ra_scenario_list_folder (folder, NULL);
  g_assert_cmpuint (paths->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (paths, 0), ==, dated);
  g_assert_cmpstr (g_ptr_array_index (paths, 1), ==, undated);
  g_assert_cmpstr (g_ptr_array_index (paths, 2), ==, path);
  g_remove (dated);
  g_remove (undated);
  test_remove_scenario (path);
}

/* ---- mutations of the shipped files ---- */

#define MUTATIONS 2000

static gboolean
load_mutated (RaCatalogue *catalogue, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_load (catalogue, path, &error);

  g_assert_true ((scenario == NULL) == (error != NULL));
  if (error == NULL)
    return TRUE;
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return FALSE;
}

static void
test_mutations (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *folder = test_shipped_path ("catalogue/scenarios");
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);
  guint loaded = 0;

  for (int k = 0; k < MUTATIONS; k++) {
    g_autofree char *original = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (g_ptr_array_index (paths, (guint)k % paths->len), &original, &length, NULL));
    g_autoptr (GString) text = g_string_new_len (original, (gssize)length);
    test_mutate (rand, text);
    g_autofree char *path = test_write_scenario (text->str, (gssize)text->len);
    loaded += load_mutated (catalogue, path);
    test_remove_scenario (path);
  }
  g_test_message ("%u of %d loaded", loaded, MUTATIONS);
  g_assert_cmpuint (loaded, >, 0);
  g_assert_cmpuint (loaded, <, MUTATIONS);
}

static void
test_truncations (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *from = test_shipped_path ("catalogue/scenarios/inf-in-force.rangeatlas");
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  for (gsize cut = 0; cut + 2 < length; cut += 7) {
    g_autofree char *path = test_write_scenario (text, (gssize)cut);
    g_assert_false (load_mutated (catalogue, path));
    test_remove_scenario (path);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/list-missing-folder", test_list_missing_folder);
  g_test_add_func ("/scenario/status-words", test_status_words);
  g_test_add_func ("/scenario/is-current", test_is_current);
  g_test_add_func ("/scenario/empty", test_empty);
  g_test_add_func ("/scenario/own/smallest", test_smallest);
  g_test_add_func ("/scenario/own/ring", test_own_ring);
  g_test_add_func ("/scenario/own/catalogue", test_own_catalogue);
  g_test_add_func ("/scenario/unreadable", test_unreadable);
  g_test_add_func ("/scenario/list-broken", test_list_broken);
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autofree char *path = g_strdup_printf ("/scenario/broken/%s", BROKEN[i].name);
    g_test_add_data_func (path, &BROKEN[i], test_broken);
  }
  g_test_add_func ("/scenario/mutations", test_mutations);
  g_test_add_func ("/scenario/truncations", test_truncations);
  return g_test_run ();
}
