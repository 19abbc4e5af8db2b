/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finding in a headline is what the distances say. */
#include "app/layout/finding.h"

#include <math.h>
#include <string.h>

#include "app/layout/finding-others.h"
#include "app/map/style.h"

#include "geo/geodesic.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

/* The one in Asia first. */
static const char *const sites[] = { "kamyshlov", "kapustin-yar", "mozdok", "shuya" };

/* Counted here one by one, by the distance from each of the first @n_sites. */
static guint
count_within (const char *date, double range_km, guint n_sites)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const RaCountries *countries = ra_catalogue_get_countries (test_catalogue ());
  guint n = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    gboolean within = FALSE;
    for (guint k = 0; k < n_sites; k++) {
      const RaSite *site = ra_catalogue_find_site (test_catalogue (), sites[k]);
      within
          = within
            || ra_geodesic_distance_m (site->lat_deg, site->lon_deg, place->lat_deg, place->lon_deg) <= range_km * 1000;
    }
    n += within && ra_country_is_member (ra_countries_find (countries, place->country_a3), "NATO", date) ? 1 : 0;
  }
  return n;
}

static char *
find_on_page (const char *id, const char *language, double width_px)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, width_px, 600);
  if (language != NULL) {
    g_autoptr (RaTranslations) translations = test_load_translations (language);
    ra_map_spec_set_translations (spec, translations);
  }
  return ra_finding_describe (spec, test_basemap ());
}

static char *
finding_of (const char *id, const char *language)
{
  return find_on_page (id, language, 800);
}

/* Of the two higher figures the one that was published by then. */
static void
test_status_quo (void)
{
  const guint low = count_within ("2021-06-13", 480, 4);
  const guint high = count_within ("2021-06-13", 2350, 4);
  g_autofree char *expected
      = g_strdup_printf ("By Russia’s figure its missile reaches no NATO capital. By the West’s it reaches %u", high);
  g_autofree char *found = finding_of ("status-quo-2021", NULL);
  g_assert_cmpuint (low, ==, 0);
  g_assert_cmpuint (high, >, 15);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_languages (void)
{
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  g_autofree char *number = g_strdup_printf ("%u", count_within ("2021-06-13", 2350, 4));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *found = finding_of ("status-quo-2021", languages[i]);
    g_test_message ("%s", found);
    g_assert_nonnull (strstr (found, number));
    /* Two sentences, with sides and without figures that nobody can compare. */
    g_assert_nonnull (strstr (found, ". "));
    g_assert_null (strstr (found, "km"));
  }
}

/* What would be gone is told by what is left: the offer leaves the site in Asia. */
static void
test_removal (void)
{
  g_autofree char *expected
      = g_strdup_printf ("Russia’s offer would leave %u NATO capitals within its missile’s reach instead of %u, by the "
                         "West’s figure",
                         count_within ("2021-06-13", 2350, 1), count_within ("2021-06-13", 2350, 4));
  g_autofree char *found = finding_of ("moratorium-offer", NULL);
  g_assert_cmpstr (found, ==, expected);
  /* As NATO reads it nothing would go. */
  g_autofree char *same = finding_of ("moratorium-offer-nato-reading", NULL);
  g_autofree char *as_before = g_strdup_printf (
      "Russia’s offer would leave %u NATO capitals within its missile’s reach, as before, by the West’s figure",
      count_within ("2021-06-13", 2350, 4));
  g_assert_cmpstr (same, ==, as_before);
}

/* A telephone's page has the same figures and whose they are in fewer words, in all languages. */
static void
test_brief (void)
{
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  const guint after = count_within ("2021-06-13", 2350, 1);
  const guint before = count_within ("2021-06-13", 2350, 4);
  g_autofree char *expected
      = g_strdup_printf ("Russia’s offer: %u NATO capitals in reach, not %u, by the West’s figure", after, before);
  g_autofree char *found = find_on_page ("moratorium-offer", NULL, 375);
  g_assert_cmpstr (found, ==, expected);
  g_autofree char *as_before
      = g_strdup_printf ("Russia’s offer: %u NATO capitals in reach, as before, by the West’s figure", before);
  g_autofree char *same = find_on_page ("moratorium-offer-nato-reading", NULL, 375);
  g_assert_cmpstr (same, ==, as_before);
  g_autofree char *flown = find_on_page ("oreshnik-2024", NULL, 375);
  g_assert_cmpstr (flown, ==, "Oreshnik flew 790 km. At 5,500 km it would reach every NATO capital in Europe");
  g_autofree char *supposed = find_on_page ("us-german-announcement-2024", NULL, 375);
  g_assert_cmpstr (supposed, ==, "US missiles in Germany would reach Moscow only by the two longest ranges");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *translated = find_on_page ("oreshnik-2024", languages[i], 375);
    g_assert_nonnull (strstr (translated, "790"));
    g_assert_null (strstr (translated, "it would reach"));
    g_autofree char *brief = find_on_page ("moratorium-offer", languages[i], 375);
    g_autofree char *whole = find_on_page ("moratorium-offer", languages[i], 800);
    g_autofree char *number = g_strdup_printf ("%u", before);
    g_test_message ("%s", brief);
    g_assert_cmpint (g_utf8_strlen (brief, -1), <, g_utf8_strlen (whole, -1));
    g_assert_nonnull (strstr (brief, number));
    g_assert_null (strstr (brief, "Russia’s offer"));
  }
}

/* How many capitals of members on the day lie up to @range_km of the site, and how many there are. */
static guint
count_from (const char *site_id, double range_km, const char *date, guint *n_all)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const RaCountries *countries = ra_catalogue_get_countries (test_catalogue ());
  const RaSite *site = ra_catalogue_find_site (test_catalogue (), site_id);
  guint n = *n_all = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (!ra_country_is_member (ra_countries_find (countries, place->country_a3), "NATO", date))
      continue;
    ++*n_all;
    n += ra_geodesic_distance_m (site->lat_deg, site->lon_deg, place->lat_deg, place->lon_deg) <= range_km * 1000;
  }
  return n;
}

/* How many capitals of members on the day lie on this side of the Atlantic: beyond it are those of two, by name. */
static guint
count_in_europe (const char *date)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  const RaCountries *countries = ra_catalogue_get_countries (test_catalogue ());
  guint n = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const char *code = ((const RaPlace *)g_ptr_array_index (capitals, i))->country_a3;
    const gboolean overseas = g_str_equal (code, "USA") || g_str_equal (code, "CAN");
    n += !overseas && ra_country_is_member (ra_countries_find (countries, code), "NATO", date) ? 1 : 0;
  }
  return n;
}

/* What the headline says after the distance, of a map that draws the limit at @limit_km. */
static char *
tell_at_limit (double limit_km)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("oreshnik-2024");
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 500);
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  for (guint i = 0; i < rings->len; i++)
    if (g_array_index (rings, RaScenarioRing, i).deployment == NULL) {
      RaScenarioRing ring = g_array_index (rings, RaScenarioRing, i);
      ring.max_km = limit_km;
      return ra_finding_tell_limit (spec, capitals, &ring);
    }
  g_assert_not_reached ();
}

/* Of a missile nobody gives a range for the headline says how far it flew, and what the limit of its class would take
 * in; without that limit, that no range is known. Whether that is all of Europe is counted here: as many are in reach
 * as there are, and none beyond the Atlantic. */
static void
test_flown (void)
{
  guint n_all;
  const guint n = count_from ("kapustin-yar", 5500, "2024-11-21", &n_all);
  g_assert_cmpuint (n, <, n_all);
  g_assert_cmpuint (n, ==, count_in_europe ("2024-11-21"));
  g_autofree char *found = finding_of ("oreshnik-2024", NULL);
  g_assert_cmpstr (found, ==,
                   "Russia’s Oreshnik flew 790 km to Dnipro. With a range of 5,500 km it would reach every "
                   "NATO capital in Europe");
  g_autoptr (RaScenario) scenario = test_load_scenario ("oreshnik-2024");
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 600);
  g_autofree char *bare = ra_finding_tell_flight (spec, NULL);
  g_assert_cmpstr (bare, ==, "Russia’s Oreshnik flew 790 km to Dnipro. No range has been published");
}

/* A limit that leaves one of Europe out, or takes in one beyond the Atlantic, is told by its count. */
static void
test_not_all_of_europe (void)
{
  static const double limits_km[] = { 1000, 4000, 8800, 20000 };
  for (guint i = 0; i < G_N_ELEMENTS (limits_km); i++) {
    guint n_all;
    const guint n = count_from ("kapustin-yar", limits_km[i], "2024-11-21", &n_all);
    g_autofree char *range = ra_translate_range (NULL, &(RaScenarioRing) { .max_km = limits_km[i] });
    g_autofree char *expected
        = g_strdup_printf ("With a range of %s it would reach %u of %u NATO capitals", range, n, n_all);
    g_autofree char *found = tell_at_limit (limits_km[i]);
    g_assert_cmpuint (n, !=, count_in_europe ("2024-11-21"));
    g_assert_cmpstr (found, ==, expected);
  }
}

/* Two figures that reach as many are one finding. */
static void
test_as_many (void)
{
  g_autofree char *found = finding_of ("oreshnik-belarus-2025", NULL);
  g_assert_cmpstr (found, ==, "By Belarus’s figure, as by the press’s, Russia’s missile reaches 30 NATO capitals");
}

static double
kilometres_to_moscow (const char *site_id)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  const RaSite *site = ra_catalogue_find_site (test_catalogue (), site_id);
  g_assert_no_error (error);
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (g_str_equal (place->name, "Moscow"))
      return ra_geodesic_distance_m (site->lat_deg, site->lon_deg, place->lat_deg, place->lon_deg) / 1000;
  }
  g_assert_not_reached ();
}

/* Of what is supposed or alleged: from which figure on Moscow would be in range, and at which it would not. */
static void
test_supposed (void)
{
  static const char *const ids[] = { "us-german-announcement-2024", "nato-deployment-hypothetical" };
  const double from_wiesbaden_km = kilometres_to_moscow ("wiesbaden");
  g_assert_true (from_wiesbaden_km > 1600 && from_wiesbaden_km < 2500);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *found = finding_of (ids[i], NULL);
    g_assert_cmpstr (found, ==,
                     "US missiles in Germany would reach Moscow only by the two longest of the published ranges");
  }
  /* Two kilometres beyond a round figure are nothing to tell. */
  g_assert_cmpfloat (fabs (kilometres_to_moscow ("deveselu") - 1600), <, 5);
  g_assert_cmpfloat (kilometres_to_moscow ("redzikowo"), <, 1500);
  g_autofree char *alleged = finding_of ("mk41-allegation", NULL);
  g_autofree char *later = finding_of ("mk41-allegation-2024", NULL);
  g_assert_cmpstr (alleged, ==, "Russia alleges that the launchers at Deveselu could fire Tomahawk. The US denies it");
  g_assert_cmpstr (
      later, ==,
      "US missiles in Poland would reach Moscow by every published range. Russia alleges them, the US denies "
      "it");
}

/* Where no reach is to be told: what the treaty banned, what stood on both sides, what came and went, what was offered.
 */
static void
test_others (void)
{
  static const struct {
    const char *id, *finding;
  } cases[] = {
    { "inf-in-force", "For 31 years the INF Treaty banned missiles on land that fly 500 to 5,500 km" },
    { "before-the-treaty", "Soviet missiles in Europe fly 965–5,000 km, those of the US 1,770–2,400 km" },
    { "exercises-2023-2024", "The US has withdrawn launchers from Bornholm; others are still on Luzon" },
    { "transparency-draft-2022", "Inspections are proposed at Deveselu and Redzikowo, on conditions" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = finding_of (cases[i].id, NULL);
    g_assert_cmpstr (found, ==, cases[i].finding);
  }
}

/* Every scenario says what it finds, in every language, and leaves no placeholder empty: a sentence, which begins with
 * a word in a capital letter and with no designation. */
static void
test_every_scenario (void)
{
  static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };
  g_auto (GStrv) ids = test_scenario_ids ();
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++) {
      g_autofree char *found = finding_of (ids[i], languages[k]);
      g_test_message ("%s", found);
      g_assert_nonnull (found);
      g_assert_null (strchr (found, '{'));
      g_assert_true (g_unichar_isupper (g_utf8_get_char (found)));
      const char *end = strchr (found, ' ');
      g_assert_nonnull (end);
      for (const char *at = found; at < end; at++)
        g_assert_false (g_ascii_isdigit (*at));
      g_assert_null (strstr (found, "9M729"));
    }
}

/* Bands that a user asks for, and a comparison, say nothing of the day. */
static void
test_none (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 500);
  spec->compare_with = test_load_scenario ("status-quo-2021");
  g_assert_null (ra_finding_describe (spec, test_basemap ()));
  g_autoptr (RaScenario) today = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) with_bands = ra_map_spec_new (today, 800, 500);
  with_bands->bands = RA_BANDS_SHORTER;
  with_bands->band_site = ra_catalogue_find_site (test_catalogue (), "kaliningrad");
  g_assert_null (ra_finding_describe (with_bands, test_basemap ()));
}

/* Marks of capitals in the colour of the rings that are counted, and hollow ones of that colour. */
static void
count_marks (const char *id, double width, double height, gboolean with_headline, guint *n_within, guint *n_hollow)
{
  g_autoptr (RaMapSpec) spec = test_page_spec (id, width, height, NULL);
  if (!with_headline)
    g_clear_pointer (&spec->headline, g_free);
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  const RaColour muted = ra_style_of_theme (spec->theme)->muted;
  *n_within = *n_hollow = 0;
  for (guint i = 0; i < places->items->len; i++) {
    const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_MARK)
      continue;
    *n_hollow += item->mark.symbol == RA_SYMBOL_RING && item->mark.stroke.red != muted.red ? 1 : 0;
    *n_within += item->mark.symbol == RA_SYMBOL_DOT && item->mark.fill.red != muted.red ? 1 : 0;
  }
}

/* Where the headline is about one place, its distance stands beside it, measured here from the site. */
static void
test_one_place (void)
{
  g_autofree char *rounded = g_strdup_printf ("%.0f km", kilometres_to_moscow ("wiesbaden"));
  g_autofree char *expected = g_strdup_printf ("%c,%s", rounded[0], rounded + 1);
  for (guint i = 0; i < 4; i++) {
    const gboolean with_headline = i % 2 == 1;
    g_autoptr (RaMapSpec) spec
        = test_page_spec ("us-german-announcement-2024", i < 2 ? 1200 : 375, i < 2 ? 900 : 500, NULL);
    if (!with_headline)
      g_clear_pointer (&spec->headline, g_free);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
    gboolean said = FALSE;
    gboolean from = FALSE;
    for (guint k = 0; k < places->items->len; k++) {
      const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, k);
      said = said || (item->kind == RA_SCENE_TEXT && g_strcmp0 (item->text.text, expected) == 0);
      from = from || (item->kind == RA_SCENE_TEXT && g_strcmp0 (item->text.text, "from Wiesbaden") == 0);
    }
    g_assert_cmpint (said, ==, with_headline);
    /* A small page has no room for that. */
    g_assert_cmpint (from, ==, with_headline && i < 2);
  }
}

/* Who counts the marks comes to what the headline says; without one the marks are those of any capital. */
static void
test_marks (void)
{
  guint n_within, n_hollow;
  count_marks ("status-quo-2021", 1200, 900, TRUE, &n_within, &n_hollow);
  g_assert_cmpuint (n_within, ==, count_within ("2021-06-13", 2350, 4));
  g_assert_cmpuint (n_hollow, ==, 0);
  count_marks ("moratorium-offer", 1200, 900, TRUE, &n_within, &n_hollow);
  g_assert_cmpuint (n_within, ==, count_within ("2021-06-13", 2350, 1));
  /* Those that would be freed, and no others, are hollow in that colour. */
  g_assert_cmpuint (n_within + n_hollow, ==, count_within ("2021-06-13", 2350, 4));
  /* A small page has marks without names. */
  count_marks ("moratorium-offer", 375, 500, TRUE, &n_within, &n_hollow);
  g_assert_cmpuint (n_within, ==, count_within ("2021-06-13", 2350, 1));
  count_marks ("status-quo-2021", 1200, 900, FALSE, &n_within, &n_hollow);
  g_assert_cmpuint (n_within, ==, 0);
  g_assert_cmpuint (n_hollow, ==, 0);
}

static void
assert_beside_ring (const RaScene *scene, const char *words)
{
  g_test_message ("%s", words);
  g_assert_true (test_layer_says (scene, "ring-labels", words));
}

/* Each figure says what it reaches, as it is counted here. */
static void
test_beside_rings (void)
{
  g_autofree char *all = g_strdup_printf ("%u NATO capitals", count_within ("2021-06-13", 2350, 4));
  g_autofree char *gone = g_strdup_printf ("from all four sites: %s", all);
  g_autofree char *left
      = g_strdup_printf ("from Kamyshlov alone: %u NATO capitals", count_within ("2021-06-13", 2350, 1));
  g_autofree char *alone = g_strdup_printf ("%u NATO capitals", count_within ("2021-06-13", 2350, 1));
  g_autofree char *polish = g_strdup_printf ("tylko Kamyszłow: %u stolice NATO", count_within ("2021-06-13", 2350, 1));
  g_autoptr (RaScene) today = test_build_page ("status-quo-2021", 1200, 900, NULL);
  g_autoptr (RaScene) offer = test_build_page ("moratorium-offer", 1200, 900, NULL);
  g_autoptr (RaScene) phone = test_build_page ("moratorium-offer", 375, 500, NULL);
  g_autoptr (RaScene) translated = test_build_page ("moratorium-offer", 1200, 900, "pl");
  /* A figure is that of all its circles, and not of the one that it stands beside. */
  assert_beside_ring (today, gone);
  assert_beside_ring (today, "Russian MOD, 2019: no NATO capital");
  assert_beside_ring (offer, gone);
  assert_beside_ring (offer, left);
  /* A small page says it in fewer words, and whose either figure is. */
  g_autoptr (RaScene) phone_today = test_build_page ("status-quo-2021", 375, 500, NULL);
  assert_beside_ring (phone, alone);
  assert_beside_ring (phone, "Russian MOD");
  assert_beside_ring (phone_today, "Western intelligence");
  assert_beside_ring (phone_today, "Russian MOD");
  assert_beside_ring (phone_today, "no NATO capital");
  assert_beside_ring (translated, polish);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/status-quo", test_status_quo);
  g_test_add_func ("/finding/languages", test_languages);
  g_test_add_func ("/finding/removal", test_removal);
  g_test_add_func ("/finding/brief", test_brief);
  g_test_add_func ("/finding/flown", test_flown);
  g_test_add_func ("/finding/not-all-of-europe", test_not_all_of_europe);
  g_test_add_func ("/finding/as-many", test_as_many);
  g_test_add_func ("/finding/supposed", test_supposed);
  g_test_add_func ("/finding/others", test_others);
  g_test_add_func ("/finding/every-scenario", test_every_scenario);
  g_test_add_func ("/finding/none", test_none);
  g_test_add_func ("/finding/one-place", test_one_place);
  g_test_add_func ("/finding/marks", test_marks);
  g_test_add_func ("/finding/beside-rings", test_beside_rings);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
