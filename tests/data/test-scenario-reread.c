/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario that is read again after an edit is the one that a whole reading gives. */
#include "data/scenario-reread.h"

#include <string.h>

#include "tests/data/helpers.h"

#define N_SITES 400
/* For members that are not const. */
#define TEXT(text) ((char[]) { text })

typedef struct {
  RaCatalogue *catalogue;
  RaScenarioDocument *before;
  RaScenarioDocument *draft;
  RaScenario *scenario;
} Fixture;

static RaScenario *
read_whole (RaCatalogue *catalogue, const RaScenarioDocument *document, GError **error)
{
  g_autofree char *text = ra_scenario_document_to_text (document);
  return ra_scenario_parse (catalogue, "many", text, NULL, error);
}

static char *
make_text (const char *more)
{
  GString *text = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\",\n");
  g_string_append (text,
                   "\"deployments\": [{\"system\": \"tomahawk\", \"site\": \"own-7\", \"status\": \"alleged\"}],\n"
                   "\"rings\": [{\"site\": \"own-399\", \"max_km\": 500}],\n");
  g_string_append_printf (text, "%s\"sites\": [\n", more);
  for (guint i = 0; i < N_SITES; i++)
    g_string_append_printf (text, "%s{\"id\": \"own-%u\", \"name\": \"Site %u\", \"lat\": %u, \"lon\": 2.5}\n",
                            i > 0 ? ", " : "", i, i, i % 80);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
begin (Fixture *self, gconstpointer more)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_text (more != NULL ? more : "");
  self->catalogue = test_load_catalogue ();
  self->before = ra_scenario_document_parse ("many", text, &error);
  g_assert_no_error (error);
  self->scenario = read_whole (self->catalogue, self->before, &error);
  g_assert_no_error (error);
  self->draft = ra_scenario_document_copy (self->before);
}

static void
end (Fixture *self, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&self->draft, ra_scenario_document_free);
  g_clear_pointer (&self->before, ra_scenario_document_free);
  g_clear_pointer (&self->scenario, ra_scenario_unref);
  ra_catalogue_unref (self->catalogue);
}

static RaScenario *
reread (Fixture *self)
{
  return ra_scenario_reread (self->catalogue, "many", self->scenario, self->before, self->draft);
}

static const RaSite *
site_at (RaScenario *scenario, guint i)
{
  return g_ptr_array_index (ra_scenario_get_own_sites (scenario), i);
}

static guint
count_shared (RaScenario *a, RaScenario *b)
{
  guint n = 0;
  for (guint i = 0; i < ra_scenario_get_own_sites (a)->len; i++)
    n += ra_catalogue_find_site (ra_scenario_get_catalogue (b), site_at (a, i)->id) == site_at (a, i);
  return n;
}

/* What was read again is what the draft says, though the scenario before is gone, and all but @n_read sites are those
 * of the scenario before. */
static void
check (Fixture *self, guint n_read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) whole = read_whole (self->catalogue, self->draft, &error);
  g_assert_no_error (error);
  g_autoptr (RaScenario) again = reread (self);
  g_assert_nonnull (again);
  const guint n = ra_scenario_get_own_sites (whole)->len;
  g_assert_cmpuint (ra_scenario_get_own_sites (again)->len, ==, n);
  g_assert_cmpuint (count_shared (again, self->scenario), ==, n - n_read);
  g_clear_pointer (&self->scenario, ra_scenario_unref);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (site_at (again, i)->id, ==, site_at (whole, i)->id);
    g_assert_cmpstr (site_at (again, i)->name, ==, site_at (whole, i)->name);
    g_assert_cmpfloat (site_at (again, i)->lat_deg, ==, site_at (whole, i)->lat_deg);
  }
  g_assert_cmpuint (ra_scenario_get_rings (again)->len, ==, ra_scenario_get_rings (whole)->len);
  g_assert_cmpuint (ra_scenario_get_deployments (again)->len, ==, ra_scenario_get_deployments (whole)->len);
  const RaDeployment *deployment = g_ptr_array_index (ra_scenario_get_deployments (again), 0);
  g_assert_true (deployment->site == ra_catalogue_find_site (ra_scenario_get_catalogue (again), "own-7"));
  g_assert_cmpstr (ra_scenario_get_title (again), ==, ra_scenario_get_title (whole));
}

static void
test_title (Fixture *self, gconstpointer data)
{
  (void)data;
  ra_scenario_document_set_text (self->draft, "title", "Other");
  check (self, 0);
}

static void
test_set (Fixture *self, gconstpointer data)
{
  (void)data;
  const RaSite site = { .id = TEXT ("own-7"), .name = TEXT ("Moved"), .lat_deg = 33, .lon_deg = 44 };
  g_assert_true (ra_scenario_document_set_site (self->draft, 7, &site));
  check (self, 1);
}

static void
test_add (Fixture *self, gconstpointer data)
{
  (void)data;
  const RaSite site = { .id = TEXT ("own-new"), .name = TEXT ("New"), .lat_deg = 33, .lon_deg = 44 };
  ra_scenario_document_add_site (self->draft, &site);
  check (self, 1);
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  (void)data;
  g_assert_true (ra_scenario_document_remove_site (self->draft, "own-0"));
  g_assert_true (ra_scenario_document_remove (self->draft, "sites", 20));
  check (self, 20);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  (void)data;
  g_assert_true (ra_scenario_document_move (self->draft, "sites", 3, 8));
  check (self, 6);
}

static void
assert_refused (Fixture *self)
{
  g_autoptr (RaScenario) again = reread (self);
  g_assert_null (again);
}

/* Whatever is wrong is left to the whole reading, which says what. */
static void
test_bad (Fixture *self, gconstpointer data)
{
  (void)data;
  const RaSite taken = { .id = TEXT ("own-9"), .name = TEXT ("Taken"), .lat_deg = 33, .lon_deg = 44 };
  const RaSite beyond = { .id = TEXT ("own-7"), .name = TEXT ("Beyond"), .lat_deg = 91, .lon_deg = 44 };
  g_assert_true (ra_scenario_document_set_site (self->draft, 7, &taken));
  assert_refused (self);
  g_assert_true (ra_scenario_document_set_site (self->draft, 7, &beyond));
  assert_refused (self);
  g_clear_pointer (&self->draft, ra_scenario_document_free);
  self->draft = ra_scenario_document_copy (self->before);
  g_assert_true (ra_scenario_document_remove (self->draft, "sites", 7)); /* which something stands at */
  assert_refused (self);
}

/* Sites may name sources, which go with the scenario before. */
static void
test_sources (Fixture *self, gconstpointer data)
{
  (void)data;
  ra_scenario_document_set_text (self->draft, "title", "Other");
  assert_refused (self);
}

int
main (int argc, char **argv)
{
  static const char sources[] = "\"sources\": [{\"id\": \"own-s\", \"title\": \"S\", \"publisher\": \"P\"}],\n";
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scenario-reread/title", Fixture, NULL, begin, test_title, end);
  g_test_add ("/scenario-reread/set", Fixture, NULL, begin, test_set, end);
  g_test_add ("/scenario-reread/add", Fixture, NULL, begin, test_add, end);
  g_test_add ("/scenario-reread/remove", Fixture, NULL, begin, test_remove, end);
  g_test_add ("/scenario-reread/move", Fixture, NULL, begin, test_move, end);
  g_test_add ("/scenario-reread/bad", Fixture, NULL, begin, test_bad, end);
  g_test_add ("/scenario-reread/sources", Fixture, sources, begin, test_sources, end);
  return g_test_run ();
}
