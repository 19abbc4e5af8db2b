/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published facts, written down a second time and held against the catalogue by id: none of them changes unnoticed.
 * What is new in the catalogue needs no line here. */
#include "tests/data/helpers.h"

#include <math.h>
#include <string.h>

#include "data/scenario.h"
#include "geo/geodesic.h"

static RaCatalogue *
load_catalogue (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue");
  g_autoptr (GError) error = NULL;
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);

  g_assert_no_error (error);
  return catalogue;
}

typedef struct {
  const char *id;
  double km;
  gboolean at_least;
  const char *claimant; /* a word of it */
  const char *date;
  const char *confidence;
} ClaimFact;

static const ClaimFact CLAIMS[] = {
  { "ss-20-5000-state-department", 5000, FALSE, "US Department of State", "undated", "A" },
  { "ss-20-4800-csm", 4800, FALSE, "Christian Science Monitor", "1982-07-15", "B" },
  { "ss-20-5500-unconfirmed", 5500, FALSE, "unconfirmed", "2001", "G" },
  { "ss-4-2000-wotr", 2000, FALSE, "War on the Rocks", "2016-05", "B" },
  { "ss-4-2080-unconfirmed", 2080, FALSE, "unconfirmed", "2001", "G" },
  { "ss-5-4500-unconfirmed", 4500, FALSE, "unconfirmed", "2001", "G" },
  { "ssc-x-4-3000-unconfirmed", 3000, FALSE, "unconfirmed", "1987", "G" },
  { "ss-12-965-ap", 965, FALSE, "Associated Press", "1988-02-26", "C" },
  { "ss-12-900-unconfirmed", 900, FALSE, "unconfirmed", "1987", "G" },
  { "ss-23-500-tass", 500, FALSE, "TASS", "1989-10-28", "B" },
  { "ss-23-400-rbth", 400, FALSE, "Russia Beyond", "2017-12", "B" },
  { "pershing-2-1700-atomwaffen", 1700, FALSE, "Atomwaffen A-Z", "undated", "B" },
  { "pershing-2-1770-orlando", 1770, FALSE, "Orlando Sentinel", "1986-06-27", "B" },
  { "pershing-2-1930-ap", 1930, FALSE, "Associated Press", "1988-01-13", "B" },
  { "pershing-1a-740-dewiki", 740, FALSE, "Wikipedia", "undated", "B" },
  { "pershing-1a-644-oklahoman", 644, FALSE, "Oklahoman", "1989-06-17", "B" },
  { "pershing-1a-965-upi", 965, FALSE, "UPI", "1989-06-28", "B" },
  { "glcm-2400-time", 2400, FALSE, "Time", "1979-12-24", "B" },
  { "glcm-2400-unconfirmed", 2400, FALSE, "unconfirmed", "undated", "G" },
  { "9m729-480-russian-mod", 480, FALSE, "Matveevsky", "2019-01-23", "B" },
  { "9m729-476-patrushev", 476, FALSE, "Patrushev", "2019-01-15", "B" },
  { "9m729-500-us", 500, TRUE, "Coats", "2018-11-30", "B" },
  { "9m729-1200-ukraine", 1200, TRUE, "Ukrainian military source", "2025-10-31", "B" },
  { "9m729-2000-fas-newspaper", 2000, FALSE, "Frankfurter Allgemeine Sonntagszeitung", "2019-02-10", "B" },
  { "9m729-2350-western-intelligence", 2350, FALSE, "Frankfurter Allgemeine Sonntagszeitung", "2019-02-10", "B" },
  { "9m729-2500-csis", 2500, FALSE, "Center for Strategic and International Studies (CSIS), as reported by Reuters",
    "2025-10-31", "B" },
  { "9m728-490-russian-mod", 490, FALSE, "Matveevsky", "2019-01-23", "B" },
  { "9m728-400-press", 400, FALSE, "Antiwar.com", "2018-11-27", "B" },
  { "iskander-m-500-tass", 500, FALSE, "TASS", "2017-10-18", "B" },
  { "iskander-m-50-500-tass", 500, FALSE, "TASS", "2015-07-13", "B" },
  { "iskander-m-480-bondarev", 480, FALSE, "Bondarev", "2017-10-19", "B" },
  { "kalibr-1400-putin", 1400, FALSE, "Putin", "2017-10-19", "B" },
  { "kalibr-1500-shoigu", 1500, FALSE, "Shoigu", "2015-10-07", "B" },
  { "kalibr-2600-rt", 2600, FALSE, "RT", "undated", "B" },
  { "oreshnik-790-flown", 790, TRUE, "Dnipro", "2024-11-21", "calc" },
  { "oreshnik-1580-flown", 1580, TRUE, "Lviv", "2026-01-09", "calc" },
  { "oreshnik-class", 5500, FALSE, "INF Treaty, Article II(5)", "1987-12-08", "A" },
  { "oreshnik-5500-reuters", 5500, FALSE, "Reuters", "2025-12-27", "B" },
  { "oreshnik-5000-belarus", 5000, FALSE, "Belarusian authorities, as reported by Associated Press", "2025-12-30",
    "C" },
  { "tomahawk-1600-raytheon", 1600, FALSE, "Raytheon, as reported by Boston Herald", "2017-04-08", "B" },
  { "tomahawk-1800-rt", 1800, FALSE, "RT", "2025-08-11", "B" },
  { "tomahawk-2000-dpa", 2000, FALSE, "dpa", "2025-07", "B" },
  { "tomahawk-2400-press-2017", 2400, FALSE, "Sankei Shimbun", "2017-12-29", "B" },
  { "tomahawk-2500-deutschlandfunk", 2500, FALSE, "Deutschlandfunk", "2024-07", "B" },
  { "tomahawk-2500-isw", 2500, FALSE, "Institute for the Study of War", "2025-10", "C" },
  { "sm-6-240-armada", 240, FALSE, "Armada International", "2024-11", "C" },
  { "sm-6-370-sanskriti", 370, FALSE, "Sanskriti", "undated", "C" },
  { "sm-6-467-newsweek", 467, FALSE, "Newsweek", "2024-09", "C" },
  { "sm-6-500-rt", 500, FALSE, "RT", "2025-08-11", "C" },
  { "typhon-2000-defense-news", 2000, FALSE, "Defense News", "2025-03-27", "B" },
  { "typhon-1500-rafferty", 1500, FALSE, "Rafferty", "2020-09", "B" },
  { "typhon-2500-army-recognition", 2500, FALSE, "Army Recognition", "2025-01", "B" },
  { "prsm-499-flown", 499, TRUE, "US Army", "2021-10-14", "B" },
  { "prsm-499-requirement", 499, FALSE, "requirement", "2019-07-19", "B" },
  { "prsm-700-pifer", 700, FALSE, "Pifer", "2019", "B" },
  { "dark-eagle-2775-congress", 2775, FALSE, "Congress", "2025-04-25", "B" },
  { "dark-eagle-3500-lozano", 3500, FALSE, "Lozano", "2025-12", "C" },
  { "glcm-test-2019-500-dod", 500, TRUE, "Department of Defense", "2019-08-19", "B" },
  { "glbm-test-2019-500-30sw", 500, TRUE, "30th Space Wing", "2019-12-12", "B" },
  { "inf-shorter-range-band", 1000, FALSE, "Article II(6)", "1987-12-08", "A" },
  { "inf-intermediate-range-band", 5500, FALSE, "Article II(5)", "1987-12-08", "A" },
};

static void
test_claims (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (CLAIMS); i++) {
    const ClaimFact *fact = &CLAIMS[i];
    const RaClaim *claim = ra_catalogue_find_claim (catalogue, fact->id);

    g_test_message ("%s", fact->id);
    g_assert_nonnull (claim);
    g_assert_cmpfloat (claim->max_km, ==, fact->km);
    g_assert_cmpint (claim->at_least, ==, fact->at_least);
    g_assert_nonnull (strstr (claim->claimant, fact->claimant));
    g_assert_cmpstr (claim->date, ==, fact->date);
    g_assert_cmpstr (ra_confidence_to_string (claim->confidence), ==, fact->confidence);
  }
}

typedef struct {
  const char *id;
  const char *country;
  const char *group;
  double lat_deg;
  double lon_deg;
} SiteFact;

static const SiteFact SITES[] = {
  { "kaliningrad", "RUS", "debate", 54.706, 20.511 },
  { "chernyakhovsk", "RUS", "debate", 54.633, 21.816 },
  { "deveselu", "ROU", "debate", 44.079, 24.413 },
  { "redzikowo", "POL", "debate", 54.479, 17.109 },
  { "kapustin-yar", "RUS", "debate", 48.584, 45.734 },
  { "kamyshlov", "RUS", "debate", 56.843, 62.711 },
  { "mozdok", "RUS", "debate", 43.744, 44.652 },
  { "shuya", "RUS", "debate", 56.849, 41.388 },
  { "wiesbaden", "DEU", "debate", 50.083, 8.249 },
  { "bornholm", "DNK", "debate", 55.101, 14.707 },
  { "laoag", "PHL", "debate", 18.198, 120.596 },
  { "krichev-6", "BLR", "debate", 53.713, 31.717 },
  { "san-nicolas", "USA", "debate", 33.25, -119.5 },
  { "greenham-common", "GBR", "nato-1980s", 51.3786, -1.2822 },
  { "molesworth", "GBR", "nato-1980s", 52.3794, -0.405 },
  { "comiso", "ITA", "nato-1980s", 36.9917, 14.6069 },
  { "florennes", "BEL", "nato-1980s", 50.2433, 4.6458 },
  { "wueschheim", "DEU", "nato-1980s", 50.04, 7.43 },
  { "woensdrecht", "NLD", "nato-1980s", 51.4489, 4.3417 },
  { "mutlangen", "DEU", "nato-1980s", 48.815, 9.806 },
  { "heilbronn-waldheide", "DEU", "nato-1980s", 49.13, 9.27 },
  { "neu-ulm", "DEU", "nato-1980s", 48.393, 10.011 },
  { "kettershausen", "DEU", "nato-1980s", 48.21, 10.243 },
  { "postavy", "BLR", "soviet-1980s", 55.163, 26.906 },
  { "mozyr", "BLR", "soviet-1980s", 52.05, 29.18 },
  { "waren", "DEU", "soviet-1980s", 53.52, 12.68 },
  { "bischofswerda", "DEU", "soviet-1980s", 51.128, 14.18 },
  { "hranice", "CZE", "soviet-1980s", 49.548, 17.735 },
  { "novosysoyevka", "RUS", "soviet-1980s", 44.235, 133.364 },
  { "saryozek", "KAZ", "soviet-1980s", 44.362, 77.973 },
  { "kapustin-yar-elimination", "RUS", "soviet-1980s", 48.77, 45.98 },
  { "sarny", "UKR", "soviet-1980s", 51.338, 26.602 },
  { "chita", "RUS", "soviet-1980s", 52.032, 113.501 },
  { "kansk", "RUS", "soviet-1980s", 56.202, 95.718 },
  { "jelgava", "LVA", "soviet-1980s", 56.65, 23.713 },
  { "votkinsk", "RUS", "soviet-1980s", 57.049, 53.987 },
};

static void
test_sites (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (SITES); i++) {
    const RaSite *site = ra_catalogue_find_site (catalogue, SITES[i].id);

    g_test_message ("%s", SITES[i].id);
    g_assert_nonnull (site);
    g_assert_cmpstr (site->country, ==, SITES[i].country);
    g_assert_cmpstr (site->group, ==, SITES[i].group);
    g_assert_cmpfloat_with_epsilon (site->lat_deg, SITES[i].lat_deg, 0.0005);
    g_assert_cmpfloat_with_epsilon (site->lon_deg, SITES[i].lon_deg, 0.0005);
  }
}

/* What is derived says so. */
static void
test_derived_places (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();

  g_assert_nonnull (strstr (ra_catalogue_find_site (catalogue, "wueschheim")->precision, "derived"));
  g_assert_nonnull (strstr (ra_catalogue_find_site (catalogue, "heilbronn-waldheide")->precision, "derived"));
  g_assert_nonnull (strstr (ra_catalogue_find_site (catalogue, "kamyshlov")->precision, "not a launch position"));
}

/* Days and words of the sites' histories that are easily got wrong. */
static const struct {
  const char *id;
  const char *status; /* a part of it */
} STATUSES[] = {
  { "deveselu", "certified on 12 May 2016" },
  { "redzikowo", "ready for NATO in July 2024; opened on 13 November 2024" },
  { "redzikowo", "commissioned on 3 September 2020" },
  { "kamyshlov", "reported by the newspaper" },
  { "wiesbaden", "undecided in September 2025" },
  { "bornholm", "temporary, 18 to 25 September 2023" },
  { "krichev-6", "reported in December 2025" },
  { "molesworth", "wing inactivated on 30 January 1989" },
  { "comiso", "wing inactivated on 27 May 1991" },
  { "waren", "withdrawn from 25 February 1988 on" },
};

static void
test_statuses (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);

  for (gsize i = 0; i < G_N_ELEMENTS (STATUSES); i++)
    g_assert_nonnull (strstr (ra_catalogue_find_site (catalogue, STATUSES[i].id)->status, STATUSES[i].status));
  /* A place where missiles were made or destroyed is not said to be closed: that is not known. */
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    if (strstr (site->role, "limination") != NULL || strstr (site->role, "production") != NULL)
      g_assert_true (g_str_has_prefix (site->status, "past"));
  }
}

/* ---- distances, in kilometres, from one site to a city or another site ---- */

typedef struct {
  const char *from;
  const char *to; /* a site, or NULL */
  double lat_deg, lon_deg;
  double km;
  double tolerance_km; /* larger where the city's point was not published with the figure */
} DistanceFact;

static const DistanceFact DISTANCES[] = {
  { "redzikowo", "kaliningrad", 0, 0, 221.3, 0.1 },       { "deveselu", NULL, 55.7558, 37.6173, 1602.3, 0.1 },
  { "shuya", NULL, 55.7558, 37.6173, 263.2, 0.1 },        { "wiesbaden", NULL, 55.7558, 37.6173, 2055.8, 0.1 },
  { "kapustin-yar", NULL, 48.4593, 35.0387, 789.5, 0.1 }, { "kapustin-yar", NULL, 49.8383, 24.0232, 1582.4, 0.1 },
  { "kamyshlov", NULL, 59.4370, 24.7535, 2223.2, 0.1 },   { "kamyshlov", NULL, 54.6892, 25.2798, 2332.1, 0.1 },
  { "kamyshlov", NULL, 52.2298, 21.0118, 2703, 0.5 },     { "kaliningrad", NULL, 52.2298, 21.0118, 277.7, 1 },
  { "kaliningrad", NULL, 52.5244, 13.4105, 529.2, 1 },    { "shuya", NULL, 52.5244, 13.4105, 1853.5, 1 },
  { "shuya", NULL, 48.8534, 2.3488, 2732.4, 1 },          { "mozdok", NULL, 44.4323, 26.1063, 1484.4, 1 },
};

static void
test_distances (void)
{
  g_autoptr (RaCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (DISTANCES); i++) {
    const DistanceFact *fact = &DISTANCES[i];
    const RaSite *from = ra_catalogue_find_site (catalogue, fact->from);
    const RaSite *to = ra_catalogue_find_site (catalogue, fact->to);
    const double lat_deg = to != NULL ? to->lat_deg : fact->lat_deg;
    const double lon_deg = to != NULL ? to->lon_deg : fact->lon_deg;
    const double km = ra_geodesic_distance_m (from->lat_deg, from->lon_deg, lat_deg, lon_deg) / 1000;

    g_test_message ("%s: %.3f for %.1f", fact->from, km, fact->km);
    g_assert_cmpfloat_with_epsilon (km, fact->km, fact->tolerance_km);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/claims", test_claims);
  g_test_add_func ("/facts/sites", test_sites);
  g_test_add_func ("/facts/sites/derived", test_derived_places);
  g_test_add_func ("/facts/sites/status", test_statuses);
  g_test_add_func ("/facts/distances", test_distances);
  return g_test_run ();
}
