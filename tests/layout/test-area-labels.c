/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of countries, seas and oceans: where they stand, what they cover, how they are spelled. */
#include <string.h>

#include "app/layout/page-frame.h"
#include "app/layout/view-fit.h"
#include "app/scene/text.h"
#include "geo/projection.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static const char *const PICTURES[]
    = { "status-quo-2021", "moratorium-offer", "inf-in-force", "before-the-treaty", "mk41-allegation" };

static RaScene *
build_at (RaMapSpec *spec, double device_scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  RaScene *scene = ra_map_engine_build (engine, spec, device_scale, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static RaMapSpec *
spec_of (const char *id)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->detail = RA_DETAIL_50M;
  return spec;
}

/* Land and names alone, so that there is room. */
static RaMapSpec *
bare_spec (const char *projection, double lat_deg, double lon_deg, double width_km)
{
  RaMapSpec *spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
  spec->detail = RA_DETAIL_50M;
  spec->show = RA_SHOW_BASE | RA_SHOW_AREA_NAMES;
  test_aim (spec, projection, lat_deg, lon_deg, width_km);
  return spec;
}

static guint
n_texts (const RaSceneLayer *layer)
{
  return layer != NULL ? layer->items->len : 0;
}

static const RaSceneText *
text_at (const RaSceneLayer *layer, guint i)
{
  const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
  g_assert_cmpint (item->kind, ==, RA_SCENE_TEXT);
  return &item->text;
}

/* Countries stand in capitals. */
static gboolean
is_written_as (const char *name, const char *text)
{
  g_autofree char *capitals = ra_text_to_capitals (name);
  return g_str_equal (capitals, text);
}

static gboolean
says_country (const RaScene *scene, const char *name)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "country-names");
  for (guint i = 0; i < n_texts (layer); i++)
    if (is_written_as (name, text_at (layer, i)->text))
      return TRUE;
  return FALSE;
}

/* ---- land ---- */

static const RaFeatureSet *
land_50m (void)
{
  g_autoptr (GError) error = NULL;
  const RaFeatureSet *land
      = ra_basemap_get (test_basemap (), RA_LAYER_COUNTRIES, RA_SCALE_50M, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  return land;
}

static gboolean
member_holds (const RaFeatureSet *land, const RaMember *member, double lat_deg, double lon_deg)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  for (guint part = member->first_part; part < member->first_part + member->n_parts; part++) {
    guint n;
    const RaPoint *points = ra_path_part (land->path, part, &n);
    ra_path_add_part (rings, points, n);
  }
  return ra_rings_contain (rings, (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) });
}

/* The code of the country at the point; NULL for water. */
static const char *
country_at (double lat_deg, double lon_deg)
{
  const RaFeatureSet *land = land_50m ();
  const GPtrArray *countries = ra_basemap_get_countries (test_basemap (), RA_SCALE_50M, RA_BOUNDARIES_UN, NULL);
  for (guint i = 0; i < land->members->len; i++) {
    const RaMember *member = ra_feature_set_member (land, i);
    if (member_holds (land, member, lat_deg, lon_deg))
      return ((const RaCountry *)g_ptr_array_index (countries, member->feature))->code;
  }
  return NULL;
}

/* ---- boxes ---- */

/* Of the letters, without the room above and below that a line leaves. */
static RaBox
box_of_text (PangoContext *context, const RaSceneText *text)
{
  g_autoptr (PangoLayout) layout = ra_text_layout_of (context, text);
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  const double width = logical.width / (double)PANGO_SCALE * text->size / RA_TEXT_UNIT;
  const double left = text->anchor == RA_ANCHOR_MIDDLE ? width / 2 : (text->anchor == RA_ANCHOR_END ? width : 0);
  return (RaBox) { text->x - left, text->y - 0.74 * text->size, text->x - left + width, text->y + 0.2 * text->size };
}

static GArray *
list_boxes (const RaScene *scene, PangoContext *context, const char *const *layer_ids)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (RaBox));
  for (guint i = 0; layer_ids[i] != NULL; i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_ids[i]);
    for (guint k = 0; k < n_texts (layer); k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_TEXT || item->text.angle_rad != 0)
        continue;
      const RaBox box = box_of_text (context, &item->text);
      g_array_append_val (boxes, box);
    }
  }
  return boxes;
}

static void
assert_apart (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (ra_box_overlaps (&g_array_index (boxes, RaBox, i), &g_array_index (boxes, RaBox, k)));
}

static void
assert_beside_furniture (const RaScene *scene, const GArray *boxes)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  g_assert_nonnull (furniture);
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_PATH || item->path.fill.alpha == 0)
      continue;
    const RaBox panel = test_box_of_path (item->path.path);
    for (guint k = 0; k < boxes->len; k++)
      g_assert_false (ra_box_overlaps (&panel, &g_array_index (boxes, RaBox, k)));
  }
}

static void
test_room (void)
{
  static const char *const ALL[] = { "places", "country-names", "sea-names", NULL };
  static const char *const OWN[] = { "country-names", "sea-names", NULL };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (PICTURES); i++) {
    g_test_message ("%s", PICTURES[i]);
    g_autoptr (RaMapSpec) spec = spec_of (PICTURES[i]);
    g_autoptr (RaScene) scene = build_at (spec, 1);
    g_autoptr (GArray) all = list_boxes (scene, context, ALL);
    g_autoptr (GArray) own = list_boxes (scene, context, OWN);
    g_assert_cmpuint (own->len, >, 10);
    assert_apart (all);
    assert_beside_furniture (scene, own);
    const RaBox frame = { 0, 0, 1600, 1000 };
    for (guint k = 0; k < own->len; k++)
      g_assert_true (ra_box_holds (&frame, &g_array_index (own, RaBox, k)));
  }
  g_object_unref (context);
}

/* ---- countries ---- */

static const char *
spelled (const char *code)
{
  const RaCountryFacts *facts = ra_countries_find (ra_catalogue_get_countries (test_catalogue ()), code);
  return facts == NULL ? NULL : (facts->short_name != NULL ? facts->short_name : facts->name);
}

/* The country under the middle of the name that starts at text @i is the one that is named; returns its lines. */
static guint
assert_in_country (const RaMapSpec *spec, RaProjection *projection, const RaSceneLayer *layer, guint i)
{
  const RaSceneText *first = text_at (layer, i);
  const RaSceneText *second = i + 1 < layer->items->len ? text_at (layer, i + 1) : NULL;
  for (guint n_lines = 1; n_lines <= (second != NULL ? 2 : 1); n_lines++) {
    const double y = (n_lines == 2 ? (first->y + second->y) / 2 : first->y) - 0.365 * first->size;
    g_autofree char *name
        = n_lines == 2 ? g_strdup_printf ("%s %s", first->text, second->text) : g_strdup (first->text);
    double x_m, y_m, lat_deg, lon_deg;
    ra_viewport_to_plane (&spec->viewport, first->x, y, &x_m, &y_m);
    g_assert_true (ra_projection_inverse (projection, x_m, y_m, &lat_deg, &lon_deg));
    const char *code = country_at (lat_deg, lon_deg);
    if (code != NULL && spelled (code) != NULL && is_written_as (spelled (code), name))
      return n_lines;
  }
  g_test_message ("%s is elsewhere", first->text);
  g_test_fail ();
  return 1;
}

static void
test_inside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PICTURES); i++) {
    g_autoptr (RaMapSpec) spec = spec_of (PICTURES[i]);
    g_autoptr (RaScene) scene = build_at (spec, 1);
    g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "country-names");
    guint n_names = 0;
    for (guint k = 0; k < n_texts (layer); n_names++)
      k += assert_in_country (spec, projection, layer, k);
    g_test_message ("%s: %u countries", PICTURES[i], n_names);
    g_assert_cmpuint (n_names, >, 10);
    g_assert_cmpuint (n_names, <=, 40);
  }
}

/* No line leads to the name of a country from a large page, nor on a map of half the Earth: its name stands in the
 * country or nowhere, for in another country it would be taken for that one's. */
static void
test_not_led (void)
{
  static const struct {
    const char *scenario;
    double width_px, height_px;
  } cases[]
      = { { "inf-in-force", 1200, 900 }, { "inf-in-force", 375, 500 }, { "us-german-announcement-2024", 1200, 900 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (cases[i].scenario);
    g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, cases[i].width_px, cases[i].height_px);
    spec->furniture = RA_FURNITURE_BESIDE;
    spec->show &= ~(RaShow)RA_SHOW_INSET; /* which would have few names beside it */
    ra_view_fit_scenario (spec);
    g_autoptr (RaScene) scene = build_at (spec, 1);
    const RaBox map = ra_page_frame_find_map (spec);
    const RaViewport viewport = ra_page_frame_narrow (&spec->viewport, &map);
    g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "country-names");
    ra_scene_move (scene, -map.x_min, -map.y_min);
    spec->viewport = viewport;
    g_assert_cmpuint (n_texts (layer), >=, 3);
    for (guint k = 0; k < n_texts (layer); k++)
      k += assert_in_country (spec, projection, layer, k) - 1;
  }
}

static void
test_spelling (void)
{
  static const struct {
    double lat_deg, lon_deg, width_km;
    const char *name;
  } cases[] = {
    { 39, 35, 3000, "Türkiye" },
    { 49.8, 15.5, 1500, "Czechia" },
    { 41.6, 21.7, 600, "North Macedonia" },
    { 40, -98, 6000, "United States" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = bare_spec ("site", cases[i].lat_deg, cases[i].lon_deg, cases[i].width_km);
    g_autoptr (RaScene) scene = build_at (spec, 1);
    g_test_message ("%s", cases[i].name);
    g_assert_true (says_country (scene, cases[i].name));
  }
}

/* What the frame shows of India at its edge is a corner, and a disputed one: no place for the name of the whole. Close
 * by, a little of a large country is named. */
static void
test_corner (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("mk41-allegation");
  g_autoptr (RaMapSpec) edge = ra_view_fit_new_map (scenario, 1600, 1000);
  g_autoptr (RaScene) far = build_at (edge, 1);
  g_assert_false (says_country (far, "India"));
  g_assert_true (says_country (far, "Kazakhstan"));
  g_autoptr (RaMapSpec) close = bare_spec ("site", 28.6, 77.2, 300);
  g_autoptr (RaScene) within = build_at (close, 1);
  g_assert_true (says_country (within, "India"));
}

/* ---- seas ---- */

/* No letter of a name along the water stands on land; so many of its points are looked at. */
static guint
check_in_water (const RaMapSpec *spec, const RaSceneText *text)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  g_test_message ("%s", text->text);
  g_assert_true (text->italic);
  for (guint i = 0; i < text->along->points->len; i++) {
    const RaPoint at = g_array_index (text->along->points, RaPoint, i);
    RaPoint plane;
    double lat_deg, lon_deg;
    ra_viewport_to_plane (&spec->viewport, at.x, at.y, &plane.x, &plane.y);
    g_assert_true (ra_projection_inverse (projection, plane.x, plane.y, &lat_deg, &lon_deg));
    g_assert_null (country_at (lat_deg, lon_deg));
  }
  return text->along->points->len;
}

/* Where no level name finds room beside rings and coasts it stands along the water. */
static void
test_sea_along (void)
{
  guint n_points = 0;
  for (guint i = 0; i < G_N_ELEMENTS (PICTURES); i++) {
    g_autoptr (RaMapSpec) spec = spec_of (PICTURES[i]);
    g_autoptr (RaScene) scene = build_at (spec, 1);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "sea-names");
    for (guint k = 0; k < n_texts (layer); k++)
      if (text_at (layer, k)->along != NULL)
        n_points += check_in_water (spec, text_at (layer, k));
  }
  g_assert_cmpuint (n_points, >, 0);
}

static void
test_sea_points (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *seas = ra_catalogue_get_seas (test_catalogue ());
  g_assert_cmpuint (seas->len, >=, 35);
  for (guint i = 0; i < seas->len; i++) {
    const RaSea *sea = g_ptr_array_index (seas, i);
    g_test_message ("%s", sea->name);
    g_assert_true (g_hash_table_add (names, sea->name));
    g_assert_cmpuint (sea->rank, >=, 1);
    g_assert_cmpuint (sea->rank, <=, RA_SEA_RANKS);
    g_assert_null (country_at (sea->lat_deg, sea->lon_deg));
  }
}

/* Close maps name gulfs, wide ones oceans alone. */
static void
test_sea_ranks (void)
{
  g_autoptr (RaMapSpec) close = bare_spec ("site", 57, 20, 2400);
  g_autoptr (RaScene) near = build_at (close, 1);
  g_assert_nonnull (test_find_text (near, "sea-names", "Baltic Sea"));
  g_assert_true (text_at (ra_scene_find_layer (near, "sea-names"), 0)->italic);
  g_autoptr (RaMapSpec) wide = bare_spec ("globe", 40, -20, 22000);
  g_autoptr (RaScene) far = build_at (wide, 1);
  g_assert_nonnull (test_find_text (far, "sea-names", "North Atlantic Ocean"));
  g_assert_null (test_find_text (far, "sea-names", "Baltic Sea"));
}

/* ---- the whole ---- */

static void
assert_same_texts (const RaScene *one, const RaScene *other, const char *layer_id)
{
  const RaSceneLayer *a = ra_scene_find_layer (one, layer_id);
  const RaSceneLayer *b = ra_scene_find_layer (other, layer_id);
  g_assert_cmpuint (n_texts (a), ==, n_texts (b));
  for (guint i = 0; i < n_texts (a); i++) {
    g_assert_cmpstr (text_at (a, i)->text, ==, text_at (b, i)->text);
    g_assert_true (text_at (a, i)->x == text_at (b, i)->x && text_at (a, i)->y == text_at (b, i)->y);
    g_assert_true (text_at (a, i)->size == text_at (b, i)->size);
  }
}

/* The same at every run and on every target. */
static void
test_same (void)
{
  g_autoptr (RaMapSpec) spec = bare_spec ("europe", 50, 20, 5000);
  spec->detail = RA_DETAIL_AUTO;
  g_autoptr (RaScene) once = build_at (spec, 1);
  g_autoptr (RaScene) again = build_at (spec, 1);
  g_autoptr (RaScene) finer = build_at (spec, 3);
  g_assert_cmpuint (n_texts (ra_scene_find_layer (once, "country-names")), >, 20);
  assert_same_texts (once, again, "country-names");
  assert_same_texts (once, again, "sea-names");
  assert_same_texts (once, finer, "country-names");
  assert_same_texts (once, finer, "sea-names");
}

static void
test_by_choice (void)
{
  g_assert_cmpint (RA_SHOW_ALL & RA_SHOW_AREA_NAMES, !=, 0);
  g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021");
  spec->detail = RA_DETAIL_110M;
  const RaShow shown = spec->show;
  for (guint i = 0; i < 3; i++) {
    spec->show = i == 0 ? shown & ~RA_SHOW_AREA_NAMES : (i == 1 ? shown & ~RA_SHOW_BASE : shown);
    spec->plain = i == 2;
    g_autoptr (RaScene) scene = build_at (spec, 1);
    g_assert_null (ra_scene_find_layer (scene, "country-names"));
    g_assert_null (ra_scene_find_layer (scene, "sea-names"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-labels/room", test_room);
  g_test_add_func ("/area-labels/inside", test_inside);
  g_test_add_func ("/area-labels/not-led", test_not_led);
  g_test_add_func ("/area-labels/spelling", test_spelling);
  g_test_add_func ("/area-labels/corner", test_corner);
  g_test_add_func ("/area-labels/sea-points", test_sea_points);
  g_test_add_func ("/area-labels/sea-along", test_sea_along);
  g_test_add_func ("/area-labels/sea-ranks", test_sea_ranks);
  g_test_add_func ("/area-labels/same", test_same);
  g_test_add_func ("/area-labels/by-choice", test_by_choice);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
