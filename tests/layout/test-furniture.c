/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the map: it hides no site, is not cut, says whose figures are drawn, and does not mislead. */
#include "tests/layout/helpers.h"

#include <math.h>

#include "app/layout/map-layers.h"
#include "app/layout/map-sites.h"
#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "app/scene/text.h"
#include "geo/geodesic.h"

#define MM (96 / 25.4)

/* The pages that people ask for, in page units. */
static const struct {
  const char *name;
  double width;
  double height;
} pages[] = {
  { "web", 1200, 675 },           { "square", 1080, 1080 },
  { "portrait", 1080, 1350 },     { "story", 1080, 1920 },
  { "default", 1600, 1000 },      { "slide", 1920, 1080 },
  { "column", 85 * MM, 60 * MM }, { "two columns", 180 * MM, 120 * MM },
  { "A4", 210 * MM, 297 * MM },   { "A3", 420 * MM, 297 * MM },
};

/* Letters of 6 points. */
#define SMALLEST_LETTER 8.0

static RaMapSpec *
spec_of (const char *id, double width, double height)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_view_fit_new_map (scenario, width, height);
  spec->detail = RA_DETAIL_110M;
  /* What comes after furniture, sites and rings cannot move them. */
  spec->show &= ~(RA_SHOW_BASE | RA_SHOW_PLACES | RA_SHOW_MEMBERS);
  return spec;
}

static RaMapSpec *
view_of (const char *projection, double lat_deg, double lon_deg, double width_km)
{
  RaMapSpec *spec = spec_of ("status-quo-2021", 1600, 1000);
  spec->viewport.projection = (RaProjectionSpec) { g_intern_string (projection), lat_deg, lon_deg };
  spec->viewport.metres_per_px = width_km * 1000 / spec->viewport.width_px;
  g_assert_true (ra_viewport_set_centre (&spec->viewport, lat_deg, lon_deg));
  return spec;
}

static const RaSceneItem *
item_at (const RaSceneLayer *layer, guint i)
{
  return &g_array_index (layer->items, RaSceneItem, i);
}

static RaBox
box_of_path (const RaPath *path)
{
  return ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
}

/* The upright box round the letters that stand on a line, which goes on behind them. */
static RaBox
box_of_curve (const RaSceneText *text, double width)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)text->along->points->data;
  guint n = 1;
  for (double at = 0; at < width && n < text->along->points->len; n++)
    at += hypot (points[n].x - points[n - 1].x, points[n].y - points[n - 1].y);
  const RaBox box = ra_box_of_points (points, n);
  const double rise = 0.5 * text->size;
  return (RaBox) { box.x_min - rise, box.y_min - rise, box.x_max + rise, box.y_max + rise };
}

/* The upright box round the letters, turned with them. */
static RaBox
box_of_text (PangoContext *context, const RaSceneText *text)
{
  const RaTextExtents extents = ra_text_measure (context, text->text, text->size, text->bold, FALSE);
  if (text->along != NULL)
    return box_of_curve (text, extents.width);
  const double left = text->anchor == RA_ANCHOR_START ? 0 : (text->anchor == RA_ANCHOR_END ? -1 : -0.5);
  RaPoint corners[4];
  for (guint i = 0; i < 4; i++) {
    const double x = (left + (i % 2)) * extents.width;
    const double y = i < 2 ? -extents.ascent : extents.descent;
    corners[i] = (RaPoint) { text->x + x * cos (text->angle_rad) - y * sin (text->angle_rad),
                             text->y + x * sin (text->angle_rad) + y * cos (text->angle_rad) };
  }
  return ra_box_of_points (corners, 4);
}

static gboolean
holds (const RaBox *box, double x, double y)
{
  return x > box->x_min && x < box->x_max && y > box->y_min && y < box->y_max;
}

/* Panels and the globe: RaBox of what is filled and nearly opaque, swatches of the legend among them. */
static GArray *
list_panels (const RaScene *scene)
{
  GArray *panels = g_array_new (FALSE, FALSE, sizeof (RaBox));
  static const char *const ids[] = { "furniture", "locator" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, ids[i]);
    for (guint k = 0; layer != NULL && k < layer->items->len; k++) {
      const RaSceneItem *item = item_at (layer, k);
      if (item->kind != RA_SCENE_PATH || !item->path.closed || item->path.fill.alpha < 0.5)
        continue;
      const RaBox box = box_of_path (item->path.path);
      g_array_append_val (panels, box);
    }
  }
  return panels;
}

static char *
all_texts (const RaSceneLayer *layer)
{
  GString *sentence = g_string_new (NULL);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    if (item_at (layer, i)->kind == RA_SCENE_TEXT)
      g_string_append_printf (sentence, "%s ", item_at (layer, i)->text.text);
  }
  return g_string_free (sentence, FALSE);
}

/* ---- properties of every map ---- */

static void
assert_sites_shown (const RaScene *scene, const RaMapSpec *spec)
{
  g_autoptr (GArray) panels = list_panels (scene);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  g_autofree char *names = all_texts (ra_scene_find_layer (scene, "site-labels"));
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    RaPoint plane, page;
    g_assert_true (ra_projection_forward (projection, site->lat_deg, site->lon_deg, &plane.x, &plane.y));
    ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &page.x, &page.y);
    g_test_message ("%s", site->name);
    g_assert_true (holds (&(RaBox) { 0, 0, scene->width, scene->height }, page.x, page.y));
    for (guint k = 0; k < panels->len; k++)
      g_assert_false (holds (&g_array_index (panels, RaBox, k), page.x, page.y));
    g_assert_nonnull (strstr (names, site->name));
  }
}

static void
assert_text_whole (const RaScene *scene, PangoContext *context)
{
  const RaBox page = { 0, 0, scene->width, scene->height };
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      if (item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaSceneText *text = &item_at (layer, k)->text;
      const RaBox box = box_of_text (context, text);
      g_test_message ("%s: %s", layer->id, text->text);
      g_assert_true (ra_box_holds (&page, &box));
      g_assert_cmpfloat (text->size, >=, SMALLEST_LETTER - 1e-9);
    }
  }
}

/* Names of sites and of rings stand on the map, not on or under a panel. */
static void
assert_labels_beside_panels (const RaScene *scene, PangoContext *context)
{
  static const char *const ids[] = { "site-labels", "ring-labels" };
  g_autoptr (GArray) panels = list_panels (scene);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, ids[i]);
    for (guint k = 0; k < layer->items->len; k++) {
      if (item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaSceneText *text = &item_at (layer, k)->text;
      const RaBox box = box_of_text (context, text);
      for (guint n = 0; n < panels->len; n++) {
        g_test_message ("%s: %s", ids[i], text->text);
        g_assert_false (
            holds (&g_array_index (panels, RaBox, n), (box.x_min + box.x_max) / 2, (box.y_min + box.y_max) / 2));
        if (text->angle_rad == 0)
          g_assert_false (ra_box_overlaps (&g_array_index (panels, RaBox, n), &box));
      }
    }
  }
}

/* Site labels keep off each other and off the marks of other sites. */
static void
assert_labels_apart (const RaScene *scene, PangoContext *context)
{
  const RaSceneLayer *labels = ra_scene_find_layer (scene, "site-labels");
  const RaSceneLayer *marks = ra_scene_find_layer (scene, "sites");
  for (guint i = 0; i < labels->items->len; i++) {
    const RaBox box = box_of_text (context, &item_at (labels, i)->text);
    const RaBox inner = { box.x_min + 0.5, box.y_min + 0.5, box.x_max - 0.5, box.y_max - 0.5 };
    for (guint k = 0; k < i; k++) {
      const RaBox other = box_of_text (context, &item_at (labels, k)->text);
      g_test_message ("%s, %s", item_at (labels, i)->text.text, item_at (labels, k)->text.text);
      g_assert_false (ra_box_overlaps (&inner, &other));
    }
    for (guint k = 0; k < marks->items->len; k++)
      g_assert_false (holds (&box, item_at (marks, k)->mark.x, item_at (marks, k)->mark.y));
  }
}

/* No ring without a claimant: in the legend, or in the foot where there is none. */
static void
assert_claimants_named (const RaScene *scene, const RaMapSpec *spec)
{
  g_autofree char *text = all_texts (ra_scene_find_layer (scene, "furniture"));
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_test_message ("%s", ring->claim->id);
    g_assert_nonnull (strstr (text, ring->claim->claimant_short));
    g_assert_nonnull (strstr (text, ring->system->name));
  }
}

static void
assert_titles_differ (const RaScene *scene)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    g_test_message ("%s", layer->title);
    g_assert_true (g_hash_table_add (titles, layer->title));
  }
}

static void
test_every_page (gconstpointer data)
{
  const guint page = GPOINTER_TO_UINT (data);
  g_auto (GStrv) ids = test_scenario_ids ();
  PangoContext *context = ra_text_context_new ();
  const guint n = g_strv_length (ids);
  /* Every other scenario on a page, and a theme, in turn: colours move nothing. */
  for (guint i = page % 2; i < n; i += 2) {
    g_autoptr (RaMapSpec) spec = spec_of (ids[i], pages[page].width, pages[page].height);
    spec->theme = (page + i / 2) % RA_N_THEMES;
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s, %s, %s", ids[i], pages[page].name, ra_theme_to_string (spec->theme));
    assert_sites_shown (scene, spec);
    assert_text_whole (scene, context);
    assert_labels_beside_panels (scene, context);
    assert_labels_apart (scene, context);
    assert_claimants_named (scene, spec);
    assert_titles_differ (scene);
  }
  g_object_unref (context);
}

/* A headline and a note of any length, and a word wider than the page, are broken and not cut. */
static void
test_long_words (void)
{
  PangoContext *context = ra_text_context_new ();
  g_autofree char *word = g_strnfill (120, 'W');
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", pages[i].width, pages[i].height);
    spec->title = g_strdup_printf ("A headline that nobody has cut to the width of any page, with %s in it", word);
    spec->note = g_strdup_printf ("A note with %s in it", word);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
    const RaBox page = { 0, 0, scene->width, scene->height };
    for (guint k = 0; k < layer->items->len; k++) {
      if (item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaBox box = box_of_text (context, &item_at (layer, k)->text);
      g_test_message ("%s: %s", pages[i].name, item_at (layer, k)->text.text);
      g_assert_true (ra_box_holds (&page, &box));
    }
  }
  g_object_unref (context);
}

/* ---- legend ---- */

/* The upper edges of panels from side to side of the page, the lowest first. */
static GArray *
list_strips (const RaScene *scene)
{
  g_autoptr (GArray) panels = list_panels (scene);
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < panels->len; i++) {
    const RaBox *box = &g_array_index (panels, RaBox, i);
    if (box->x_min < 0 && box->x_max > scene->width)
      g_array_append_val (tops, box->y_min);
  }
  return tops;
}

/* On an upright page the legend lies on the foot, below all rings; on a wide one it stands in a corner. */
static void
test_strip (void)
{
  static const struct {
    double width, height;
    guint n_strips; /* with the foot */
  } cases[] = { { 1080, 1350, 2 }, { 1080, 1920, 2 }, { 1080, 1080, 2 }, { 210 * MM, 297 * MM, 2 }, { 1600, 1000, 1 } };
  static const char *const ids[] = { "exercises-2023-2024" }; /* whose rings are all in its frame */
  for (guint i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (ids); i++) {
    const guint page = i / G_N_ELEMENTS (ids);
    g_autoptr (RaMapSpec) spec = spec_of (ids[i % G_N_ELEMENTS (ids)], cases[page].width, cases[page].height);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GArray) tops = list_strips (scene);
    g_test_message ("%s, %.0f x %.0f", ids[i % G_N_ELEMENTS (ids)], scene->width, scene->height);
    g_assert_cmpuint (tops->len, ==, cases[page].n_strips);
    const double edge = g_array_index (tops, double, tops->len - 1);
    for (guint k = 0; k < scene->layers->len; k++) {
      const RaSceneLayer *layer = g_ptr_array_index (scene->layers, k);
      if (g_str_has_prefix (layer->id, "ring-line-"))
        g_assert_cmpfloat (box_of_path (item_at (layer, 0)->path.path).y_max, <=, edge);
    }
  }
}

static double
line_of (const RaSceneLayer *layer, const char *sentence)
{
  for (guint i = 0; i < layer->items->len; i++) {
    if (item_at (layer, i)->kind == RA_SCENE_TEXT && g_str_equal (item_at (layer, i)->text.text, sentence))
      return item_at (layer, i)->text.y;
  }
  g_error ("\"%s\" is not there", sentence);
}

/* The key of the marks is not taken for a part of the last system's rows. */
static void
test_key_apart (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", 1600, 1000);
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
  const double figure = line_of (layer, "500 km, TASS, 18 Oct 2017");
  const double mark = line_of (layer, "Reported or confirmed missiles");
  const double next = line_of (layer, "Interceptors or their launchers: no range ring");
  g_assert_cmpfloat (mark - figure, >, next - mark + 3);
}

/* A stamp gives up what its foot says, at last the figures, before it covers a site; whoever checks it is told. */
static void
test_stamps (void)
{
  static const struct {
    double width, height;
    gboolean unexplained;
  } cases[] = { { 85 * MM, 60 * MM, FALSE }, { 60 * MM, 45 * MM, TRUE }, { 50 * MM, 45 * MM, TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021", cases[i].width, cases[i].height);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autofree char *text = all_texts (ra_scene_find_layer (scene, "furniture"));
    g_test_message ("%.0f x %.0f: %s", scene->width, scene->height, text);
    assert_sites_shown (scene, spec);
    g_assert_cmpint (scene->unexplained, ==, cases[i].unexplained);
    g_assert_cmpint (strstr (text, "Russian MOD") == NULL, ==, cases[i].unexplained);
    g_assert_nonnull (strstr (text, "Natural Earth"));
  }
}

/* ---- leaders ---- */

static void
test_leaders (void)
{
  g_autoptr (RaMapSpec) crowded = spec_of ("before-the-treaty", 1200, 675);
  g_autoptr (RaScene) scene = test_build (crowded);
  const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
  g_assert_cmpuint (leaders->items->len, >, 0);
  g_autoptr (RaMapSpec) roomy = spec_of ("before-the-treaty", 1200, 675);
  roomy->viewport.metres_per_px = 2000;
  g_assert_true (ra_viewport_set_centre (&roomy->viewport, 50, 10));
  g_autoptr (RaScene) close = test_build (roomy);
  g_assert_cmpuint (ra_scene_find_layer (close, "site-leaders")->items->len, ==, 0);
}

/* A name that found no room once stood across the whole of a narrow map from its mark. */
static void
test_short_leaders (void)
{
  g_autoptr (RaMapSpec) narrow = spec_of ("status-quo-2021", 345, 450);
  narrow->show &= ~RA_SHOW_FURNITURE;
  narrow->selected_site = ra_catalogue_find_site (test_catalogue (), "kaliningrad");
  g_autoptr (RaScene) scene = test_build (narrow);
  const RaSceneLayer *leaders = ra_scene_find_layer (scene, "site-leaders");
  g_assert_cmpuint (ra_scene_find_layer (scene, "site-labels")->items->len, >=, 8);
  for (guint i = 0; i < leaders->items->len; i++) {
    const RaBox box = box_of_path (item_at (leaders, i)->path.path);
    g_assert_cmpfloat (hypot (box.x_max - box.x_min, box.y_max - box.y_min), <, 80);
  }
}

/* ---- scale bar ---- */

static const RaSceneItem *
find_bar (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = item_at (layer, i);
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
  const RaBox box = box_of_path (find_bar (scene)->path.path);
  double lat[2], lon[2];
  for (guint i = 0; i < 2; i++) {
    double x_m, y_m;
    ra_viewport_to_plane (&spec->viewport, i == 0 ? box.x_min : box.x_max, box.y_max, &x_m, &y_m);
    g_assert_true (ra_projection_inverse (projection, x_m, y_m, &lat[i], &lon[i]));
  }
  g_autofree char *length = ra_format_km (round (ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]) / 1000));
  g_autofree char *text = g_strdup_printf ("%s km at %.0f° N", length, (lat[0] + lat[1]) / 2);
  g_autofree char *all = all_texts (ra_scene_find_layer (scene, "furniture"));
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

/* ---- north ---- */

static gboolean
has_arrow (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
  for (guint i = 0; i < layer->items->len; i++) {
    if (item_at (layer, i)->kind == RA_SCENE_TEXT && g_str_equal (item_at (layer, i)->text.text, "N"))
      return TRUE;
  }
  return FALSE;
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
    g_assert_cmpint (has_arrow (scene), ==, cases[i].shown);
  }
}

/* ---- locator ---- */

/* The frame on the globe: the one path with a stroke and a pale fill. */
static const RaPath *
find_frame (const RaSceneLayer *locator)
{
  for (guint i = 0; i < locator->items->len; i++) {
    const RaScenePath *path = &item_at (locator, i)->path;
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
  const RaBox globe = box_of_path (item_at (locator, 0)->path.path);
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
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strdup_printf ("/furniture/page/%s", pages[i].name);
    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_every_page);
  }
  g_test_add_func ("/furniture/long-words", test_long_words);
  g_test_add_func ("/furniture/strip", test_strip);
  g_test_add_func ("/furniture/key-apart", test_key_apart);
  g_test_add_func ("/furniture/stamps", test_stamps);
  g_test_add_func ("/furniture/leaders", test_leaders);
  g_test_add_func ("/furniture/short-leaders", test_short_leaders);
  g_test_add_func ("/furniture/scale-bar", test_scale_bar);
  g_test_add_func ("/furniture/north-arrow", test_north_arrow);
  g_test_add_func ("/furniture/locator", test_locator);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
