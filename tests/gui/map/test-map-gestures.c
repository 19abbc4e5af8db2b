/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves the map: actions, fingers, wheel and pointer. Wants a display. */
#include <math.h>

#include "tests/gui/map/map-view-helpers.h"

static void
test_zoom_action (MapViewFixture *fixture, gconstpointer data)
{
  const RaViewport before = *map_view_viewport (fixture);
  g_autoptr (GdkTexture) old = g_object_ref (ra_map_view_get_texture (fixture->view));

  (void)data;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-in", NULL));
  g_assert_cmpfloat (map_view_viewport (fixture)->metres_per_px, <, before.metres_per_px);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->x_m, before.x_m, 1e-3);
  map_view_wait_settled (fixture);
  g_assert_true (ra_map_view_get_texture (fixture->view) != old);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.home", NULL));
  map_view_wait_settled (fixture);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->metres_per_px, before.metres_per_px, 1e-6);
}

static void
test_pan_actions (MapViewFixture *fixture, gconstpointer data)
{
  const RaViewport before = *map_view_viewport (fixture);

  (void)data;
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-right", NULL);
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, >, before.x_m);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-up", NULL);
  g_assert_cmpfloat (map_view_viewport (fixture)->y_m, >, before.y_m);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-left", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-down", NULL);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->x_m, before.x_m, 1e-3);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->y_m, before.y_m, 1e-3);
  map_view_wait_settled (fixture);
}

static RaPoint
plane_at (MapViewFixture *fixture, RaPoint page)
{
  RaPoint plane;

  ra_viewport_to_plane (map_view_viewport (fixture), page.x, page.y, &plane.x, &plane.y);
  return plane;
}

/* Two fingers on a tablet. No device makes the gesture here, so it is told where the fingers are. */
static void
test_pinch (MapViewFixture *fixture, gconstpointer data)
{
  static const struct {
    RaPoint at;
    double scale;
  } moves[]
      = { { { 200.0, 150.0 }, 1.3 }, { { 230.0, 170.0 }, 2.0 }, { { 260.0, 200.0 }, 2.0 }, { { 180.0, 300.0 }, 0.8 } };
  const RaPoint start = { 200.0, 150.0 };
  const RaPoint between = plane_at (fixture, start);
  const double before = map_view_viewport (fixture)->metres_per_px;

  (void)data;
  ra_map_gestures_begin_pinch (fixture->view->gestures, start);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    ra_map_gestures_update_pinch (fixture->view->gestures, moves[i].at, moves[i].scale);
    RaPoint now = plane_at (fixture, moves[i].at);
    g_assert_cmpfloat_with_epsilon (now.x, between.x, 1.0);
    g_assert_cmpfloat_with_epsilon (now.y, between.y, 1.0);
    g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->metres_per_px, before / moves[i].scale, 1e-6 * before);
  }
  ra_map_gestures_update_pinch (fixture->view->gestures, moves[0].at, NAN);
  ra_map_gestures_update_pinch (fixture->view->gestures, moves[0].at, 0.0);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->metres_per_px, before / 0.8, 1e-6 * before);
  map_view_wait_settled (fixture);
}

/* Two fingers that push the page of a touch pad; what lies under the pointer goes along, and with Ctrl comes nearer. */
static void
test_scroll (MapViewFixture *fixture, gconstpointer data)
{
  RaMapGestures *gestures = fixture->view->gestures;
  const double x_m = map_view_viewport (fixture)->x_m;
  const double y_m = map_view_viewport (fixture)->y_m;
  const double before = map_view_viewport (fixture)->metres_per_px;

  (void)data;
  ra_map_gestures_scroll (gestures, (RaPoint) { 40.0, 25.0 }, GDK_SCROLL_UNIT_SURFACE, 0);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->x_m, x_m + 40.0 * before, 1.0);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->y_m, y_m - 25.0 * before, 1.0);
  g_assert_cmpfloat (map_view_viewport (fixture)->metres_per_px, ==, before);
  ra_map_gestures_scroll (gestures, (RaPoint) { 0.0, -150.0 }, GDK_SCROLL_UNIT_SURFACE, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->metres_per_px, before / exp (1.0), 1e-6 * before);
  ra_map_gestures_scroll (gestures, (RaPoint) { 0.0, 1.0 }, GDK_SCROLL_UNIT_WHEEL, 0);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->metres_per_px, 1.25 * before / exp (1.0), 1e-6 * before);
  map_view_wait_settled (fixture);
}

/* Where the map comes to rest that is thrown to the left, from where it was let go, in pixels. */
static double
throw_px (MapViewFixture *fixture)
{
  GtkGesture *drag = test_find_controller (fixture->view, GTK_TYPE_GESTURE_DRAG, 0);

  g_signal_emit_by_name (drag, "drag-begin", 200.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", -60.0, 0.0);
  const double let_go_m = map_view_viewport (fixture)->x_m;
  g_signal_emit_by_name (test_find_controller (fixture->view, GTK_TYPE_GESTURE_SWIPE, 0), "swipe", -900.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", -60.0, 0.0);
  for (guint i = 0; i < 5; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
  ra_map_gestures_stop (fixture->view->gestures);
  return (map_view_viewport (fixture)->x_m - let_go_m) / map_view_viewport (fixture)->metres_per_px;
}

/* Who has asked the desktop for less motion sees the map stop where it is let go. */
static void
test_reduced_motion (MapViewFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->view));

  (void)data;
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpfloat (throw_px (fixture), ==, 0.0);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_cmpfloat (throw_px (fixture), >, 1.0);
  map_view_wait_settled (fixture);
}

/* The second finger ends the drag of the first; the one that stays does not take it up again, a new one does. */
static void
test_pinch_and_drag (MapViewFixture *fixture, gconstpointer data)
{
  GtkGesture *drag = test_find_controller (fixture->view, GTK_TYPE_GESTURE_DRAG, 0);
  double x_m = map_view_viewport (fixture)->x_m;

  (void)data;
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 60.0, 0.0);
  g_assert_true (ra_map_gestures_is_dragging (fixture->view->gestures));
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->x_m,
                                  x_m - 60.0 * map_view_viewport (fixture)->metres_per_px, 1.0);
  x_m = map_view_viewport (fixture)->x_m;
  ra_map_gestures_begin_pinch (fixture->view->gestures, (RaPoint) { 200.0, 100.0 });
  g_assert_false (ra_map_gestures_is_dragging (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-update", 160.0, 0.0);
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, ==, x_m);
  ra_map_gestures_update_pinch (fixture->view->gestures, (RaPoint) { 200.0, 100.0 }, 1.0);
  g_signal_emit_by_name (drag, "drag-update", 260.0, 0.0);
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, ==, x_m);
  g_signal_emit_by_name (drag, "drag-end", 260.0, 0.0);
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", -60.0, 0.0);
  g_assert_cmpfloat_with_epsilon (map_view_viewport (fixture)->x_m,
                                  x_m + 60.0 * map_view_viewport (fixture)->metres_per_px, 1.0);
  map_view_wait_settled (fixture);
}

/* Escape puts a map back that is being dragged, and what the pointer does then is nothing more to it. */
static void
test_cancelled_drag (MapViewFixture *fixture, gconstpointer data)
{
  GtkGesture *drag = test_find_controller (fixture->view, GTK_TYPE_GESTURE_DRAG, 0);
  const RaViewport before = *map_view_viewport (fixture);

  (void)data;
  g_assert_false (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 1.0, 0.0); /* no drag yet */
  g_assert_false (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-update", 90.0, 40.0);
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, !=, before.x_m);
  g_assert_true (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, ==, before.x_m);
  g_assert_cmpfloat (map_view_viewport (fixture)->y_m, ==, before.y_m);
  g_signal_emit_by_name (drag, "drag-update", 120.0, 40.0);
  g_assert_cmpfloat (map_view_viewport (fixture)->x_m, ==, before.x_m);
  map_view_wait_settled (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  MAP_VIEW_ADD ("/map-gestures/zoom-action", test_zoom_action);
  MAP_VIEW_ADD ("/map-gestures/pan-actions", test_pan_actions);
  MAP_VIEW_ADD ("/map-gestures/pinch", test_pinch);
  MAP_VIEW_ADD ("/map-gestures/pinch-and-drag", test_pinch_and_drag);
  MAP_VIEW_ADD ("/map-gestures/reduced-motion", test_reduced_motion);
  MAP_VIEW_ADD ("/map-gestures/scroll", test_scroll);
  MAP_VIEW_ADD ("/map-gestures/cancelled-drag", test_cancelled_drag);
  return test_run_in_application (NULL);
}
