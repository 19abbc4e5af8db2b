/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a comparison against what `range-atlas compare` prints, and linked views: test-compare-model BINARY */

#include <math.h>
#include <string.h>

#include "app/model/compare-job.h"
#include "app/model/map-state.h"
#include "app/model/view-link.h"
#include "tests/model/cli-output.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *a;
  RaMapState *b;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->a = ra_map_state_new (test_find_scenario (fixture->library, "status-quo-2021"));
  fixture->b = ra_map_state_new (test_find_scenario (fixture->library, "moratorium-offer"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_object (&fixture->a);
  g_clear_object (&fixture->b);
  g_clear_pointer (&fixture->library, ra_library_free);
}

/* The place among those that the command lists under its change; lists have no place twice. */
static JsonObject *
find_printed (JsonObject *places, const RaComparedPlace *place)
{
  JsonArray *list = json_object_get_array_member (places, ra_change_to_string (place->change));

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonObject *printed = json_array_get_object_element (list, i);

    if (g_str_equal (json_object_get_string_member (printed, "name"), place->a->place->name)
        && fabs (json_object_get_double_member (printed, "lat") - place->a->place->lat_deg) < 1e-6)
      return printed;
  }
  g_assert_not_reached ();
}

static void
check_place (JsonObject *printed, const RaComparedPlace *place)
{
  g_assert_cmpstr (json_object_get_string_member (printed, "country"), ==, place->a->place->country);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (printed, "margin_a_km"), place->a->margin_km, 0.00051);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (printed, "margin_b_km"), place->b->margin_km, 0.00051);
}

/* The sentence is the command's to the letter, and so are all places that either scenario covers. */
static void
test_command (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaCompareJob) job
      = ra_compare_job_new (ra_map_state_get_spec (fixture->a), ra_map_state_get_spec (fixture->b),
                            ra_library_get_basemap (fixture->library), FALSE);
  g_autoptr (RaCompareAnswer) answer = ra_compare_job_run (job, NULL, &error);
  g_autoptr (JsonParser) parser = test_run_program_json (
      (const char *const[]) { "compare", "status-quo-2021", "moratorium-offer", "--format", "json", NULL });
  JsonObject *printed = json_node_get_object (json_parser_get_root (parser));
  JsonObject *places = json_object_get_object_member (printed, "places");
  guint n[4] = { 0 };

  (void)data;
  g_assert_no_error (error);
  g_autofree char *sentence = ra_comparison_describe (answer->comparison, NULL);
  g_assert_cmpstr (json_object_get_string_member (printed, "sentence"), ==, sentence);
  for (guint i = 0; i < answer->comparison->places->len; i++) {
    const RaComparedPlace *place = &g_array_index (answer->comparison->places, RaComparedPlace, i);

    n[place->change]++;
    if (place->change != RA_CHANGE_NONE)
      check_place (find_printed (places, place), place);
  }
  for (guint change = RA_CHANGE_GAINED; change <= RA_CHANGE_KEPT; change++)
    g_assert_cmpuint (
        n[change], ==,
        json_array_get_length (json_object_get_array_member (places, ra_change_to_string ((RaChange)change))));
  g_assert_cmpuint (n[RA_CHANGE_LOST], >, 100);
  g_assert_cmpuint (answer->comparison->countries->len, >, 200);
}

static void
assert_same_view (Fixture *fixture)
{
  const RaViewport *a = ra_map_state_get_viewport (fixture->a);
  const RaViewport *b = ra_map_state_get_viewport (fixture->b);

  g_assert_true (ra_viewport_same_plane (a, b));
  g_assert_cmpfloat (a->x_m, ==, b->x_m);
  g_assert_cmpfloat (a->y_m, ==, b->y_m);
  g_assert_cmpfloat (a->metres_per_px, ==, b->metres_per_px);
}

/* Each leads and each follows: through a drag, the globe's rotation, a zoom and a change of projection; frames stay. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaViewLink) link = ra_view_link_new (fixture->a, fixture->b);

  (void)data;
  ra_map_state_set_frame (fixture->a, 500, 400);
  ra_map_state_set_frame (fixture->b, 300, 200);
  ra_map_state_zoom (fixture->b, 3.0, 10, 10);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->a)->metres_per_px, !=,
                     ra_map_state_get_viewport (fixture->b)->metres_per_px);
  ra_view_link_set_active (link, TRUE);
  assert_same_view (fixture);
  ra_map_state_set_projection (fixture->a, "globe");
  assert_same_view (fixture);
  RaViewport start = *ra_map_state_get_viewport (fixture->b);
  ra_map_state_drag (fixture->b, &start, 150, 100, 190, 120);
  assert_same_view (fixture);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->a)->projection.centre_lon_deg, !=,
                     start.projection.centre_lon_deg);
  ra_map_state_set_projection (fixture->b, "mercator");
  assert_same_view (fixture);
  g_assert_cmpstr (ra_map_state_get_viewport (fixture->a)->projection.name, ==, "mercator");
  ra_map_state_reset_view (fixture->a);
  assert_same_view (fixture);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->b)->width_px, ==, 300);

  /* Apart again: Mercator beside the globe. */
  ra_view_link_set_active (link, FALSE);
  ra_map_state_set_projection (fixture->a, "mercator");
  ra_map_state_set_projection (fixture->b, "globe");
  g_assert_cmpstr (ra_map_state_get_viewport (fixture->a)->projection.name, ==, "mercator");
  g_assert_cmpstr (ra_map_state_get_viewport (fixture->b)->projection.name, ==, "globe");
}

/* A comparison names itself, and what it put into the specification goes with it. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  const RaMapSpec *spec = ra_map_state_get_spec (fixture->a);
  const guint serial = ra_map_state_get_content_serial (fixture->a);

  (void)data;
  ra_map_state_compare (fixture->a, ra_map_state_get_spec (fixture->b)->scenario, FALSE);
  g_assert_cmpuint (ra_map_state_get_content_serial (fixture->a), !=, serial);
  g_assert_true (g_str_has_prefix (spec->title, "A: "));
  g_assert_nonnull (strstr (spec->title, "B: The moratorium offer as Russia reads it"));
  g_assert_nonnull (spec->note);
  ra_map_state_compare (fixture->a, test_find_scenario (fixture->library, "oreshnik-2024"), FALSE);
  g_assert_null (strstr (spec->title, "moratorium offer"));
  ra_map_state_compare (fixture->a, NULL, FALSE);
  g_assert_null (spec->compare_with);
  g_assert_null (spec->title);
  g_assert_null (spec->note);
}

/* B looks like A and stays itself. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  const RaScenario *scenario = ra_map_state_get_spec (fixture->b)->scenario;

  (void)data;
  ra_map_state_zoom (fixture->b, 3.0, 10, 10);
  RaViewport before = *ra_map_state_get_viewport (fixture->b);
  ra_map_state_set_theme (fixture->a, RA_THEME_DARK);
  ra_map_state_set_boundaries (fixture->a, RA_BOUNDARIES_DE_FACTO);
  ra_map_state_set_id_shown (fixture->a, "9m729", FALSE);
  ra_map_state_compare (fixture->a, ra_map_state_get_spec (fixture->b)->scenario, FALSE);
  ra_map_state_take_style (fixture->b, ra_map_state_get_spec (fixture->a));
  g_assert_true (ra_map_state_get_spec (fixture->b)->scenario == scenario);
  g_assert_null (ra_map_state_get_spec (fixture->b)->compare_with);
  g_assert_null (ra_map_state_get_spec (fixture->b)->title);
  g_assert_cmpint (ra_map_state_get_spec (fixture->b)->theme, ==, RA_THEME_DARK);
  g_assert_cmpint (ra_map_state_get_spec (fixture->b)->boundaries, ==, RA_BOUNDARIES_DE_FACTO);
  g_assert_false (ra_map_state_shows_id (fixture->b, "9m729"));
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->b)->metres_per_px, ==, before.metres_per_px);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_program (argc, argv);
  g_test_add ("/compare-model/command", Fixture, NULL, set_up, test_command, tear_down);
  g_test_add ("/compare-model/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/compare-model/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/compare-model/look", Fixture, NULL, set_up, test_look, tear_down);
  return g_test_run ();
}
