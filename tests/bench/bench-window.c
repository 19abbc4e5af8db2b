/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window's map moves: what the frame clock tells while it is dragged and zoomed, and how long a full picture
 * takes after that, and after a change of scenario or projection. See README.md. Wants a display. */
#include <math.h>
#include <stdio.h>
#include <time.h>

#include "app/gui/map/map-view-private.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define WIDTH_PX  1280
#define HEIGHT_PX 800
/* Frames of a drag, and of turning the wheel. */
#define N_FRAMES 180
#define N_ROUNDS 7

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaMapView *view;
  GArray *work_ms;  /* double: from the start of a frame's work to its end */
  GArray *own_ms;   /* double: what of that the main loop computes, however many others want the processor */
  GArray *apart_ms; /* double: between the beginnings of two frames */
  gint64 begun_us;  /* of the last frame; 0 before the first */
  gint64 begun_own_us;
} Bench;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

static double
quantile (GArray *values, double share)
{
  g_array_sort (values, compare_numbers);
  return values->len > 0 ? g_array_index (values, double, (guint)(share * (values->len - 1) + 0.5)) : 0;
}

static void
wait_settled (Bench *self)
{
  while (!ra_map_view_is_settled (self->view))
    g_main_context_iteration (NULL, TRUE);
}

/* Milliseconds since @start_us until what the window shows is final, and until its margin is drawn, too. */
typedef struct {
  double seen_ms;
  double margin_ms;
} Wait;

static Wait
measure_wait (Bench *self, gint64 start_us)
{
  RaMapPainter *painter = ra_map_canvas_get_painter (RA_MAP_CANVAS (self->view));
  Wait wait;
  while (!ra_map_painter_shows_final (painter))
    g_main_context_iteration (NULL, TRUE);
  wait.seen_ms = (double)(g_get_monotonic_time () - start_us) / 1000;
  wait_settled (self);
  wait.margin_ms = (double)(g_get_monotonic_time () - start_us) / 1000;
  return wait;
}

/* Of the calling thread. */
static gint64
get_processor_time_us (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Of the beginnings, not of the ends: after a frame in which nothing had to be drawn the end of one that draws comes
 * late by its work, though nobody sees a stutter. What takes longer than a frame has puts off the beginning of the
 * next. */
static void
before_paint_cb (Bench *self)
{
  const gint64 now_us = g_get_monotonic_time ();
  const double apart_ms = (double)(now_us - self->begun_us) / 1000;
  if (self->begun_us != 0)
    g_array_append_val (self->apart_ms, apart_ms);
  self->begun_us = now_us;
  self->begun_own_us = get_processor_time_us ();
}

static void
after_paint_cb (Bench *self)
{
  const gint64 now_us = g_get_monotonic_time ();
  const double work_ms = (double)(now_us - self->begun_us) / 1000;
  const double own_ms = (double)(get_processor_time_us () - self->begun_own_us) / 1000;
  g_array_append_val (self->work_ms, work_ms);
  g_array_append_val (self->own_ms, own_ms);
}

typedef struct {
  Bench *bench;
  void (*step) (Bench *bench, guint frame, const RaViewport *start);
  RaViewport start;
  guint frame;
} Motion;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Motion *self = data;
  (void)widget;
  (void)clock;
  self->step (self->bench, self->frame++, &self->start);
  return self->frame < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A circle of 300 pixels, which leaves the margin that was drawn. */
static void
drag_step (Bench *self, guint frame, const RaViewport *start)
{
  const double angle = 2 * G_PI * frame / N_FRAMES;
  ra_map_state_drag (self->state, start, WIDTH_PX / 2, HEIGHT_PX / 2, WIDTH_PX / 2 + 300 * sin (angle),
                     HEIGHT_PX / 2 + 300 * (1 - cos (angle)));
}

/* A notch of the wheel each fourth frame: in, out again, and so on. */
static void
wheel_step (Bench *self, guint frame, const RaViewport *start)
{
  (void)start;
  if (frame % 4 == 0)
    ra_map_state_zoom (self->state, frame / 32 % 2 == 0 ? 1.15 : 1 / 1.15, WIDTH_PX * 0.4, HEIGHT_PX * 0.4);
}

static void
measure_motion (Bench *self, const char *name, void (*step) (Bench *bench, guint frame, const RaViewport *start))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));
  Motion motion = { .bench = self, .step = step, .start = *ra_map_state_get_viewport (self->state) };
  g_array_set_size (self->work_ms, 0);
  g_array_set_size (self->own_ms, 0);
  g_array_set_size (self->apart_ms, 0);
  self->begun_us = 0;
  const gulong before_id = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  const gulong after_id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, &motion, NULL);
  while (motion.frame < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, before_id);
  g_signal_handler_disconnect (clock, after_id);
  const Wait wait = measure_wait (self, g_get_monotonic_time ());
  printf (
      "%-24s frame p50 %5.1f p95 %5.1f ms, its work p50 %5.1f p95 %5.1f ms, of the processor p50 %5.1f p95 %5.1f ms; "
      "then full picture %5.0f, margin %5.0f ms\n",
      name, quantile (self->apart_ms, 0.5), quantile (self->apart_ms, 0.95), quantile (self->work_ms, 0.5),
      quantile (self->work_ms, 0.95), quantile (self->own_ms, 0.5), quantile (self->own_ms, 0.95), wait.seen_ms,
      wait.margin_ms);
}

/* Of this process, in MiB; 0 where the system does not tell. */
static double
get_memory_mib (void)
{
  g_autofree char *status = NULL;
  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  const char *resident = status != NULL ? strstr (status, "VmRSS:") : NULL;
  return resident != NULL ? (double)g_ascii_strtoull (resident + strlen ("VmRSS:"), NULL, 10) / 1024 : 0;
}

static void
measure_moving (Bench *self, const char *projection)
{
  g_autofree char *drag = g_strconcat ("drag ", projection, NULL);
  g_autofree char *wheel = g_strconcat ("wheel ", projection, NULL);
  ra_map_state_set_projection (self->state, projection);
  wait_settled (self);
  measure_motion (self, drag, drag_step);
  measure_motion (self, wheel, wheel_step);
}

static void
measure_changes (Bench *self, const char *name, void (*change) (Bench *bench, guint round))
{
  g_autoptr (GArray) times_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) margins_ms = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint round = 0; round < N_ROUNDS; round++) {
    const gint64 start_us = g_get_monotonic_time ();
    change (self, round);
    const Wait wait = measure_wait (self, start_us);
    g_array_append_val (times_ms, wait.seen_ms);
    g_array_append_val (margins_ms, wait.margin_ms);
  }
  printf ("%-24s full picture p50 %5.0f, longest %5.0f ms; margin p50 %5.0f, longest %5.0f ms\n", name,
          quantile (times_ms, 0.5), quantile (times_ms, 1), quantile (margins_ms, 0.5), quantile (margins_ms, 1));
}

static void
change_scenario (Bench *self, guint round)
{
  static const char *const ids[] = { "moratorium-offer", "status-quo-2021", "oreshnik-2024" };
  ra_map_state_set_scenario (self->state, test_find_scenario (self->library, ids[round % G_N_ELEMENTS (ids)]));
}

static void
change_projection (Bench *self, guint round)
{
  static const char *const names[] = { "globe", "europe", "robinson" };
  ra_map_state_set_projection (self->state, names[round % G_N_ELEMENTS (names)]);
}

static void
bench_window (void)
{
  static const char *const projections[] = { "europe", "globe", "robinson" };
  Bench self = { .library = test_open_library (),
                 .work_ms = g_array_new (FALSE, FALSE, sizeof (double)),
                 .own_ms = g_array_new (FALSE, FALSE, sizeof (double)),
                 .apart_ms = g_array_new (FALSE, FALSE, sizeof (double)) };
  self.state = ra_map_state_new (ra_library_get_first_scenario (self.library));
  self.view = RA_MAP_VIEW (ra_map_view_new ());
  ra_map_view_set_up (self.view, self.state, ra_library_get_basemap (self.library));
  self.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self.window, WIDTH_PX, HEIGHT_PX);
  gtk_window_set_child (self.window, GTK_WIDGET (self.view));
  gtk_window_present (self.window);
  wait_settled (&self);
  const double start_mib = get_memory_mib ();
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++)
    measure_moving (&self, projections[i]);
  printf ("%-24s start %5.0f, after drag and zoom %5.0f MiB\n", "memory", start_mib, get_memory_mib ());
  measure_changes (&self, "change of scenario", change_scenario);
  measure_changes (&self, "change of projection", change_projection);
  gtk_window_destroy (self.window);
  g_clear_object (&self.state);
  g_clear_pointer (&self.library, ra_library_free);
  g_array_unref (self.work_ms);
  g_array_unref (self.own_ms);
  g_array_unref (self.apart_ms);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench/window", bench_window);
  return test_run_in_application (NULL);
}
