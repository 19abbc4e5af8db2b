/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the plane to the page: nothing moves by more than the tolerance, and nothing goes on far beyond the frame. */
#include "app/layout/page-path.h"

#include <math.h>

#include "tests/layout/helpers.h"

/* 1,000 m a pixel; the plane's origin lies at the middle of a frame of 200 x 100. */
static const RaViewport viewport = { .metres_per_px = 1000, .width_px = 200, .height_px = 100 };

static RaPlanar *
planar_of (const RaPoint *points, guint n)
{
  RaPlanar *planar = g_new (RaPlanar, 1);
  const RaPlanarPart part = { 0, ra_box_of_points (points, n) };
  planar->path = ra_path_new ();
  planar->parts = g_array_new (FALSE, FALSE, sizeof (RaPlanarPart));
  ra_path_add_part (planar->path, points, n);
  g_array_append_val (planar->parts, part);
  return planar;
}

static RaPath *
to_page (const RaPoint *points, guint n, gboolean closed, double tolerance_px)
{
  g_autoptr (RaPlanar) planar = planar_of (points, n);
  const RaPagePathOptions options
      = { .planar = planar, .klass = RA_ANY_CLASS, .closed = closed, .tolerance_px = tolerance_px, .margin_px = 8 };
  return ra_page_path (&viewport, &options);
}

/* A square of ten pixels a side is no speck of twelve, and one of eight is. */
static void
test_least_side (void)
{
  const RaPoint square[] = { { 0, 0 }, { 10e3, 0 }, { 10e3, 10e3 }, { 0, 10e3 }, { 0, 0 } };
  g_autoptr (RaPlanar) planar = planar_of (square, G_N_ELEMENTS (square));
  const double sides[] = { 8, 12 };
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    const RaPagePathOptions options = { .planar = planar,
                                        .klass = RA_ANY_CLASS,
                                        .closed = TRUE,
                                        .least_side_px = sides[i],
                                        .tolerance_px = 0.3,
                                        .margin_px = 8 };
    g_autoptr (RaPath) path = ra_page_path (&viewport, &options);
    g_assert_cmpuint (ra_path_n_parts (path), ==, i == 0 ? 1 : 0);
  }
}

static void
test_move (void)
{
  const RaPoint points[] = { { 0, 0 }, { 50e3, 20e3 }, { -30e3, -40e3 } };
  g_autoptr (RaPath) path = to_page (points, 3, FALSE, 0.3);
  guint n;
  const RaPoint *page = ra_path_part (path, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat_with_epsilon (page[0].x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[0].y, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[1].x, 150, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[1].y, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[2].x, 70, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[2].y, 90, 1e-9);
}

/* A line of a thousand points to the pixel keeps its ends, and no two points nearer than the tolerance. */
static void
test_thinning (void)
{
  RaPoint points[20000];
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RaPoint) { i * 1.0 - 10e3, 3e3 * sin (i / 500.0) };
  g_autoptr (RaPath) path = to_page (points, G_N_ELEMENTS (points), FALSE, 0.3);
  guint n;
  const RaPoint *page = ra_path_part (path, 0, &n);
  g_assert_cmpuint (n, <, 400);
  g_assert_cmpuint (n, >, 60);
  g_assert_cmpfloat_with_epsilon (page[0].x, 90, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[n - 1].x, 100 + 9.999, 1e-9);
  for (guint i = 1; i + 1 < n; i++)
    g_assert_cmpfloat (hypot (page[i].x - page[i - 1].x, page[i].y - page[i - 1].y), >=, 0.3);
  for (guint i = 0, at = 0; i < G_N_ELEMENTS (points); i++) {
    const RaPoint whole = { 100 + points[i].x / 1000, 50 - points[i].y / 1000 };
    while (at + 1 < n && page[at + 1].x <= whole.x)
      at++;
    g_assert_cmpfloat (hypot (page[at].x - whole.x, page[at].y - whole.y), <, 0.35);
  }
}

/* Steps of two pixels that an eye takes for a straight line are one, and the bend behind them stays where it is. */
static void
test_straightening (void)
{
  RaPoint points[41];
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RaPoint) { i <= 20 ? i * 2e3 : 40e3, (i <= 20 ? 0 : (i - 20) * 2e3) + (i % 2 ? 150 : 0) };
  g_autoptr (RaPlanar) planar = planar_of (points, G_N_ELEMENTS (points));
  RaPagePathOptions options = { .planar = planar, .klass = RA_ANY_CLASS, .tolerance_px = 0.3, .margin_px = 8 };
  g_autoptr (RaPath) whole = ra_page_path (&viewport, &options);
  options.bend_px = 0.25;
  g_autoptr (RaPath) straight = ra_page_path (&viewport, &options);
  guint n;
  const RaPoint *page = ra_path_part (straight, 0, &n);
  g_assert_cmpuint (ra_path_n_points (whole), ==, G_N_ELEMENTS (points));
  g_assert_cmpuint (n, <=, 4);
  g_assert_cmpfloat_with_epsilon (page[0].x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (page[n - 1].y, 10, 1e-9);
  gboolean bends = FALSE;
  for (guint i = 0; i < n; i++)
    bends = bends || hypot (page[i].x - 140, page[i].y - 50) < 0.5;
  g_assert_true (bends);
}

static void
check_inside (const RaPath *path)
{
  for (guint i = 0; i < ra_path_n_points (path); i++) {
    const RaPoint point = g_array_index (path->points, RaPoint, i);
    g_assert_true (point.x >= -8 - 1e-9 && point.x <= 208 + 1e-9);
    g_assert_true (point.y >= -8 - 1e-9 && point.y <= 108 + 1e-9);
  }
}

/* Beyond 8.38 million pixels cairo turns polygons inside out: they must never get there. */
static void
test_huge_ring (void)
{
  const RaPoint points[] = { { -1e13, -1e13 }, { -1e13, 1e13 }, { 0, 1e13 }, { 0, -1e13 } };
  g_autoptr (RaPath) path = to_page (points, 4, TRUE, 0.3);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 1);
  check_inside (path);
  guint n;
  const RaPoint *page = ra_path_part (path, 0, &n);
  const RaBox box = ra_box_of_points (page, n);
  g_assert_cmpfloat_with_epsilon (box.x_min, -8, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.x_max, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.y_min, -8, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.y_max, 108, 1e-6);
}

/* A line that leaves the frame and comes back is two lines: no stroke runs along the border. */
static void
test_line_leaves (void)
{
  const RaPoint points[] = { { 0, 0 }, { 300e3, 0 }, { 300e3, 30e3 }, { 0, 30e3 } };
  g_autoptr (RaPath) path = to_page (points, 4, FALSE, 0.3);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 2);
  check_inside (path);
  for (guint part = 0; part < 2; part++) {
    guint n;
    const RaPoint *page = ra_path_part (path, part, &n);
    g_assert_cmpuint (n, ==, 2);
    g_assert_cmpfloat_with_epsilon (page[0].y, page[1].y, 1e-9);
    g_assert_cmpfloat_with_epsilon (MAX (page[0].x, page[1].x), 208, 1e-9);
  }
}

/* A ring about the frame fills it, though none of its points is in sight. */
static void
test_ring_about_frame (void)
{
  const RaPoint points[] = { { -500e3, -500e3 }, { -500e3, 500e3 }, { 500e3, 500e3 }, { 500e3, -500e3 } };
  g_autoptr (RaPath) path = to_page (points, 4, TRUE, 0.3);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 1);
  guint n;
  const RaPoint *page = ra_path_part (path, 0, &n);
  const RaBox box = ra_box_of_points (page, n);
  const RaBox frame = { 0, 0, 200, 100 };
  g_assert_true (ra_box_holds (&box, &frame));
  g_autoptr (RaPath) line = to_page (points, 4, FALSE, 0.3);
  g_assert_cmpuint (ra_path_n_parts (line), ==, 0);
}

static void
test_left_out (void)
{
  const RaPoint far_off[] = { { 120e3, 0 }, { 130e3, 0 }, { 130e3, 10e3 } };
  const RaPoint in_margin[] = { { 101e3, 0 }, { 130e3, 0 }, { 130e3, 10e3 } };
  const RaPoint tiny[] = { { 0, 0 }, { 100, 0 }, { 100, 100 } };
  g_autoptr (RaPath) a = to_page (far_off, 3, TRUE, 0.3);
  g_autoptr (RaPath) b = to_page (in_margin, 3, TRUE, 0.3);
  g_autoptr (RaPath) c = to_page (tiny, 3, TRUE, 0.01);
  g_autoptr (RaPath) d = to_page (tiny, 3, FALSE, 0.01);
  g_assert_cmpuint (ra_path_n_parts (a), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (b), ==, 1);
  g_assert_cmpuint (ra_path_n_parts (c), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (d), ==, 1);
}

/* Of borders, the disputed ones are drawn apart. */
static void
test_classes (void)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_LINES);
  g_autoptr (RaPlanar) planar = g_new (RaPlanar, 1);
  planar->path = ra_path_new ();
  planar->parts = g_array_new (FALSE, FALSE, sizeof (RaPlanarPart));
  for (guint member = 0; member < 3; member++) {
    const RaPoint line[] = { { 0, member * 10e3 }, { 40e3, member * 10e3 } };
    const RaPlanarPart part = { member, ra_box_of_points (line, 2) };
    ra_path_add_part (planar->path, line, 2);
    g_array_append_val (planar->parts, part);
    ra_path_add_part (set->path, line, 2);
    ra_feature_set_end_member (set, member, member == 1 ? 1 : 0, (RaCap) { { 1, 0, 0 }, RA_PI });
  }
  RaPagePathOptions options = { .planar = planar, .features = set, .klass = 1, .tolerance_px = 0.3, .margin_px = 8 };
  g_autoptr (RaPath) disputed = ra_page_path (&viewport, &options);
  options.klass = 0;
  g_autoptr (RaPath) others = ra_page_path (&viewport, &options);
  g_assert_cmpuint (ra_path_n_parts (disputed), ==, 1);
  g_assert_cmpuint (ra_path_n_parts (others), ==, 2);
  guint n;
  g_assert_cmpfloat_with_epsilon (ra_path_part (disputed, 0, &n)[0].y, 40, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-path/least-side", test_least_side);
  g_test_add_func ("/page-path/move", test_move);
  g_test_add_func ("/page-path/thinning", test_thinning);
  g_test_add_func ("/page-path/straightening", test_straightening);
  g_test_add_func ("/page-path/huge-ring", test_huge_ring);
  g_test_add_func ("/page-path/line-leaves", test_line_leaves);
  g_test_add_func ("/page-path/ring-about-frame", test_ring_about_frame);
  g_test_add_func ("/page-path/left-out", test_left_out);
  g_test_add_func ("/page-path/classes", test_classes);
  return g_test_run ();
}
