/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario.h"

#include <string.h>

#include "data/boundary-notes.h"
#include "data/events.h"
#include "data/quotations.h"
#include "tests/data/helpers.h"

/* ---- the shipped scenarios ---- */

/* Those whose deployments are written down below a second time, in the order of time. What is new needs no line. */
static const char *const SHIPPED[] = {
  "before-the-treaty",
  "inf-in-force",
  "status-quo-2021",
  "mk41-allegation",
  "moratorium-offer",
  "moratorium-offer-nato-reading",
  "moratorium-nato-terms",
  "nato-deployment-hypothetical",
  "transparency-draft-2022",
  "exercises-2023-2024",
  "us-german-announcement-2024",
  "mk41-allegation-2024",
  "oreshnik-2024",
  "moratorium-ended-2025",
  "9m729-in-ukraine-2025",
  "oreshnik-belarus-2025",
};

typedef struct {
  const char *scenario;
  const char *system;
  const char *site;
  RaStatus status;
  guint claims;
} DeploymentFact;

static const DeploymentFact DEPLOYMENT_FACTS[] = {
  { "inf-in-force", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "inf-in-force", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "inf-in-force", "mk-41", "deveselu", RA_STATUS_ALLEGED, 0 },
  { "inf-in-force", "9m729", "kapustin-yar", RA_STATUS_ALLEGED, 0 },
  { "inf-in-force", "9m729", "kamyshlov", RA_STATUS_REPORTED, 2 },
  { "inf-in-force", "9m729", "mozdok", RA_STATUS_REPORTED, 2 },
  { "inf-in-force", "9m729", "shuya", RA_STATUS_REPORTED, 2 },
  { "inf-in-force", "aegis-ashore", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "status-quo-2021", "9m729", "kapustin-yar", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "mozdok", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "shuya", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "status-quo-2021", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "status-quo-2021", "aegis-ashore", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "status-quo-2021", "sm-3", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "status-quo-2021", "sm-6", "bornholm", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-offer", "iskander-m", "kaliningrad", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer", "mk-41", "deveselu", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer", "mk-41", "redzikowo", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "moratorium-offer", "9m729", "shuya", RA_STATUS_REMOVED, 3 },
  { "moratorium-offer", "9m729", "mozdok", RA_STATUS_REMOVED, 3 },
  { "moratorium-offer", "9m729", "kapustin-yar", RA_STATUS_REMOVED, 3 },
  { "moratorium-offer", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-nato-terms", "9m729", "kapustin-yar", RA_STATUS_REMOVED, 0 },
  { "moratorium-nato-terms", "9m729", "kamyshlov", RA_STATUS_REMOVED, 0 },
  { "moratorium-nato-terms", "9m729", "mozdok", RA_STATUS_REMOVED, 0 },
  { "moratorium-nato-terms", "9m729", "shuya", RA_STATUS_REMOVED, 0 },
  { "moratorium-nato-terms", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-nato-terms", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-nato-terms", "aegis-ashore", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-nato-terms", "sm-3", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "mk41-allegation", "tomahawk", "deveselu", RA_STATUS_ALLEGED, 1 },
  { "mk41-allegation", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "mk41-allegation-2024", "tomahawk", "deveselu", RA_STATUS_ALLEGED, 2 },
  { "mk41-allegation-2024", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "mk41-allegation-2024", "tomahawk", "redzikowo", RA_STATUS_ALLEGED, 2 },
  { "mk41-allegation-2024", "sm-3", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "before-the-treaty", "ss-20", "postavy", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "ss-12", "waren", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "ss-12", "bischofswerda", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "ss-12", "hranice", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "pershing-2", "mutlangen", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "pershing-2", "heilbronn-waldheide", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "pershing-2", "neu-ulm", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "glcm", "greenham-common", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "glcm", "molesworth", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "glcm", "comiso", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "glcm", "florennes", RA_STATUS_CONFIRMED, 1 },
  { "before-the-treaty", "glcm", "wueschheim", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-offer-nato-reading", "iskander-m", "kaliningrad", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer-nato-reading", "mk-41", "deveselu", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer-nato-reading", "mk-41", "redzikowo", RA_STATUS_OFFERED, 0 },
  { "moratorium-offer-nato-reading", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-offer-nato-reading", "9m729", "kapustin-yar", RA_STATUS_REPORTED, 3 },
  { "moratorium-offer-nato-reading", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "moratorium-offer-nato-reading", "9m729", "mozdok", RA_STATUS_REPORTED, 3 },
  { "moratorium-offer-nato-reading", "9m729", "shuya", RA_STATUS_REPORTED, 3 },
  { "moratorium-ended-2025", "9m729", "kapustin-yar", RA_STATUS_REPORTED, 3 },
  { "moratorium-ended-2025", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "moratorium-ended-2025", "9m729", "mozdok", RA_STATUS_REPORTED, 3 },
  { "moratorium-ended-2025", "9m729", "shuya", RA_STATUS_REPORTED, 3 },
  { "9m729-in-ukraine-2025", "9m729", "kapustin-yar", RA_STATUS_REPORTED, 3 },
  { "9m729-in-ukraine-2025", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "9m729-in-ukraine-2025", "9m729", "mozdok", RA_STATUS_REPORTED, 3 },
  { "9m729-in-ukraine-2025", "9m729", "shuya", RA_STATUS_REPORTED, 3 },
  { "nato-deployment-hypothetical", "tomahawk", "wiesbaden", RA_STATUS_HYPOTHETICAL, 2 },
  { "nato-deployment-hypothetical", "sm-6", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "nato-deployment-hypothetical", "dark-eagle", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "nato-deployment-hypothetical", "prsm", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "transparency-draft-2022", "mk-41", "deveselu", RA_STATUS_OFFERED, 0 },
  { "transparency-draft-2022", "mk-41", "redzikowo", RA_STATUS_OFFERED, 0 },
  { "exercises-2023-2024", "sm-6", "bornholm", RA_STATUS_REMOVED, 1 },
  { "exercises-2023-2024", "typhon", "laoag", RA_STATUS_REPORTED, 2 },
  { "us-german-announcement-2024", "tomahawk", "wiesbaden", RA_STATUS_HYPOTHETICAL, 2 },
  { "us-german-announcement-2024", "sm-6", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "us-german-announcement-2024", "dark-eagle", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "oreshnik-2024", "oreshnik", "kapustin-yar", RA_STATUS_CONFIRMED, 1 },
  { "oreshnik-2024", "oreshnik", "dnipro", RA_STATUS_STRUCK, 0 },
  { "moratorium-ended-2025", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-ended-2025", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-ended-2025", "sm-3", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-ended-2025", "oreshnik", "krichev-6", RA_STATUS_REPORTED, 0 },
  { "oreshnik-belarus-2025", "oreshnik", "krichev-6", RA_STATUS_REPORTED, 2 },
  { "oreshnik-belarus-2025", "oreshnik", "kapustin-yar", RA_STATUS_CONFIRMED, 2 },
};

static const RaDeployment *
find_deployment (const RaScenario *scenario, const char *system, const char *site)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (strcmp (deployment->system->id, system) == 0 && strcmp (deployment->site->id, site) == 0)
      return deployment;
  }
  return NULL;
}

static void
test_deployments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DEPLOYMENT_FACTS); i++) {
    const DeploymentFact *fact = &DEPLOYMENT_FACTS[i];
    g_autoptr (RaScenario) scenario = test_load_shipped (fact->scenario);
    const RaDeployment *deployment = find_deployment (scenario, fact->system, fact->site);

    g_test_message ("%s: %s at %s", fact->scenario, fact->system, fact->site);
    g_assert_nonnull (deployment);
    g_assert_cmpint (deployment->status, ==, fact->status);
    g_assert_cmpuint (deployment->claims->len, ==, fact->claims);
    g_assert_cmpint (deployment->contested, ==, strcmp (fact->system, "9m729") == 0);
  }
}

/* A system may stand at a site twice, one after the other, with other words or another status. */
static guint
count_places (const RaScenario *scenario)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  guint n = 0;

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    n += find_deployment (scenario, deployment->system->id, deployment->site->id) == deployment;
  }
  return n;
}

/* With the table above: nothing stands in a scenario that is not in the table. */
static void
test_deployment_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHIPPED); i++) {
    g_autoptr (RaScenario) scenario = test_load_shipped (SHIPPED[i]);
    guint expected = 0;

    for (gsize k = 0; k < G_N_ELEMENTS (DEPLOYMENT_FACTS); k++)
      expected += strcmp (DEPLOYMENT_FACTS[k].scenario, SHIPPED[i]) == 0;
    g_assert_cmpuint (count_places (scenario), ==, expected);
    g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==,
                      strcmp (SHIPPED[i], "inf-in-force") == 0    ? 2
                      : strcmp (SHIPPED[i], "oreshnik-2024") == 0 ? 1
                                                                  : 0);
  }
}

/* Two readings of one offer of Russia; NATO's terms are nobody's offer to itself. */
static void
test_offers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHIPPED); i++) {
    g_autoptr (RaScenario) scenario = test_load_shipped (SHIPPED[i]);
    const gboolean offered = g_str_has_prefix (SHIPPED[i], "moratorium-offer");
    g_assert_cmpstr (ra_scenario_get_offered_by (scenario), ==, offered ? "RUS" : NULL);
  }
}

static void
assert_deployment_is_honest (const RaScenario *scenario, const RaDeployment *deployment)
{
  g_assert_cmpuint (deployment->sources->len, >, 0);
  /* What a period holds for other days says since when or until when. */
  g_assert_true (ra_deployment_is_current (deployment, ra_scenario_get_date (scenario)) || deployment->from != NULL
                 || deployment->to != NULL);
  if (strcmp (deployment->system->id, "9m729") == 0) {
    g_assert_cmpstr (deployment->site->id, !=, "kaliningrad");
    g_assert_cmpstr (deployment->site->id, !=, "chernyakhovsk");
  }
  g_assert_cmpint (deployment->site->confidence, !=, RA_CONFIDENCE_G);
  if (deployment->status == RA_STATUS_ALLEGED || deployment->status == RA_STATUS_HYPOTHETICAL)
    g_assert_nonnull (deployment->label);
  for (guint i = 0; i < deployment->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (deployment->claims, i);
    g_assert_cmpint (claim->confidence, !=, RA_CONFIDENCE_G);
  }
}

/* No party gets more room than half as much again as another. */
static void
assert_positions_are_balanced (const RaScenario *scenario)
{
  const GPtrArray *positions = ra_scenario_get_positions (scenario);
  glong shortest = G_MAXLONG;
  glong longest = 0;

  g_assert_cmpuint (positions->len, >=, 2);
  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    glong length = g_utf8_strlen (position->text, -1);

    shortest = MIN (shortest, length);
    longest = MAX (longest, length);
    g_assert_cmpuint (position->sources->len, >, 0);
  }
  g_assert_cmpint (longest * 2, <=, shortest * 3);
}

static void
test_every_scenario_is_honest (void)
{
  g_auto (GStrv) ids = test_list_shipped ();

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (RaScenario) scenario = test_load_shipped (ids[i]);
    const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

    g_assert_cmpint (g_utf8_strlen (ra_scenario_get_title (scenario), -1), <=, 60);
    g_assert_cmpint (g_utf8_strlen (ra_scenario_get_subtitle (scenario), -1), <=, 120);
    g_assert_cmpuint (strlen (ra_scenario_get_summary (scenario)), >, 80);
    g_assert_nonnull (strstr (ra_scenario_get_note (scenario), "published figure"));
    g_assert_cmpuint (strlen (ra_scenario_get_date (scenario)), ==, 10);
    assert_positions_are_balanced (scenario);
    for (guint k = 0; k < deployments->len; k++)
      assert_deployment_is_honest (scenario, g_ptr_array_index (deployments, k));
  }
}

static void
test_treaty_bands (void)
{
  g_autoptr (RaScenario) scenario = test_load_shipped ("inf-in-force");
  const GPtrArray *rings = ra_scenario_get_rings (scenario);
  const RaExtraRing *shorter = g_ptr_array_index (rings, 0);
  const RaExtraRing *intermediate = g_ptr_array_index (rings, 1);

  g_assert_cmpstr (ra_scenario_get_date (scenario), ==, "2019-02-01");
  g_assert_cmpfloat (shorter->min_km, ==, 500);
  g_assert_cmpfloat (shorter->max_km, ==, 1000);
  g_assert_cmpfloat (intermediate->min_km, ==, 1000);
  g_assert_cmpfloat (intermediate->max_km, ==, 5500);
  g_assert_cmpstr (shorter->site->id, ==, "kaliningrad");
  g_assert_cmpfloat (intermediate->lat_deg, ==, 54.706);
  g_assert_cmpfloat (intermediate->lon_deg, ==, 20.511);
  g_assert_nonnull (strstr (intermediate->label, "banned"));
}

static void
test_allegation_says_so (void)
{
  g_autoptr (RaScenario) scenario = test_load_shipped ("mk41-allegation");
  const RaDeployment *tomahawk = find_deployment (scenario, "tomahawk", "deveselu");
  const RaClaim *first = g_ptr_array_index (tomahawk->claims, 0);

  g_assert_cmpstr (tomahawk->label, ==, "Russian allegation; US and NATO deny");
  g_assert_cmpfloat (first->max_km, ==, 1600);
  /* The figure of 2,500 km is of 2024. */
  g_assert_cmpuint (tomahawk->claims->len, ==, 1);
}

static void
tick_off (GHashTable *unused, const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    g_hash_table_remove (unused, g_ptr_array_index (sources, i));
}

static void
tick_off_catalogue (GHashTable *unused, const RaCatalogue *catalogue)
{
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);

  const GPtrArray *countries = ra_countries_get_all (ra_catalogue_get_countries (catalogue));
  const GPtrArray *events = ra_catalogue_get_events (catalogue);
  const GPtrArray *quotations = ra_catalogue_get_quotations (catalogue);

  for (guint i = 0; i < quotations->len; i++)
    tick_off (unused, ((const RaQuotation *)g_ptr_array_index (quotations, i))->sources);
  const GPtrArray *boundaries = ra_catalogue_get_boundaries (catalogue);
  for (guint i = 0; i < boundaries->len; i++)
    tick_off (unused, ((const RaBoundaryNote *)g_ptr_array_index (boundaries, i))->sources);
  for (guint i = 0; i < events->len; i++)
    tick_off (unused, ((const RaEvent *)g_ptr_array_index (events, i))->sources);
  for (guint i = 0; i < countries->len; i++) {
    const RaCountryFacts *country = g_ptr_array_index (countries, i);
    for (guint k = 0; k < country->memberships->len; k++)
      tick_off (unused, ((const RaMembership *)g_ptr_array_index (country->memberships, k))->sources);
  }
  for (guint i = 0; i < sites->len; i++)
    tick_off (unused, ((const RaSite *)g_ptr_array_index (sites, i))->sources);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    for (guint k = 0; k < system->claims->len; k++)
      tick_off (unused, ((const RaClaim *)g_ptr_array_index (system->claims, k))->sources);
  }
}

static void
tick_off_scenario (GHashTable *unused, const RaScenario *scenario)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  for (guint i = 0; i < deployments->len; i++)
    tick_off (unused, ((const RaDeployment *)g_ptr_array_index (deployments, i))->sources);
  for (guint i = 0; i < positions->len; i++)
    tick_off (unused, ((const RaPosition *)g_ptr_array_index (positions, i))->sources);
}

static void
test_no_source_is_left_over (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *folder = test_shipped_path ("catalogue/scenarios");
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, NULL);
  g_autoptr (GHashTable) unused = g_hash_table_new (NULL, NULL);
  const GPtrArray *sources = ra_catalogue_get_sources (catalogue);
  GHashTableIter iter;
  gpointer left;

  for (guint i = 0; i < sources->len; i++)
    g_hash_table_add (unused, g_ptr_array_index (sources, i));
  tick_off_catalogue (unused, catalogue);
  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (RaScenario) scenario = ra_scenario_load (catalogue, g_ptr_array_index (paths, i), NULL);
    tick_off_scenario (unused, scenario);
  }
  g_hash_table_iter_init (&iter, unused);
  while (g_hash_table_iter_next (&iter, &left, NULL))
    g_test_message ("nothing leans on %s", ((const RaSource *)left)->id);
  g_assert_cmpuint (g_hash_table_size (unused), ==, 0);
}

/* In the order of their dates; those of the facts above come in just that order, whatever stands between them. */
static void
test_list_folder (void)
{
  g_auto (GStrv) ids = test_list_shipped ();
  g_autofree char *date = g_strdup ("");
  gsize found = 0;

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (RaScenario) scenario = test_load_shipped (ids[i]);
    g_assert_cmpstr (ra_scenario_get_date (scenario), >=, date);
    g_free (date);
    date = g_strdup (ra_scenario_get_date (scenario));
    found += found < G_N_ELEMENTS (SHIPPED) && g_str_equal (ids[i], SHIPPED[found]) ? 1 : 0;
  }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (SHIPPED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/shipped/deployments", test_deployments);
  g_test_add_func ("/scenario/shipped/counts", test_deployment_counts);
  g_test_add_func ("/scenario/shipped/offers", test_offers);
  g_test_add_func ("/scenario/shipped/honest", test_every_scenario_is_honest);
  g_test_add_func ("/scenario/shipped/treaty-bands", test_treaty_bands);
  g_test_add_func ("/scenario/shipped/allegation", test_allegation_says_so);
  g_test_add_func ("/scenario/shipped/sources", test_no_source_is_left_over);
  g_test_add_func ("/scenario/list-folder", test_list_folder);
  return g_test_run ();
}
