/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines from sites to their names: where it is crowded, and no longer than they must be. */
#include <math.h>

#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static void
test_leaders (void)
{
  g_autoptr (RaMapSpec) crowded = test_bare_page_spec ("before-the-treaty", 1200, 675);
  g_autoptr (RaScene) scene = test_build (crowded);
  const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
  g_assert_cmpuint (leaders->items->len, >, 0);
  g_autoptr (RaMapSpec) roomy = test_bare_page_spec ("before-the-treaty", 1200, 675);
  roomy->viewport.metres_per_px = 2000;
  g_assert_true (ra_viewport_set_centre (&roomy->viewport, 50, 10));
  g_autoptr (RaScene) close = test_build (roomy);
  g_assert_cmpuint (ra_scene_find_layer (close, "site-leaders")->items->len, ==, 0);
}

/* A name that found no room once stood across the whole of a narrow map from its mark. */
static void
test_short_leaders (void)
{
  g_autoptr (RaMapSpec) narrow = test_bare_page_spec ("status-quo-2021", 345, 450);
  narrow->show &= ~RA_SHOW_FURNITURE;
  narrow->selected_site = ra_catalogue_find_site (test_catalogue (), "kaliningrad");
  g_autoptr (RaScene) scene = test_build (narrow);
  const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
  g_assert_cmpuint (ra_scene_find_layer (scene, "site-labels")->items->len, >=, 8);
  for (guint i = 0; i < leaders->items->len; i++) {
    const RaBox box = test_box_of_path (test_item_at (leaders, i)->path.path);
    g_assert_cmpfloat (hypot (box.x_max - box.x_min, box.y_max - box.y_min), <, 80);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site-leaders/crowded", test_leaders);
  g_test_add_func ("/site-leaders/short", test_short_leaders);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
