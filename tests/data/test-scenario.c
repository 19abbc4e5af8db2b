/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "data/events.h"

static char *
shipped_path (const char *rest)
{
  const char *data = g_getenv ("RANGE_ATLAS_DATA_DIR");

  g_assert_nonnull (data);
  return g_build_filename (data, "catalogue", rest, NULL);
}

static RaCatalogue *
load_catalogue (void)
{
  g_autofree char *folder = shipped_path (NULL);
  g_autoptr (GError) error = NULL;
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);

  g_assert_no_error (error);
  return catalogue;
}

static RaScenario *
load_shipped (const char *id)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *name = g_strconcat ("scenarios/", id, ".rangeatlas", NULL);
  g_autofree char *path = shipped_path (name);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ra_scenario_get_id (scenario), ==, id);
  return scenario;
}

/* ---- the shipped scenarios ---- */

/* In the order of time. */
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
  { "inf-in-force", "9m729", "kapustin-yar", RA_STATUS_ALLEGED, 0 },
  { "status-quo-2021", "9m729", "kapustin-yar", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "kamyshlov", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "mozdok", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "9m729", "shuya", RA_STATUS_REPORTED, 3 },
  { "status-quo-2021", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "status-quo-2021", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "status-quo-2021", "aegis-ashore", "redzikowo", RA_STATUS_CONFIRMED, 0 },
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
  { "mk41-allegation", "tomahawk", "deveselu", RA_STATUS_ALLEGED, 2 },
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
  { "nato-deployment-hypothetical", "dark-eagle", "wiesbaden", RA_STATUS_HYPOTHETICAL, 2 },
  { "nato-deployment-hypothetical", "prsm", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "transparency-draft-2022", "mk-41", "deveselu", RA_STATUS_OFFERED, 0 },
  { "transparency-draft-2022", "mk-41", "redzikowo", RA_STATUS_OFFERED, 0 },
  { "exercises-2023-2024", "sm-6", "bornholm", RA_STATUS_REMOVED, 1 },
  { "exercises-2023-2024", "typhon", "laoag", RA_STATUS_REPORTED, 2 },
  { "us-german-announcement-2024", "tomahawk", "wiesbaden", RA_STATUS_HYPOTHETICAL, 2 },
  { "us-german-announcement-2024", "sm-6", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "us-german-announcement-2024", "dark-eagle", "wiesbaden", RA_STATUS_HYPOTHETICAL, 1 },
  { "oreshnik-2024", "oreshnik", "kapustin-yar", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-ended-2025", "iskander-m", "chernyakhovsk", RA_STATUS_CONFIRMED, 1 },
  { "moratorium-ended-2025", "sm-3", "deveselu", RA_STATUS_CONFIRMED, 0 },
  { "moratorium-ended-2025", "sm-3", "redzikowo", RA_STATUS_CONFIRMED, 0 },
  { "oreshnik-belarus-2025", "oreshnik", "krichev-6", RA_STATUS_REPORTED, 0 },
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
    g_autoptr (RaScenario) scenario = load_shipped (fact->scenario);
    const RaDeployment *deployment = find_deployment (scenario, fact->system, fact->site);

    g_test_message ("%s: %s at %s", fact->scenario, fact->system, fact->site);
    g_assert_nonnull (deployment);
    g_assert_cmpint (deployment->status, ==, fact->status);
    g_assert_cmpuint (deployment->claims->len, ==, fact->claims);
    g_assert_cmpint (deployment->contested, ==, strcmp (fact->system, "9m729") == 0);
  }
}

/* With the table above: nothing stands in a scenario that is not in the table. */
static void
test_deployment_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHIPPED); i++) {
    g_autoptr (RaScenario) scenario = load_shipped (SHIPPED[i]);
    guint expected = 0;

    for (gsize k = 0; k < G_N_ELEMENTS (DEPLOYMENT_FACTS); k++)
      expected += strcmp (DEPLOYMENT_FACTS[k].scenario, SHIPPED[i]) == 0;
    g_assert_cmpuint (ra_scenario_get_deployments (scenario)->len, ==, expected);
    g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==,
                      strcmp (SHIPPED[i], "inf-in-force") == 0     ? 2
                      : g_str_has_prefix (SHIPPED[i], "oreshnik-") ? 1
                                                                   : 0);
  }
}

static void
assert_deployment_is_honest (const RaScenario *scenario, const RaDeployment *deployment)
{
  g_assert_cmpuint (deployment->sources->len, >, 0);
  g_assert_true (ra_deployment_is_current (deployment, ra_scenario_get_date (scenario)));
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
  glong shortest = G_MAXLONG, longest = 0;

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
  for (gsize i = 0; i < G_N_ELEMENTS (SHIPPED); i++) {
    g_autoptr (RaScenario) scenario = load_shipped (SHIPPED[i]);
    const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

    g_assert_cmpint (g_utf8_strlen (ra_scenario_get_title (scenario), -1), <=, 60);
    g_assert_cmpint (g_utf8_strlen (ra_scenario_get_subtitle (scenario), -1), <=, 80);
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
  g_autoptr (RaScenario) scenario = load_shipped ("inf-in-force");
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
  g_autoptr (RaScenario) scenario = load_shipped ("mk41-allegation");
  const RaDeployment *tomahawk = find_deployment (scenario, "tomahawk", "deveselu");
  const RaClaim *first = g_ptr_array_index (tomahawk->claims, 0);
  const RaClaim *second = g_ptr_array_index (tomahawk->claims, 1);

  g_assert_cmpstr (tomahawk->label, ==, "Russian allegation; US and NATO deny");
  g_assert_cmpfloat (first->max_km, ==, 1600);
  g_assert_cmpfloat (second->max_km, ==, 2500);
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
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *folder = shipped_path ("scenarios");
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

/* ---- every ring lies within the frame of its scenario, reckoned here on a sphere ---- */

#define EARTH_KM 6371.0088
#define RADIANS  (G_PI / 180.0)

typedef struct {
  double lat0, lon0;   /* of the projection */
  gboolean equal_area; /* else equidistant */
  double x0, y0;       /* of the frame's middle */
  double half_width, half_height;
} Frame;

static void
project (const Frame *frame, double lat, double lon, double *x, double *y)
{
  double cos_c = sin (frame->lat0) * sin (lat) + cos (frame->lat0) * cos (lat) * cos (lon - frame->lon0);
  double c = acos (CLAMP (cos_c, -1.0, 1.0));
  double k = frame->equal_area ? sqrt (2.0 / (1.0 + cos_c)) : (c < 1e-9 ? 1.0 : c / sin (c));

  *x = EARTH_KM * k * cos (lat) * sin (lon - frame->lon0);
  *y = EARTH_KM * k * (cos (frame->lat0) * sin (lat) - sin (frame->lat0) * cos (lat) * cos (lon - frame->lon0));
}

static Frame
make_frame (const RaScenarioView *view)
{
  gboolean europe = strcmp (view->projection, "europe") == 0;
  double lat = view->centre_lat_deg * RADIANS, lon = view->centre_lon_deg * RADIANS;
  Frame frame = { europe ? 52 * RADIANS : lat, europe ? 10 * RADIANS : lon, europe, 0, 0,
                  view->width_km / 2,          view->width_km / 2 * 10 / 16 };

  g_assert_true (europe || strcmp (view->projection, "site") == 0);
  project (&frame, lat, lon, &frame.x0, &frame.y0);
  return frame;
}

static void
assert_ring_fits (const Frame *frame, double lat_deg, double lon_deg, double radius_km)
{
  double lat = lat_deg * RADIANS, lon = lon_deg * RADIANS, arc = radius_km / EARTH_KM;

  for (int azimuth = 0; azimuth < 360; azimuth++) {
    double az = azimuth * RADIANS, x, y;
    double end_lat = asin (sin (lat) * cos (arc) + cos (lat) * sin (arc) * cos (az));
    double end_lon = lon + atan2 (sin (az) * sin (arc) * cos (lat), cos (arc) - sin (lat) * sin (end_lat));

    project (frame, end_lat, end_lon, &x, &y);
    g_assert_cmpfloat (fabs (x - frame->x0), <, 0.98 * frame->half_width);
    g_assert_cmpfloat (fabs (y - frame->y0), <, 0.98 * frame->half_height);
  }
}

static void
test_views_hold_all_rings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHIPPED); i++) {
    g_autoptr (RaScenario) scenario = load_shipped (SHIPPED[i]);
    const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
    const GPtrArray *rings = ra_scenario_get_rings (scenario);
    Frame frame = make_frame (ra_scenario_get_view (scenario));

    g_assert_true (ra_scenario_get_view (scenario)->given);
    for (guint k = 0; k < rings->len; k++) {
      const RaExtraRing *ring = g_ptr_array_index (rings, k);
      assert_ring_fits (&frame, ring->lat_deg, ring->lon_deg, ring->max_km);
    }
    for (guint k = 0; k < deployments->len; k++) {
      const RaDeployment *deployment = g_ptr_array_index (deployments, k);
      assert_ring_fits (&frame, deployment->site->lat_deg, deployment->site->lon_deg, 1.0);
      for (guint c = 0; c < deployment->claims->len; c++) {
        const RaClaim *claim = g_ptr_array_index (deployment->claims, c);
        assert_ring_fits (&frame, deployment->site->lat_deg, deployment->site->lon_deg, claim->max_km);
      }
    }
  }
}

/* ---- listing, words and dates ---- */

static void
test_list_folder (void)
{
  g_autofree char *folder = shipped_path ("scenarios");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (paths->len, ==, G_N_ELEMENTS (SHIPPED));
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));
    g_autofree char *expected = g_strconcat (SHIPPED[i], ".rangeatlas", NULL);
    g_assert_cmpstr (name, ==, expected);
  }
}

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
  { NULL, NULL, "2021-06-13", TRUE },          { "2030", NULL, NULL, TRUE },
  { "2019-02-10", NULL, "2019-02-09", FALSE }, { "2019-02-10", NULL, "2019-02-10", TRUE },
  { "2019-02-10", NULL, "2019-10-02", TRUE },  { "2019-02", NULL, "2019-01-31", FALSE },
  { "2019-02", NULL, "2019-02-01", TRUE },     { "2019", NULL, "2018-12-31", FALSE },
  { "2019", NULL, "2019-01-01", TRUE },        { NULL, "2019-02-10", "2019-02-10", TRUE },
  { NULL, "2019-02-10", "2019-02-11", FALSE }, { NULL, "2019-02", "2019-02-28", TRUE },
  { NULL, "2019-02", "2019-03-01", FALSE },    { NULL, "2019", "2019-12-31", TRUE },
  { NULL, "2019", "2020-01-01", FALSE },       { "2019-02", "2019-02", "2019-02-14", TRUE },
  { "2019-02", "2019", "2019-11-30", TRUE },   { "2023-09-18", "2023-09-25", "2021-06-13", FALSE },
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
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
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

/* Not g_file_set_contents (): it waits for the disk, thousands of times. */
static char *
write_scenario (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-XXXXXX", &error);
  gsize size = length < 0 ? strlen (text) : (gsize)length;
  char *path;
  FILE *file;

  g_assert_no_error (error);
  path = g_build_filename (folder, "own.rangeatlas", NULL);
  file = g_fopen (path, "wb");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
  return path;
}

static void
remove_scenario (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define SCENARIO(rest) "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\"" rest "}"

static RaScenario *
load_text (const char *text)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = write_scenario (text, -1);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);

  g_assert_no_error (error);
  remove_scenario (path);
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
  g_autoptr (RaCatalogue) shipped = load_catalogue ();
  RaCatalogue *joined = ra_scenario_get_catalogue (scenario);
  const RaDeployment *deployment = find_deployment (scenario, "x-1", "home");

  g_assert_nonnull (deployment);
  g_assert_cmpint (deployment->status, ==, RA_STATUS_HYPOTHETICAL);
  g_assert_cmpuint (ra_catalogue_get_sites (joined)->len, ==, ra_catalogue_get_sites (shipped)->len + 1);
  g_assert_nonnull (ra_catalogue_find_claim (joined, "9m729-480-russian-mod"));
  g_assert_null (ra_catalogue_find_claim (shipped, "x-1-70"));
}

typedef struct {
  const char *name;
  const char *text;
  RaCatalogueError code;
  const char *message; /* after "FOLDER/own.rangeatlas" */
} BrokenCase;

#define DEPLOYMENT(rest)                                                                                               \
  SCENARIO (", \"deployments\": [{\"system\": \"9m729\", \"site\": \"shuya\", \"status\": \"reported\"" rest "}]")
#define RING(rest) SCENARIO (", \"rings\": [{" rest "}]")
#define VIEW(rest) SCENARIO (", \"view\": {" rest "}")

static const BrokenCase BROKEN[] = {
  { "format", "{\"format\": \"range-atlas-sites\"}", RA_CATALOGUE_ERROR_SYNTAX,
    ":1: format: must be \"range-atlas-scenario\"" },
  { "syntax", "{\n\n]", RA_CATALOGUE_ERROR_SYNTAX, ":3: syntax error: unexpected \"]\"" },
  { "version", "{\"format\": \"range-atlas-scenario\", \"version\": 3}", RA_CATALOGUE_ERROR_VERSION,
    ":1: version: 3 is newer than this program, which reads version 1; a newer Range Atlas is needed" },
  { "title", "{\"format\": \"range-atlas-scenario\", \"version\": 1}", RA_CATALOGUE_ERROR_INVALID,
    ":1: title: missing" },
  { "month", SCENARIO (", \"date\": \"2021-06\""), RA_CATALOGUE_ERROR_INVALID,
    ":1: date: must be a day such as 2019-02-10" },
  { "day", SCENARIO (", \"date\": \"2021-02-29\""), RA_CATALOGUE_ERROR_INVALID,
    ":1: date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10" },
  { "system", SCENARIO (", \"deployments\": [{\"system\": \"v-2\"}]"), RA_CATALOGUE_ERROR_UNKNOWN,
    ":1: deployments[0].system: there is no system \"v-2\"" },
  { "site", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"atlantis\"}]"),
    RA_CATALOGUE_ERROR_UNKNOWN, ":1: deployments[0].site: there is no site \"atlantis\"" },
  { "status", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"shuya\", \"status\": \"seen\"}]"),
    RA_CATALOGUE_ERROR_INVALID,
    ":1: deployments[0].status: unknown word \"seen\"; one of: confirmed, reported, alleged, denied, "
    "offered for inspection, hypothetical, removed" },
  { "no status", SCENARIO (", \"deployments\": [{\"system\": \"sm-3\", \"site\": \"shuya\"}]"),
    RA_CATALOGUE_ERROR_INVALID, ":1: deployments[0].status: missing" },
  { "claim", DEPLOYMENT (", \"claims\": [\"9m729-5500\"]"), RA_CATALOGUE_ERROR_UNKNOWN,
    ":1: deployments[0].claims[0]: there is no claim \"9m729-5500\"" },
  { "claim of another", DEPLOYMENT (", \"claims\": [\"iskander-m-500-tass\"]"), RA_CATALOGUE_ERROR_INVALID,
    ":1: deployments[0].claims: \"iskander-m-500-tass\" is a claim about \"iskander-m\", not about \"9m729\"" },
  { "period", DEPLOYMENT (", \"from\": \"2019-02\", \"to\": \"2018\""), RA_CATALOGUE_ERROR_INVALID,
    ":1: deployments[0].to: must not be before from" },
  { "contested", DEPLOYMENT (", \"contested\": \"yes\""), RA_CATALOGUE_ERROR_INVALID,
    ":1: deployments[0].contested: must be true or false" },
  { "source", DEPLOYMENT (", \"sources\": [\"hearsay\"]"), RA_CATALOGUE_ERROR_UNKNOWN,
    ":1: deployments[0].sources[0]: there is no source \"hearsay\"" },
  { "ring nowhere", RING ("\"max_km\": 5"), RA_CATALOGUE_ERROR_INVALID, ":1: rings[0].lat: missing" },
  { "ring twice", RING ("\"site\": \"shuya\", \"lat\": 5"), RA_CATALOGUE_ERROR_INVALID,
    ":1: rings[0].site: give either a site or lat and lon, not both" },
  { "ring of both", RING ("\"site\": \"shuya\", \"claim\": \"inf-shorter-range-band\", \"max_km\": 5"),
    RA_CATALOGUE_ERROR_INVALID, ":1: rings[0].claim: give either a claim or kilometres, not both" },
  { "ring upside down", RING ("\"lat\": 1, \"lon\": 1, \"min_km\": 5, \"max_km\": 5"), RA_CATALOGUE_ERROR_INVALID,
    ":1: rings[0].max_km: must be a number above min_km" },
  { "position", SCENARIO (", \"positions\": [{\"party\": \"P\", \"text\": \"says\", \"date\": \"2019\"}]"),
    RA_CATALOGUE_ERROR_INVALID, ":1: positions[0].sources: missing" },
  { "view", SCENARIO (", \"view\": \"europe\""), RA_CATALOGUE_ERROR_INVALID, ":1: view: must be an object in braces" },
  { "centre", VIEW ("\"centre\": [54]"), RA_CATALOGUE_ERROR_INVALID,
    ":1: view.centre: must be a list of two numbers, latitude and longitude" },
  { "centre swapped", VIEW ("\"centre\": [120, 5]"), RA_CATALOGUE_ERROR_INVALID,
    ":1: view.centre: must be a number from -90 to 90" },
  { "width", VIEW ("\"centre\": [54, 20], \"width_km\": 0"), RA_CATALOGUE_ERROR_INVALID,
    ":1: view.width_km: must be a number from 1 to 100000" },
  { "own id taken", SCENARIO (", \"sites\": [{\"id\": \"shuya\", \"name\": \"S\", \"lat\": 61.95, \"lon\": 34.23}]"),
    RA_CATALOGUE_ERROR_INVALID, ":1: sites[0].id: \"shuya\" is taken already" },
};

static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = write_scenario (broken->text, -1);
  g_autofree char *expected = g_strconcat (path, broken->message, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_load (catalogue, path, &error));
  g_assert_error (error, RA_CATALOGUE_ERROR, (int)broken->code);
  g_assert_cmpstr (error->message, ==, expected);
  remove_scenario (path);
}

static void
test_unreadable (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_scenario_load (catalogue, "nowhere.rangeatlas", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_cmpstr (error->message, ==, "nowhere.rangeatlas: No such file or directory");
}

/* A file that is broken is listed all the same, after the good ones. */
static void
test_list_broken (void)
{
  g_autofree char *path = write_scenario ("{", -1);
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
  remove_scenario (path);
}

/* ---- mutations of the shipped files ---- */

#define MUTATIONS 2000

static void
mutate (GRand *rand, GString *text)
{
  int edits = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < edits && text->len > 1; i++) {
    gssize at = g_rand_int_range (rand, 0, (int)text->len);
    gssize left = (gssize)text->len - at;
    gssize count = g_rand_int_range (rand, 1, (int)MIN (left, 40) + 1);

    if (g_rand_boolean (rand)) {
      text->str[at] = (char)g_rand_int_range (rand, 0, 256);
    } else if (g_rand_boolean (rand)) {
      g_string_erase (text, at, count);
    } else {
      g_autofree char *copy = g_strndup (text->str + at, (gsize)count);
      g_string_insert (text, g_rand_int_range (rand, 0, (int)text->len), copy);
    }
  }
}

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
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *folder = shipped_path ("scenarios");
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);
  guint loaded = 0;

  for (int k = 0; k < MUTATIONS; k++) {
    g_autofree char *original = NULL;
    g_autofree char *path = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (g_ptr_array_index (paths, (guint)k % paths->len), &original, &length, NULL));
    g_autoptr (GString) text = g_string_new_len (original, (gssize)length);
    mutate (rand, text);
    path = write_scenario (text->str, (gssize)text->len);
    loaded += load_mutated (catalogue, path);
    remove_scenario (path);
  }
  g_test_message ("%u of %d loaded", loaded, MUTATIONS);
  g_assert_cmpuint (loaded, >, 0);
  g_assert_cmpuint (loaded, <, MUTATIONS);
}

static void
test_truncations (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  g_autofree char *from = shipped_path ("scenarios/inf-in-force.rangeatlas");
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  for (gsize cut = 0; cut + 2 < length; cut += 7) {
    g_autofree char *path = write_scenario (text, (gssize)cut);
    g_assert_false (load_mutated (catalogue, path));
    remove_scenario (path);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/shipped/deployments", test_deployments);
  g_test_add_func ("/scenario/shipped/counts", test_deployment_counts);
  g_test_add_func ("/scenario/shipped/honest", test_every_scenario_is_honest);
  g_test_add_func ("/scenario/shipped/treaty-bands", test_treaty_bands);
  g_test_add_func ("/scenario/shipped/allegation", test_allegation_says_so);
  g_test_add_func ("/scenario/shipped/sources", test_no_source_is_left_over);
  g_test_add_func ("/scenario/shipped/views", test_views_hold_all_rings);
  g_test_add_func ("/scenario/list-folder", test_list_folder);
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
