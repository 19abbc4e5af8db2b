/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-write.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "data/formats/format-error.h"
#include "tests/data/helpers.h"

/* For members that are not const. */
#define TEXT(text) ((char[]) { text })

#define HEAD "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\""

static char *
text_of_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (path, &error);

  g_assert_no_error (error);
  return ra_scenario_document_to_text (document);
}

/* What @text becomes when it is saved, which is what it becomes whenever it is saved again. */
static char *
resave (const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "resave.rangeatlas", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  test_write_bytes (path, text, strlen (text));
  for (guint i = 0; i < 2; i++) {
    g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (path, &error);
    g_assert_no_error (error);
    g_autofree char *wanted = ra_scenario_document_to_text (document);
    test_save_scenario (document, path);
    g_assert_no_error (error);
    g_clear_pointer (&contents, g_free);
    g_file_get_contents (path, &contents, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (contents, ==, wanted);
  }
  g_autofree char *again = text_of_file (path);
  g_assert_cmpstr (again, ==, contents);
  return g_steal_pointer (&contents);
}

/* Every member that a file had is there with its value, in its place. */
static void
test_unknown_keys (void)
{
  char *folder = test_make_folder ();
  const char *text
      = HEAD ",\n"
             "\"x-colour\": {\"deep\": [1, {\"er\": null}, [[], {}]], \"yes\": true, \"no\": false},\n"
             "\"rings\": [{\"lat\": 1, \"x-a\": \"ä\\u00df\\ud83d\\ude80\", \"lon\": 2.50, \"max_km\": 3}],\n"
             "\"view\": {\"centre\": [51.60, 45], \"x-b\": 1e3, \"width_km\": 700, \"projection\": \"globe\"},\n"
             "\"\": \"an empty name\", \"x-c\": \"q\\\"\\\\\\/\\n\\r\\t\"}";
  g_autofree char *saved = resave (folder, text);

  g_assert_cmpstr (saved, ==,
                   "{\n"
                   "  \"format\": \"range-atlas-scenario\",\n"
                   "  \"version\": 1,\n"
                   "  \"title\": \"T\",\n"
                   "  \"x-colour\": {\n"
                   "    \"deep\": [\n"
                   "      1,\n"
                   "      {\n"
                   "        \"er\": null\n"
                   "      },\n"
                   "      [\n"
                   "        [],\n"
                   "        {}\n"
                   "      ]\n"
                   "    ],\n"
                   "    \"yes\": true,\n"
                   "    \"no\": false\n"
                   "  },\n"
                   "  \"rings\": [\n"
                   "    {\n"
                   "      \"lat\": 1,\n"
                   "      \"x-a\": \"äß🚀\",\n"
                   "      \"lon\": 2.5,\n"
                   "      \"max_km\": 3\n"
                   "    }\n"
                   "  ],\n"
                   "  \"view\": {\n"
                   "    \"centre\": [51.6, 45],\n"
                   "    \"x-b\": 1000,\n"
                   "    \"width_km\": 700,\n"
                   "    \"projection\": \"globe\"\n"
                   "  },\n"
                   "  \"\": \"an empty name\",\n"
                   "  \"x-c\": \"q\\\"\\\\/\\n\\r\\t\"\n"
                   "}\n");
  test_remove_folder (folder);
}

static void
test_numbers (void)
{
  static const char *const numbers[][2] = {
    { "0.1", "0.1" },
    { "-0", "0" },
    { "-0.0", "0" },
    { "-12.25", "-12.25" },
    { "54.7083333333333", "54.7083333333333" },
    { "45.766666666666666", "45.766666666666666" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "1e-7", "1e-07" },
    { "1.5E+300", "1.5e+300" },
    { "9007199254740993", "9007199254740993" },
    { "2e0", "2" },
    { "480.0", "480" },
  };
  char *folder = test_make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *text = g_strdup_printf (HEAD ", \"x\": %s}", numbers[i][0]);
    g_autofree char *wanted = g_strdup_printf ("\n  \"x\": %s\n}\n", numbers[i][1]);
    g_autofree char *saved = resave (folder, text);
    g_test_message ("%s", numbers[i][0]);
    g_assert_nonnull (strstr (saved, wanted));
  }
  test_remove_folder (folder);
}

/* The shipped scenarios say the same after they have been saved. */
static void
test_shipped (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *scenarios = test_shipped_path ("catalogue/scenarios");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (scenarios, &error);
  char *folder = test_make_folder ();
  g_autofree char *copy = g_build_filename (folder, "copy.rangeatlas", NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_autofree char *text = text_of_file (path);
    g_autofree char *saved = resave (folder, text);
    g_assert_cmpstr (saved, ==, text);
    test_write_bytes (copy, saved, strlen (saved));
    g_autoptr (RaScenario) before = ra_scenario_load (catalogue, path, &error);
    g_assert_no_error (error);
    g_autoptr (RaScenario) after = ra_scenario_load (catalogue, copy, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (ra_scenario_get_title (after), ==, ra_scenario_get_title (before));
    g_assert_cmpuint (ra_scenario_get_deployments (after)->len, ==, ra_scenario_get_deployments (before)->len);
    g_assert_cmpuint (ra_scenario_get_rings (after)->len, ==, ra_scenario_get_rings (before)->len);
    g_assert_cmpuint (ra_scenario_get_positions (after)->len, ==, ra_scenario_get_positions (before)->len);
    g_assert_cmpfloat (ra_scenario_get_view (after)->width_km, ==, ra_scenario_get_view (before)->width_km);
  }
  test_remove_folder (folder);
}

/* Everything of the catalogue, written as a scenario's own under other ids, reads back as it was. */
static void
add_of_model (RaScenarioDocument *document, GPtrArray *one)
{
  RaSource source = { .id = TEXT ("s"),
                      .title = TEXT ("Title"),
                      .publisher = TEXT ("Publisher"),
                      .date = TEXT ("2019-02"),
                      .note = TEXT ("Note") };
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  RaClaim claim = {
    .id = TEXT ("c"), .min_km = 500, .max_km = 2350.5, .at_least = TRUE, .claimant = TEXT ("Who"), .date = TEXT ("2019")
  };
  RaSystem system = {
    .id = TEXT ("m"), .name = TEXT ("M \"1\""), .kind = TEXT ("missile"), .country = TEXT ("ROU"), .claims = claims
  };
  RaSite site = { .id = TEXT ("p"), .name = TEXT ("Piteå"), .lat_deg = 65.1, .lon_deg = -0.1, .sources = sources };
  RaDeployment deployment = { .system = &system, .site = &site, .claims = claims, .sources = sources };
  const RaExtraRing about_site = { .site = &site, .claim = &claim, .label = TEXT ("L") };
  const RaExtraRing bare = { .lat_deg = -33.9, .lon_deg = 18.4, .min_km = 1, .max_km = 2 };

  g_ptr_array_add (sources, &source);
  g_ptr_array_add (claims, &claim);
  claim.sources = sources;
  claim.claimant_short = claim.claimant;
  claim.party = RA_PARTY_WEST;
  claim.shown = TRUE;
  claim.flown = TRUE;
  claim.end_lat_deg = 48.5;
  claim.end_lon_deg = -35.25;
  system.inf_class = RA_INF_INTERMEDIATE;
  system.inf_contested = TRUE;
  site.confidence = RA_CONFIDENCE_A;
  deployment.status = RA_STATUS_OFFERED;
  deployment.contested = TRUE;
  deployment.from = one->pdata[0];
  ra_scenario_document_add_deployment (document, &deployment);
  ra_scenario_document_add_ring (document, &about_site);
  ra_scenario_document_add_ring (document, &bare);
  ra_scenario_document_add_site (document, &site);
  ra_scenario_document_add_system (document, &system);
  ra_scenario_document_add_source (document, &source);
}

static void
check_model (const RaScenario *scenario)
{
  const RaDeployment *deployment = g_ptr_array_index (ra_scenario_get_deployments (scenario), 0);
  const RaClaim *claim = g_ptr_array_index (deployment->claims, 0);
  const RaExtraRing *ring = g_ptr_array_index (ra_scenario_get_rings (scenario), 0);
  const RaExtraRing *bare = g_ptr_array_index (ra_scenario_get_rings (scenario), 1);
  const RaScenarioView *view = ra_scenario_get_view (scenario);

  g_assert_cmpstr (deployment->system->name, ==, "M \"1\"");
  g_assert_cmpint (deployment->system->inf_class, ==, RA_INF_INTERMEDIATE);
  g_assert_true (deployment->system->inf_contested && deployment->contested);
  g_assert_cmpstr (deployment->site->name, ==, "Piteå");
  g_assert_cmpfloat (deployment->site->lon_deg, ==, -0.1);
  g_assert_cmpint (deployment->site->confidence, ==, RA_CONFIDENCE_A);
  g_assert_cmpint (deployment->status, ==, RA_STATUS_OFFERED);
  g_assert_cmpstr (deployment->from, ==, "2019-02-10");
  g_assert_cmpfloat (claim->min_km, ==, 500);
  g_assert_cmpfloat (claim->max_km, ==, 2350.5);
  g_assert_true (claim->at_least && claim->shown && claim->flown);
  g_assert_cmpfloat (claim->end_lat_deg, ==, 48.5);
  g_assert_cmpfloat (claim->end_lon_deg, ==, -35.25);
  g_assert_cmpstr (claim->claimant_short, ==, "Who");
  g_assert_cmpint (claim->party, ==, RA_PARTY_WEST);
  g_assert_true (ring->claim == claim && ring->site == deployment->site);
  g_assert_cmpstr (ring->label, ==, "L");
  g_assert_cmpfloat (bare->lat_deg, ==, -33.9);
  g_assert_cmpfloat (bare->min_km, ==, 1);
  g_assert_cmpstr (view->projection, ==, "globe");
  g_assert_cmpfloat (view->centre_lon_deg, ==, 20.51);
  g_assert_cmpuint (ra_scenario_get_own_sites (scenario)->len, ==, 1);
}

static void
test_model (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_new ("T");
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "own.rangeatlas", NULL);
  g_autoptr (GError) error = NULL;
  const RaScenarioView view = { TEXT ("globe"), 54.71, 20.51, 7000, TRUE, 0 };

  g_ptr_array_add (words, g_strdup ("2019-02-10"));
  add_of_model (document, words);
  ra_scenario_document_set_view (document, &view);
  ra_scenario_document_set_text (document, "date", "2019-02-10");
  test_save_scenario (document, path);
  g_assert_no_error (error);
  g_autoptr (RaScenario) scenario = ra_scenario_load (catalogue, path, &error);
  g_assert_no_error (error);
  check_model (scenario);
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_autofree char *saved = resave (folder, text);
  g_assert_cmpstr (saved, ==, text);
  test_remove_folder (folder);
}

/* A view that somebody chose is the one that is shown. */
static void
test_view_over_focus (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;
  const char *text = HEAD ", \"focus\": {\"centre\": [1, 2], \"width_km\": 3, \"height_km\": 4}}";
  const RaScenarioView view = { TEXT ("globe"), 54.71, 20.51, 7000, TRUE, 0 };
  g_autoptr (RaScenario) before = ra_scenario_parse (catalogue, "a", text, NULL, &error);
  g_assert_no_error (error);
  const RaScenarioView *focus = ra_scenario_get_focus (before);
  g_assert_nonnull (focus);
  g_assert_cmpstr (focus->projection, ==, "europe");
  g_assert_cmpfloat (focus->height_km, ==, 4);
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse ("a", text, &error);
  g_assert_no_error (error);
  ra_scenario_document_set_view (document, &view);
  g_autofree char *written = ra_scenario_document_to_text (document);
  g_autoptr (RaScenario) after = ra_scenario_parse (catalogue, "a", written, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (ra_scenario_get_focus (after));
}

/* An inset is read with all that it says, and is still there when something else of the file was edited. */
static void
test_inset (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;
  const char *text = HEAD ", \"view\": {\"projection\": \"site\", \"centre\": [1, 2], \"width_km\": 9},"
                          " \"inset\": {\"centre\": [90, 180], \"width_km\": 3, \"title\": \"T\","
                          " \"subtitle\": \"S\", \"x\": 1}}";
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse ("a", text, &error);
  g_assert_no_error (error);
  ra_scenario_document_set_text (document, "summary", "new");
  g_autofree char *written = ra_scenario_document_to_text (document);
  g_assert_nonnull (strstr (written, "\"x\": 1"));
  g_autoptr (RaScenario) after = ra_scenario_parse (catalogue, "a", written, NULL, &error);
  g_assert_no_error (error);
  const RaScenarioInset *inset = ra_scenario_get_inset (after);
  g_assert_nonnull (inset);
  g_assert_cmpstr (inset->view.projection, ==, "site");
  g_assert_cmpfloat (inset->view.centre_lat_deg, ==, 90);
  g_assert_cmpfloat (inset->view.centre_lon_deg, ==, 180);
  g_assert_cmpfloat (inset->view.width_km, ==, 3);
  g_assert_cmpfloat (inset->view.height_km, ==, 0);
  g_assert_cmpstr (inset->title, ==, "T");
  g_assert_cmpstr (inset->subtitle, ==, "S");
  g_autoptr (RaScenario) without = ra_scenario_parse (catalogue, "a", HEAD "}", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (ra_scenario_get_inset (without));
}

/* A title of one's own takes the place of what the map finds. */
static void
test_title_over_finding (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;
  const char *text = HEAD ", \"finding\": true}";
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse ("a", text, &error);
  g_autoptr (RaScenario) before = ra_scenario_parse (catalogue, "a", text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ra_scenario_has_finding (before));
  ra_scenario_document_set_text (document, "title", "Mine");
  g_autofree char *written = ra_scenario_document_to_text (document);
  g_autoptr (RaScenario) after = ra_scenario_parse (catalogue, "a", written, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (ra_scenario_has_finding (after));
}

/* New members go where the format has them, whatever is there already; what is known of no order stays. */
static void
test_editing (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "edit.rangeatlas", NULL);
  const char *text
      = HEAD ", \"x\": 1, \"summary\": \"S\", \"rings\": [{\"lat\": 1, \"lon\": 2, \"max_km\": 3}], \"y\": 2}";
  const RaExtraRing ring = { .lat_deg = 4, .lon_deg = 5, .max_km = 6 };
  g_autoptr (GError) error = NULL;

  test_write_bytes (path, text, strlen (text));
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (path, &error);
  g_assert_no_error (error);
  ra_scenario_document_set_text (document, "date", "2019-02-10");
  ra_scenario_document_set_text (document, "title", "New");
  ra_scenario_document_set_text (document, "summary", NULL);
  ra_scenario_document_set_text (document, "note", NULL);
  ra_scenario_document_add_ring (document, &ring);
  g_assert_true (ra_scenario_document_remove (document, "rings", 0));
  g_assert_false (ra_scenario_document_remove (document, "rings", 1));
  g_assert_false (ra_scenario_document_remove (document, "sites", 0));
  g_autofree char *edited = ra_scenario_document_to_text (document);
  g_assert_cmpstr (edited, ==,
                   "{\n  \"format\": \"range-atlas-scenario\",\n  \"version\": 1,\n  \"title\": \"New\",\n  \"x\": 1,\n"
                   "  \"date\": \"2019-02-10\",\n  \"rings\": [\n    {\n      \"lat\": 4,\n      \"lon\": 5,\n"
                   "      \"max_km\": 6\n    }\n  ],\n  \"y\": 2\n}\n");
  test_remove_folder (folder);
}

static void
test_errors (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "bad.rangeatlas", NULL);
  const char *huge = HEAD ", \"a\": \"9223372036854775808\", \"b\": 9223372036854775807,\n\"c\": -9223372036854775808}";
  const char *newer = "{\"format\": \"range-atlas-scenario\", \"version\": 2}";
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_new ("");
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_document_load (path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  test_write_bytes (path, newer, strlen (newer));
  g_assert_null (ra_scenario_document_load (path, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_VERSION);
  g_clear_error (&error);
  test_write_bytes (path, "{", 1);
  g_assert_null (ra_scenario_document_load (path, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_SYNTAX);
  g_clear_error (&error);
  test_write_bytes (path, huge, strlen (huge));
  g_assert_null (ra_scenario_document_load (path, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, ":2: a number is too large to be kept when the file is saved"));
  g_clear_error (&error);
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/scenario-write/unknown-keys", test_unknown_keys);
  g_test_add_func ("/scenario-write/numbers", test_numbers);
  g_test_add_func ("/scenario-write/shipped", test_shipped);
  g_test_add_func ("/scenario-write/model", test_model);
  g_test_add_func ("/scenario-write/view-over-focus", test_view_over_focus);
  g_test_add_func ("/scenario-write/inset", test_inset);
  g_test_add_func ("/scenario-write/title-over-finding", test_title_over_finding);
  g_test_add_func ("/scenario-write/editing", test_editing);
  g_test_add_func ("/scenario-write/errors", test_errors);
  return g_test_run ();
}
