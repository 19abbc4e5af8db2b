/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the frame shows is drawn before its margin, and is the same. Wants a display. */

#include "app/gui/map/map-view-private.h"
#include "app/gui/map/picture-snapshot.h"
#include "app/gui/map/render-queue.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  RaRenderQueue *queue;
  RaPicture *seen;
  RaPicture *whole;
  guint n_seen;
  guint n_whole;
} Fixture;

static void
take (RaPicture **place, guint *counter, RaPicture *picture, const GError *error)
{
  g_assert_no_error (error);
  g_clear_pointer (place, ra_picture_free);
  *place = picture;
  (*counter)++;
}

static void
seen_cb (RaPicture *picture, const GError *error, gpointer user_data)
{
  Fixture *fixture = user_data;

  take (&fixture->seen, &fixture->n_seen, picture, error);
}

static void
whole_cb (RaPicture *picture, const GError *error, gpointer user_data)
{
  Fixture *fixture = user_data;

  take (&fixture->whole, &fixture->n_whole, picture, error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  ra_map_state_set_frame (fixture->state, 500, 400);
  fixture->queue = ra_render_queue_new (ra_library_get_basemap (fixture->library));
  ra_render_queue_follow (fixture->queue, whole_cb, seen_cb, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->seen, ra_picture_free);
  g_clear_pointer (&fixture->whole, ra_picture_free);
  g_clear_object (&fixture->queue);
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

/* Of what the state shows, as many pixels further to the east. */
static void
push (Fixture *fixture, double east_px, gboolean alone)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (fixture->state));

  spec->viewport.x_m += east_px * spec->viewport.metres_per_px;
  RaRenderJob *job = ra_render_job_new (spec, 1, RA_QUALITY_FULL, 1);
  job->alone = alone;
  ra_render_queue_push (fixture->queue, job);
}

static void
wait_idle (Fixture *fixture)
{
  while (ra_render_queue_is_busy (fixture->queue))
    g_main_context_iteration (NULL, TRUE);
}

static cairo_surface_t *
show (const RaPicture *picture)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 500, 400);
  GskRenderer *renderer = gsk_cairo_renderer_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, 400);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  ra_picture_snapshot (picture,
                       (RaPictureOffset) { .x_px = -picture->margin_x_px, .y_px = -picture->margin_y_px, .zoom = 1 },
                       &bounds, renderer, snapshot);
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  g_object_unref (renderer);
  return surface;
}

/* The greatest of any colour of any pixel. cairo cuts shapes at the edges of what it draws, and the points where lines
 * cross are rounded otherwise then, which changes single pixels by a trifle: 6 at most was seen. One that is off by
 * a pixel differs by more than 200. */
static guint
find_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *data = cairo_image_surface_get_data (a);
  const guchar *other = cairo_image_surface_get_data (b);
  guint greatest = 0;

  for (guint i = 0; i < 500 * 400 * 4; i++)
    greatest = MAX (greatest, (guint)ABS (data[i] - other[i]));
  return greatest;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  (void)data;
  push (fixture, 0, FALSE);
  wait_idle (fixture);
  g_assert_cmpuint (fixture->n_seen, ==, 1);
  g_assert_cmpuint (fixture->n_whole, ==, 1);
  g_assert_true (fixture->seen->bare && !fixture->whole->bare);
  g_assert_cmpint (gdk_texture_get_width (fixture->seen->texture), ==, 500);
  g_assert_cmpint (gdk_texture_get_width (fixture->whole->texture), ==, 800);
  cairo_surface_t *a = show (fixture->seen);
  cairo_surface_t *b = show (fixture->whole);
  g_assert_cmpuint (find_difference (a, b), <=, 12);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

/* Nobody is called for what is made ready, and what comes after it is as without. */
static void
test_prepared (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_render_queue_prepare (fixture->queue, ra_map_state_get_spec (fixture->state), 1.0);
  g_assert_true (ra_render_queue_is_busy (fixture->queue));
  wait_idle (fixture);
  g_assert_cmpuint (fixture->n_seen + fixture->n_whole, ==, 0);
  ra_render_queue_prepare (fixture->queue, ra_map_state_get_spec (fixture->state), 1.0);
  test_same (fixture, data);
}

/* A map that moves wants its margin at once. */
static void
test_moving (Fixture *fixture, gconstpointer data)
{
  (void)data;
  push (fixture, 0, TRUE);
  wait_idle (fixture);
  g_assert_cmpuint (fixture->n_seen, ==, 0);
  g_assert_cmpuint (fixture->n_whole, ==, 1);
}

/* Where it has come to rest, what was to be shown on the way there is not waited for. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  (void)data;
  push (fixture, 0, TRUE);
  push (fixture, 300, FALSE);
  wait_idle (fixture);
  g_assert_cmpuint (fixture->n_whole, ==, 1);
  push (fixture, 0, FALSE);
  push (fixture, 300, FALSE);
  wait_idle (fixture);
  g_assert_cmpuint (fixture->n_whole, ==, 3);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add ("/seen-first/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/seen-first/prepared", Fixture, NULL, set_up, test_prepared, tear_down);
  g_test_add ("/seen-first/moving", Fixture, NULL, set_up, test_moving, tear_down);
  g_test_add ("/seen-first/rest", Fixture, NULL, set_up, test_rest, tear_down);
  return test_run_in_application (NULL);
}
