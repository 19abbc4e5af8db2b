/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells how large, which way up and where on Earth a map is: scale bar, north arrow and locator, where true. */
#include <math.h>
#include <string.h>

#include "geo/geodesic.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

/* A piece of the Earth on a page of 1600 by 1000. */
static RaMapSpec *
view_of (const char *projection, double lat_deg, double lon_deg, double width_km)
{
  RaMapSpec *spec = test_bare_page_spec ("status-quo-2021", 1600, 1000);
  test_aim (spec, projection, lat_deg, lon_deg, width_km);
  return spec;
}

static const RaSceneItem *
find_bar (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = test_item_at (layer, i);
    if (item->kind == RA_SCENE_PATH && !item->path.closed && ra_path_n_points (item->path.path) == 4)
      return item;
  }
  return NULL;
}

/* The bar's ends lie as far apart on the ellipsoid as the words say, at the latitude that they say. */
static void
assert_bar_true (const RaScene *scene, const RaMapSpec *spec)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  const RaBox box = test_box_of_path (find_bar (scene)->path.path);
  double lat[2], lon[2];
  for (guint i = 0; i < 2; i++) {
    double x_m, y_m;
    ra_viewport_to_plane (&spec->viewport, i == 0 ? box.x_min : box.x_max, box.y_max, &x_m, &y_m);
    g_assert_true (ra_projection_inverse (projection, x_m, y_m, &lat[i], &lon[i]));
  }
  g_autofree char *length = ra_format_km (round (ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]) / 1000));
  g_autofree char *text = g_strdup_printf ("%s km at %.0f° N", length, (lat[0] + lat[1]) / 2);
  g_autofree char *all = test_layer_words (scene, "furniture");
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (all, text));
}

static void
test_scale_bar (void)
{
  static const struct {
    const char *projection;
    double lat_deg, lon_deg, width_km;
    gboolean shown;
  } cases[] = {
    { "europe", 52, 10, 3000, TRUE },     { "europe", 62, 40, 2000, TRUE },    { "mercator", 50, 10, 400, TRUE },
    { "site", 54.7, 20.5, 5000, TRUE },   { "globe", 50, 10, 1500, TRUE },     { "conic-europe", 50, 15, 3000, TRUE },
    { "mercator", 0, 0, 40000, FALSE },   { "robinson", 0, 0, 35000, FALSE },  { "equal-earth", 0, 0, 36000, FALSE },
    { "globe", 50, 10, 20000, FALSE },    { "mercator", 55, 10, 6000, FALSE }, { "equal-earth", 50, 10, 16000, FALSE },
    { "site", 54.7, 20.5, 21000, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = view_of (cases[i].projection, cases[i].lat_deg, cases[i].lon_deg, cases[i].width_km);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s %.0f km", cases[i].projection, cases[i].width_km);
    g_assert_cmpint (find_bar (scene) != NULL, ==, cases[i].shown);
    if (cases[i].shown)
      assert_bar_true (scene, spec);
  }
}

static void
test_north_arrow (void)
{
  static const struct {
    const char *projection;
    double lat_deg, lon_deg, width_km;
    gboolean shown;
  } cases[] = {
    { "europe", 53, 158, 100, TRUE },     /* turned alike all over the frame */
    { "europe", 42, 22, 60, TRUE },       /* by 8 degrees */
    { "europe", 53, 158, 1200, FALSE },   /* turns too much within the frame */
    { "europe", 50, 10, 100, FALSE },     /* up */
    { "mercator", 53, 158, 1200, FALSE }, /* up everywhere */
    { "mercator", 0, 0, 40000, FALSE },      { "site", 54.7, 20.5, 8000, FALSE },
    { "globe", 40, 0, 20000, FALSE },        { "arctic", 90, 0, 3000, FALSE }, /* turns by all */
    { "conic-europe", 50, 15, 5000, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = view_of (cases[i].projection, cases[i].lat_deg, cases[i].lon_deg, cases[i].width_km);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s %.0f %.0f, %.0f km", cases[i].projection, cases[i].lat_deg, cases[i].lon_deg,
                    cases[i].width_km);
    g_assert_cmpint (test_find_text (scene, "furniture", "N") != NULL, ==, cases[i].shown);
  }
}

/* The frame on the globe: the one path with a stroke and a pale fill. */
static const RaPath *
find_frame (const RaSceneLayer *locator)
{
  for (guint i = 0; i < locator->items->len; i++) {
    const RaScenePath *path = &test_item_at (locator, i)->path;
    if (path->closed && path->fill.alpha > 0 && path->fill.alpha < 0.5)
      return path->path;
  }
  return NULL;
}

/* Every point of the frame's outline on the globe is a point of the frame's outline on the page. */
static void
assert_frame_true (const RaScene *scene, const RaMapSpec *spec)
{
  const RaSceneLayer *locator = ra_scene_find_layer (scene, "locator");
  const RaBox globe = test_box_of_path (test_item_at (locator, 0)->path.path);
  const RaPath *frame = find_frame (locator);
  g_assert_nonnull (frame);
  g_assert_cmpuint (ra_path_n_points (frame), >=, 80);
  RaProjectionSpec about = { g_intern_static_string ("globe"), 0, 0 };
  g_assert_true (ra_viewport_get_centre (&spec->viewport, &about.centre_lat_deg, &about.centre_lon_deg));
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  g_autoptr (RaProjection) orthographic = ra_projection_new (&about, NULL);
  const RaBox extent = ra_projection_get_extent (orthographic);
  const double metres = (extent.x_max - extent.x_min) / (globe.x_max - globe.x_min);
  for (guint i = 0; i < ra_path_n_points (frame); i++) {
    const RaPoint at = g_array_index (frame->points, RaPoint, i);
    double lat_deg, lon_deg;
    RaPoint plane, page;
    g_assert_true (ra_projection_inverse (orthographic, (at.x - (globe.x_min + globe.x_max) / 2) * metres,
                                          ((globe.y_min + globe.y_max) / 2 - at.y) * metres, &lat_deg, &lon_deg));
    g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &plane.x, &plane.y));
    ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &page.x, &page.y);
    const double off_x = MIN (fabs (page.x), fabs (page.x - scene->width));
    const double off_y = MIN (fabs (page.y), fabs (page.y - scene->height));
    g_assert_cmpfloat (MIN (off_x, off_y), <, 0.03 * scene->width);
  }
}

static void
test_locator (void)
{
  static const struct {
    const char *projection;
    double lat_deg, lon_deg, width_km;
    gboolean shown;
  } cases[] = {
    { "europe", 54.7, 20.5, 1500, TRUE }, { "europe", 53, 158, 3000, TRUE },     { "mercator", -17, 180, 1500, TRUE },
    { "arctic", 85, 0, 2500, TRUE },      { "europe", 54.7, 20.5, 9000, FALSE }, { "mercator", 0, 0, 40000, FALSE },
    { "globe", 40, 0, 20000, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = view_of (cases[i].projection, cases[i].lat_deg, cases[i].lon_deg, cases[i].width_km);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s %.0f km", cases[i].projection, cases[i].width_km);
    g_assert_cmpint (ra_scene_find_layer (scene, "locator") != NULL, ==, cases[i].shown);
    if (cases[i].shown)
      assert_frame_true (scene, spec);
    spec->plain = TRUE;
    g_autoptr (RaScene) plain = test_build (spec);
    g_assert_null (ra_scene_find_layer (plain, "locator"));
    g_assert_null (ra_scene_find_layer (plain, "furniture"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bearings/scale-bar", test_scale_bar);
  g_test_add_func ("/bearings/north-arrow", test_north_arrow);
  g_test_add_func ("/bearings/locator", test_locator);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
