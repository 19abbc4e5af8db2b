/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layers of others under the rings: where they are drawn, and what tells of them. */
#include "app/layout/reference-layers.h"

#include <string.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

#define AREA                                                                                                           \
  "{\"type\": \"Polygon\", \"coordinates\": [[[10, 50], [30, 50], [30, 60], [10, 60], [10, 50]], [[15, 52], [25, "     \
  "52], "                                                                                                              \
  "[25, 58], [15, 58], [15, 52]]]}"
#define LINE  "{\"type\": \"LineString\", \"coordinates\": [[170, 60], [190, 60]]}"
#define POINT "{\"type\": \"Point\", \"coordinates\": [20, 55]}"

static void
add_layer (RaMapSpec *spec, const char *text, const char *title)
{
  g_autoptr (GError) error = NULL;
  if (spec->under == NULL)
    spec->under = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_reference_layer_unref);
  g_ptr_array_add (spec->under, ra_reference_layer_parse ("t", text, title, "t", &error));
  g_assert_no_error (error);
}

static RaMapSpec *
spec_of (RaScenario *scenario)
{
  RaMapSpec *spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->furniture = RA_FURNITURE_BESIDE;
  return spec;
}

static guint
place_of (const RaScene *scene, const char *id)
{
  for (guint i = 0; i < scene->layers->len; i++)
    if (g_str_has_prefix (((const RaSceneLayer *)g_ptr_array_index (scene->layers, i))->id, id))
      return i;
  return G_MAXUINT;
}

static void
test_under_rings (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = spec_of (scenario);
  add_layer (spec, AREA, "Exercise area");
  add_layer (spec, POINT, "Sensors");
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_cmpuint (place_of (scene, "land"), <, place_of (scene, "under-1"));
  g_assert_cmpuint (place_of (scene, "under-1"), <, place_of (scene, "under-2"));
  g_assert_cmpuint (place_of (scene, "under-2"), <, place_of (scene, "rings-"));
  g_assert_true (test_scene_says (scene, "Exercise area"));
  g_assert_true (test_scene_says (scene, "Reference layers: Exercise area; Sensors"));
  g_assert_nonnull (strstr (scene->metadata.sources, "Reference layers: Exercise area; Sensors"));
}

static void
test_language (void)
{
  g_autoptr (RaTranslations) german = test_load_translations ("de");
  g_autoptr (RaMapSpec) spec = spec_of (test_empty_scenario ());
  add_layer (spec, AREA, "Zone");
  ra_map_spec_set_translations (spec, german);
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_cmpstr (scene->metadata.sources, ==, "Referenzebenen: Zone");
}

static void
test_switched_off (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (test_empty_scenario ());
  add_layer (spec, AREA, "Zone");
  spec->show &= ~RA_SHOW_UNDER;
  g_autoptr (RaScene) hidden = test_build (spec);
  g_assert_cmpuint (place_of (hidden, "under-"), ==, G_MAXUINT);
  g_assert_false (test_scene_says (hidden, "Zone"));
  spec->show |= RA_SHOW_UNDER;
  spec->plain = TRUE;
  g_autoptr (RaScene) plain = test_build (spec);
  g_assert_cmpuint (place_of (plain, "under-"), ==, G_MAXUINT);
}

/* A shade on the area and none in its hole, nor beyond. */
static void
test_hole (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (test_empty_scenario ());
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  spec->show = RA_SHOW_UNDER;
  ra_view_fit_set_projection (spec, "europe");
  cairo_surface_t *before = test_draw (engine, spec, 1);
  add_layer (spec, AREA, "Zone");
  cairo_surface_t *after = test_draw (engine, spec, 1);
  static const struct {
    double lat_deg, lon_deg;
    gboolean shaded;
  } cases[] = { { 51, 20, TRUE }, { 59, 20, TRUE }, { 55, 20, FALSE }, { 48, 20, FALSE } };
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    RaPoint plane, at;
    g_assert_true (ra_projection_forward (projection, cases[i].lat_deg, cases[i].lon_deg, &plane.x, &plane.y));
    ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &at.x, &at.y);
    const gboolean differs
        = test_pixel_distance (test_pixel (before, (int)at.x, (int)at.y), test_pixel (after, (int)at.x, (int)at.y)) > 2;
    g_assert_cmpint (differs, ==, cases[i].shaded);
  }
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

/* A line across the antimeridian is twenty degrees long on a map of the world. */
static void
test_antimeridian (void)
{
  g_autoptr (RaMapSpec) spec = spec_of (test_empty_scenario ());
  g_autoptr (GError) error = NULL;
  add_layer (spec, LINE, "Route");
  g_assert_true (ra_view_wish_apply (spec, &(RaViewWish) { .projection = "equal-earth", .fit = RA_FIT_WORLD }, &error));
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "under-1");
  const RaPath *path = g_array_index (layer->items, RaSceneItem, 0).path.path;
  double length = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i < n; i++)
      length += ABS (points[i].x - points[i - 1].x);
  }
  g_assert_cmpfloat (length, <, scene->width / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-layers/under-rings", test_under_rings);
  g_test_add_func ("/reference-layers/language", test_language);
  g_test_add_func ("/reference-layers/switched-off", test_switched_off);
  g_test_add_func ("/reference-layers/hole", test_hole);
  g_test_add_func ("/reference-layers/antimeridian", test_antimeridian);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
