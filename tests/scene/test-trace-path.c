/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be seen is not traced, and what can be seen stays the same. */
#include "app/scene/trace-path.h"

#include <math.h>
#include <string.h>

#define SIZE 60

static const RaBox page = { 0, 0, SIZE, SIZE };
static const RaBox band = { 0, 20, SIZE, 40 };

/* A saw with a thousand teeth to a side that goes through the page and far beyond it, above and below. */
static RaPath *
make_saw (void)
{
  RaPath *path = ra_path_new ();
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  for (guint i = 0; i < 4000; i++) {
    const RaPoint point = { 30 + 25 * cos (i * G_PI / 2000) + i % 2, 30 + 200 * sin (i * G_PI / 2000) };
    g_array_append_val (points, point);
  }
  ra_path_add_part (path, (const RaPoint *)(gpointer)points->data, points->len);
  return path;
}

static cairo_t *
begin (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  cairo_rectangle (cr, band.x_min, band.y_min, band.x_max - band.x_min, band.y_max - band.y_min);
  cairo_clip (cr);
  return cr;
}

static guint
count_points (cairo_t *cr)
{
  guint n = 0;
  cairo_path_t *path = cairo_copy_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    n++;
  cairo_path_destroy (path);
  return n;
}

/* How many points are traced when no more than @shown is. */
static guint
draw (cairo_t *cr, const RaScenePath *item, const RaBox *shown)
{
  ra_trace_path (cr, item, shown);
  const guint n = count_points (cr);
  cairo_set_source_rgb (cr, 0.2, 0.4, 0.6);
  cairo_set_dash (cr, item->dashes, (int)item->n_dashes, 0);
  cairo_set_line_width (cr, item->stroke_width);
  if (item->closed)
    cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.9, 0.1, 0.1);
  cairo_stroke (cr);
  return n;
}

static void
check (RaScenePath item, guint most)
{
  g_autoptr (RaPath) path = item.path = make_saw ();
  cairo_t *whole = begin ();
  cairo_t *part = begin ();
  g_assert_cmpuint (draw (whole, &item, &(RaBox) { -1e4, -1e4, 1e4, 1e4 }), >=, 4000);
  g_assert_cmpuint (draw (part, &item, &band), <=, most);
  cairo_surface_t *a = cairo_get_target (whole);
  cairo_surface_t *b = cairo_get_target (part);
  cairo_surface_flush (a);
  cairo_surface_flush (b);
  const gsize size = (gsize)cairo_image_surface_get_stride (a) * SIZE;
  g_assert_true (memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0);
  cairo_destroy (whole);
  cairo_destroy (part);
}

static void
test_line (void)
{
  check ((RaScenePath) { .stroke_width = 1.5 }, 300);
}

static void
test_ring (void)
{
  check ((RaScenePath) { .closed = TRUE, .stroke_width = 0.5 }, 300);
}

/* Where a dash begins depends on the whole line. */
static void
test_dashes (void)
{
  check ((RaScenePath) { .stroke_width = 1, .dashes = { 3, 2 }, .n_dashes = 2 }, 4000);
}

static void
test_all_in_sight (void)
{
  g_autoptr (RaPath) path = ra_path_new ();
  const RaPoint points[] = { { 10, 10 }, { 30, 50 }, { 50, 10 } };
  ra_path_add_part (path, points, G_N_ELEMENTS (points));
  cairo_t *cr = begin ();
  ra_trace_path (cr, &(RaScenePath) { .path = path, .stroke_width = 1 }, &page);
  g_assert_cmpuint (count_points (cr), ==, 3);
  cairo_destroy (cr);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/trace-path/line", test_line);
  g_test_add_func ("/scene/trace-path/ring", test_ring);
  g_test_add_func ("/scene/trace-path/dashes", test_dashes);
  g_test_add_func ("/scene/trace-path/all-in-sight", test_all_in_sight);
  return g_test_run ();
}
