/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clicking, walking and measuring in a window of the program. Wants a display. */

#include "app/gui/map/map-card.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/measure-bar.h"
#include "app/gui/map/render-job.h"
#include "app/gui/window/application.h"
#include "app/gui/window/window.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define TIMEOUT_S 60

typedef struct {
  GtkApplication *application; /* one for all: its name on the bus is taken once */
  RaLibrary *library;
  RaWindow *window;
  RaMapState *state; /* what lies in the window, and is borrowed from it */
  RaMapView *map_view;
  RaMapCard *map_card;
  RaMeasureBar *measure_bar;
} Fixture;

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("waited in vain for %s", (const char *)user_data);
  return G_SOURCE_REMOVE;
}

static void
wait_settled (Fixture *fixture)
{
  const guint give_up_id = g_timeout_add_seconds (TIMEOUT_S, give_up_cb, (gpointer) "the map");

  while (!ra_map_view_is_settled (fixture->map_view))
    g_main_context_iteration (NULL, TRUE);
  /* The read-out follows in an idle moment. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_source_remove (give_up_id);
}

static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    /* Others come before the map and only watch. */
    if (G_OBJECT_TYPE (controller) == type
        && gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (controller)) == GTK_PHASE_BUBBLE)
      return controller; /* the widget holds it */
  }
  g_assert_not_reached ();
}

static gpointer
find_descendant (gpointer widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_descendant (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
find_parts (Fixture *fixture)
{
  fixture->state = ra_window_get_state (fixture->window);
  fixture->map_view = find_descendant (fixture->window, RA_TYPE_MAP_VIEW);
  fixture->map_card = find_descendant (fixture->window, RA_TYPE_MAP_CARD);
  fixture->measure_bar = find_descendant (fixture->window, RA_TYPE_MEASURE_BAR);
}

static GtkLabel *
find_readout (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (fixture->map_view)));

  while (!gtk_widget_has_css_class (child, "map-readout"))
    child = gtk_widget_get_next_sibling (child);
  return GTK_LABEL (child);
}

static void
set_up (Fixture *fixture, gconstpointer application)
{
  fixture->application = (GtkApplication *)application;
  fixture->library = test_open_library ();
  fixture->window
      = ra_window_new (fixture->application, fixture->library, ra_library_get_first_scenario (fixture->library));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout", NULL);
  find_parts (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ra_map_state_set_site (fixture->state, "kaliningrad");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map_view));
  wait_settled (fixture);
  /* Where the pointer of the screen happens to lie is no part of the test. */
  g_signal_emit_by_name (find_controller (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  wait_settled (fixture);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  close_window (fixture);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->map_view), action, NULL));
  wait_settled (fixture);
}

/* The read-out and the description say the same. GTK tells a property's value only where it is not the expected one. */
static void
assert_described (Fixture *fixture, const char *start)
{
  RaMapView *view = fixture->map_view;
  g_autofree char *description = ra_map_view_describe_focus (view, 3);

  if (!g_str_has_prefix (description, start))
    g_error ("described as %s", description);
  g_assert_cmpstr (gtk_label_get_label (find_readout (fixture)), ==, description);
  g_autofree char *map
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (map);
  g_assert_nonnull (strstr (map, description));
}

/* Where the read-out lies on the map. */
static graphene_rect_t
readout_box (Fixture *fixture)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_readout (fixture)), GTK_WIDGET (fixture->map_view), &box));
  return box;
}

/* Over no site, and over nothing else that lies on the map. */
static void
assert_readout_clear (Fixture *fixture, const char *where)
{
  GtkWidget *readout = GTK_WIDGET (find_readout (fixture));

  if (!gtk_widget_get_mapped (readout))
    return;
  const graphene_rect_t box = readout_box (fixture);
  const RaBox seen = { box.origin.x, box.origin.y, box.origin.x + box.size.width, box.origin.y + box.size.height };
  if (ra_map_view_has_site_within (fixture->map_view, seen))
    g_error ("%s: the read-out covers a site", where);
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (readout)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    graphene_rect_t other;

    if (child == readout || child == GTK_WIDGET (fixture->map_view) || !gtk_widget_get_mapped (child))
      continue;
    g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->map_view), &other));
    if (graphene_rect_intersection (&box, &other, NULL))
      g_error ("%s: the read-out covers a %s", where, G_OBJECT_TYPE_NAME (child));
  }
}

/* Wherever the pointer is. */
static void
point_all_over (Fixture *fixture, const char *scenario)
{
  const double width_px = gtk_widget_get_width (GTK_WIDGET (fixture->map_view));
  const double height_px = gtk_widget_get_height (GTK_WIDGET (fixture->map_view));
  gpointer motion = find_controller (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION);

  for (guint i = 0; i < 9; i++) {
    const double x_px = (0.05 + 0.4 * (i % 3)) * width_px;
    const double y_px = (0.05 + 0.45 * (i / 3)) * height_px;
    g_autofree char *where = g_strdup_printf ("%s, pointer at %.0f, %.0f", scenario, x_px, y_px);

    g_signal_emit_by_name (motion, "motion", x_px, y_px);
    wait_settled (fixture);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_view));
    assert_readout_clear (fixture, where);
  }
}

/* Of one line and of more, in its corner. */
static void
test_readout_clear (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  for (guint i = 0; i < scenarios->len; i += 4) {
    ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, i));
    wait_settled (fixture);
    point_all_over (fixture, ra_scenario_get_id (g_ptr_array_index (scenarios, i)));
    g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout", NULL);
  }
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  point_all_over (fixture, "with a card");
}

/* Beside the pointer, and never under it, over a site or over the edge of the map. */
static void
test_readout_follows (Fixture *fixture, gconstpointer data)
{
  const double width_px = gtk_widget_get_width (GTK_WIDGET (fixture->map_view));
  const double height_px = gtk_widget_get_height (GTK_WIDGET (fixture->map_view));
  gpointer motion = find_controller (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION);

  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout-follows", NULL);
  for (guint i = 1; i < 25; i++) {
    const double x_px = (i % 5) * 0.249 * width_px;
    const double y_px = (i / 5) * 0.249 * height_px;

    g_signal_emit_by_name (motion, "motion", x_px, y_px);
    wait_settled (fixture);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_view));
    const graphene_rect_t box = readout_box (fixture);
    const RaBox seen = { box.origin.x, box.origin.y, box.origin.x + box.size.width, box.origin.y + box.size.height };
    g_assert_cmpfloat (seen.x_min, >=, 0.0);
    g_assert_cmpfloat (seen.y_min, >=, 0.0);
    g_assert_cmpfloat (seen.x_max, <=, width_px + 1.0);
    g_assert_cmpfloat (seen.y_max, <=, height_px + 1.0);
    g_assert_false (x_px > seen.x_min && x_px < seen.x_max && y_px > seen.y_min && y_px < seen.y_max);
    g_assert_cmpfloat (MAX (seen.x_min - x_px, x_px - seen.x_max), <, 30.0);
  }
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_test_accessible_assert_role (fixture->map_view, GTK_ACCESSIBLE_ROLE_IMG);
  assert_described (fixture, "Centre · ");
  act (fixture, "map.next-site");
  assert_described (fixture, "Kapustin Yar · ");
  act (fixture, "map.next-site");
  assert_described (fixture, "Kamyshlov · 56.84° N 62.71° E · 2,616.5 km from Kaliningrad\n"
                             "Inside 480 km of Kamyshlov (Russian MOD): 480 km within the edge\n");
  act (fixture, "map.walk-left");
  assert_described (fixture, "Yekaterinburg · ");
  act (fixture, "map.walk-right");
  assert_described (fixture, "Kamyshlov · ");
  act (fixture, "map.previous-site");
  act (fixture, "map.previous-site");
  assert_described (fixture, "Kaliningrad · ");
  act (fixture, "map.pan-left");
  assert_described (fixture, "Centre · ");
}

/* The map moves only for a place that it does not show. */
static void
test_walk_out_of_frame (Fixture *fixture, gconstpointer data)
{
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  RaViewport near = before;
  RaFocus focus;

  (void)data;
  act (fixture, "map.next-site");
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->x_m, ==, before.x_m);
  near.metres_per_px = 500;
  ra_map_state_set_viewport (fixture->state, &near);
  act (fixture, "map.next-site");
  g_assert_true (ra_map_view_get_focus (fixture->map_view, &focus));
  g_assert_cmpfloat_with_epsilon (focus.page.x, near.width_px / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (focus.page.y, near.height_px / 2, 1e-6);

  ra_map_state_set_projection (fixture->state, "site");
  wait_settled (fixture);
  const RaProjectionSpec about = ra_map_state_get_viewport (fixture->state)->projection;

  act (fixture, "map.next-site");
  g_assert_true (ra_map_view_get_focus (fixture->map_view, &focus));
  g_assert_cmpfloat_with_epsilon (focus.page.x, near.width_px / 2, 1e-6);
  g_assert_true (ra_projection_spec_equal (&about, &ra_map_state_get_viewport (fixture->state)->projection));
}

static gboolean
is_focused (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Where the map has the room all that the card tells is seen. */
static void
test_card_height (Fixture *fixture, gconstpointer data)
{
  GtkScrolledWindow *scroller = find_descendant (fixture->map_card, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (scroller);

  (void)data;
  ra_map_card_move (fixture->map_card, (RaPoint) { 0.0, 0.0 }, 1000.0, 700.0);
  ra_map_card_show_point (fixture->map_card, ra_map_state_get_spec (fixture->state), 55.75, 37.6, RA_UNITS_KM);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_card));
  const double seen_px = gtk_adjustment_get_page_size (rows);
  g_assert_cmpfloat (seen_px, >, 0.0);
  g_assert_cmpfloat (seen_px, <, gtk_scrolled_window_get_max_content_height (scroller));
  g_assert_cmpfloat (seen_px, >=, gtk_adjustment_get_upper (rows));
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  g_assert_true (is_focused (fixture->map_card));
  g_assert_cmpstr (ra_map_state_get_site (fixture->state)->id, ==, "kapustin-yar");
  gtk_test_accessible_assert_role (fixture->map_card, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_property (fixture->map_card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kapustin Yar");
  GtkWidget *link = find_descendant (fixture->map_card, GTK_TYPE_LINK_BUTTON);
  g_assert_nonnull (link);
  g_assert_true (g_str_has_prefix (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), "https://"));

  g_assert_true (gtk_widget_is_sensitive (find_descendant (fixture->map_card, GTK_TYPE_BUTTON)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->map_card), "card.close", NULL));
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  g_assert_true (is_focused (fixture->map_view));
}

/* A card does not outlast what it speaks of. */
static void
test_card_and_scenario (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, 0));
  wait_settled (fixture);
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  assert_described (fixture, "Centre · ");
}

static gboolean
take_cb (RaMapView *view, double lat_deg, double lon_deg, guint *n_taken)
{
  (void)view, (void)lat_deg, (void)lon_deg;
  (*n_taken)++;
  return TRUE;
}

/* Another tool may have the click for itself. */
static void
test_click_taken (Fixture *fixture, gconstpointer data)
{
  guint n_taken = 0;

  (void)data;
  g_signal_connect (fixture->map_view, "clicked", G_CALLBACK (take_cb), &n_taken);
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  g_assert_cmpuint (n_taken, ==, 1);
  g_assert_false (ra_map_card_is_open (fixture->map_card));
}

static void
test_measure (Fixture *fixture, gconstpointer data)
{
  RaMapView *view = fixture->map_view;
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  const RaMeasuredLine *line = ra_map_view_get_measured_line (view);

  (void)data;
  g_action_group_activate_action (actions, "measure", NULL);
  wait_settled (fixture);
  g_assert_true (ra_map_view_get_measuring (view));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->measure_bar)));
  gtk_test_accessible_assert_property (fixture->measure_bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Measure");
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  g_assert_false (g_action_group_get_action_enabled (actions, "copy-measured"));
  act (fixture, "map.previous-site");
  act (fixture, "map.activate");
  g_assert_true (g_action_group_get_action_enabled (actions, "copy-measured"));
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  g_autofree char *text = ra_measured_line_format (line, 0, RA_UNITS_KM);
  g_assert_cmpstr (text, ==, "Kapustin Yar to Kaliningrad: 1,861.5 km, azimuth 301.0° at the start, 281.0° at the end");

  g_assert_true (ra_map_view_remove_measured_point (view));
  g_assert_cmpuint (ra_measured_line_n_points (line), ==, 1);
  g_action_group_activate_action (actions, "measure", NULL);
  wait_settled (fixture);
  g_assert_cmpuint (ra_measured_line_n_points (line), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->measure_bar)));
}

/* No tool at hand makes touches, so the gesture says that there was one. */
static void
test_touch (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->map_view);
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  const double x_px = before.width_px / 2.0 + 3.0;
  const double y_px = before.height_px / 2.0;

  (void)data;
  g_signal_emit_by_name (find_controller (view, GTK_TYPE_GESTURE_LONG_PRESS), "pressed", x_px, y_px);
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  g_assert_true (ra_map_view_get_click (fixture->map_view)->firm);
  g_assert_cmpfloat (ra_map_view_get_click (fixture->map_view)->tolerance_px, >=, 20.0);
}

static void
click (Fixture *fixture, int n_press, double x_px, double y_px)
{
  gpointer gesture = find_controller (GTK_WIDGET (fixture->map_view), GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (gesture, "released", n_press, x_px, y_px);
}

/* What the window draws: the frame with a margin about it. */
static RaScene *
draw (Fixture *fixture, RaRenderJob **job)
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
click_layer (Fixture *fixture, const RaRenderJob *job, const RaSceneLayer *layer, guint *n_clicked)
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
click_hidden_capitals (Fixture *fixture, GHashTable *drawn, guint *n_hidden)
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
test_drawn (Fixture *fixture, gconstpointer data)
{
  RaViewport near = *ra_map_state_get_viewport (fixture->state);
  guint n_capitals = 0;
  guint n_cities = 0;
  guint n_hidden = 0;

  (void)data;
  near.metres_per_px = 9000;
  ra_map_state_set_viewport (fixture->state, &near);
  wait_settled (fixture);
  g_autoptr (RaRenderJob) job = NULL;
  g_autoptr (RaScene) scene = draw (fixture, &job);
  g_autoptr (GHashTable) capitals = click_layer (fixture, job, ra_scene_find_layer (scene, "places"), &n_capitals);
  click_hidden_capitals (fixture, capitals, &n_hidden);

  near.metres_per_px = 1200;
  ra_map_state_set_viewport (fixture->state, &near);
  g_assert_true (ra_map_state_set_centre (fixture->state, 51.3, 9.5)); /* among many cities */
  wait_settled (fixture);
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
test_double_click (Fixture *fixture, gconstpointer data)
{
  RaMapView *view = fixture->map_view;
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  RaFocus focus;

  (void)data;
  act (fixture, "map.next-site");
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

/* Nothing holds on to a window that is closed, not even with a card open and a line half drawn. */
static void
test_finalised (Fixture *fixture, gconstpointer data)
{
  RaWindow *window = fixture->window;
  gpointer remains[] = { window, fixture->map_view, fixture->map_card, fixture->measure_bar, fixture->state };

  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    g_object_add_weak_pointer (remains[i], &remains[i]);
  act (fixture, "map.next-site");
  act (fixture, "map.activate");
  g_action_group_activate_action (G_ACTION_GROUP (window), "measure", NULL);
  act (fixture, "map.activate");
  act (fixture, "map.pan-left");
  close_window (fixture);
  const guint give_up_id = g_timeout_add_seconds (TIMEOUT_S, give_up_cb, (gpointer) "the window to be finalised");

  for (guint i = 0; i < G_N_ELEMENTS (remains); i++) {
    while (remains[i] != NULL)
      g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (give_up_id);
  fixture->window
      = ra_window_new (fixture->application, fixture->library, ra_library_get_first_scenario (fixture->library));
}

#define ADD(name, func) g_test_add ("/explore/" name, Fixture, application, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (RaSettings) settings = NULL;
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv);
  settings = ra_settings_new ();
  application = G_APPLICATION (ra_application_new (settings));
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  ADD ("walk", test_walk);
  ADD ("readout-clear", test_readout_clear);
  ADD ("readout-follows", test_readout_follows);
  ADD ("walk-out-of-frame", test_walk_out_of_frame);
  ADD ("card", test_card);
  ADD ("card-height", test_card_height);
  ADD ("card-and-scenario", test_card_and_scenario);
  ADD ("click-taken", test_click_taken);
  ADD ("measure", test_measure);
  ADD ("touch", test_touch);
  ADD ("drawn", test_drawn);
  ADD ("double-click", test_double_click);
  ADD ("finalised", test_finalised);
  return test_run_in_application (NULL);
}
