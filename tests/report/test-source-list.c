/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/report/source-list.h"
#include "tests/report/fixtures.h"

static GPtrArray *
list_sources (const RaScenario *scenario, GArray **rings)
{
  const RaRingListOptions options = { .date = ra_scenario_get_date (scenario) };
  *rings = ra_ring_list (scenario, &options);
  return ra_source_list_new (scenario, *rings, &options, NULL);
}

static const RaCitedSource *
find (const GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++) {
    const RaCitedSource *cited = g_ptr_array_index (list, i);
    if (g_str_equal (cited->source->id, id))
      return cited;
  }
  return NULL;
}

/* Every source of every ring's claim is there, each once, and no statement of confidence G is in any scenario. */
static void
test_scenarios (void)
{
  static const char *const ids[] = { "status-quo-2021", "oreshnik-2024", "inf-in-force", "mk41-allegation" };
  for (guint s = 0; s < G_N_ELEMENTS (ids); s++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[s]);
    g_autoptr (GArray) rings = NULL;
    g_autoptr (GPtrArray) list = list_sources (scenario, &rings);
    g_assert_cmpuint (list->len, >, 0);
    for (guint i = 0; i < rings->len; i++) {
      const RaClaim *claim = g_array_index (rings, RaScenarioRing, i).claim;
      for (guint k = 0; claim != NULL && claim->confidence != RA_CONFIDENCE_G && k < claim->sources->len; k++)
        g_assert_nonnull (find (list, ((const RaSource *)g_ptr_array_index (claim->sources, k))->id));
    }
    for (guint i = 0; i < list->len; i++) {
      const RaCitedSource *cited = g_ptr_array_index (list, i);
      g_assert_true (find (list, cited->source->id) == cited);
      g_assert_cmpuint (cited->supports->len, >, 0);
      for (guint k = 0; k < cited->supports->len; k++) {
        const RaSupport *support = g_ptr_array_index (cited->supports, k);
        g_assert_false (support->graded && support->confidence == RA_CONFIDENCE_G);
      }
    }
  }
}

/* A ring that somebody adds although its figure is unconfirmed does not bring its source in. */
static void
test_unconfirmed (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("none");
  const GPtrArray *systems = ra_catalogue_get_systems (ra_scenario_get_catalogue (scenario));
  const RaClaim *unconfirmed = NULL;
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint k = 0; k < system->claims->len; k++) {
      const RaClaim *claim = g_ptr_array_index (system->claims, k);
      unconfirmed = claim->confidence == RA_CONFIDENCE_G ? claim : unconfirmed;
    }
  }
  g_assert_nonnull (unconfirmed);
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  const RaScenarioRing ring = { .max_km = unconfirmed->max_km, .system = unconfirmed->system, .claim = unconfirmed };
  g_array_append_val (rings, ring);
  g_autoptr (GPtrArray) list = ra_source_list_new (scenario, rings, &(RaRingListOptions) { 0 }, NULL);
  g_autofree char *footnotes = ra_source_list_to_footnotes (list, rings, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpstr (footnotes, ==, "");
}

static void
test_catalogue (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (GPtrArray) list = ra_source_list_new_for_catalogue (catalogue, NULL);
  const GPtrArray *sources = ra_catalogue_get_sources (catalogue);
  gboolean unconfirmed = FALSE;
  g_assert_cmpuint (list->len, ==, sources->len);
  for (guint i = 0; i < list->len; i++) {
    const RaCitedSource *cited = g_ptr_array_index (list, i);
    g_assert_true (cited->source == g_ptr_array_index (sources, i));
    for (guint k = 0; k < cited->supports->len; k++)
      unconfirmed |= ((const RaSupport *)g_ptr_array_index (cited->supports, k))->confidence == RA_CONFIDENCE_G;
  }
  g_assert_true (unconfirmed);
}

static void
test_footnotes (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (GArray) rings = NULL;
  g_autoptr (GPtrArray) list = list_sources (scenario, &rings);
  g_autofree char *text = ra_source_list_to_footnotes (list, rings, NULL);
  g_assert_nonnull (strstr (text, "9M729 / SSC-8: 2,350 km, Western intelligence via FAS newspaper, 10 Feb 2019 ["));
  /* Numbers without a gap, one for each source. */
  const char *first = strstr (text, "\n[1] ");
  const char *second = first != NULL ? strstr (first, "\n[2] ") : NULL;
  g_assert_nonnull (second);
  g_assert_null (strstr (second + 1, "\n[2] "));
  for (guint i = 0; i < list->len; i++) {
    const RaSource *source = ((const RaCitedSource *)g_ptr_array_index (list, i))->source;
    g_assert_nonnull (strstr (text, source->title));
    g_assert_true (source->url == NULL || strstr (text, source->url) != NULL);
  }
}

/* What is hidden on the map is not cited for its deployment. */
static void
test_hidden (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (hidden, (gpointer) "9m729");
  const RaRingListOptions options = { .date = ra_scenario_get_date (scenario), .hidden_ids = hidden };
  g_autoptr (GArray) rings = ra_ring_list (scenario, &options);
  g_autoptr (GPtrArray) list = ra_source_list_new (scenario, rings, &options, NULL);
  for (guint i = 0; i < list->len; i++) {
    const RaCitedSource *cited = g_ptr_array_index (list, i);
    for (guint k = 0; k < cited->supports->len; k++) {
      const RaSupport *support = g_ptr_array_index (cited->supports, k);
      g_assert_true (support->kind == RA_SUPPORT_POSITION || strstr (support->what, "9M729") == NULL);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/scenarios", test_scenarios);
  g_test_add_func ("/sources/unconfirmed", test_unconfirmed);
  g_test_add_func ("/sources/catalogue", test_catalogue);
  g_test_add_func ("/sources/footnotes", test_footnotes);
  g_test_add_func ("/sources/hidden", test_hidden);
  return g_test_run ();
}
