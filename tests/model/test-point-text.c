/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a point, on the scenarios that the program brings. */

#include "app/model/map-state.h"
#include "app/model/named-points.h"
#include "app/model/point-text.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (test_find_scenario (fixture->library, "status-quo-2021"));
  ra_map_state_set_site (fixture->state, "kaliningrad");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static char *
text_at (Fixture *fixture, double lat_deg, double lon_deg, const char *name, guint n_covers)
{
  return ra_point_text (
      ra_map_state_get_spec (fixture->state),
      &(RaPointQuestion) { .lat_deg = lat_deg, .lon_deg = lon_deg, .name = name, .n_covers = n_covers });
}

/* GeodSolve: Moscow lies 263,205.8 m from Shuya and 1,091,836.6 m from Kaliningrad. */
static void
test_moscow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = text_at (fixture, 55.7558, 37.6173, "Moscow", 2);

  (void)data;
  g_assert_cmpstr (text, ==,
                   "Moscow · 55.76° N 37.62° E · 263.2 km from Shuya · 1,091.8 km from Kaliningrad\n"
                   "Inside 480 km of Shuya (Russian MOD): 217 km within the edge\n"
                   "Inside 2,350 km of Shuya (Western intelligence via FAS newspaper): 2,087 km within the edge\n"
                   "and 1 more");
}

static void
assert_brief (Fixture *fixture, double lat_deg, double lon_deg, const char *expected)
{
  g_autofree char *text = ra_point_text (ra_map_state_get_spec (fixture->state),
                                         &(RaPointQuestion) { .lat_deg = lat_deg, .lon_deg = lon_deg, .brief = TRUE });

  g_assert_cmpstr (text, ==, expected);
}

static void
test_brief (Fixture *fixture, gconstpointer data)
{
  (void)data;
  assert_brief (fixture, 55.7558, 37.6173, "55.76° N 37.62° E · 263.2 km from Shuya · inside 3 ranges");
  assert_brief (fixture, 40.4168, -3.7038, "40.42° N 3.70° W · 2,199.3 km from Redzikowo · outside the ranges");
}

static void
test_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = text_at (fixture, -33.0, -70.0, NULL, 3);

  (void)data;
  g_assert_true (g_str_has_prefix (text, "33.00° S 70.00° W · "));
  g_assert_true (g_str_has_suffix (text, "\nOutside the ranges shown"));
}

/* Of itself a site does not say how far it is. */
static void
test_site_itself (Fixture *fixture, gconstpointer data)
{
  const RaSite *site = ra_map_state_get_site (fixture->state);
  g_autofree char *text = text_at (fixture, site->lat_deg, site->lon_deg, site->name, 0);

  (void)data;
  g_assert_cmpstr (text, ==, "Kaliningrad · 54.71° N 20.51° E\nand 3 more");
}

static guint
n_covers (Fixture *fixture, double lat_deg, double lon_deg)
{
  g_autoptr (GArray) covers = ra_point_covers_new (ra_map_state_get_spec (fixture->state), lat_deg, lon_deg, NULL);

  for (guint i = 1; i < covers->len; i++)
    g_assert_cmpfloat (g_array_index (covers, RaPointCover, i - 1).margin_km, <=,
                       g_array_index (covers, RaPointCover, i).margin_km);
  return covers->len;
}

/* What the map hides is not spoken of. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_cmpuint (n_covers (fixture, 55.7558, 37.6173), ==, 3);
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  g_assert_cmpuint (n_covers (fixture, 55.7558, 37.6173), ==, 0);
  ra_map_state_set_id_shown (fixture->state, "9m729", TRUE);
  ra_map_state_set_shown (fixture->state, RA_SHOW_RINGS, FALSE);
  g_assert_cmpuint (n_covers (fixture, 55.7558, 37.6173), ==, 0);
  g_autofree char *text = text_at (fixture, 55.7558, 37.6173, NULL, 3);
  g_assert_null (strstr (text, "Outside"));
}

/* The launchers of the exercise on Bornholm are gone; their ring is drawn, but covers nothing. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_scenario (fixture->state, test_find_scenario (fixture->library, "exercises-2023-2024"));
  g_assert_cmpuint (n_covers (fixture, 55.1, 14.7), ==, 0);
}

/* Bands are limits of a class and are called so; allegations too. */
static void
test_reservations (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  ra_map_state_set_band (fixture->state, RA_BANDS_INTERMEDIATE, TRUE);
  g_autofree char *band = text_at (fixture, 55.7558, 37.6173, NULL, 3);
  g_assert_nonnull (
      strstr (band, "Inside 1,000–5,500 km of Kaliningrad (INF Treaty, class limit): 92 km within the edge"));

  ra_map_state_set_scenario (fixture->state, test_find_scenario (fixture->library, "mk41-allegation"));
  ra_map_state_set_band (fixture->state, RA_BANDS_INTERMEDIATE, FALSE);
  g_autofree char *alleged = text_at (fixture, 44.4, 26.1, NULL, 3);
  g_assert_nonnull (strstr (alleged, ", alleged): "));
}

#define ADD(name, func) g_test_add ("/point-words/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("moscow", test_moscow);
  ADD ("brief", test_brief);
  ADD ("outside", test_outside);
  ADD ("site-itself", test_site_itself);
  ADD ("hidden", test_hidden);
  ADD ("removed", test_removed);
  ADD ("reservations", test_reservations);
  return g_test_run ();
}
