/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: its model without a display, its strip in a real window. */

#include <string.h>

#include "app/gui/timeline/timeline-pane.h"
#include "app/gui/timeline/timeline-places.h"
#include "app/model/date-text.h"
#include "app/report/citation.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaTimelinePane *pane;
  RaTimeline *timeline;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->pane = RA_TIMELINE_PANE (ra_timeline_pane_new ());
  ra_timeline_pane_set_up (fixture->pane, fixture->state, ra_library_get_scenarios (fixture->library));
  fixture->timeline = ra_timeline_pane_get_timeline (fixture->pane);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 800, 140);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->pane));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->pane));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  RaTimelinePane *pane = g_object_ref (fixture->pane);

  (void)data;
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (pane);
  g_assert_finalize_object (fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static const RaMapSpec *
spec (Fixture *fixture)
{
  return ra_map_state_get_spec (fixture->state);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), action, NULL));
}

static void
go_to (Fixture *fixture, const char *date)
{
  const guint32 day = ra_date_to_julian (date);

  act (fixture, "timeline.first-event");
  while (ra_timeline_get_day (fixture->timeline) < day && ra_timeline_step (fixture->timeline, 1))
    ;
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, day);
}

static guint
count_rings (Fixture *fixture)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec (fixture));
  return rings->len;
}

/* Which scenario tells how things stood, by day; never a proposal, a reading or a hypothesis. */
static void
test_in_force (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *day;
    const char *scenario;
  } CASES[] = {
    { "1979-12-12", "none" },
    { "1983-11-13", "none" },
    { "1983-11-14", "before-the-treaty" },
    { "1991-05-31", "before-the-treaty" },
    { "1991-06-01", "inf-in-force" },
    { "2019-08-01", "inf-in-force" },
    { "2019-08-02", "status-quo-2021" },
    { "2021-06-13", "status-quo-2021" },
    { "2021-06-14", "status-quo-2021" },
    { "2024-11-21", "status-quo-2021" },
    { "2025-08-04", "moratorium-ended-2025" },
    { "2026-12-31", "moratorium-ended-2025" },
  };
  RaTimelineModel *model = ra_timeline_get_model (fixture->timeline);

  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    const RaScenario *scenario = ra_timeline_model_find_scenario (model, ra_date_to_julian (CASES[i].day));
    g_test_message ("%s", CASES[i].day);
    g_assert_cmpstr (ra_scenario_get_id (scenario), ==, CASES[i].scenario);
  }
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  g_autofree char *day = ra_date_text ("2019-02-10");
  g_autofree char *month = ra_date_text ("1991-05");
  g_autofree char *year = ra_date_text ("1983");
  g_autofree char *other = ra_date_text ("undated");
  const guint32 leap = ra_date_to_julian ("2020-02-29");

  (void)fixture, (void)data;
  g_assert_cmpstr (day, ==, "10 February 2019");
  g_assert_cmpstr (month, ==, "May 1991");
  g_assert_cmpstr (year, ==, "1983");
  g_assert_cmpstr (other, ==, "undated");
  g_assert_cmpuint (ra_timeline_add_years (leap, 1), ==, ra_date_to_julian ("2021-02-28"));
  g_assert_cmpuint (ra_timeline_add_years (leap, -4), ==, ra_date_to_julian ("2016-02-29"));
}

/* It begins on the day of the scenario, and says so to those who cannot see it. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ra_timeline_describe (fixture->timeline);

  (void)data;
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2021-06-13"));
  g_assert_cmpstr (text, ==, "13 June 2021: A draft of NATO is reported");
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->timeline)));
  go_to (fixture, "2019-02-10");
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "10 February 2019: A newspaper names four places");
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  (void)data;
  act (fixture, "timeline.next-event");
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2021-06-14"));
  act (fixture, "timeline.previous-event");
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2021-06-13"));
  act (fixture, "timeline.previous-event");
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2021-06-09"));
  act (fixture, "timeline.next-year");
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2022-06-09"));
  g_assert_false (ra_timeline_is_on_event (fixture->timeline));
  /* The event before is the one that was passed. */
  act (fixture, "timeline.previous-event");
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("2022-02-24"));
  act (fixture, "timeline.first-event");
  g_assert_false (ra_timeline_step (fixture->timeline, -1));
  act (fixture, "timeline.previous-year"); /* stops at the start of the axis */
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("1977-01-01"));
  g_assert_cmpint (ra_timeline_get_event (fixture->timeline), ==, -1);
  act (fixture, "timeline.last-event");
  g_assert_false (ra_timeline_step (fixture->timeline, 1));
}

/* Going along it changes deployments, membership and words of the map. */
static void
test_map_follows (Fixture *fixture, gconstpointer data)
{
  (void)data;
  go_to (fixture, "1979-12-12");
  g_assert_cmpuint (count_rings (fixture), ==, 0);
  g_assert_cmpstr (ra_map_spec_get_title (spec (fixture)), ==, "No deployment of this day is in the atlas");
  go_to (fixture, "1987-12-08");
  guint before = count_rings (fixture);
  g_assert_cmpstr (ra_map_spec_get_title (spec (fixture)), ==, "The missiles of the INF Treaty");
  g_assert_cmpstr (ra_map_spec_get_date (spec (fixture)), ==, "1987-12-08");
  go_to (fixture, "1989-01-30");
  g_assert_cmpuint (count_rings (fixture), <, before); /* Florennes and the SS-12 have gone */
  go_to (fixture, "2025-08-04");
  g_assert_cmpstr (ra_scenario_get_id (spec (fixture)->scenario), ==, "moratorium-ended-2025");
  g_assert_null (spec (fixture)->title); /* the day is the scenario's own */
}

/* A scenario chosen elsewhere moves the handle and is not replaced by the one in force. */
static void
test_handle_follows (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  go_to (fixture, "1987-12-08");
  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (scenarios, i);
    ra_map_state_set_scenario (fixture->state, scenario);
    g_assert_true (spec (fixture)->scenario == scenario);
    g_assert_null (spec (fixture)->date);
    g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian (ra_scenario_get_date (scenario)));
  }
}

/* The pane that takes the place of another stands where that stood, whatever the map shows by itself. */
static void
test_taken_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaScenario) undated = ra_scenario_new_empty (ra_library_get_catalogue (fixture->library));
  g_autoptr (RaMapState) state = ra_map_state_new (undated);
  RaTimelinePane *pane = g_object_ref_sink (RA_TIMELINE_PANE (ra_timeline_pane_new ()));

  (void)data;
  ra_timeline_pane_set_up (pane, state, ra_library_get_scenarios (fixture->library));
  ra_map_state_set_scenario (fixture->state, undated);
  ra_timeline_pane_take_day (pane, fixture->pane);
  g_assert_cmpuint (ra_timeline_get_day (ra_timeline_pane_get_timeline (pane)), ==, ra_date_to_julian ("2021-06-13"));
  g_assert_true (ra_map_state_get_spec (state)->scenario == undated);
  go_to (fixture, "1987-12-08");
  ra_timeline_pane_take_day (pane, fixture->pane);
  g_assert_true (ra_map_state_get_spec (state)->scenario == spec (fixture)->scenario);
  g_assert_cmpstr (ra_map_state_get_spec (state)->date, ==, "1987-12-08");
  g_assert_finalize_object (pane);
}

static double
seen_days (Fixture *fixture)
{
  const RaTimelineDrawing *drawing = ra_timeline_get_drawing (fixture->timeline);

  return (double)ra_timeline_px_to_day (drawing, 1e6) - (double)ra_timeline_px_to_day (drawing, -1e6);
}

/* Looked at from near, events part; the handle is never lost sight of. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  const RaTimelineDrawing *drawing = ra_timeline_get_drawing (fixture->timeline);
  const double all = seen_days (fixture);

  (void)data;
  go_to (fixture, "2024-11-13");
  const double wide = ra_timeline_day_to_px (drawing, ra_date_to_julian ("2024-11-21"))
                      - ra_timeline_day_to_px (drawing, ra_date_to_julian ("2024-11-13"));
  for (guint i = 0; i < 6; i++)
    act (fixture, "timeline.zoom-in");
  g_assert_cmpfloat (seen_days (fixture), <, all / 10.0);
  g_assert_cmpfloat (ra_timeline_day_to_px (drawing, ra_date_to_julian ("2024-11-21"))
                         - ra_timeline_day_to_px (drawing, ra_date_to_julian ("2024-11-13")),
                     >, 10.0 * wide);
  act (fixture, "timeline.later");
  g_assert_cmpuint (ra_timeline_px_to_day (drawing, 0.0), >, ra_date_to_julian ("2023-06-01"));
  go_to (fixture, "1979-12-12");
  g_assert_true (ra_timeline_is_seen (drawing, ra_timeline_day_to_px (drawing, ra_date_to_julian ("1979-12-12"))));
  for (guint i = 0; i < 9; i++)
    act (fixture, "timeline.zoom-out");
  g_assert_cmpfloat (seen_days (fixture), ==, all);
}

/* What a pointer is told by resting on a mark, the keyboard is told of the handle (Ctrl+F1). */
static void
test_tooltip (Fixture *fixture, gconstpointer data)
{
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean told = FALSE;

  (void)data;
  go_to (fixture, "2019-02-10");
  g_signal_emit_by_name (fixture->timeline, "query-tooltip", 0, 0, TRUE, tooltip, &told);
  g_assert_true (told);
  act (fixture, "timeline.first-event");
  act (fixture, "timeline.previous-year"); /* where nothing has happened yet */
  g_signal_emit_by_name (fixture->timeline, "query-tooltip", 0, 0, TRUE, tooltip, &told);
  g_assert_false (told);
  g_object_unref (tooltip);
}

/* Each event is in one mark of its row, and is found there by the pointer. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  const RaTimelineDrawing *drawing = ra_timeline_get_drawing (fixture->timeline);
  const GPtrArray *events = ra_timeline_model_get_events (drawing->model);
  guint n = 0;

  (void)data;
  for (guint kind = 0; kind < RA_N_EVENT_KINDS; kind++) {
    g_autoptr (GArray) clusters = ra_timeline_list_clusters (drawing, (RaEventKind)kind);

    for (guint i = 0; i < clusters->len; i++)
      n += g_array_index (clusters, RaTimelineCluster, i).n;
  }
  g_assert_cmpuint (n, ==, events->len);
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    const double x_px = ra_timeline_event_px (drawing, i);
    const int found = ra_timeline_find_event (drawing, x_px, ra_timeline_get_row_y_px (drawing, event->kind));

    g_assert_cmpint (found, >=, 0);
    g_assert_cmpint (ra_timeline_get_event_at (drawing, (guint)found)->kind, ==, event->kind);
    g_assert_cmpfloat (ra_timeline_event_px (drawing, (guint)found), ==, x_px);
  }
}

/* Names of rows in letters of double size stand clear of each other. */
static void
test_large_letters (Fixture *fixture, gconstpointer data)
{
  const RaTimelineDrawing *drawing = ra_timeline_get_drawing (fixture->timeline);
  GtkSettings *settings = gtk_settings_get_default ();
  int usual, height, name_height;

  (void)data;
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->timeline), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_autoptr (PangoLayout) name = ra_timeline_layout_name (drawing, RA_EVENT_TREATY);
  pango_layout_get_pixel_size (name, NULL, &name_height);
  g_assert_cmpfloat (ra_timeline_get_row_y_px (drawing, RA_EVENT_DEPLOYMENT)
                         - ra_timeline_get_row_y_px (drawing, RA_EVENT_TREATY),
                     >=, 0.7 * name_height);
  g_assert_cmpfloat (height, >, ra_timeline_get_axis_y_px (drawing) + name_height);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

/* In 2005 the treaty was in force, as its bar says, and nothing happened. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  const RaTimelineDrawing *drawing = ra_timeline_get_drawing (fixture->timeline);
  const double x_px = ra_timeline_day_to_px (drawing, ra_date_to_julian ("2005-05-05"));
  const double y_px = ra_timeline_get_row_y_px (drawing, RA_EVENT_TREATY);

  (void)data;
  g_assert_cmpint (ra_timeline_find_event (drawing, x_px, y_px), ==, -1);
  const int event = ra_timeline_find_period (drawing, x_px, y_px);
  g_assert_cmpint (event, >=, 0);
  g_assert_cmpstr (ra_timeline_get_event_at (drawing, (guint)event)->title, ==, "The treaty enters into force");
  g_assert_cmpint (ra_timeline_find_period (drawing, x_px, ra_timeline_get_row_y_px (drawing, RA_EVENT_TEST)), ==, -1);
}

/* To play is to go to the next event at once, and from the last to the first. */
static void
test_play (Fixture *fixture, gconstpointer data)
{
  (void)data;
  go_to (fixture, "1987-12-08");
  ra_timeline_pane_set_playing (fixture->pane, TRUE);
  g_assert_true (ra_timeline_pane_is_playing (fixture->pane));
  g_assert_cmpuint (ra_timeline_get_day (fixture->timeline), ==, ra_date_to_julian ("1988-02-25"));
  ra_timeline_pane_set_playing (fixture->pane, FALSE);
  g_assert_false (ra_timeline_pane_is_playing (fixture->pane));
  act (fixture, "timeline.last-event");
  ra_timeline_pane_set_playing (fixture->pane, TRUE);
  g_assert_cmpint (ra_timeline_get_event (fixture->timeline), ==, 0);
  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), FALSE);
  g_assert_false (ra_timeline_pane_is_playing (fixture->pane));
}

static void
collect_labels (GtkWidget *widget, GPtrArray *texts)
{
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, (gpointer)gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, texts);
}

/* Each source of each event as it is cited everywhere. */
static void
test_sources (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *events = ra_timeline_model_get_events (ra_timeline_get_model (fixture->timeline));
  guint n_sources = 0;

  (void)data;
  act (fixture, "timeline.first-event");
  do {
    const RaEvent *event = g_ptr_array_index (events, (guint)ra_timeline_get_event (fixture->timeline));
    g_autoptr (GPtrArray) texts = g_ptr_array_new ();

    collect_labels (GTK_WIDGET (fixture->pane), texts);
    for (guint i = 0; i < event->sources->len; i++, n_sources++) {
      g_autofree char *citation = ra_cite_source (g_ptr_array_index (event->sources, i), spec (fixture)->translations);

      g_assert_true (g_ptr_array_find_with_equal_func (texts, citation, g_str_equal, NULL));
    }
  } while (ra_timeline_step (fixture->timeline, 1));
  g_assert_cmpuint (n_sources, >=, events->len);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/timeline/in-force", test_in_force },
    { "/timeline/dates", test_dates },
    { "/timeline/accessible", test_accessible },
    { "/timeline/steps", test_steps },
    { "/timeline/map-follows", test_map_follows },
    { "/timeline/handle-follows", test_handle_follows },
    { "/timeline/taken-over", test_taken_over },
    { "/timeline/zoom", test_zoom },
    { "/timeline/tooltip", test_tooltip },
    { "/timeline/rows", test_rows },
    { "/timeline/period", test_period },
    { "/timeline/large-letters", test_large_letters },
    { "/timeline/play", test_play },
    { "/timeline/sources", test_sources },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return test_run_in_application (NULL);
}
