/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "data/formats/format-error.h"
#include "data/own-id.h"
#include "data/scenario-write.h"
#include "tests/data/helpers.h"

/* For members that are not const. */
#define TEXT(text) ((char[]) { text })

/* One of everything, each with a key that nobody knows. */
static const char *const FULL
    = "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"x-root\": 1,\n"
      "\"positions\": [{\"party\": \"A\", \"text\": \"a\", \"date\": \"2021\", \"sources\": [\"own-s\"], \"x-p\": "
      "1}],\n"
      "\"deployments\": [\n"
      "  {\"system\": \"own-m\", \"site\": \"own-t\", \"claims\": [\"own-c1\", \"own-c2\"], \"status\": \"denied\","
      " \"contested\": false, \"x-d\": 1},\n"
      "  {\"system\": \"own-m\", \"site\": \"kaliningrad\", \"claims\": [\"own-c1\"], \"status\": \"alleged\"},\n"
      "  {\"system\": \"tomahawk\", \"site\": \"own-t\", \"status\": \"hypothetical\"}],\n"
      "\"rings\": [{\"site\": \"own-t\", \"max_km\": 500, \"x-r\": 1}, {\"lat\": 1, \"lon\": 2, \"claim\": "
      "\"own-c1\"},\n"
      "  {\"lat\": 3, \"lon\": 4, \"max_km\": 5}],\n"
      "\"sources\": [{\"id\": \"own-s\", \"title\": \"S\", \"publisher\": \"P\", \"x-s\": 1}],\n"
      "\"systems\": [{\"id\": \"own-m\", \"name\": \"M\", \"kind\": \"launcher\", \"x-m\": 1, \"claims\": [\n"
      "  {\"id\": \"own-c1\", \"max_km\": 100, \"claimant\": \"C\", \"date\": \"2021\", \"sources\": [\"own-s\"],"
      " \"confidence\": \"B\", \"x-c\": 1},\n"
      "  {\"id\": \"own-c2\", \"min_km\": 5, \"max_km\": 200, \"claimant\": \"C\", \"date\": \"2021\","
      " \"sources\": [\"own-s\"], \"confidence\": \"B\"}]}],\n"
      "\"sites\": [{\"id\": \"own-t\", \"name\": \"Town\", \"lat\": 55, \"lon\": 21, \"role\": \"r\", \"x-t\": 1}]}";

/* What the documents are copies of, so that each test tells whether an edit gets through to the original. */
static RaScenarioDocument *original;
static char *original_text;

static void
begin_original (void)
{
  g_autoptr (GError) error = NULL;

  original = ra_scenario_document_parse ("full", FULL, &error);
  g_assert_no_error (error);
  original_text = ra_scenario_document_to_text (original);
}

static void
assert_original (void)
{
  g_autofree char *text = ra_scenario_document_to_text (original);

  g_assert_cmpstr (text, ==, original_text);
}

static RaScenarioDocument *
parse_document (void)
{
  assert_original ();
  return ra_scenario_document_copy (original);
}

/* What the document says, which must be a good scenario. */
static RaScenario *
read_back (RaCatalogue *catalogue, RaScenarioDocument *document)
{
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_parse (catalogue, "full", text, NULL, &error);

  g_assert_no_error (error);
  return scenario;
}

static void
assert_lists (RaScenario *scenario, guint n_deployments, guint n_rings, guint n_own_sites)
{
  g_assert_cmpuint (ra_scenario_get_deployments (scenario)->len, ==, n_deployments);
  g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==, n_rings);
  g_assert_cmpuint (ra_scenario_get_own_sites (scenario)->len, ==, n_own_sites);
}

/* What is set to what it is already leaves the text as it was. */
static void
test_set_same (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  RaCatalogue *joined = ra_scenario_get_catalogue (scenario);
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  const GPtrArray *rings = ra_scenario_get_rings (scenario);
  g_autofree char *before = ra_scenario_document_to_text (document);

  g_assert_true (ra_scenario_document_set_source (document, 0, ra_catalogue_find_source (joined, "own-s")));
  g_assert_true (ra_scenario_document_set_system (document, 0, ra_catalogue_find_system (joined, "own-m")));
  g_assert_true (ra_scenario_document_set_site (document, 0, ra_catalogue_find_site (joined, "own-t")));
  for (guint i = 0; i < deployments->len; i++)
    g_assert_true (ra_scenario_document_set_deployment (document, i, g_ptr_array_index (deployments, i)));
  for (guint i = 0; i < rings->len; i++)
    g_assert_true (ra_scenario_document_set_ring (document, i, g_ptr_array_index (rings, i)));
  g_assert_true (
      ra_scenario_document_set_position (document, 0, g_ptr_array_index (ra_scenario_get_positions (scenario), 0)));
  g_autofree char *after = ra_scenario_document_to_text (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (ra_scenario_document_set_site (document, 1, ra_catalogue_find_site (joined, "own-t")));
}

/* What is set to something else says that and nothing of the old, but keeps what is not known. */
static void
test_set_other (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  const RaSite site = { .id = TEXT ("own-t"), .name = TEXT ("Ort"), .lat_deg = -1.5, .confidence = RA_CONFIDENCE_G };
  const RaExtraRing ring = { .lat_deg = 9, .lon_deg = 8, .min_km = 1, .max_km = 7 };

  ra_scenario_document_set_site (document, 0, &site);
  ra_scenario_document_set_ring (document, 0, &ring);
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  const RaSite *read = g_ptr_array_index (ra_scenario_get_own_sites (scenario), 0);
  const RaExtraRing *read_ring = g_ptr_array_index (ra_scenario_get_rings (scenario), 0);
  g_autofree char *text = ra_scenario_document_to_text (document);

  g_assert_cmpstr (read->name, ==, "Ort");
  g_assert_cmpfloat (read->lat_deg, ==, -1.5);
  g_assert_null (read->role);
  g_assert_null (read_ring->site);
  g_assert_cmpfloat (read_ring->lat_deg, ==, 9);
  g_assert_cmpfloat (read_ring->min_km, ==, 1);
  g_assert_nonnull (strstr (text, "\"x-t\": 1"));
  g_assert_nonnull (strstr (text, "\"x-r\": 1"));
}

/* A claim that goes, one that stays with what is not known of it, a new one. */
static void
test_set_claims (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autoptr (RaScenario) before = read_back (catalogue, document);
  RaSystem system = *ra_catalogue_find_system (ra_scenario_get_catalogue (before), "own-m");
  RaClaim new = *(const RaClaim *)g_ptr_array_index (system.claims, 1);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  new.id = TEXT ("own-c3");
  new.min_km = 0;
  g_ptr_array_add (claims, &new);
  g_ptr_array_add (claims, g_ptr_array_index (system.claims, 0));
  system.claims = claims;
  system.in_force_from = TEXT ("1988-06-01");
  system.in_force_to = TEXT ("2019-08-02");
  g_assert_true (ra_scenario_document_remove_claim (document, "own-c2"));
  g_assert_true (ra_scenario_document_set_system (document, 0, &system));
  g_autoptr (RaScenario) after = read_back (catalogue, document);
  const RaSystem *read = ra_catalogue_find_system (ra_scenario_get_catalogue (after), "own-m");
  g_autofree char *text = ra_scenario_document_to_text (document);

  g_assert_cmpstr (read->in_force_from, ==, "1988-06-01");
  g_assert_cmpstr (read->in_force_to, ==, "2019-08-02");
  g_assert_cmpuint (ra_scenario_get_own_systems (after)->len, ==, 1);
  g_assert_true (g_ptr_array_index (ra_scenario_get_own_systems (after), 0) == read);
  g_assert_cmpuint (ra_scenario_get_own_sources (after)->len, ==, 1);
  g_assert_cmpuint (read->claims->len, ==, 2);
  g_assert_cmpstr (((const RaClaim *)g_ptr_array_index (read->claims, 0))->id, ==, "own-c3");
  g_assert_cmpstr (((const RaClaim *)g_ptr_array_index (read->claims, 1))->id, ==, "own-c1");
  g_assert_nonnull (strstr (text, "\"x-c\": 1"));
  g_assert_null (strstr (text, "\"min_km\""));
}

/* What cannot be without the thing goes with it, and nothing else does. */
static void
test_remove (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  static const struct {
    gboolean (*remove) (RaScenarioDocument *self, const char *id);
    const char *id;
    guint n_deployments, n_rings, n_sites;
  } cases[] = {
    { ra_scenario_document_remove_site, "own-t", 1, 2, 0 },
    { ra_scenario_document_remove_system, "own-m", 1, 2, 1 },
    { ra_scenario_document_remove_claim, "own-c1", 3, 2, 1 },
    { ra_scenario_document_remove_claim, "own-c2", 3, 3, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScenarioDocument) document = parse_document ();
    g_assert_true (cases[i].remove (document, cases[i].id));
    g_autoptr (RaScenario) scenario = read_back (catalogue, document);
    assert_lists (scenario, cases[i].n_deployments, cases[i].n_rings, cases[i].n_sites);
    g_assert_false (cases[i].remove (document, cases[i].id));
    g_assert_false (cases[i].remove (document, "kaliningrad"));
  }
}

/* Lists of what no scenario has are passed over, not tripped over. */
static void
test_odd_elements (void)
{
  const char *text = "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"sites\": [1, null, [],"
                     " {\"id\": 2}, {}, {\"id\": \"a\"}], \"systems\": [{\"id\": \"b\", \"claims\": [3, {}]}, 4],"
                     " \"deployments\": [5, {\"site\": \"a\"}, {\"claims\": [6, {}]}], \"rings\": {}}";
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse ("odd", text, NULL);
  const RaSite site = { .id = TEXT ("a"), .name = TEXT ("A"), .confidence = RA_CONFIDENCE_G };
  guint index = 0;

  g_assert_true (ra_scenario_document_find (document, "sites", "a", &index));
  g_assert_cmpuint (index, ==, 5);
  g_assert_false (ra_scenario_document_find (document, "rings", "a", &index));
  g_assert_false (ra_scenario_document_set_site (document, 0, &site));
  g_assert_false (ra_scenario_document_remove (document, "rings", 0));
  g_assert_true (ra_scenario_document_remove_site (document, "a"));
  g_assert_true (ra_scenario_document_remove_system (document, "b"));
  g_assert_false (ra_scenario_document_remove_claim (document, "c"));
}

static void
test_parse (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GError) error = NULL;
  gboolean newer = TRUE;
  const char *text
      = "{\"format\": \"range-atlas-scenario\", \"version\": 2, \"title\": \"Later\", \"deployments\": []}";
  g_autoptr (RaScenario) scenario = ra_scenario_parse (catalogue, "memory.rangeatlas", FULL, &newer, &error);

  g_assert_no_error (error);
  g_assert_false (newer);
  g_assert_cmpstr (ra_scenario_get_id (scenario), ==, "memory");
  g_assert_null (ra_scenario_parse (catalogue, "memory", text, NULL, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_VERSION);
  g_clear_error (&error);
  g_autoptr (RaScenario) later = ra_scenario_parse (catalogue, "memory", text, &newer, &error);
  g_assert_no_error (error);
  g_assert_true (newer);
  g_assert_cmpstr (ra_scenario_get_title (later), ==, "Later");
  g_assert_null (ra_scenario_parse (catalogue, "memory", "{\"format\": \"other\"}", &newer, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_null (ra_scenario_document_parse ("memory", text, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_VERSION);
}

static void
test_own_ids (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  static const char *const cases[][2]
      = { { "Kapustin Yar", "own-kapustin-yar" }, { "T", "own-t-2" },         { "c1!", "own-c1-2" },
          { "Łódź – Süd", "own-lodz-sud" },       { "Калининград", "own-x" }, { "", "own-x" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = ra_own_id_new (ra_scenario_get_catalogue (scenario), cases[i][0], "x");
    g_assert_cmpstr (id, ==, cases[i][1]);
  }
}

/* What is not known moves with it. */
static void
test_move (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autofree char *before = ra_scenario_document_to_text (document);

  g_assert_true (ra_scenario_document_move (document, "rings", 0, 2));
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  const GPtrArray *rings = ra_scenario_get_rings (scenario);
  g_assert_cmpfloat (((const RaExtraRing *)g_ptr_array_index (rings, 0))->lat_deg, ==, 1);
  g_assert_cmpfloat (((const RaExtraRing *)g_ptr_array_index (rings, 2))->max_km, ==, 500);
  g_assert_true (ra_scenario_document_move (document, "rings", 2, 0));
  g_autofree char *after = ra_scenario_document_to_text (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (ra_scenario_document_move (document, "rings", 3, 0));
  g_assert_false (ra_scenario_document_move (document, "rings", 0, 3));
  g_assert_false (ra_scenario_document_move (document, "steps", 0, 0));
}

/* A copy stands behind its pattern, and is another thing. */
static void
test_duplicate (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autoptr (RaScenario) first = read_back (catalogue, document);
  const RaCatalogue *joined = ra_scenario_get_catalogue (first);

  g_assert_true (ra_scenario_document_duplicate (document, joined, "sites", 0, "Town again"));
  g_assert_true (ra_scenario_document_duplicate (document, joined, "systems", 0, NULL));
  g_assert_true (ra_scenario_document_duplicate (document, joined, "deployments", 0, NULL));
  g_assert_true (ra_scenario_document_duplicate (document, joined, "positions", 0, NULL));
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  const RaSystem *system = g_ptr_array_index (ra_scenario_get_own_systems (scenario), 1);
  const RaSite *site = g_ptr_array_index (ra_scenario_get_own_sites (scenario), 1);
  g_autofree char *text = ra_scenario_document_to_text (document);

  g_assert_cmpstr (site->id, ==, "own-t-2");
  g_assert_cmpstr (site->name, ==, "Town again");
  g_assert_cmpstr (system->id, ==, "own-m-2");
  g_assert_cmpstr (((const RaClaim *)g_ptr_array_index (system->claims, 1))->id, ==, "own-c2-2");
  assert_lists (scenario, 4, 3, 2);
  g_assert_nonnull (strstr (strstr (text, "x-d") + 1, "x-d"));
  g_assert_true (ra_scenario_document_duplicate_claim (document, ra_scenario_get_catalogue (scenario), "own-c1"));
  g_autoptr (RaScenario) last = read_back (catalogue, document);
  system = g_ptr_array_index (ra_scenario_get_own_systems (last), 0);
  g_assert_cmpstr (((const RaClaim *)g_ptr_array_index (system->claims, 1))->id, ==, "own-c1-3");
  g_assert_false (ra_scenario_document_duplicate (document, joined, "sites", 9, NULL));
  g_assert_false (ra_scenario_document_duplicate_claim (document, joined, "own-none"));
}

/* A step is added and changed; what a form does not know of it stays. */
static void
test_steps (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaScenarioDocument) document = parse_document ();
  g_autoptr (GPtrArray) hide = g_ptr_array_new ();
  RaStep step = { .title = TEXT ("First"),
                  .caption = TEXT ("Words"),
                  .view = { .given = TRUE, .projection = TEXT ("globe"), .centre_lat_deg = 50, .width_km = 900 },
                  .hide = hide };

  g_ptr_array_add (hide, (gpointer)ra_catalogue_find_system (catalogue, "iskander-m"));
  ra_scenario_document_add_step (document, &step);
  step = (RaStep) { .title = TEXT ("Second"), .caption = TEXT ("Other words"), .notes = TEXT ("Say this") };
  ra_scenario_document_add_step (document, &step);
  g_assert_true (ra_scenario_document_set_step (document, 0, &step));
  g_assert_false (ra_scenario_document_set_step (document, 2, &step));
  g_autoptr (RaScenario) scenario = read_back (catalogue, document);
  const GPtrArray *steps = ra_scenario_get_steps (scenario);
  const RaStep *first = g_ptr_array_index (steps, 0);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (first->caption, ==, "Other words");
  g_assert_cmpstr (first->notes, ==, "Say this");
  g_assert_true (first->view.given);
  g_assert_cmpfloat (first->view.width_km, ==, 900);
  g_assert_cmpuint (first->hide->len, ==, 1);
  g_assert_false (((const RaStep *)g_ptr_array_index (steps, 1))->view.given);
}

/* The copy says the same, is edited apart, and outlives what it is a copy of. */
static void
test_copy (void)
{
  RaSite site = { .id = TEXT ("own-t"), .name = TEXT ("Village"), .lat_deg = 1, .lon_deg = 2 };
  g_autoptr (RaScenarioDocument) first = parse_document ();
  g_autoptr (RaScenarioDocument) second = ra_scenario_document_copy (first);
  g_autofree char *before = ra_scenario_document_to_text (second);
  g_assert_cmpstr (before, ==, original_text);
  g_assert_true (ra_scenario_document_set_site (first, 0, &site));
  ra_scenario_document_set_text (first, "title", "Other");
  ra_scenario_document_set_view (first, &(RaScenarioView) { .projection = TEXT ("globe"), .width_km = 100 });
  g_autofree char *after = ra_scenario_document_to_text (second);
  g_assert_cmpstr (after, ==, before);
  g_autofree char *changed = ra_scenario_document_to_text (first);
  g_assert_nonnull (strstr (changed, "Village"));
  g_clear_pointer (&first, ra_scenario_document_free);
  g_assert_true (ra_scenario_document_set_site (second, 0, &site));
  g_autofree char *later = ra_scenario_document_to_text (second);
  g_assert_nonnull (strstr (later, "Village"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  begin_original ();
  g_test_add_func ("/scenario-edit/copy", test_copy);
  g_test_add_func ("/scenario-edit/set/same", test_set_same);
  g_test_add_func ("/scenario-edit/set/other", test_set_other);
  g_test_add_func ("/scenario-edit/set/claims", test_set_claims);
  g_test_add_func ("/scenario-edit/remove", test_remove);
  g_test_add_func ("/scenario-edit/odd-elements", test_odd_elements);
  g_test_add_func ("/scenario-edit/parse", test_parse);
  g_test_add_func ("/scenario-edit/own-ids", test_own_ids);
  g_test_add_func ("/scenario-edit/move", test_move);
  g_test_add_func ("/scenario-edit/duplicate", test_duplicate);
  g_test_add_func ("/scenario-edit/steps", test_steps);
  const int status = g_test_run ();
  assert_original ();
  ra_scenario_document_free (original);
  g_free (original_text);
  return status;
}
