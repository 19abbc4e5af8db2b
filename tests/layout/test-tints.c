/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the colours of the ground tell, by pixels: alliance, land and sea apart in every theme and under rings, and the
 * key as the map. */
#include <math.h>

#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "app/map/style.h"
#include "app/scene/contrast.h"
#include "geo/projection.h"
#include "tests/layout/helpers.h"

#define MEMBER_CONTRAST 1.3
#define SEA_CONTRAST    1.25
/* Of the three channels: less than a difference of 3 in L*a*b*. */
#define KEY_TOLERANCE 4

typedef struct {
  RaMapSpec *spec;
  RaProjection *projection;
  RaScene *scene;
  cairo_surface_t *surface;
} Picture;

static RaColour
colour_of (guint32 pixel)
{
  return (RaColour) { (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0, 1 };
}

static double
contrast (guint32 a, guint32 b)
{
  return ra_colour_contrast (colour_of (a), colour_of (b));
}

/* The alliance ends at the Tropic of Cancer: French Guiana is land, metropolitan France is its own colour. */
static void
test_overseas (void)
{
  static const struct {
    double lat_deg, lon_deg;
    gboolean member;
  } cases[] = { { 4.0, -53.0, FALSE }, { 47.0, 2.5, TRUE }, { 65.0, -18.5, TRUE } };
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  const RaStyle *style = ra_style_of_theme (RA_THEME_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec
        = test_plain_spec (&(TestView) { "site", cases[i].lat_deg, cases[i].lon_deg, 2000, 100, 100 }, NULL);
    spec->plain = FALSE;
    spec->show = RA_SHOW_BASE | RA_SHOW_MEMBERS;
    ra_map_spec_set_scenario (spec, scenario);
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    cairo_surface_t *surface = test_draw (engine, spec, 1);
    g_assert_cmphex (test_pixel (surface, 50, 50), ==, test_colour (cases[i].member ? style->member : style->land));
    cairo_surface_destroy (surface);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tints/overseas", test_overseas);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
