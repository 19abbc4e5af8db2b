/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of the map once more, larger: where a page has it, that it is true, and that nothing is told twice. */
#include "app/layout/inset.h"

#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static RaMapSpec *
page_of (RaScenario *scenario, double width, double height)
{
  RaMapSpec *spec = ra_map_spec_new (scenario, width, height);
  spec->furniture = RA_FURNITURE_BESIDE;
  return spec;
}

static RaScene *
build (RaMapSpec *spec)
{
  ra_view_fit_scenario (spec);
  return test_build (spec);
}

/* It belongs to the frame that the scenario has, and to no other. */
static void
test_own_view (void)
{
  static const struct {
    RaViewWish wish;
    gboolean stays;
  } cases[] = { { { .fit = RA_FIT_NOTHING }, TRUE },
                { { .fit = RA_FIT_FOCUS }, TRUE },
                { { .has_centre = TRUE, .centre_lat_deg = 48, .centre_lon_deg = 2 }, FALSE },
                { { .width_km = 3000 }, FALSE },
                { { .height_km = 3000 }, FALSE },
                { { .fit = RA_FIT_WORLD }, FALSE },
                { { .fit = RA_FIT_RINGS }, FALSE },
                { { .projection = "robinson" }, FALSE } };
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = page_of (scenario, 1200, 900);
    ra_view_wish_drop_inset (spec, &cases[i].wish);
    g_assert_cmpint (ra_inset_is_wanted (spec), ==, cases[i].stays);
  }
}

static RaScene *
build_treaty (const char *date)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  g_autoptr (RaMapSpec) spec = page_of (scenario, 1200, 900);
  spec->date = g_strdup (date);
  spec->headline = g_strdup ("What is found");
  return build (spec);
}

typedef enum { NOWHERE, BESIDE, BELOW } Where;

static Where
find_inset (const RaScene *scene)
{
  if (scene->inset.x_max <= scene->inset.x_min)
    return NOWHERE;
  g_assert_cmpfloat (scene->inset.x_max, <=, scene->width);
  if (scene->inset.x_min == 0) {
    g_assert_cmpfloat (scene->map.y_max, ==, scene->inset.y_min);
    return BELOW;
  }
  g_assert_cmpfloat (scene->map.x_max, ==, scene->inset.x_min);
  return BESIDE;
}

/* Beside the map on a wide page, below it on a tall one; neither on a telephone nor in a window, nor where it is not
 * wanted, nor for who has none. */
static void
test_where (void)
{
  static const struct {
    const char *id;
    double width, height;
    RaFurniturePlace furniture;
    RaShow hidden;
    Where where;
  } cases[] = { { "inf-in-force", 1200, 900, RA_FURNITURE_BESIDE, 0, BESIDE },
                { "inf-in-force", 1200, 675, RA_FURNITURE_BESIDE, 0, BESIDE },
                { "inf-in-force", 1080, 1920, RA_FURNITURE_BESIDE, 0, BELOW },
                { "inf-in-force", 375, 500, RA_FURNITURE_BESIDE, 0, NOWHERE },
                { "inf-in-force", 1200, 900, RA_FURNITURE_INSIDE, 0, NOWHERE },
                { "inf-in-force", 1200, 900, RA_FURNITURE_BESIDE, RA_SHOW_INSET, NOWHERE },
                { "status-quo-2021", 1200, 900, RA_FURNITURE_BESIDE, 0, NOWHERE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (cases[i].id);
    g_autoptr (RaMapSpec) spec = page_of (scenario, cases[i].width, cases[i].height);
    spec->furniture = cases[i].furniture;
    spec->show &= ~cases[i].hidden;
    g_autoptr (RaScene) scene = build (spec);
    g_test_message ("%s, %.0fx%.0f", cases[i].id, cases[i].width, cases[i].height);
    g_assert_cmpint (find_inset (scene), ==, cases[i].where);
    g_assert_cmpint (ra_scene_find_layer (scene, "inset-sites") != NULL, ==, cases[i].where != NOWHERE);
  }
}

static RaScenario *
parse_ring_at (double lat_deg, double lon_deg)
{
  g_autoptr (GError) error = NULL;
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_dtostr (lat, sizeof lat, lat_deg);
  g_ascii_dtostr (lon, sizeof lon, lon_deg);
  g_autofree char *text
      = g_strdup_printf ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\","
                         " \"rings\": [{\"lat\": %s, \"lon\": %s, \"max_km\": 500}],"
                         " \"view\": {\"centre\": [%s, %s], \"width_km\": 9000},"
                         " \"inset\": {\"centre\": [%s, %s], \"width_km\": 1500, \"height_km\": 1500}}",
                         lat, lon, lat, lon, lat, lon);
  RaScenario *scenario = ra_scenario_parse (test_catalogue (), "t", text, NULL, &error);
  g_assert_no_error (error);
  return scenario;
}

/* The path of the line of rings in the panel. */
static const RaPath *
find_line (const RaScene *scene)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (g_str_has_prefix (layer->id, "inset-ring-line-"))
      return g_array_index (layer->items, RaSceneItem, 0).path.path;
  }
  g_error ("no line in the inset");
}

/* A ring in it is as far from its centre over the ground as it says, at a pole and across the date line too. */
static void
test_true (void)
{
  static const RaPoint centres[] = { { 20, 54 }, { 180, 90 }, { -30, -90 }, { 179.9, -17 } };
  for (guint i = 0; i < G_N_ELEMENTS (centres); i++) {
    const RaPoint centre = centres[i];
    g_autoptr (RaScenario) scenario = parse_ring_at (centre.y, centre.x);
    g_autoptr (RaMapSpec) spec = page_of (scenario, 1200, 900);
    g_autoptr (RaScene) scene = build (spec);
    const RaViewport viewport = ra_inset_frame (spec, &scene->inset);
    g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);
    const RaPath *line = find_line (scene);
    g_assert_cmpuint (ra_path_n_points (line), >, 30);
    for (guint k = 0; k < ra_path_n_points (line); k++) {
      const RaPoint at = g_array_index (line->points, RaPoint, k);
      RaPoint plane, ground;
      ra_viewport_to_plane (&viewport, at.x - scene->inset.x_min, at.y - scene->inset.y_min, &plane.x, &plane.y);
      g_assert_true (ra_projection_inverse (projection, plane.x, plane.y, &ground.y, &ground.x));
      const double km = ra_geodesic_distance_m (centre.y, centre.x, ground.y, ground.x) / 1000;
      g_assert_cmpfloat (fabs (km - 500), <, 1);
    }
  }
}

static guint
count_texts (const RaScene *scene, const char *piece, gboolean inset)
{
  guint n = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      n += item->kind == RA_SCENE_TEXT && layer->inset == inset && strstr (item->text.text, piece) != NULL ? 1 : 0;
    }
  }
  return n;
}

/* A place has its name and its mark in one of the two maps; the one about which the classes are drawn in both. */
static void
test_once (void)
{
  static const char *const inner[] = { "Kapustin Yar", "Deveselu, Romania", "Moscow", "Berlin" };
  static const char *const outer[] = { "RUSSIA", "CHINA", "beyond 5,500 km: not covered", "intermediate-range" };
  g_autoptr (RaScene) scene = build_treaty (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (inner); i++) {
    g_test_message ("%s", inner[i]);
    g_assert_cmpuint (count_texts (scene, inner[i], TRUE), ==, 1);
    g_assert_cmpuint (count_texts (scene, inner[i], FALSE), ==, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (outer); i++)
    g_assert_cmpuint (count_texts (scene, outer[i], FALSE), >, 0);
  g_assert_cmpuint (ra_scene_find_layer (scene, "sites")->items->len, ==, 0);
  g_assert_cmpuint (ra_scene_find_layer (scene, "inset-sites")->items->len, ==, 2);
  g_assert_cmpuint (count_texts (scene, "Redzikowo", TRUE), ==, 0);
  g_assert_cmpuint (count_texts (scene, "Kaliningrad", TRUE), ==, 1);
  g_assert_nonnull (test_get_text (scene, "ring-centres", "Kaliningrad"));
  g_assert_nonnull (test_get_text (scene, "ring-centres", "under 500 km: not covered"));
  /* Numbers on its lines instead of figures beside them. */
  g_assert_cmpuint (count_texts (scene, "500–1,000", TRUE), ==, 0);
  g_assert_cmpuint (count_texts (scene, "1,000 km", TRUE), ==, 1);
}

/* Charges that were made by one day are not told on another. */
static void
test_title (void)
{
  g_autoptr (RaScene) own = build_treaty (NULL);
  g_autoptr (RaScene) other = build_treaty ("1995-01-01");
  g_assert_cmpuint (count_texts (own, "accuses", TRUE), ==, 1);
  g_assert_cmpuint (count_texts (other, "accuses", TRUE), ==, 0);
  g_assert_cmpint (find_inset (other), ==, BESIDE);
}

/* Where a page shows something else than the scenario's own view, and has no inset, both classes keep their figures. */
static void
test_elsewhere (void)
{
  static const char *const projections[] = { "globe", "site", "robinson", "equal-earth", "mercator", "arctic" };
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaMapSpec) spec = page_of (scenario, 1200, 900);
    const RaViewWish wish = { .projection = projections[i] };
    ra_view_fit_scenario (spec);
    ra_view_wish_drop_inset (spec, &wish);
    g_assert_true (ra_view_wish_apply (spec, &wish, &error));
    g_assert_no_error (error);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s", projections[i]);
    g_assert_cmpuint (count_texts (scene, "500–1,000", FALSE), ==, 1);
    g_assert_cmpuint (count_texts (scene, "1,000–5,500", FALSE), ==, 1);
  }
}

/* What one side charges the other with is never told alone: in no language, on no size of page. */
static void
test_both (void)
{
  static const struct {
    int width_px, height_px;
  } pages[] = { { 375, 500 }, { 360, 640 }, { 333, 416 }, { 600, 400 } };
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  guint n_told = 0;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++) {
      g_autoptr (RaTranslations) translations = test_load_translations (languages[k]);
      g_autoptr (RaMapSpec) spec = page_of (scenario, pages[i].width_px, pages[i].height_px);
      ra_map_spec_set_translations (spec, translations);
      g_autoptr (RaScene) scene = build (spec);
      const guint n = count_texts (scene, "SSC-8", FALSE);
      g_test_message ("%s, %dx%d", languages[k], pages[i].width_px, pages[i].height_px);
      g_assert_cmpuint (n, ==, count_texts (scene, "Mk-41", FALSE));
      n_told += n;
    }
  g_assert_cmpuint (n_told, >, 4);
}

/* On a page without room for it both charges are told, and few other names. */
static void
test_small (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  g_autoptr (RaMapSpec) spec = page_of (scenario, 375, 500);
  g_autoptr (RaScene) scene = build (spec);
  g_assert_cmpuint (count_texts (scene, "SSC-8", FALSE), ==, 1);
  g_assert_cmpuint (count_texts (scene, "Mk-41", FALSE), ==, 1);
  g_assert_cmpuint (count_texts (scene, "500–1,000", FALSE), ==, 1);
  g_assert_cmpuint (ra_scene_find_layer (scene, "places")->items->len
                        + ra_scene_find_layer (scene, "country-names")->items->len,
                    <=, 14);
}

/* The bands are what the map beside it tells, and in the panel the ground. */
static void
test_paler (void)
{
  g_autoptr (RaScene) scene = test_build_page ("inf-in-force", 1200, 900, NULL);
  double tints[2] = { 0, 0 };
  for (guint k = 0; k < scene->layers->len; k++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, k);
    if (strstr (layer->id, "ring-fill-") == NULL || layer->items->len == 0)
      continue;
    double *tint = &tints[g_str_has_prefix (layer->title, "Inset: ") ? 1 : 0];
    *tint = MAX (*tint, g_array_index (layer->items, RaSceneItem, 0).path.fill.alpha);
  }
  g_test_message ("%.3f, in the inset %.3f", tints[0], tints[1]);
  g_assert_cmpfloat (tints[1], >, 0);
  g_assert_cmpfloat (tints[1], <, 0.6 * tints[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inset/own-view", test_own_view);
  g_test_add_func ("/inset/where", test_where);
  g_test_add_func ("/inset/true", test_true);
  g_test_add_func ("/inset/once", test_once);
  g_test_add_func ("/inset/title", test_title);
  g_test_add_func ("/inset/elsewhere", test_elsewhere);
  g_test_add_func ("/inset/both", test_both);
  g_test_add_func ("/inset/small", test_small);
  g_test_add_func ("/inset/paler", test_paler);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
