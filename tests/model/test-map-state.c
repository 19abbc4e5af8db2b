/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows and how it is put into words, without a display. */

#include <math.h>

#include "app/layout/map-sites.h"
#include "app/model/map-state.h"
#include "app/model/map-text.h"
#include "app/model/shown-claims.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  guint n_content;
  guint n_viewport;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  ra_map_state_set_frame (fixture->state, 1000.0, 700.0);
  g_signal_connect_swapped (fixture->state, "content-changed", G_CALLBACK (count_cb), &fixture->n_content);
  g_signal_connect_swapped (fixture->state, "viewport-changed", G_CALLBACK (count_cb), &fixture->n_viewport);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_finalize_object (fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static RaScenario *
other_scenario (Fixture *fixture)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  for (guint i = 0; i < scenarios->len; i++) {
    if (g_ptr_array_index (scenarios, i) != ra_map_state_get_spec (fixture->state)->scenario)
      return g_ptr_array_index (scenarios, i);
  }
  g_assert_not_reached ();
}

static void
test_setters (Fixture *fixture, gconstpointer data)
{
  const guint serial = ra_map_state_get_content_serial (fixture->state);

  (void)data;
  ra_map_state_set_theme (fixture->state, RA_THEME_DARK);
  ra_map_state_set_boundaries (fixture->state, RA_BOUNDARIES_DE_FACTO);
  ra_map_state_set_shown (fixture->state, RA_SHOW_PLACES, FALSE);
  ra_map_state_set_band (fixture->state, RA_BANDS_SHORTER, TRUE);
  g_assert_cmpuint (fixture->n_content, ==, 4);
  g_assert_cmpuint (ra_map_state_get_content_serial (fixture->state), ==, serial + 4);
  /* What is so already changes nothing, or controls and state would chase each other. */
  ra_map_state_set_theme (fixture->state, RA_THEME_DARK);
  ra_map_state_set_boundaries (fixture->state, RA_BOUNDARIES_DE_FACTO);
  ra_map_state_set_shown (fixture->state, RA_SHOW_PLACES, FALSE);
  ra_map_state_set_band (fixture->state, RA_BANDS_SHORTER, TRUE);
  g_assert_cmpuint (fixture->n_content, ==, 4);
  g_assert_cmpuint (fixture->n_viewport, ==, 0);
}

/* A copy of the specification may be with the worker: its set of what is hidden must not change. */
static void
test_hidden_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaMapSpec) copy = NULL;

  (void)data;
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  g_assert_false (ra_map_state_shows_id (fixture->state, "9m729"));
  g_assert_true (ra_map_state_shows_id (fixture->state, "iskander-m"));
  copy = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));
  ra_map_state_set_id_shown (fixture->state, "iskander-m", FALSE);
  ra_map_state_set_id_shown (fixture->state, "9m729", TRUE);
  g_assert_true (g_hash_table_contains (copy->hidden_ids, "9m729"));
  g_assert_false (g_hash_table_contains (copy->hidden_ids, "iskander-m"));
  g_assert_true (ra_map_state_shows_id (fixture->state, "9m729"));
}

/* The marks of a group go, its rings stay: a ring belongs to a system. */
static void
test_hidden_groups (Fixture *fixture, gconstpointer data)
{
  const RaMapSpec *spec = ra_map_state_get_spec (fixture->state);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GPtrArray) all = ra_map_list_sites (spec);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GArray) rings_left = NULL;

  (void)data;
  g_assert_cmpuint (all->len, >, 1);
  ra_map_state_set_group_shown (fixture->state, "debate", FALSE);
  g_assert_false (ra_map_state_shows_group (fixture->state, "debate"));
  g_assert_true (ra_map_state_shows_group (fixture->state, "nato-1980s"));
  left = ra_map_list_sites (spec);
  rings_left = ra_map_spec_list_rings (spec);
  g_assert_cmpuint (left->len, ==, 1); /* the selected one is always there */
  g_assert_true (((const RaMapSite *)g_ptr_array_index (left, 0))->site == ra_map_state_get_site (fixture->state));
  g_assert_cmpuint (rings_left->len, ==, rings->len);
}

static void
test_scenario_takes_its_view (Fixture *fixture, gconstpointer data)
{
  RaScenario *other = other_scenario (fixture);
  const RaScenarioView *view = ra_scenario_get_focus (other);
  double lat_deg, lon_deg;

  (void)data;
  ra_map_state_set_scenario (fixture->state, other);
  g_assert_true (ra_map_state_get_spec (fixture->state)->scenario == other);
  g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (fixture->state), &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, view->centre_lat_deg, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon_deg, view->centre_lon_deg, 1e-6);
}

/* Whoever has moved the map compares two scenarios in one view. */
static void
test_scenario_keeps_moved_view (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_zoom (fixture->state, 2.0, 300.0, 300.0);
  RaViewport before = *ra_map_state_get_viewport (fixture->state);
  ra_map_state_set_scenario (fixture->state, other_scenario (fixture));
  g_assert_true (ra_viewport_same_plane (&before, ra_map_state_get_viewport (fixture->state)));
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->x_m, ==, before.x_m);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->metres_per_px, ==, before.metres_per_px);
}

static void
test_projection_keeps_place (Fixture *fixture, gconstpointer data)
{
  double lat_deg, lon_deg, after_lat_deg, after_lon_deg;
  const double metres_per_px = ra_map_state_get_viewport (fixture->state)->metres_per_px;

  (void)data;
  g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (fixture->state), &lat_deg, &lon_deg));
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const char *const name = ra_projection_table_row (i)->name;

    ra_map_state_set_projection (fixture->state, name);
    g_assert_nonnull (ra_map_state_get_projection (fixture->state));
    g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->metres_per_px, ==, metres_per_px);
    g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (fixture->state), &after_lat_deg, &after_lon_deg));
    if (g_str_equal (name, "site")) {
      lat_deg = ra_map_state_get_site (fixture->state)->lat_deg;
      lon_deg = ra_map_state_get_site (fixture->state)->lon_deg;
    }
    g_assert_cmpfloat_with_epsilon (after_lat_deg, lat_deg, 1e-6);
    g_assert_cmpfloat_with_epsilon (after_lon_deg, lon_deg, 1e-6);
  }
}

static void
test_site (Fixture *fixture, gconstpointer data)
{
  double lat_deg, lon_deg;

  (void)data;
  ra_map_state_set_site (fixture->state, "deveselu");
  g_assert_cmpstr (ra_map_state_get_site (fixture->state)->id, ==, "deveselu");
  g_assert_true (ra_map_state_get_spec (fixture->state)->band_site == ra_map_state_get_site (fixture->state));
  g_assert_cmpuint (fixture->n_viewport, ==, 0);
  ra_map_state_set_projection (fixture->state, "site");
  ra_map_state_set_site (fixture->state, "kaliningrad");
  g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (fixture->state), &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, ra_map_state_get_site (fixture->state)->lat_deg, 1e-6);
  ra_map_state_set_site (fixture->state, "no-such-site");
  g_assert_null (ra_map_state_get_site (fixture->state));
}

static void
test_zoom_bounds (Fixture *fixture, gconstpointer data)
{
  (void)data;
  for (guint i = 0; i < 100; i++)
    ra_map_state_zoom (fixture->state, 2.0, 500.0, 350.0);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->metres_per_px, >=, 1.0);
  for (guint i = 0; i < 100; i++)
    ra_map_state_zoom (fixture->state, 0.5, 500.0, 350.0);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->metres_per_px, <=, 1e6);
  ra_map_state_reset_view (fixture->state);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->metres_per_px, <, 1e5);
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *description = ra_map_text_describe (ra_map_state_get_spec (fixture->state), RA_UNITS_KM);

  (void)data;
  assert_text (ra_map_text_km (0.0), "0 km");
  assert_text (ra_map_text_km (999.4), "999 km");
  assert_text (ra_map_text_km (1000.0), "1,000 km");
  assert_text (ra_map_text_km (1234567.0), "1,234,567 km");
  assert_text (ra_map_text_position (54.706, 20.511), "54.71° N 20.51° E");
  assert_text (ra_map_text_position (-33.5, -70.25), "33.50° S 70.25° W");
  assert_text (ra_map_text_precise_position (54.7064, -20.5, 3), "54.706° N 20.500° W");
  assert_text (ra_map_text_distance (1215349.9, RA_UNITS_KM), "1,215.3 km");
  assert_text (ra_map_text_distance (49.9, RA_UNITS_KM), "0.0 km");
  assert_text (ra_map_text_distance (1215349.9, RA_UNITS_MI), "755.2 mi");
  assert_text (ra_map_text_azimuth (359.96), "0.0°");
  assert_text (ra_map_text_azimuth (165.04), "165.0°");
  g_assert_nonnull (strstr (description, "Centre "));
  g_assert_nonnull (strstr (description, " km wide"));
}

/* Who does not see the map hears where its sites are: country by country, each from near to far. */
static void
test_sites_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ra_map_text_sites (ra_map_state_get_spec (fixture->state), RA_UNITS_KM);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_sites = 0;

  (void)data;
  g_assert_cmpstr (lines[0], ==, "Sites by country, with their distance from the centre:");
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (guint i = 1; lines[i] != NULL; i++) {
    g_auto (GStrv) sites = g_strsplit (strstr (lines[i], ": ") + 2, ", ", -1);
    double before_km = 0.0;

    for (guint k = 0; sites[k] != NULL; k++, n_sites++) {
      g_auto (GStrv) number = g_strsplit (sites[k], ",", -1); /* "1,234 km" */
      g_autofree char *plain = g_strjoinv ("", number);
      const char *digits = strpbrk (plain, "0123456789");
      g_assert_cmpfloat (g_ascii_strtod (digits, NULL), >=, before_km);
      before_km = g_ascii_strtod (digits, NULL);
    }
  }
  g_assert_cmpuint (n_sites, ==, 8);
  g_test_message ("%s", text);
}

/* Another unit changes words and no picture. */
static void
test_units (Fixture *fixture, gconstpointer data)
{
  const guint serial = ra_map_state_get_content_serial (fixture->state);
  guint n_changes = 0;

  (void)data;
  g_signal_connect_swapped (fixture->state, "units-changed", G_CALLBACK (count_cb), &n_changes);
  ra_map_state_set_units (fixture->state, RA_UNITS_KM);
  g_assert_cmpuint (n_changes, ==, 0);
  ra_map_state_set_units (fixture->state, RA_UNITS_MI);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpint (ra_map_state_get_units (fixture->state), ==, RA_UNITS_MI);
  g_assert_cmpuint (ra_map_state_get_content_serial (fixture->state), ==, serial);
}

static guint
n_claims (Fixture *fixture)
{
  g_autoptr (RaShownClaims) claims = ra_shown_claims_new (ra_map_state_get_spec (fixture->state));

  for (guint i = 0; i < ra_shown_claims_get_n (claims); i++) {
    g_autofree char *title = ra_shown_claims_dup_title (claims, i);
    g_autofree char *detail = ra_shown_claims_dup_detail (claims, i);

    g_assert_nonnull (strstr (title, " km"));
    g_assert_cmpuint (strlen (detail), >, 10);
  }
  return ra_shown_claims_get_n (claims);
}

/* Five thousand rings of one claim are one row, which does not name all their sites; five thousand of one's own are as
 * many rows. */
static void
test_many_claims (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\", \"rings\": [");

  (void)data;
  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text,
                            "%s{\"lat\": %u, \"lon\": %u, \"max_km\": 500}, "
                            "{\"lat\": %u, \"lon\": %u, \"claim\": \"9m729-480-russian-mod\"}",
                            i > 0 ? ", " : "", i % 80, i % 170, i % 80, i % 170);
  g_string_append (text, "]}");
  g_autoptr (RaScenario) scenario
      = ra_scenario_parse (ra_library_get_catalogue (fixture->library), "many", text->str, NULL, &error);
  g_assert_no_error (error);
  ra_map_state_set_scenario (fixture->state, scenario);
  g_autoptr (RaShownClaims) claims = ra_shown_claims_new (ra_map_state_get_spec (fixture->state));
  g_assert_cmpuint (ra_shown_claims_get_n (claims), ==, 5001);
  g_autofree char *detail = ra_shown_claims_dup_detail (claims, 1);
  g_assert_cmpuint (strlen (detail), <, 5000);
  g_assert_true (g_str_has_suffix (detail, " and 4900 more"));
}

static void
test_shown_claims (Fixture *fixture, gconstpointer data)
{
  const guint n_first = n_claims (fixture);

  (void)data;
  g_assert_cmpuint (n_first, >, 1);
  ra_map_state_set_band (fixture->state, RA_BANDS_SHORTER, TRUE);
  ra_map_state_set_band (fixture->state, RA_BANDS_INTERMEDIATE, TRUE);
  g_assert_cmpuint (n_claims (fixture), ==, n_first + 2);
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  g_assert_cmpuint (n_claims (fixture), <, n_first + 2);
  ra_map_state_set_shown (fixture->state, RA_SHOW_RINGS, FALSE);
  g_assert_cmpuint (n_claims (fixture), ==, 0);
}

#define ADD(name, func) g_test_add ("/map-state/" name, Fixture, NULL, set_up, func, tear_down)

/* Another day of the same scenario is another content; to choose the scenario is to go back to its own day. */
static void
test_moment (Fixture *fixture, gconstpointer data)
{
  RaScenario *scenario = ra_library_get_first_scenario (fixture->library);

  (void)data;
  ra_map_state_set_moment (fixture->state, scenario, "2019-02-09", "A title");
  g_assert_cmpuint (fixture->n_content, ==, 1);
  g_assert_cmpuint (fixture->n_viewport, ==, 0);
  g_assert_cmpstr (ra_map_spec_get_date (ra_map_state_get_spec (fixture->state)), ==, "2019-02-09");
  g_assert_cmpstr (ra_map_spec_get_title (ra_map_state_get_spec (fixture->state)), ==, "A title");
  ra_map_state_set_moment (fixture->state, scenario, "2019-02-09", "A title");
  g_assert_cmpuint (fixture->n_content, ==, 1);
  ra_map_state_set_scenario (fixture->state, scenario);
  g_assert_cmpuint (fixture->n_content, ==, 2);
  g_assert_cmpstr (ra_map_spec_get_date (ra_map_state_get_spec (fixture->state)), ==, ra_scenario_get_date (scenario));
}

/* A view of one's own serves in place of the scenario's, at every size, until another scenario comes. */
static void
test_home (Fixture *fixture, gconstpointer data)
{
  const RaScenarioView view = { (char[]) { "europe" }, 50.0, 20.0, 3000.0, TRUE, 0.0 };
  const RaMapSpec *spec = ra_map_state_get_spec (fixture->state);

  (void)data;
  ra_map_state_set_home (fixture->state, &view);
  ra_map_state_zoom (fixture->state, 2.0, 10.0, 10.0);
  ra_map_state_reset_view (fixture->state);
  ra_map_state_set_frame (fixture->state, 1600.0, 1000.0);
  g_assert_cmpfloat_with_epsilon (spec->viewport.metres_per_px, 3000e3 / 1600.0, 1.0);
  ra_map_state_set_scenario (fixture->state, other_scenario (fixture));
  g_assert_cmpfloat (spec->viewport.metres_per_px, >, 3000e3 / 1600.0 + 100.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("setters", test_setters);
  ADD ("hidden-ids", test_hidden_ids);
  ADD ("hidden-groups", test_hidden_groups);
  ADD ("scenario-takes-its-view", test_scenario_takes_its_view);
  ADD ("scenario-keeps-moved-view", test_scenario_keeps_moved_view);
  ADD ("projection-keeps-place", test_projection_keeps_place);
  ADD ("moment", test_moment);
  ADD ("home", test_home);
  ADD ("site", test_site);
  ADD ("zoom-bounds", test_zoom_bounds);
  ADD ("words", test_words);
  ADD ("sites-told", test_sites_told);
  ADD ("units", test_units);
  ADD ("shown-claims", test_shown_claims);
  ADD ("many-claims", test_many_claims);
  return g_test_run ();
}
