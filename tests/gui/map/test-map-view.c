/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map widget: its pictures come for the frame that is shown, when they must and not oftener. Wants a display. */
#include "app/gui/map/render-job.h"
#include "app/gui/map/render-queue.h"
#include "app/layout/view-fit.h"
#include "tests/gui/map/map-view-helpers.h"

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
test_accessible (MapViewFixture *fixture, gconstpointer data)
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
test_first_picture (MapViewFixture *fixture, gconstpointer data)
{
  GdkTexture *texture = ra_map_view_get_texture (fixture->view);
  g_autofree guint32 *pixels = download (texture);
  const guint n_pixels = (guint)(gdk_texture_get_width (texture) * gdk_texture_get_height (texture));
  guint n_other = 0;

  (void)data;
  g_assert_cmpint (gdk_texture_get_width (texture), >, (int)map_view_viewport (fixture)->width_px);
  g_assert_cmpint (gdk_texture_get_height (texture), >, (int)map_view_viewport (fixture)->height_px);
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
test_surface_for_cairo (MapViewFixture *fixture, gconstpointer data)
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
push_of_height (MapViewFixture *fixture, RaRenderQueue *queue, double height_px)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));

  spec->viewport.height_px = height_px;
  ra_render_queue_push (queue, ra_render_job_new (spec, 1, RA_QUALITY_FULL, 1));
}

/* Of the sizes that a window has before anything is seen only the last is drawn; later all are. */
static void
test_first_size (MapViewFixture *fixture, gconstpointer data)
{
  Drawn drawn = { 0 };
  g_autoptr (RaRenderQueue) queue = ra_render_queue_new (ra_library_get_basemap (fixture->library));

  (void)data;
  ra_render_queue_follow (queue, drawn_cb, NULL, &drawn);
  for (guint i = 0; i < 2; i++) {
    push_of_height (fixture, queue, 300);
    push_of_height (fixture, queue, 240);
    while (ra_render_queue_is_busy (queue))
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpuint (drawn.n_pictures, ==, i == 0 ? 1 : 3);
    g_assert_cmpfloat (drawn.height_px, ==, 240);
  }
}

/* Within the margin nothing is drawn anew, where no text is cut; beyond it, once. */
static void
test_margin (MapViewFixture *fixture, gconstpointer data)
{
  const RaViewport start = *map_view_viewport (fixture);

  (void)data;
  ra_map_state_set_shown (fixture->state, RA_SHOW_RING_LABELS | RA_SHOW_SITES | RA_SHOW_PLACES | RA_SHOW_AREA_NAMES,
                          FALSE);
  map_view_wait_settled (fixture);
  guint n_before = fixture->n_rendered;
  ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 350.0, 250.0);
  map_view_wait_settled (fixture);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before);
  ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 20.0, 240.0);
  map_view_wait_settled (fixture);
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
test_edge (MapViewFixture *fixture, gconstpointer data)
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
    g_assert_false (ra_picture_cuts_text (picture, &frame, RA_WHOLE_WIDTH));
    for (guint k = 1; k <= 10; k++) {
      frame.x_m = spec->viewport.x_m + k * 9.0 * frame.metres_per_px;
      n_cut += ra_picture_cuts_text (picture, &frame, RA_WHOLE_WIDTH) ? 1 : 0;
    }
    g_assert_cmpuint (n_cut, >, 0);
  }
  ra_map_engine_free (engine);
}

/* A shift by which a picture made for the shifted frame cuts a text of the frame that is shown. */
static RaMapSpec *
find_cutting (MapViewFixture *fixture)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (ra_library_get_basemap (fixture->library));

  for (guint i = 1; i <= 10; i++) {
    g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));

    spec->viewport.x_m += 8.0 * i * spec->viewport.metres_per_px;
    g_autoptr (RaPicture) picture = draw (engine, spec);
    if (ra_picture_cuts_text (picture, map_view_viewport (fixture), RA_WHOLE_WIDTH))
      return g_steal_pointer (&spec);
  }
  g_assert_not_reached ();
}

/* A picture that was asked for while the map moved may come only after it has come to rest, and is then none that one
 * may leave there. */
static void
test_late_picture (MapViewFixture *fixture, gconstpointer data)
{
  g_autoptr (RaMapSpec) late = find_cutting (fixture);
  const guint n_before = fixture->n_rendered;

  (void)data;
  ra_map_painter_push (
      ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view)),
      ra_render_job_new (late, 1.0, RA_QUALITY_FULL, ra_map_state_get_content_serial (fixture->state)));
  while (fixture->n_rendered == n_before)
    g_main_context_iteration (NULL, TRUE);
  map_view_wait_settled (fixture);
  g_assert_cmpuint (fixture->n_rendered, ==, n_before + 2);
  g_assert_false (
      ra_picture_cuts_text (ra_map_painter_get_picture (ra_map_canvas_get_painter (RA_MAP_CANVAS (fixture->view))),
                            map_view_viewport (fixture), RA_WHOLE_WIDTH));
}

/* What is drawn after a detour is what was drawn before it. */
static void
test_same_picture (MapViewFixture *fixture, gconstpointer data)
{
  const RaViewport start = *map_view_viewport (fixture);
  g_autoptr (GdkTexture) first = g_object_ref (ra_map_view_get_texture (fixture->view));
  g_autofree guint32 *before = download (first);

  (void)data;
  ra_map_state_zoom (fixture->state, 2.0, 100.0, 100.0);
  map_view_wait_settled (fixture);
  ra_map_state_set_viewport (fixture->state, &start);
  map_view_wait_settled (fixture);
  g_autofree guint32 *after = download (ra_map_view_get_texture (fixture->view));
  g_assert_cmpmem (before, 4096, after, 4096);
  g_assert_cmpint (
      memcmp (before, after, (gsize)gdk_texture_get_width (first) * (gsize)gdk_texture_get_height (first) * 4), ==, 0);
}

static void
test_globe (MapViewFixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_projection (fixture->state, "globe");
  map_view_wait_settled (fixture);
  for (guint i = 0; i < 5; i++) {
    const RaViewport start = *map_view_viewport (fixture);

    ra_map_state_drag (fixture->state, &start, 320.0, 240.0, 300.0, 245.0);
    g_assert_false (ra_viewport_same_plane (&start, map_view_viewport (fixture)));
  }
  g_assert_false (ra_map_view_is_settled (fixture->view));
  map_view_wait_settled (fixture);
  g_assert_nonnull (ra_map_view_get_texture (fixture->view));
}

static void
test_scenario (MapViewFixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);
  g_autoptr (GdkTexture) old = g_object_ref (ra_map_view_get_texture (fixture->view));

  (void)data;
  g_assert_cmpuint (scenarios->len, >, 1);
  ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, 0));
  map_view_wait_settled (fixture);
  g_assert_true (ra_map_view_get_texture (fixture->view) != old);
}

/* Many sizes in a row end in a picture for the last. */
static void
test_resize (MapViewFixture *fixture, gconstpointer data)
{
  (void)data;
  for (int width = 400; width < 900; width += 60) {
    gtk_window_set_default_size (fixture->window, width, 500);
    g_main_context_iteration (NULL, FALSE);
  }
  map_view_wait_settled (fixture);
  g_assert_cmpint (gdk_texture_get_width (ra_map_view_get_texture (fixture->view)), >=,
                   gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_cmpfloat (map_view_viewport (fixture)->width_px, ==, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_idle (MapViewFixture *fixture, gconstpointer data)
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
test_close_while_drawing (MapViewFixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_zoom (fixture->state, 3.0, 50.0, 50.0);
  g_assert_false (ra_map_view_is_settled (fixture->view));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  MAP_VIEW_ADD ("/map-view/accessible", test_accessible);
  MAP_VIEW_ADD ("/map-view/first-picture", test_first_picture);
  MAP_VIEW_ADD ("/map-view/surface-for-cairo", test_surface_for_cairo);
  MAP_VIEW_ADD ("/map-view/first-size", test_first_size);
  MAP_VIEW_ADD ("/map-view/margin", test_margin);
  MAP_VIEW_ADD ("/map-view/edge", test_edge);
  MAP_VIEW_ADD ("/map-view/late-picture", test_late_picture);
  MAP_VIEW_ADD ("/map-view/same-picture", test_same_picture);
  MAP_VIEW_ADD ("/map-view/globe", test_globe);
  MAP_VIEW_ADD ("/map-view/scenario", test_scenario);
  MAP_VIEW_ADD ("/map-view/resize", test_resize);
  MAP_VIEW_ADD ("/map-view/idle", test_idle);
  MAP_VIEW_ADD ("/map-view/close-while-drawing", test_close_while_drawing);
  return test_run_in_application (NULL);
}
