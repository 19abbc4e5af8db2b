/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that only cuts off a corner of the frame is left out, and no other. */
#include "app/layout/cut-corners.h"

static void
test_cut_corners (void)
{
  static const struct {
    RaPoint points[3];
    gboolean kept;
  } cases[] = { { { { 170, -5 }, { 190, 5 }, { 205, 20 } }, FALSE },   /* from above to the right */
                { { { -5, 50 }, { 100, 50 }, { 205, 50 } }, TRUE },    /* all across */
                { { { 100, 50 }, { 101, 51 }, { 102, 52 } }, TRUE },   /* an arc of a longer line */
                { { { 190, 50 }, { 195, 50 }, { 205, 50 } }, TRUE },   /* its end */
                { { { -5, 90 }, { 90, 105 }, { 90, 105 } }, FALSE },   /* hardly seen */
                { { { -5, 10 }, { 110, 40 }, { 100, 105 } }, TRUE } }; /* much of the frame */
  const RaBox frame = { 0, 0, 200, 100 };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaPath) line = ra_path_new ();
    ra_path_add_part (line, cases[i].points, G_N_ELEMENTS (cases[i].points));
    g_autoptr (RaPath) kept = ra_path_leave_out_corners (line, &frame, 100);
    g_assert_cmpuint (ra_path_n_parts (kept), ==, cases[i].kept ? 1 : 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cut-corners", test_cut_corners);
  return g_test_run ();
}
