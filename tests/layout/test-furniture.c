/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the map hides no site, is not cut and says whose figures are drawn, on every page. */
#include <math.h>
#include <string.h>

#include "app/layout/map-sites.h"
#include "app/map/spec-keywords.h"
#include "app/scene/text.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

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

static void
assert_sites_shown (const RaScene *scene, const RaMapSpec *spec)
{
  g_autoptr (GArray) panels = test_list_panels (scene);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  g_autofree char *names = test_layer_words (scene, "site-labels");
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
      if (test_item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaSceneText *text = &test_item_at (layer, k)->text;
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
  g_autoptr (GArray) panels = test_list_panels (scene);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const RaSceneLayer *layer = ra_scene_find_layer (scene, ids[i]);
    for (guint k = 0; k < layer->items->len; k++) {
      if (test_item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaSceneText *text = &test_item_at (layer, k)->text;
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
    const RaBox box = box_of_text (context, &test_item_at (labels, i)->text);
    const RaBox inner = { box.x_min + 0.5, box.y_min + 0.5, box.x_max - 0.5, box.y_max - 0.5 };
    for (guint k = 0; k < i; k++) {
      const RaBox other = box_of_text (context, &test_item_at (labels, k)->text);
      g_test_message ("%s, %s", test_item_at (labels, i)->text.text, test_item_at (labels, k)->text.text);
      g_assert_false (ra_box_overlaps (&inner, &other));
    }
    for (guint k = 0; k < marks->items->len; k++)
      g_assert_false (holds (&box, test_item_at (marks, k)->mark.x, test_item_at (marks, k)->mark.y));
  }
}

/* No ring without a claimant: in the legend, or in the foot where there is none. */
static void
assert_claimants_named (const RaScene *scene, const RaMapSpec *spec)
{
  g_autofree char *text = test_layer_words (scene, "furniture");
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
    g_autoptr (RaMapSpec) spec = test_bare_page_spec (ids[i], pages[page].width, pages[page].height);
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
    g_autoptr (RaMapSpec) spec = test_bare_page_spec ("status-quo-2021", pages[i].width, pages[i].height);
    spec->title = g_strdup_printf ("A headline that nobody has cut to the width of any page, with %s in it", word);
    spec->note = g_strdup_printf ("A note with %s in it", word);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "furniture");
    const RaBox page = { 0, 0, scene->width, scene->height };
    for (guint k = 0; k < layer->items->len; k++) {
      if (test_item_at (layer, k)->kind != RA_SCENE_TEXT)
        continue;
      const RaBox box = box_of_text (context, &test_item_at (layer, k)->text);
      g_test_message ("%s: %s", pages[i].name, test_item_at (layer, k)->text.text);
      g_assert_true (ra_box_holds (&page, &box));
    }
  }
  g_object_unref (context);
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
    g_autoptr (RaMapSpec) spec = test_bare_page_spec ("status-quo-2021", cases[i].width, cases[i].height);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autofree char *text = test_layer_words (scene, "furniture");
    g_test_message ("%.0f x %.0f: %s", scene->width, scene->height, text);
    assert_sites_shown (scene, spec);
    g_assert_cmpint (scene->unexplained, ==, cases[i].unexplained);
    g_assert_cmpint (strstr (text, "Russian MOD") == NULL, ==, cases[i].unexplained);
    g_assert_nonnull (strstr (text, "Natural Earth"));
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
  g_test_add_func ("/furniture/stamps", test_stamps);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
