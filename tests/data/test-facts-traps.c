/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is easily got wrong about this subject, held against every shipped scenario. */
#include "tests/data/helpers.h"

#include <string.h>

#include "data/borders.h"
#include "data/scenario.h"
#include "geo/geodesic.h"

typedef void (*ScenarioFunc) (const RaScenario *scenario, const char *text);

static RaCatalogue *
load_catalogue (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue");
  g_autoptr (GError) error = NULL;
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);

  g_assert_no_error (error);
  return catalogue;
}

/* Calls @func with each shipped scenario and the text of its file. */
static void
each_scenario (ScenarioFunc func)
{
  g_autofree char *folder = test_shipped_path ("catalogue/scenarios");
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, NULL);

  g_assert_cmpuint (paths->len, >=, 16);
  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaScenario) scenario = ra_scenario_load (catalogue, g_ptr_array_index (paths, i), &error);
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    g_assert_true (g_file_get_contents (g_ptr_array_index (paths, i), &text, NULL, NULL));
    g_test_message ("%s", ra_scenario_get_id (scenario));
    func (scenario, text);
  }
}

/* "FAS" is the newspaper Frankfurter Allgemeine Sonntagszeitung. */
static void
check_newspaper (const RaScenario *scenario, const char *text)
{
  (void)scenario;
  for (const char *at = strstr (text, "FAS"); at != NULL; at = strstr (at + 1, "FAS"))
    g_assert_true (g_str_has_prefix (at, "FAS newspaper"));
  g_assert_null (strstr (text, "Federation of American"));
}

static void
test_newspaper (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);

  each_scenario (check_newspaper);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint k = 0; k < system->claims->len; k++) {
      const RaClaim *claim = g_ptr_array_index (system->claims, k);
      const char *at = strstr (claim->claimant_short, "FAS");
      g_assert_true (at == NULL || g_str_has_prefix (at, "FAS newspaper"));
      g_assert_null (strstr (claim->claimant, "Federation of American"));
    }
  }
}

/* 5,500 km is the edge of the treaty's class and nobody's figure for the 9M729. */
static void
check_no_class_edge (const RaScenario *scenario, const char *text)
{
  (void)text;
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  const GPtrArray *rings = ra_scenario_get_rings (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    for (guint k = 0; k < deployment->claims->len; k++)
      g_assert_cmpfloat (((const RaClaim *)g_ptr_array_index (deployment->claims, k))->max_km, <=, 5500);
    if (strcmp (deployment->system->id, "9m729") != 0)
      continue;
    for (guint k = 0; k < deployment->claims->len; k++)
      g_assert_cmpfloat (((const RaClaim *)g_ptr_array_index (deployment->claims, k))->max_km, <=, 2500);
  }
  for (guint i = 0; i < rings->len; i++) {
    const RaExtraRing *ring = g_ptr_array_index (rings, i);
    g_assert_nonnull (ring->claim);
    g_assert_cmpstr (ring->claim->system->id, !=, "9m729");
    /* The treaty's class has a lower limit; a missile of the class reaches what is nearer as well. */
    if (ring->max_km == 5500)
      g_assert_cmpfloat (ring->min_km, ==, strcmp (ring->claim->system->kind, "treaty band") == 0 ? 1000 : 0);
  }
}

static void
test_no_class_edge (void)
{
  each_scenario (check_no_class_edge);
}

/* Shuya in Ivanovo Oblast, not the one in Karelia; the note says that this is a reading. */
static void
test_shuya (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  const RaSite *shuya = ra_catalogue_find_site (catalogue, "shuya");
  const double km = ra_geodesic_distance_m (shuya->lat_deg, shuya->lon_deg, 55.7558, 37.6173) / 1000;

  g_assert_cmpfloat_with_epsilon (km, 263.2, 0.1);
  g_assert_nonnull (strstr (shuya->note, "reading chosen here"));
}

/* No 9M729 in Kaliningrad, in no status; Iskander-M stays at 500 km. */
static void
check_kaliningrad (const RaScenario *scenario, const char *text)
{
  (void)text;
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    const double km = ra_geodesic_distance_m (54.706, 20.511, deployment->site->lat_deg, deployment->site->lon_deg);
    if (strcmp (deployment->system->id, "9m729") == 0)
      g_assert_cmpfloat (km, >, 500e3);
    if (strcmp (deployment->system->id, "iskander-m") != 0)
      continue;
    for (guint k = 0; k < deployment->claims->len; k++)
      g_assert_cmpfloat (((const RaClaim *)g_ptr_array_index (deployment->claims, k))->max_km, <=, 500);
  }
}

static void
test_kaliningrad (void)
{
  each_scenario (check_kaliningrad);
}

/* Redzikowo was not operational before July 2024. */
static void
check_redzikowo (const RaScenario *scenario, const char *text)
{
  (void)text;
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (strcmp (deployment->site->id, "redzikowo") != 0)
      continue;
    if (strcmp (ra_scenario_get_date (scenario), "2024-07-01") >= 0)
      continue;
    if (!ra_deployment_is_current (deployment, ra_scenario_get_date (scenario)))
      continue;
    g_assert_cmpuint (deployment->claims->len, ==, 0);
    g_assert_cmpstr (deployment->system->id, !=, "sm-3");
    g_assert_nonnull (deployment->label);
    g_assert_true (strstr (deployment->label, "nder construction") != NULL);
  }
}

static void
test_redzikowo (void)
{
  each_scenario (check_redzikowo);
}

/* Words that were said, as they were said. */
static const struct {
  const char *file;
  const char *text;
} QUOTES[] = {
  { "scenarios/moratorium-offer", "\\\"not a credible offer\\\"" },
  { "scenarios/moratorium-offer", "\\\"disregards the reality on the ground\\\"" },
  { "scenarios/moratorium-offer", "\\\"a very honest offer\\\"" },
  { "scenarios/moratorium-offer", "we shouldn't just brush it off" },
  { "scenarios/moratorium-offer-nato-reading", "\\\"disregards the reality on the ground\\\"" },
  { "scenarios/moratorium-nato-terms", "\\\"unless and until Russia verifiably destroys the SSC-8\\\"" },
  { "scenarios/moratorium-nato-terms", "\\\"not a real offer\\\"" },
  { "scenarios/status-quo-2021",
    "\\\"There are no new US missiles in Europe. But there are new Russian missiles in Europe.\\\"" },
  { "scenarios/status-quo-2021", "\\\"We will not mirror what Russia does.\\\"" },
  { "scenarios/nato-deployment-hypothetical", "\\\"Allies will not mirror Russia's missile build-up\\\"" },
  { "scenarios/transparency-draft-2022", "\\\"thousands of kilometres into our territory\\\"" },
  { "stories/june-2021", "\\\"disregards the reality on the ground\\\"" },
  { "stories/june-2021", "\\\"unless and until Russia verifiably destroys the SSC-8\\\"" },
  { "stories/june-2021", "\\\"terrible idea\\\"" },
};

static void
test_quotes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (QUOTES); i++) {
    g_autofree char *name = g_strdup_printf ("catalogue/%s.rangeatlas", QUOTES[i].file);
    g_autofree char *path = test_shipped_path (name);
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_test_message ("%s: %s", QUOTES[i].file, QUOTES[i].text);
    g_assert_nonnull (strstr (text, QUOTES[i].text));
  }
}

/* The statement of NATO is about nuclear missiles; Russia's moratorium is about any. */
static void
check_pledges (const RaScenario *scenario, const char *text)
{
  (void)text;
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    const char *pledge = strstr (position->text, "no intention to deploy");
    if (pledge != NULL)
      g_assert_true (g_str_has_prefix (pledge, "no intention to deploy land-based nuclear missiles"));
    if (pledge != NULL)
      g_assert_nonnull (strstr (ra_scenario_get_note (scenario), "nuclear"));
  }
}

static void
test_pledges (void)
{
  each_scenario (check_pledges);
}

/* The dual-track decision was taken on 12 December 1979; one source says November. */
static void
check_dual_track (const RaScenario *scenario, const char *text)
{
  (void)scenario;
  g_assert_null (strstr (text, "November 1979"));
  for (const char *at = strstr (text, " 1979"); at != NULL; at = strstr (at + 1, " 1979"))
    g_assert_true (strncmp (at - strlen ("12 December"), "12 December", strlen ("12 December")) == 0);
}

static void
test_dual_track (void)
{
  each_scenario (check_dual_track);
}

/* By default Crimea is in Ukraine, as the General Assembly has it, and Kaliningrad in Russia. */
static void
test_crimea (void)
{
  g_autofree char *folder = test_shipped_path ("natural-earth");
  g_autoptr (GError) error = NULL;
  g_autoptr (RaBorders) borders = ra_borders_open (folder, &error);

  g_assert_no_error (error);
  g_autofree char *simferopol = ra_borders_complain (borders, "UKR", 44.95, 34.10);
  g_autofree char *sevastopol = ra_borders_complain (borders, "UKR", 44.60, 33.53);
  g_autofree char *kaliningrad = ra_borders_complain (borders, "RUS", 54.706, 20.511);
  g_assert_null (simferopol);
  g_assert_null (sevastopol);
  g_assert_null (kaliningrad);
}

/* Interceptors and launchers have no ring, and Tomahawk about Deveselu is an allegation wherever it is drawn. */
static void
check_interceptors (const RaScenario *scenario, const char *text)
{
  (void)text;
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    const gboolean at_interceptors
        = strcmp (deployment->site->id, "deveselu") == 0 || strcmp (deployment->site->id, "redzikowo") == 0;
    if (at_interceptors && deployment->claims->len > 0)
      g_assert_cmpint (deployment->status, ==, RA_STATUS_ALLEGED);
    if (strcmp (deployment->site->id, "wiesbaden") == 0) {
      g_assert_cmpint (deployment->status, ==, RA_STATUS_HYPOTHETICAL);
      g_assert_nonnull (strstr (deployment->label, "HQ only, site undecided"));
    }
  }
}

static void
test_interceptors (void)
{
  each_scenario (check_interceptors);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/traps/newspaper", test_newspaper);
  g_test_add_func ("/traps/class-edge", test_no_class_edge);
  g_test_add_func ("/traps/shuya", test_shuya);
  g_test_add_func ("/traps/kaliningrad", test_kaliningrad);
  g_test_add_func ("/traps/redzikowo", test_redzikowo);
  g_test_add_func ("/traps/quotes", test_quotes);
  g_test_add_func ("/traps/pledges", test_pledges);
  g_test_add_func ("/traps/dual-track", test_dual_track);
  g_test_add_func ("/traps/crimea", test_crimea);
  g_test_add_func ("/traps/interceptors", test_interceptors);
  return g_test_run ();
}
