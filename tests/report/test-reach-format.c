/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "tests/report/fixtures.h"

static char *
format (const RaReach *reach, RaReachFormatOptions options)
{
  g_autoptr (GError) error = NULL;
  char *text = ra_reach_format (reach, &options, &error);
  g_assert_no_error (error);
  return text;
}

/* The members are these, in this order, and no others. */
static void
assert_members (JsonObject *object, const char *const *names)
{
  g_autoptr (GList) members = json_object_get_members (object);
  const GList *at = members;
  for (guint i = 0; names[i] != NULL; i++, at = at->next) {
    g_assert_nonnull (at);
    g_assert_cmpstr (at->data, ==, names[i]);
  }
  g_assert_null (at);
}

static void
check_place (JsonObject *place, const RaReach *reach, const RaReachPlace *expected)
{
  static const char *const names[] = { "name",     "country",      "lat",         "lon",       "capital", "population",
                                       "in_range", "nearest_site", "distance_km", "margin_km", "claims",  NULL };
  assert_members (place, names);
  g_assert_cmpstr (json_object_get_string_member (place, "name"), ==, expected->place->name);
  g_assert_cmpstr (json_object_get_string_member (place, "country"), ==, expected->place->country);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "lat"), expected->place->lat_deg, 1e-6);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "lon"), expected->place->lon_deg, 1e-6);
  g_assert_cmpint (json_object_get_boolean_member (place, "capital"), ==, expected->place->capital);
  g_assert_cmpfloat (json_object_get_double_member (place, "population"), ==, expected->place->population);
  g_assert_cmpint (json_object_get_boolean_member (place, "in_range"), ==, expected->in_range);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "distance_km"), expected->distance_km, 0.00051);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (place, "margin_km"), expected->margin_km, 0.00051);
  const RaScenarioRing *ring = &g_array_index (reach->rings, RaScenarioRing, expected->nearest);
  g_assert_cmpstr (json_object_get_string_member (place, "nearest_site"), ==, ring->site->id);
  JsonArray *claims = json_object_get_array_member (place, "claims");
  g_assert_cmpint (json_array_get_length (claims) > 0, ==, expected->in_range);
}

static void
test_json (void)
{
  static const char *const names[] = { "scenario", "date", "places", "countries", NULL };
  static const char *const country_names[] = { "iso_a3", "name", "share", "area_km2", "reach", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReach) reach = test_reach ("status-quo-2021", NULL, FALSE);
  g_autofree char *text = format (reach, (RaReachFormatOptions) { .format = RA_REACH_JSON });
  g_autoptr (JsonParser) parser = json_parser_new ();
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  assert_members (root, names);
  g_assert_cmpstr (json_object_get_string_member (root, "scenario"), ==, "status-quo-2021");
  g_assert_cmpstr (json_object_get_string_member (root, "date"), ==, "2021-06-13");

  JsonArray *places = json_object_get_array_member (root, "places");
  g_assert_cmpuint (json_array_get_length (places), ==, reach->places->len);
  g_assert_cmpuint (reach->places->len, >, 7000);
  for (guint i = 0; i < reach->places->len; i++)
    check_place (json_array_get_object_element (places, i), reach, &g_array_index (reach->places, RaReachPlace, i));

  JsonArray *countries = json_object_get_array_member (root, "countries");
  g_assert_cmpuint (json_array_get_length (countries), ==, reach->countries->len);
  for (guint i = 0; i < reach->countries->len; i++) {
    JsonObject *country = json_array_get_object_element (countries, i);
    assert_members (country, country_names);
    const double share = json_object_get_double_member (country, "share");
    const char *extent = json_object_get_string_member (country, "reach");
    g_assert_true (share >= 0 && share <= 1);
    g_assert_cmpstr (extent, ==, share >= 0.9995 ? "all" : (share > 0 ? "part" : "none"));
    g_assert_cmpint (json_object_get_double_member (country, "area_km2") > 0, ==, share > 0);
  }
}

/* Groups come behind what the contract fixes, and have the same members. */
static void
test_json_groups (void)
{
  static const char *const names[] = { "scenario", "date", "places", "countries", "by_site", NULL };
  static const char *const group_names[] = { "site", "title", "rings", "places", "countries", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReach) reach = test_reach ("mk41-allegation", NULL, FALSE);
  g_autofree char *text
      = format (reach, (RaReachFormatOptions) { .format = RA_REACH_JSON, .capitals = TRUE, .by = RA_REACH_BY_SITE });
  g_autoptr (JsonParser) parser = json_parser_new ();
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  assert_members (root, names);
  JsonArray *groups = json_object_get_array_member (root, "by_site");
  g_assert_cmpuint (json_array_get_length (groups), ==, 1);
  JsonObject *group = json_array_get_object_element (groups, 0);
  assert_members (group, group_names);
  JsonObject *ring = json_array_get_object_element (json_object_get_array_member (group, "rings"), 0);
  g_assert_cmpstr (json_object_get_string_member (ring, "status"), ==, "alleged");
  JsonArray *places = json_object_get_array_member (root, "places");
  for (guint i = 0; i < json_array_get_length (places); i++)
    g_assert_true (json_object_get_boolean_member (json_array_get_object_element (places, i), "capital"));
}

static void
test_json_without_rings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaReach) reach = test_reach ("none", NULL, FALSE);
  g_autofree char *text = format (reach, (RaReachFormatOptions) { .format = RA_REACH_JSON, .capitals = TRUE });
  g_autoptr (JsonParser) parser = json_parser_new ();
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  JsonArray *places = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "places");
  JsonObject *place = json_array_get_object_element (places, 0);
  g_assert_true (json_object_get_null_member (place, "distance_km"));
  g_assert_true (json_object_get_null_member (place, "nearest_site"));
  g_assert_false (json_object_get_boolean_member (place, "in_range"));
}

static guint
count_lines (const char *text)
{
  guint n = 0;
  for (const char *at = text; *at != '\0'; at++)
    n += *at == '\n' ? 1 : 0;
  return n;
}

static void
test_csv (void)
{
  const char *const rings[] = { "56.843,62.711:2350:=HYPERLINK(1)", NULL };
  g_autoptr (RaReach) reach = test_reach ("none", rings, FALSE);
  g_autofree char *places = format (reach, (RaReachFormatOptions) { .format = RA_REACH_CSV });
  g_assert_true (g_str_has_prefix (places, "name,country,lat,lon,capital,population,in_range,nearest_site,distance_km,"
                                           "margin_km,near_edge,claims,statuses\r\n"));
  g_assert_cmpuint (count_lines (places), ==, reach->places->len + 1);
  g_assert_nonnull (strstr (places, "\r\nTallinn,Estonia,59.433877,24.728041,yes,394024,yes,\"56.843,62.711\",2224.698,"
                                    "125.302,no,'=HYPERLINK(1),own ring\r\n"));
  g_autofree char *countries = format (
      reach, (RaReachFormatOptions) { .format = RA_REACH_CSV, .table = RA_REACH_COUNTRIES, .by = RA_REACH_BY_CLAIM });
  g_assert_true (g_str_has_prefix (countries, "claim,iso_a3,name,share,area_km2,total_km2,reach\r\n"));
  g_assert_cmpuint (count_lines (countries), ==, 2 * reach->countries->len + 1);
}

/* What people read names the figures with their claimants, the edge cases and how it was counted, and no sum of people.
 */
static void
test_page (void)
{
  static const char *const texts[] = { "2,350 km, Western intelligence via FAS newspaper, 10 Feb 2019; reported; at",
                                       "480 km, Russian MOD, 23 Jan 2019",
                                       "Within 5 % of the edge: ",
                                       "Brussels (4.8 km inside)",
                                       "In range: 55 capitals",
                                       "WGS84",
                                       "1:110m",
                                       "not counted" };
  g_autoptr (RaReach) reach = test_reach ("status-quo-2021", NULL, FALSE);
  g_autofree char *text = format (reach, (RaReachFormatOptions) { .format = RA_REACH_TEXT });
  g_autofree char *markdown = format (reach, (RaReachFormatOptions) { .format = RA_REACH_MD });
  g_autofree char *flowing = g_strdup (text);
  g_strdelimit (flowing, "\n", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) parts = g_strsplit (flowing, "  ", -1);
    g_autofree char *joined = g_strjoinv (" ", parts);
    g_assert_nonnull (strstr (joined, texts[i]));
    g_assert_nonnull (strstr (markdown, texts[i]));
  }
  g_assert_null (strstr (text, "inhabitants"));
  g_assert_true (g_str_has_prefix (markdown, "# Within range – "));
  g_assert_nonnull (strstr (markdown, "| Capital | Country | Margin km | Distance km | From |\n| --- | --- | ---: |"));
  for (const char *at = text; at != NULL && *at != '\0';) {
    const char *end = strchr (at, '\n');
    /* An address cannot be broken. */
    if (memchr (at, ' ', (gsize)(end - at)) != NULL)
      g_assert_cmpint (g_utf8_strlen (at, end - at), <=, 110);
    at = end + 1;
  }
}

static void
test_twice (void)
{
  for (RaReachFormat kind = RA_REACH_TEXT; kind <= RA_REACH_MD; kind++) {
    g_autoptr (RaReach) one = test_reach ("moratorium-offer", NULL, FALSE);
    g_autoptr (RaReach) other = test_reach ("moratorium-offer", NULL, FALSE);
    g_autofree char *first = format (one, (RaReachFormatOptions) { .format = kind, .by = RA_REACH_BY_CLAIM });
    g_autofree char *second = format (other, (RaReachFormatOptions) { .format = kind, .by = RA_REACH_BY_CLAIM });
    g_assert_cmpstr (first, ==, second);
    g_assert_true (g_utf8_validate (first, -1, NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach-format/json", test_json);
  g_test_add_func ("/reach-format/json-groups", test_json_groups);
  g_test_add_func ("/reach-format/json-without-rings", test_json_without_rings);
  g_test_add_func ("/reach-format/csv", test_csv);
  g_test_add_func ("/reach-format/page", test_page);
  g_test_add_func ("/reach-format/twice", test_twice);
  return g_test_run ();
}
