/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map widget in a real window, on the real base map. Wants a display. */

#include <math.h>

#include "app/gui/map/map-view-private.h"
#include "app/gui/map/render-job.h"
#include "app/gui/map/render-queue.h"
#include "app/layout/view-fit.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define TIMEOUT_S 60

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaMapView *view;
  guint n_rendered;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
fail_cb (RaMapView *view, const char *message)
{
  (void)view;
  g_error ("drawing failed: %s", message);
}

static gboolean
give_up_cb (gpointer user_data)
{
  (void)user_data;
  g_error ("nothing came within %d seconds", TIMEOUT_S);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the map is drawn to the end. */
static void
wait_settled (Fixture *fixture)
{
  const guint give_up_id = g_timeout_add_seconds (TIMEOUT_S, give_up_cb, NULL);

  while (!ra_map_view_is_settled (fixture->view))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (give_up_id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->view = RA_MAP_VIEW (ra_map_view_new ());
  ra_map_view_set_up (fixture->view, fixture->state, ra_library_get_basemap (fixture->library));
  g_signal_connect_swapped (fixture->view, "rendered", G_CALLBACK (count_cb), &fixture->n_rendered);
  g_signal_connect (fixture->view, "failed", G_CALLBACK (fail_cb), NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 640, 480);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
  wait_settled (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static const RaViewport *
viewport (Fixture *fixture)
{
  return ra_map_state_get_viewport (fixture->state);
}

static guint32 *
download (GdkTexture *texture)
{
  const gsize width = (gsize)gdk_texture_get_width (texture);
  const gsize height = (gsize)gdk_texture_get_height (texture);
  guint32 *pixels = g_new (guint32, width * height);

  gdk_texture_download (texture, (guchar *)pixels, width * 4);
  return pixels;
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->view)));
}

/* The picture reaches beyond the frame, is opaque, and has more than one colour. */
static void
test_first_picture (Fixture *fixture, gconstpointer data)
{
  GdkTexture *texture = ra_map_view_get_texture (fixture->view);
  g_autofree guint32 *pixels = download (texture);
  const guint n_pixels = (guint)(gdk_texture_get_width (texture) * gdk_texture_get_height (texture));
  guint n_other = 0;

  (void)data;
  g_assert_cmpint (gdk_texture_get_width (texture), >, (int)viewport (fixture)->width_px);
  g_assert_cmpint (gdk_texture_get_height (texture), >, (int)viewport (fixture)->height_px);
  for (guint i = 0; i < n_pixels; i++) {
    g_assert_cmpuint (pixels[i] >> 24, ==, 0xff);
    n_other += pixels[i] != pixels[0];
  }
  g_assert_cmpuint (n_other, >, n_pixels / 20);
}

static gboolean
holds_node (GskRenderNode *node, GskRenderNodeType type)
{
  const GskRenderNodeType own = gsk_render_node_get_node_type (node);

  if (own == type)
    return TRUE;
  if (own == GSK_CLIP_NODE)
    return holds_node (gsk_clip_node_get_child (node), type);
  for (guint i = 0; own == GSK_CONTAINER_NODE && i < gsk_container_node_get_n_children (node); i++)
    if (holds_node (gsk_container_node_get_child (node, i), type))
      return TRUE;
  return FALSE;
}

/* Where GTK draws with cairo, nothing has to be turned into a texture for each frame. */
static void
test_surface_for_cairo (Fixture *fixture, gconstpointer data)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  (void)data;
  g_assert_true (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (fixture->window))));
  GTK_WIDGET_GET_CLASS (fixture->view)->snapshot (GTK_WIDGET (fixture->view), snapshot);
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (holds_node (node, GSK_CAIRO_NODE));
  g_assert_false (holds_node (node, GSK_TEXTURE_NODE));
  gsk_render_node_unref (node);
}

typedef struct {
  guint n_pictures;
  double height_px;
} Drawn;

static void
drawn_cb (RaPicture *picture, const GError *error, gpointer user_data)
{
  Drawn *drawn = user_data;

  g_assert_no_error (error);
  drawn->n_pictures++;
  drawn->height_px = picture->viewport.height_px - 2 * picture->margin_y_px;
  ra_picture_free (picture);
}

static void
push_of_height (Fixture *fixture, RaRenderQueue *queue, double height_px)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));

  spec->viewport.height_px = height_px;
  ra_render_queue_push (queue, ra_render_job_new (spec, 1, RA_QUALITY_FULL, 1));
}

/* Of the sizes that a window has before anything is seen only the last is drawn; later all are. */
static void
test_first_size (Fixture *fixture, gconstpointer data)
{
  Drawn drawn = { 0 };
  g_autoptr (RaRenderQueue) queue = ra_render_queue_new (ra_library_get_basemap (fixture->library), drawn_cb, &drawn);

  (void)data;
  for (guint i = 0; i < 2; i++) {
    push_of_height (fixture, queue, 300);
    push_of_height (fixture, queue, 240);
    while (ra_render_queue_is_busy (queue))
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpuint (drawn.n_pictures, ==, i == 0 ? 1 : 3);
    g_assert_cmpfloat (drawn.height_px, ==, 240);
  }
}

static void
test_zoom_action (Fixture *fixture, gconstpointer data)
{
  const RaViewport before = *viewport (fixture);
  g_autoptr (GdkTexture) old = g_object_ref (ra_map_view_get_texture (fixture->view));

  (void)data;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.zoom-in", NULL));
  g_assert_cmpfloat (viewport (fixture)->metres_per_px, <, before.metres_per_px);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->x_m, before.x_m, 1e-3);
  wait_settled (fixture);
  g_assert_true (ra_map_view_get_texture (fixture->view) != old);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.home", NULL));
  wait_settled (fixture);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->metres_per_px, before.metres_per_px, 1e-6);
}

static void
test_pan_actions (Fixture *fixture, gconstpointer data)
{
  const RaViewport before = *viewport (fixture);

  (void)data;
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-right", NULL);
  g_assert_cmpfloat (viewport (fixture)->x_m, >, before.x_m);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-up", NULL);
  g_assert_cmpfloat (viewport (fixture)->y_m, >, before.y_m);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-left", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.pan-down", NULL);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->x_m, before.x_m, 1e-3);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->y_m, before.y_m, 1e-3);
  wait_settled (fixture);
}

static GtkGesture *
find_gesture (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (G_OBJECT_TYPE (controller) == type)
      return GTK_GESTURE (controller); /* the widget holds it */
  }
  g_assert_not_reached ();
}

static RaPoint
plane_at (Fixture *fixture, RaPoint page)
{
  RaPoint plane;

  ra_viewport_to_plane (viewport (fixture), page.x, page.y, &plane.x, &plane.y);
  return plane;
}

/* Two fingers on a tablet. No device makes the gesture here, so it is told where the fingers are. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  static const struct {
    RaPoint at;
    double scale;
  } moves[]
      = { { { 200.0, 150.0 }, 1.3 }, { { 230.0, 170.0 }, 2.0 }, { { 260.0, 200.0 }, 2.0 }, { { 180.0, 300.0 }, 0.8 } };
  const RaPoint start = { 200.0, 150.0 };
  const RaPoint between = plane_at (fixture, start);
  const double before = viewport (fixture)->metres_per_px;

  (void)data;
  ra_map_gestures_begin_pinch (fixture->view->gestures, start);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    ra_map_gestures_update_pinch (fixture->view->gestures, moves[i].at, moves[i].scale);
    RaPoint now = plane_at (fixture, moves[i].at);
    g_assert_cmpfloat_with_epsilon (now.x, between.x, 1.0);
    g_assert_cmpfloat_with_epsilon (now.y, between.y, 1.0);
    g_assert_cmpfloat_with_epsilon (viewport (fixture)->metres_per_px, before / moves[i].scale, 1e-6 * before);
  }
  ra_map_gestures_update_pinch (fixture->view->gestures, moves[0].at, NAN);
  ra_map_gestures_update_pinch (fixture->view->gestures, moves[0].at, 0.0);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->metres_per_px, before / 0.8, 1e-6 * before);
  wait_settled (fixture);
}

/* Two fingers that push the page of a touch pad; what lies under the pointer goes along, and with Ctrl comes nearer. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  RaMapGestures *gestures = fixture->view->gestures;
  const double x_m = viewport (fixture)->x_m;
  const double y_m = viewport (fixture)->y_m;
  const double before = viewport (fixture)->metres_per_px;

  (void)data;
  ra_map_gestures_scroll (gestures, (RaPoint) { 40.0, 25.0 }, GDK_SCROLL_UNIT_SURFACE, 0);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->x_m, x_m + 40.0 * before, 1.0);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->y_m, y_m - 25.0 * before, 1.0);
  g_assert_cmpfloat (viewport (fixture)->metres_per_px, ==, before);
  ra_map_gestures_scroll (gestures, (RaPoint) { 0.0, -150.0 }, GDK_SCROLL_UNIT_SURFACE, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->metres_per_px, before / exp (1.0), 1e-6 * before);
  ra_map_gestures_scroll (gestures, (RaPoint) { 0.0, 1.0 }, GDK_SCROLL_UNIT_WHEEL, 0);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->metres_per_px, 1.25 * before / exp (1.0), 1e-6 * before);
  wait_settled (fixture);
}

/* Where the map comes to rest that is thrown to the left, from where it was let go, in pixels. */
static double
throw_px (Fixture *fixture)
{
  GtkGesture *drag = find_gesture (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (drag, "drag-begin", 200.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", -60.0, 0.0);
  const double let_go_m = viewport (fixture)->x_m;
  g_signal_emit_by_name (find_gesture (fixture, GTK_TYPE_GESTURE_SWIPE), "swipe", -900.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", -60.0, 0.0);
  for (guint i = 0; i < 5; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
  ra_map_gestures_stop (fixture->view->gestures);
  return (viewport (fixture)->x_m - let_go_m) / viewport (fixture)->metres_per_px;
}

/* Who has asked the desktop for less motion sees the map stop where it is let go. */
static void
test_reduced_motion (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->view));

  (void)data;
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpfloat (throw_px (fixture), ==, 0.0);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_cmpfloat (throw_px (fixture), >, 1.0);
  wait_settled (fixture);
}

/* The second finger ends the drag of the first; the one that stays does not take it up again, a new one does. */
static void
test_pinch_and_drag (Fixture *fixture, gconstpointer data)
{
  GtkGesture *drag = find_gesture (fixture, GTK_TYPE_GESTURE_DRAG);
  double x_m = viewport (fixture)->x_m;

  (void)data;
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 60.0, 0.0);
  g_assert_true (ra_map_gestures_is_dragging (fixture->view->gestures));
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->x_m, x_m - 60.0 * viewport (fixture)->metres_per_px, 1.0);
  x_m = viewport (fixture)->x_m;
  ra_map_gestures_begin_pinch (fixture->view->gestures, (RaPoint) { 200.0, 100.0 });
  g_assert_false (ra_map_gestures_is_dragging (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-update", 160.0, 0.0);
  g_assert_cmpfloat (viewport (fixture)->x_m, ==, x_m);
  ra_map_gestures_update_pinch (fixture->view->gestures, (RaPoint) { 200.0, 100.0 }, 1.0);
  g_signal_emit_by_name (drag, "drag-update", 260.0, 0.0);
  g_assert_cmpfloat (viewport (fixture)->x_m, ==, x_m);
  g_signal_emit_by_name (drag, "drag-end", 260.0, 0.0);
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", -60.0, 0.0);
  g_assert_cmpfloat_with_epsilon (viewport (fixture)->x_m, x_m + 60.0 * viewport (fixture)->metres_per_px, 1.0);
  wait_settled (fixture);
}

/* Escape puts a map back that is being dragged, and what the pointer does then is nothing more to it. */
static void
test_cancelled_drag (Fixture *fixture, gconstpointer data)
{
  GtkGesture *drag = find_gesture (fixture, GTK_TYPE_GESTURE_DRAG);
  const RaViewport before = *viewport (fixture);

  (void)data;
  g_assert_false (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-begin", 100.0, 100.0);
  g_signal_emit_by_name (drag, "drag-update", 1.0, 0.0); /* no drag yet */
  g_assert_false (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_signal_emit_by_name (drag, "drag-update", 90.0, 40.0);
  g_assert_cmpfloat (viewport (fixture)->x_m, !=, before.x_m);
  g_assert_true (ra_map_gestures_cancel_drag (fixture->view->gestures));
  g_assert_cmpfloat (viewport (fixture)->x_m, ==, before.x_m);
  g_assert_cmpfloat (viewport (fixture)->y_m, ==, before.y_m);
  g_signal_emit_by_name (drag, "drag-update", 120.0, 40.0);
  g_assert_cmpfloat (viewport (fixture)->x_m, ==, before.x_m);
  wait_settled (fixture);
}

/* Within the margin nothing is drawn anew, where no text is cut; beyond it, once. */
static void
test_margin (Fixture *fixture, gconstpointer data)
{
  const RaViewport start = *viewport (fixture);

  (void)data;
  ra_map_state_set_shown (fixture->state, RA_SHOW_RING_LABELS | RA_SHOW_SITES | RA_SHOW_PLACES | RA_SHOW_AREA_NAMES,
                          FALSE);
  wait_settled (fixture);
  guint n_before = fixture->n_rendered;
  ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 350.0, 250.0);
  wait_settled (fixture);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before);
  ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 20.0, 240.0);
  wait_settled (fixture);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before + 1);
}

static RaPicture *
draw (RaMapEngine *engine, const RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaRenderJob) job = ra_render_job_new (spec, 1.0, RA_QUALITY_FULL, 0);
  RaPicture *picture = ra_render_job_run (job, engine, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

/* The frame that a picture is made for cuts none of its texts, in any scenario; another frame may. */
static void
test_edge (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);
  RaMapEngine *engine = ra_map_engine_new (ra_library_get_basemap (fixture->library));

  (void)data;
  for (guint i = 0; i < scenarios->len; i++) {
    g_autoptr (RaMapSpec) spec
        = ra_view_fit_new_map (g_ptr_array_index (scenarios, i), i % 2 == 0 ? 350.0 : 900.0, 560.0);
    g_autoptr (RaPicture) picture = draw (engine, spec);
    RaViewport frame = spec->viewport;
    guint n_cut = 0;

    g_test_message ("%s", ra_scenario_get_id (spec->scenario));
    g_assert_cmpuint (picture->texts->len, >, 5);
    g_assert_false (ra_picture_cuts_text (picture, &frame));
    for (guint k = 1; k <= 10; k++) {
      frame.x_m = spec->viewport.x_m + k * 9.0 * frame.metres_per_px;
      n_cut += ra_picture_cuts_text (picture, &frame) ? 1 : 0;
    }
    g_assert_cmpuint (n_cut, >, 0);
  }
  ra_map_engine_free (engine);
}

/* A shift by which a picture made for the shifted frame cuts a text of the frame that is shown. */
static RaMapSpec *
find_cutting (Fixture *fixture)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (ra_library_get_basemap (fixture->library));

  for (guint i = 1; i <= 10; i++) {
    g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));

    spec->viewport.x_m += 8.0 * i * spec->viewport.metres_per_px;
    g_autoptr (RaPicture) picture = draw (engine, spec);
    if (ra_picture_cuts_text (picture, viewport (fixture)))
      return g_steal_pointer (&spec);
  }
  g_assert_not_reached ();
}

/* A picture that was asked for while the map moved may come only after it has come to rest, and is then none that one
 * may leave there. */
static void
test_late_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RaMapSpec) late = find_cutting (fixture);
  const guint n_before = fixture->n_rendered;

  (void)data;
  ra_map_painter_push (
      ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view)),
      ra_render_job_new (late, 1.0, RA_QUALITY_FULL, ra_map_state_get_content_serial (fixture->state)));
  while (fixture->n_rendered == n_before)
    g_main_context_iteration (NULL, TRUE);
  wait_settled (fixture);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before + 2);
  g_assert_false (ra_picture_cuts_text (
      ra_map_painter_get_picture (ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view))), viewport (fixture)));
}

/* What is drawn after a detour is what was drawn before it. */
static void
test_same_picture (Fixture *fixture, gconstpointer data)
{
  const RaViewport start = *viewport (fixture);
  g_autoptr (GdkTexture) first = g_object_ref (ra_map_view_get_texture (fixture->view));
  g_autofree guint32 *before = download (first);

  (void)data;
  ra_map_state_zoom (fixture->state, 2.0, 100.0, 100.0);
  wait_settled (fixture);
  ra_map_state_set_viewport (fixture->state, &start);
  wait_settled (fixture);
  g_autofree guint32 *after = download (ra_map_view_get_texture (fixture->view));
  g_assert_cmpmem (before, 4096, after, 4096);
  g_assert_cmpint (
      memcmp (before, after, (gsize)gdk_texture_get_width (first) * (gsize)gdk_texture_get_height (first) * 4), ==, 0);
}

static void
test_globe (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_projection (fixture->state, "globe");
  wait_settled (fixture);
  for (guint i = 0; i < 5; i++) {
    const RaViewport start = *viewport (fixture);

    ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 300.0, 245.0);
    g_assert_false (ra_viewport_same_plane (&start, viewport (fixture)));
  }
  g_assert_false (ra_map_view_is_settled (fixture->view));
  wait_settled (fixture);
  g_assert_nonnull (ra_map_view_get_texture (fixture->view));
}

static void
test_scenario (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);
  g_autoptr (GdkTexture) old = g_object_ref (ra_map_view_get_texture (fixture->view));

  (void)data;
  g_assert_cmpuint (scenarios->len, >, 1);
  ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, 0));
  wait_settled (fixture);
  g_assert_true (ra_map_view_get_texture (fixture->view) != old);
}

/* Many sizes in a row end in a picture for the last. */
static void
test_resize (Fixture *fixture, gconstpointer data)
{
  (void)data;
  for (int width = 400; width < 900; width += 60) {
    gtk_window_set_default_size (fixture->window, width, 500);
    g_main_context_iteration (NULL, FALSE);
  }
  wait_settled (fixture);
  g_assert_cmpint (gdk_texture_get_width (ra_map_view_get_texture (fixture->view)), >=,
                   gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_cmpfloat (viewport (fixture)->width_px, ==, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_idle (Fixture *fixture, gconstpointer data)
{
  const guint n_before = fixture->n_rendered;
  gboolean stop = FALSE;

  (void)data;
  g_timeout_add (400, stop_cb, &stop);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before);
}

/* A window closed while the worker draws must not be called back. */
static void
test_close_while_drawing (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_zoom (fixture->state, 3.0, 50.0, 50.0);
  g_assert_false (ra_map_view_is_settled (fixture->view));
}

#define ADD(name, func) g_test_add ("/map-view/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  ADD ("accessible", test_accessible);
  ADD ("first-picture", test_first_picture);
  ADD ("surface-for-cairo", test_surface_for_cairo);
  ADD ("first-size", test_first_size);
  ADD ("zoom-action", test_zoom_action);
  ADD ("pan-actions", test_pan_actions);
  ADD ("pinch", test_pinch);
  ADD ("pinch-and-drag", test_pinch_and_drag);
  ADD ("reduced-motion", test_reduced_motion);
  ADD ("scroll", test_scroll);
  ADD ("cancelled-drag", test_cancelled_drag);
  ADD ("margin", test_margin);
  ADD ("edge", test_edge);
  ADD ("late-picture", test_late_picture);
  ADD ("same-picture", test_same_picture);
  ADD ("globe", test_globe);
  ADD ("scenario", test_scenario);
  ADD ("resize", test_resize);
  ADD ("idle", test_idle);
  ADD ("close-while-drawing", test_close_while_drawing);
  return test_run_in_application (NULL);
}
