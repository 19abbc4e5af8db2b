/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a click on the map finds, and what it does. Wants a display. */
#include "app/gui/map/render-job.h"
#include "tests/gui/map/explore-helpers.h"

static gboolean
take_cb (RaMapView *view, double lat_deg, double lon_deg, guint *n_taken)
{
  (void)view, (void)lat_deg, (void)lon_deg;
  (*n_taken)++;
  return TRUE;
}

/* Another tool may have the click for itself. */
static void
test_click_taken (ExploreFixture *fixture, gconstpointer data)
{
  guint n_taken = 0;

  (void)data;
  g_signal_connect (fixture->map_view, "clicked", G_CALLBACK (take_cb), &n_taken);
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  g_assert_cmpuint (n_taken, ==, 1);
  g_assert_false (ra_map_card_is_open (fixture->map_card));
}

/* No tool at hand makes touches, so the gesture says that there was one. */
static void
test_touch (ExploreFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->map_view);
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  const double x_px = before.width_px / 2.0 + 3.0;
  const double y_px = before.height_px / 2.0;

  (void)data;
  g_signal_emit_by_name (test_find_controller_in (view, GTK_TYPE_GESTURE_LONG_PRESS, GTK_PHASE_BUBBLE), "pressed", x_px,
                         y_px);
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  g_assert_true (ra_map_view_get_click (fixture->map_view)->firm);
  g_assert_cmpfloat (ra_map_view_get_click (fixture->map_view)->tolerance_px, >=, 20.0);
}

static void
click (ExploreFixture *fixture, int n_press, double x_px, double y_px)
{
  gpointer gesture = test_find_controller_in (GTK_WIDGET (fixture->map_view), GTK_TYPE_GESTURE_CLICK, GTK_PHASE_BUBBLE);

  g_signal_emit_by_name (gesture, "released", n_press, x_px, y_px);
}

/* What the window draws: the frame with a margin about it. */
static RaScene *
draw (ExploreFixture *fixture, RaRenderJob **job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (ra_library_get_basemap (fixture->library));

  *job = ra_render_job_new (ra_map_state_get_spec (fixture->state), 1.0, RA_QUALITY_FULL, 0);
  RaScene *scene = ra_map_engine_build (engine, (*job)->spec, 1.0, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

/* Clicks on each mark of a layer in which marks and names take turns; the set of names. */
static GHashTable *
click_layer (ExploreFixture *fixture, const RaRenderJob *job, const RaSceneLayer *layer, guint *n_clicked)
{
  const RaViewport *frame = ra_map_state_get_viewport (fixture->state);
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (layer);
  for (guint i = 0; i + 1 < layer->items->len; i += 2) {
    const RaSceneMark *mark = &g_array_index (layer->items, RaSceneItem, i).mark;
    const char *name = g_array_index (layer->items, RaSceneItem, i + 1).text.text;
    const RaPoint at = { mark->x - job->margin_x_px, mark->y - job->margin_y_px };

    g_hash_table_add (names, (gpointer)name);
    if (at.x < 0 || at.y < 0 || at.x > frame->width_px || at.y > frame->height_px)
      continue;
    click (fixture, 1, at.x, at.y);
    g_assert_true (ra_map_card_is_open (fixture->map_card));
    gtk_test_accessible_assert_property (fixture->map_card, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    (*n_clicked)++;
  }
  return names;
}

static gboolean
has_title (RaMapCard *card, const char *title)
{
  g_autofree char *other
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, title);

  return other == NULL;
}

/* A capital for which there was no room on the map is no place to click on. */
static void
click_hidden_capitals (ExploreFixture *fixture, GHashTable *drawn, guint *n_hidden)
{
  const RaViewport *frame = ra_map_state_get_viewport (fixture->state);
  RaProjection *projection = ra_map_state_get_projection (fixture->state);
  const GPtrArray *capitals
      = ra_basemap_get_capitals (ra_library_get_basemap (fixture->library), RA_BOUNDARIES_UN, NULL);

  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *capital = g_ptr_array_index (capitals, i);
    RaPoint plane, at;

    if (g_hash_table_contains (drawn, capital->name)
        || !ra_projection_forward (projection, capital->lat_deg, capital->lon_deg, &plane.x, &plane.y))
      continue;
    ra_viewport_to_page (frame, plane.x, plane.y, &at.x, &at.y);
    if (at.x < 0 || at.y < 0 || at.x > frame->width_px || at.y > frame->height_px)
      continue;
    click (fixture, 1, at.x, at.y);
    g_assert_false (ra_map_card_is_open (fixture->map_card) && has_title (fixture->map_card, capital->name));
    (*n_hidden)++;
  }
}

/* What can be clicked is what is drawn. */
static void
test_drawn (ExploreFixture *fixture, gconstpointer data)
{
  RaViewport near = *ra_map_state_get_viewport (fixture->state);
  guint n_capitals = 0;
  guint n_cities = 0;
  guint n_hidden = 0;

  (void)data;
  near.metres_per_px = 8500; /* no capital lies in the corner with the buttons, which draw () does not know of */
  ra_map_state_set_viewport (fixture->state, &near);
  explore_wait_settled (fixture);
  g_autoptr (RaRenderJob) job = NULL;
  g_autoptr (RaScene) scene = draw (fixture, &job);
  g_autoptr (GHashTable) capitals = click_layer (fixture, job, ra_scene_find_layer (scene, "places"), &n_capitals);
  click_hidden_capitals (fixture, capitals, &n_hidden);

  near.metres_per_px = 1200;
  ra_map_state_set_viewport (fixture->state, &near);
  g_assert_true (ra_map_state_set_centre (fixture->state, 51.3, 9.5)); /* among many cities */
  explore_wait_settled (fixture);
  g_autoptr (RaRenderJob) near_job = NULL;
  g_autoptr (RaScene) near_scene = draw (fixture, &near_job);
  g_autoptr (GHashTable) cities
      = click_layer (fixture, near_job, ra_scene_find_layer (near_scene, "cities"), &n_cities);
  g_test_message ("%u capitals, %u hidden ones, %u cities", n_capitals, n_hidden, n_cities);
  g_assert_cmpuint (n_capitals, >, 10);
  g_assert_cmpuint (n_hidden, >, 3);
  g_assert_cmpuint (n_cities, >, 3);
}

/* What the first click of two did is taken back by the second. */
static void
test_double_click (ExploreFixture *fixture, gconstpointer data)
{
  RaMapView *view = fixture->map_view;
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  RaFocus focus;

  (void)data;
  explore_act (fixture, "map.next-site");
  g_assert_true (ra_map_view_get_focus (view, &focus));
  click (fixture, 1, focus.page.x, focus.page.y);
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  click (fixture, 2, focus.page.x, focus.page.y);
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  g_assert_cmpfloat_with_epsilon (ra_map_state_get_viewport (fixture->state)->metres_per_px, before.metres_per_px / 2.0,
                                  1e-6);

  ra_map_view_set_measuring (view, TRUE);
  click (fixture, 1, before.width_px / 2.0, before.height_px / 2.0);
  g_assert_cmpuint (ra_measured_line_n_points (ra_map_view_get_measured_line (view)), ==, 1);
  click (fixture, 2, before.width_px / 2.0, before.height_px / 2.0);
  g_assert_cmpuint (ra_measured_line_n_points (ra_map_view_get_measured_line (view)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = explore_init (&argc, &argv);

  EXPLORE_ADD ("/map-clicks/click-taken", test_click_taken);
  EXPLORE_ADD ("/map-clicks/touch", test_touch);
  EXPLORE_ADD ("/map-clicks/drawn", test_drawn);
  EXPLORE_ADD ("/map-clicks/double-click", test_double_click);
  return test_run_in_application (NULL);
}
