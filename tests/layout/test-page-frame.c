/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages whose furniture stands beside the map: nothing lies over a ring's line, and what the page says is short. */
#include "app/layout/page-frame.h"

#include <string.h>

#include "app/layout/header.h"
#include "app/layout/inner-box.h"
#include "app/layout/page-foot.h"
#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"

#define MM (96 / 25.4)

static const struct {
  const char *name;
  double width, height;
} pages[] = {
  { "web", 1200, 675 },
  { "square", 1080, 1080 },
  { "portrait", 1080, 1350 },
  { "story", 1080, 1920 },
  { "slide", 1920, 1080 },
  { "column-1", 88 * MM, 110 * MM },
  { "column-2", 118.5 * MM, 100 * MM },
  { "column-full", 180 * MM, 120 * MM },
  { "a4-landscape", 297 * MM, 210 * MM },
  { "a4-portrait", 210 * MM, 297 * MM },
  { "default", 1600, 1000 },
};

static const char *const languages[] = { "en", "de", "fr", "pl", "ro", "ru", "uk" };

static RaMapSpec *
spec_of (const char *id, guint page, const char *language)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_map_spec_new (scenario, pages[page].width, pages[page].height);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->detail = RA_DETAIL_110M;
  if (!g_str_equal (language, "en")) {
    g_autoptr (RaTranslations) translations = test_load_translations (language);
    ra_map_spec_set_translations (spec, translations);
  }
  ra_view_fit_scenario (spec);
  return spec;
}

static RaBox
box_of (PangoContext *context, const RaSceneItem *item)
{
  if (item->kind == RA_SCENE_PATH)
    return ra_box_of_points ((const RaPoint *)(gconstpointer)item->path.path->points->data,
                             ra_path_n_points (item->path.path));
  if (item->kind == RA_SCENE_MARK)
    return (RaBox) { item->mark.x, item->mark.y, item->mark.x, item->mark.y };
  RaPoint corners[4];
  ra_text_measure_ink (context, &item->text, corners);
  return ra_box_of_points (corners, 4);
}

/* On the map there are a scale bar and an arrow at most, and no ring's line runs there. */
static void
assert_map_free (const RaScene *scene, PangoContext *context)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  const RaBox map = { scene->map.x_min + 1, scene->map.y_min + 1, scene->map.x_max - 1, scene->map.y_max - 1 };
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaBox box = box_of (context, &g_array_index (furniture->items, RaSceneItem, i));
    if (!ra_box_overlaps (&box, &map))
      continue;
    g_assert_true (ra_box_holds (&scene->map, &box));
    for (guint k = 0; k < scene->layers->len; k++) {
      const RaSceneLayer *layer = g_ptr_array_index (scene->layers, k);
      if (g_str_has_prefix (layer->id, "ring-line-"))
        g_assert_true (ra_box_avoids_lines (g_array_index (layer->items, RaSceneItem, 0).path.path, &box));
    }
  }
}

/* Nothing is written beyond the page, and a fair part of it is the map's. */
static void
assert_page_whole (const RaScene *scene, PangoContext *context)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  const RaBox page = { 0, 0, scene->width, scene->height };
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    const RaBox box = box_of (context, item);
    if (item->kind == RA_SCENE_TEXT && !ra_box_holds (&page, &box))
      g_error ("\"%s\" leaves the page", item->text.text);
  }
  const RaBox *map = &scene->map;
  g_assert_cmpfloat ((map->x_max - map->x_min) * (map->y_max - map->y_min), >, 0.3 * scene->width * scene->height);
}

static void
assert_foot_short (const RaScene *scene)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  const RaSceneItem *last = &g_array_index (furniture->items, RaSceneItem, furniture->items->len - 1);
  guint n_words = 0;
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && item->text.size == last->text.size && item->text.y > scene->map.y_max
        && item->text.x == last->text.x)
      n_words += ra_count_words (item->text.text);
  }
  g_assert_cmpuint (n_words, >, 5);
  g_assert_cmpuint (n_words, <=, RA_FOOT_MOST_WORDS);
}

/* All of them where RA_TEST_ALL_PAGES is set, else one in so many. */
#define ONE_IN 23

static void
test_pages (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  PangoContext *context = ra_text_context_new ();
  const gboolean all = g_getenv ("RA_TEST_ALL_PAGES") != NULL;
  const guint n = g_strv_length (ids) * G_N_ELEMENTS (pages) * G_N_ELEMENTS (languages);
  for (guint i = 0; i < n; i += all ? 1 : ONE_IN) {
    const char *id = ids[i / G_N_ELEMENTS (pages) / G_N_ELEMENTS (languages)];
    const guint page = i / G_N_ELEMENTS (languages) % G_N_ELEMENTS (pages);
    const char *language = languages[i % G_N_ELEMENTS (languages)];
    g_autoptr (RaMapSpec) spec = spec_of (id, page, language);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s, %s, %s", id, pages[page].name, language);
    assert_map_free (scene, context);
    assert_page_whole (scene, context);
    assert_foot_short (scene);
  }
  g_object_unref (context);
}

/* What a view is fitted to is what the map gets: the focus is whole in it, and the page shows it where the map is. */
static void
test_focus_in_map (void)
{
  for (guint page = 0; page < G_N_ELEMENTS (pages); page++) {
    g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", page, "en");
    g_autoptr (RaScene) scene = test_build (spec);
    const RaScenarioView *focus = ra_scenario_get_focus (spec->scenario);
    g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
    RaPoint plane, at;
    g_assert_true (
        ra_projection_forward (projection, focus->centre_lat_deg, focus->centre_lon_deg, &plane.x, &plane.y));
    ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &at.x, &at.y);
    const RaBox *map = &scene->map;
    g_test_message ("%s", pages[page].name);
    g_assert_cmpfloat_with_epsilon (at.x, (map->x_min + map->x_max) / 2, 0.5);
    g_assert_cmpfloat_with_epsilon (at.y, (map->y_min + map->y_max) / 2, 0.5);
    const double half_width = focus->width_km * 500 / spec->viewport.metres_per_px;
    const double half_height = focus->height_km * 500 / spec->viewport.metres_per_px;
    g_assert_true (at.x - half_width >= map->x_min - 0.5 && at.x + half_width <= map->x_max + 0.5);
    g_assert_true (at.y - half_height >= map->y_min - 0.5 && at.y + half_height <= map->y_max + 0.5);
  }
}

/* A frame with a middle and a width is that of the page; one with a height, too, is all seen in the map. */
static void
test_asked_for (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", 0, "en");
  RaViewWish wish = { .has_centre = TRUE, .centre_lat_deg = 50, .centre_lon_deg = 10, .width_km = 2400 };
  g_assert_true (ra_view_wish_choose (spec, &wish, &error));
  double lat_deg, lon_deg;
  g_assert_true (ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (spec->viewport.metres_per_px, 2000, 1e-6);
  wish.height_km = 1350;
  g_assert_true (ra_view_wish_choose (spec, &wish, &error));
  const RaBox map = ra_page_frame_find_map (spec);
  const RaViewport inner = ra_page_frame_narrow (&spec->viewport, &map);
  g_assert_true (ra_viewport_get_centre (&inner, &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, 50, 1e-6);
  g_assert_cmpfloat (inner.metres_per_px * inner.height_px, >=, 1350e3 - 1);
  g_assert_cmpfloat (inner.metres_per_px * inner.width_px, >=, 2400e3 - 1);
}

static void
test_there_and_back (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("oreshnik-2024", 1, "en");
  const RaBox map = { 10, 100, 800, 900 };
  const RaViewport inner = ra_page_frame_narrow (&spec->viewport, &map);
  const RaViewport page = ra_page_frame_widen (&inner, &map, spec->viewport.width_px, spec->viewport.height_px);
  g_assert_cmpfloat_with_epsilon (page.x_m, spec->viewport.x_m, 1e-6);
  g_assert_cmpfloat_with_epsilon (page.y_m, spec->viewport.y_m, 1e-6);
}

/* The headline is the largest text of a page, in two lines or on a small page in three; what is hypothetical is said
 * above it, smaller. */
static void
test_headline (void)
{
  static const struct {
    double width, height, least;
    guint most_lines;
  } sizes[] = { { 1200, 900, 28, 2 }, { 375, 500, 18, 3 } };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ("us-german-announcement-2024", 0, "en");
    spec->viewport.width_px = sizes[i].width;
    spec->viewport.height_px = sizes[i].height;
    ra_view_fit_scenario (spec);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
    const RaSceneText *banner = NULL;
    double largest = 0;
    double top = G_MAXDOUBLE;
    guint n_lines = 0;
    for (guint k = 0; k < furniture->items->len; k++) {
      const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, k);
      const gboolean headline = item->kind == RA_SCENE_TEXT && item->text.bold == RA_BOLD_FULL;
      n_lines += headline ? 1 : 0;
      largest = headline ? item->text.size : largest;
      top = headline ? MIN (top, item->text.y) : top;
      if (item->kind == RA_SCENE_TEXT && strstr (item->text.text, "HYPOTHETICAL") != NULL)
        banner = &item->text;
    }
    g_assert_cmpfloat (largest, >=, sizes[i].least);
    g_assert_cmpuint (n_lines, <=, sizes[i].most_lines);
    g_assert_nonnull (banner);
    g_assert_cmpfloat (banner->y, <, top);
    g_assert_cmpfloat (banner->size, <, 0.6 * largest);
  }
}

/* What stands below the headline stands there in every language: the day alone tells nothing. Each language once with
 * each size. */
static void
test_deck (void)
{
  static const RaPoint sizes[] = { { 800, 560 }, { 1200, 675 }, { 375, 500 } };
  static const char *const ids[] = { "moratorium-offer", "us-german-announcement-2024", "inf-in-force" };
  for (guint i = 0; i < 3 * G_N_ELEMENTS (languages); i++) {
    const RaPoint size = sizes[i % G_N_ELEMENTS (sizes)];
    const char *id = ids[i / G_N_ELEMENTS (sizes) % G_N_ELEMENTS (ids)];
    const char *language = languages[i % G_N_ELEMENTS (languages)];
    g_autoptr (RaMapSpec) spec = test_page_spec (id, size.x, size.y, g_str_equal (language, "en") ? NULL : language);
    g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
    g_autoptr (RaScene) scene = ra_scene_new (size.x, size.y);
    const RaMapBuild build = { .spec = spec,
                               .style = ra_style_of_theme (spec->theme),
                               .unit = ra_viewport_get_unit (&spec->viewport),
                               .page = size,
                               .groups = groups,
                               .text = ra_text_context_new (),
                               .scene = scene };
    ra_header_draw (&build, ra_scene_add_layer (scene, "furniture", "Furniture"));
    g_object_unref (build.text);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
    gsize n_bytes = 0;
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      n_bytes += item->kind == RA_SCENE_TEXT && item->text.bold == RA_BOLD_NOT ? strlen (item->text.text) : 0;
    }
    g_test_message ("%s, %g x %g, %s", id, size.x, size.y, language);
    g_assert_cmpuint (n_bytes, >, 60);
  }
}

/* Where the map says at each ring whose figure it is the key is a strip of few lines, and the map has the whole width.
 */
static void
test_key (void)
{
  static const struct {
    const char *id;
    double width, height, share;
  } cases[] = { { "status-quo-2021", 1200, 900, 0.07 },
                { "moratorium-offer", 1200, 900, 0.07 },
                { "moratorium-offer", 375, 500, 0.16 },
                { "inf-in-force", 375, 500, 0.16 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = spec_of (cases[i].id, 0, "en");
    spec->viewport.width_px = cases[i].width;
    spec->viewport.height_px = cases[i].height;
    ra_view_fit_scenario (spec);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
    const RaMapBuild measured = { .spec = spec,
                                  .style = ra_style_of_theme (spec->theme),
                                  .unit = ra_viewport_get_unit (&spec->viewport),
                                  .page = { cases[i].width, cases[i].height },
                                  .groups = groups,
                                  .text = ra_text_context_new (),
                                  .scene = scene };
    const RaPageFrame frame = ra_page_frame_measure (&measured);
    g_object_unref (measured.text);
    g_test_message ("%s, %g: %g of the page", cases[i].id, cases[i].width,
                    (frame.key.y_max - frame.key.y_min) / cases[i].height);
    g_assert_cmpfloat (scene->map.x_max - scene->map.x_min, ==, cases[i].width);
    g_assert_cmpfloat (frame.key.y_max - frame.key.y_min, >, 0);
    g_assert_cmpfloat (frame.key.y_max - frame.key.y_min, <=, cases[i].share * cases[i].height);
  }
}

/* All that the page says below the map. */
static char *
read_foot (const RaScene *scene)
{
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && item->text.y > scene->map.y_max)
      g_string_append_printf (text, "%s ", item->text.text);
  }
  return g_string_free (text, FALSE);
}

/* The foot tells of the places in dispute that the map shows, and of no others. */
static void
test_places_in_foot (void)
{
  static const struct {
    double lat_deg, lon_deg, width_km;
    const char *said, *unsaid;
  } cases[] = {
    { 35, 76, 1500, "Line of Control dashed", "Crimea" },
    { 33, 35.6, 400, "Golan: Syria by UN Security Council 497", "Crimea" },
    { 35.2, 33.3, 400, "Northern Cyprus (hatched) in Cyprus", "Crimea" },
    { 46, 33, 3000, "Crimea", "Golan" },
    { 40, 33, 3000, "Northern Cyprus", "Sahara" },
    { 47, 2, 1500, "Boundaries: UN view; no endorsement", "hatched" },
  };
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = ra_map_spec_new (test_empty_scenario (), 900, 600);
    spec->furniture = RA_FURNITURE_BESIDE;
    spec->detail = RA_DETAIL_110M;
    const RaViewWish wish = { .projection = "site",
                              .has_centre = TRUE,
                              .centre_lat_deg = cases[i].lat_deg,
                              .centre_lon_deg = cases[i].lon_deg,
                              .width_km = cases[i].width_km };
    g_assert_true (ra_view_wish_choose (spec, &wish, &error));
    g_autoptr (RaScene) scene = test_build (spec);
    g_autofree char *foot = read_foot (scene);
    g_test_message ("%s", foot);
    g_assert_nonnull (strstr (foot, cases[i].said));
    g_assert_null (strstr (foot, cases[i].unsaid));
    g_assert_cmpuint (ra_count_words (foot), <=, RA_FOOT_MOST_WORDS);
  }
}

static const RaPath *
find_ring (const RaSceneLayer *locator)
{
  for (guint i = 0; i < locator->items->len; i++) {
    const RaScenePath *path = &g_array_index (locator->items, RaSceneItem, i).path;
    if (!path->closed && path->stroke.alpha > 0 && ra_path_n_points (path->path) > 50)
      return path->path;
  }
  return NULL;
}

/* Where the frame cuts rings, the globe below the key shows the whole of them; it lies in the column and on no word. */
static void
test_locator (void)
{
  PangoContext *context = ra_text_context_new ();
  for (guint page = 0; page < G_N_ELEMENTS (pages); page++) {
    g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", page, "en");
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *locator = ra_scene_find_layer (scene, "locator");
    const gboolean beside = scene->map.x_max < scene->width;
    g_test_message ("%s", pages[page].name);
    g_assert_cmpint (locator != NULL, ==, beside);
    if (!beside)
      continue;
    const RaBox globe = box_of (context, &g_array_index (locator->items, RaSceneItem, 0));
    const RaPath *ring = find_ring (locator);
    g_assert_nonnull (ring);
    const RaBox whole = ra_box_of_points ((const RaPoint *)(gconstpointer)ring->points->data, ra_path_n_points (ring));
    g_assert_true (ra_box_holds (&globe, &whole));
    g_assert_cmpfloat (globe.x_min, >, scene->map.x_max);
    const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
    for (guint i = 0; i < furniture->items->len; i++) {
      const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
      const RaBox box = box_of (context, item);
      g_assert_false (item->kind == RA_SCENE_TEXT && ra_box_overlaps (&box, &globe));
    }
  }
  g_object_unref (context);
}

/* A long word in a narrow column stays whole. */
static void
test_whole_words (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("moratorium-offer", 0, "de");
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *furniture = ra_scene_find_layer (scene, "furniture");
  gboolean found = FALSE;
  for (guint i = 0; i < furniture->items->len; i++) {
    const RaSceneItem *item = &g_array_index (furniture->items, RaSceneItem, i);
    found = found || (item->kind == RA_SCENE_TEXT && strstr (item->text.text, "Verteidigungsministerium") != NULL);
  }
  g_assert_true (found);
}

/* A page may compare two scenarios: its figures are lines without areas, and its names stand all the same. */
static void
test_compared (void)
{
  static const char *const ids[] = { "status-quo-2021", "us-german-announcement-2024" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaMapSpec) spec = test_page_spec (ids[i], 800, 600, NULL);
    spec->detail = RA_DETAIL_110M;
    spec->compare_with = test_load_scenario ("moratorium-offer");
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s", ids[i]);
    g_assert_cmpuint (ra_scene_find_layer (scene, "country-names")->items->len, >, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-frame/pages", test_pages);
  g_test_add_func ("/page-frame/focus-in-map", test_focus_in_map);
  g_test_add_func ("/page-frame/asked-for", test_asked_for);
  g_test_add_func ("/page-frame/headline", test_headline);
  g_test_add_func ("/page-frame/deck", test_deck);
  g_test_add_func ("/page-frame/key", test_key);
  g_test_add_func ("/page-frame/there-and-back", test_there_and_back);
  g_test_add_func ("/page-frame/places-in-foot", test_places_in_foot);
  g_test_add_func ("/page-frame/locator", test_locator);
  g_test_add_func ("/page-frame/whole-words", test_whole_words);
  g_test_add_func ("/page-frame/compared", test_compared);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
