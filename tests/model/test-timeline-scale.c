/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where days lie on the timeline, from afar and from near. */

#include "app/model/timeline-scale.h"
#include "data/events.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaTimelineModel *model;
  RaTimelineScale *scale;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->model = ra_timeline_model_new (ra_library_get_catalogue (fixture->library),
                                          ra_library_get_scenarios (fixture->library));
  fixture->scale = ra_timeline_scale_new (fixture->model);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_timeline_scale_free (fixture->scale);
  ra_timeline_model_free (fixture->model);
  ra_library_free (fixture->library);
}

/* Every day has a place of its own, in order, and is found there again. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  const guint32 first = ra_timeline_model_get_first_day (fixture->model);
  const guint32 last = ra_timeline_model_get_last_day (fixture->model);
  double before = -1.0;

  (void)data;
  for (guint32 day = first; day <= last; day++) {
    const double place = ra_timeline_scale_get_place (fixture->scale, day);

    g_assert_cmpfloat (place, >, before);
    g_assert_cmpuint (ra_timeline_scale_get_day (fixture->scale, place), ==, day);
    before = place;
  }
  g_assert_cmpfloat (ra_timeline_scale_get_place (fixture->scale, first), ==, 0.0);
  g_assert_cmpfloat (before, <, 1.0);
  g_assert_cmpuint (ra_timeline_scale_get_day (fixture->scale, -3.0), ==, first);
  g_assert_cmpuint (ra_timeline_scale_get_day (fixture->scale, 3.0), ==, last);
}

static double
width_of (Fixture *fixture, const char *from, const char *to)
{
  return ra_timeline_scale_get_place (fixture->scale, ra_date_to_julian (to))
         - ra_timeline_scale_get_place (fixture->scale, ra_date_to_julian (from));
}

/* Ten events of 2024 have more room than ten years in which nothing happened. */
static void
test_density (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_cmpfloat (width_of (fixture, "2024", "2025"), >, width_of (fixture, "1995", "2005"));
  g_assert_cmpfloat (width_of (fixture, "1995", "1996"), >, 0.003);
}

/* Between two events of different days there is always a hundredth part of the whole, or nearly: marks of six pixels
 * stand apart on a timeline of 750. */
static void
test_apart (Fixture *fixture, gconstpointer data)
{
  guint32 before = 0;

  (void)data;
  for (guint i = 0; i < ra_timeline_model_get_events (fixture->model)->len; i++) {
    const guint32 day = ra_timeline_model_get_event_day (fixture->model, i);

    if (before != 0 && day != before)
      g_assert_cmpfloat (ra_timeline_scale_get_place (fixture->scale, day)
                             - ra_timeline_scale_get_place (fixture->scale, before),
                         >=, 0.0087);
    before = day;
  }
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  const double held = ra_timeline_scale_from_seen (fixture->scale, 0.8);

  (void)data;
  g_assert_false (ra_timeline_scale_zoom (fixture->scale, 0.5, 0.5));
  g_assert_false (ra_timeline_scale_pan (fixture->scale, 0.5));
  g_assert_true (ra_timeline_scale_zoom (fixture->scale, 4.0, 0.8));
  g_assert_cmpfloat_with_epsilon (ra_timeline_scale_to_seen (fixture->scale, held), 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (ra_timeline_scale_from_seen (fixture->scale, 1.0)
                                      - ra_timeline_scale_from_seen (fixture->scale, 0.0),
                                  0.25, 1e-9);
  g_assert_true (ra_timeline_scale_pan (fixture->scale, -0.5));
  g_assert_true (ra_timeline_scale_pan (fixture->scale, 9.0));
  g_assert_cmpfloat_with_epsilon (ra_timeline_scale_from_seen (fixture->scale, 1.0), 1.0, 1e-9);
  g_assert_true (ra_timeline_scale_zoom (fixture->scale, 1e9, 0.5));
  g_assert_false (ra_timeline_scale_zoom (fixture->scale, 1e9, 0.5));
  g_assert_true (ra_timeline_scale_zoom (fixture->scale, 1e-9, 0.5));
  g_assert_cmpfloat (ra_timeline_scale_from_seen (fixture->scale, 0.0), ==, 0.0);
}

static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  static const double places[] = { 0.9, 0.1, 0.0, 1.0, 0.5 };

  (void)data;
  ra_timeline_scale_zoom (fixture->scale, 8.0, 0.5);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    ra_timeline_scale_reveal (fixture->scale, places[i]);
    const double seen = ra_timeline_scale_to_seen (fixture->scale, places[i]);
    g_assert_cmpfloat (seen, >=, 0.0);
    g_assert_cmpfloat (seen, <=, 1.0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/timeline-scale/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/timeline-scale/density", Fixture, NULL, set_up, test_density, tear_down);
  g_test_add ("/timeline-scale/apart", Fixture, NULL, set_up, test_apart, tear_down);
  g_test_add ("/timeline-scale/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/timeline-scale/reveal", Fixture, NULL, set_up, test_reveal, tear_down);
  return g_test_run ();
}
