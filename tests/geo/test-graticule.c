/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/graticule.h"
#include "tests/geo/helpers.h"

static gboolean
on_multiple (double rad, double step_deg)
{
  return fabs (remainder (ra_degrees (rad), step_deg)) < 1e-9;
}

static void
test_lines (void)
{
  g_autoptr (RaFeatureSet) lines = ra_graticule_new (10);
  /* 36 meridians and 17 parallels. */
  g_assert_cmpuint (lines->members->len, ==, 53);
  guint n_through_pole = 0;
  for (guint i = 0; i < lines->members->len; i++) {
    guint n;
    const RaPoint *points = ra_path_part (lines->path, ra_feature_set_member (lines, i)->first_part, &n);
    gboolean meridian = TRUE;
    gboolean parallel = TRUE;
    for (guint k = 0; k < n; k++) {
      meridian &= points[k].x == points[0].x && on_multiple (points[k].x, 10);
      parallel &= points[k].y == points[0].y && on_multiple (points[k].y, 10);
    }
    g_assert_true (meridian || parallel);
    n_through_pole += fabs (points[n - 1].y) > RA_HALF_PI - 1e-9 ? 1 : 0;
  }
  g_assert_cmpuint (n_through_pole, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/graticule/lines", test_lines);
  return g_test_run ();
}
