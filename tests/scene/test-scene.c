/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes, and what cairo makes of them pixel by pixel. */
#include "app/scene/scene.h"

#include "tests/layout/helpers.h"

#define SIZE 40

static const RaColour white = { 1, 1, 1, 1 };
static const RaColour black = { 0, 0, 0, 1 };
static const RaColour half_red = { 1, 0, 0, 0.5 };

static RaPath *
rectangle (double x_min, double y_min, double x_max, double y_max, gboolean reversed)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = { { x_min, y_min }, { x_max, y_min }, { x_max, y_max }, { x_min, y_max } };
  ra_path_add_part (path, corners, 4);
  if (reversed)
    ra_path_reverse_part (path, 0);
  return path;
}

static RaScene *
white_scene (void)
{
  RaScene *scene = ra_scene_new (SIZE, SIZE);
  scene->background = white;
  return scene;
}

static cairo_surface_t *
draw (const RaScene *scene)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = ra_render_image (scene, 1, NULL, &error);
  g_assert_no_error (error);
  return surface;
}

static void
test_layers (void)
{
  g_autoptr (RaScene) scene = ra_scene_new (300, 200);
  RaSceneLayer *land = ra_scene_add_layer (scene, "land", "Land");
  ra_scene_add_layer (scene, "sites", "Sites");
  g_assert_cmpuint (scene->layers->len, ==, 2);
  g_assert_true (ra_scene_find_layer (scene, "land") == land);
  g_assert_cmpstr (ra_scene_find_layer (scene, "sites")->title, ==, "Sites");
  g_assert_null (ra_scene_find_layer (scene, "lakes"));
  ra_scene_layer_add_text (land, (RaSceneText) { .text = g_strdup ("Kyiv"), .size = 10 });
  ra_scene_layer_add_mark (land, (RaSceneMark) { .symbol = RA_SYMBOL_SQUARE, .size = 3 });
  ra_scene_layer_add_path (land, (RaScenePath) { .path = rectangle (0, 0, 1, 1, FALSE), .closed = TRUE });
  g_assert_cmpuint (land->items->len, ==, 3);
  g_assert_cmpint (g_array_index (land->items, RaSceneItem, 0).kind, ==, RA_SCENE_TEXT);
  g_assert_cmpint (g_array_index (land->items, RaSceneItem, 1).kind, ==, RA_SCENE_MARK);
  g_assert_cmpint (g_array_index (land->items, RaSceneItem, 2).kind, ==, RA_SCENE_PATH);
}

/* A map that is joined to another is seen within its box alone, and shows what is known already as the same. */
static void
test_join (void)
{
  g_autoptr (RaScene) scene = white_scene ();
  g_autoptr (RaScene) part = ra_scene_new (SIZE / 2, SIZE);
  const RaSceneIdentity kyiv = { .kind = RA_SUBJECT_PLACE, .id = "Kyiv", .lat_deg = 50 };
  const RaSceneIdentity oslo = { .kind = RA_SUBJECT_PLACE, .id = "Oslo", .lat_deg = 60 };
  ra_scene_add_layer (scene, "land", "Land");
  ra_scene_add_layer (scene, "furniture", "Furniture");
  ra_scene_identify (scene, &kyiv);
  ra_scene_identify (part, &oslo);
  ra_scene_identify (part, &kyiv);
  RaSceneLayer *sea = ra_scene_add_layer (part, "sea", "Sea");
  ra_scene_layer_add_path (
      sea, (RaScenePath) { .path = rectangle (-5, -5, 30, 45, FALSE), .closed = TRUE, .fill = black, .of = { 1, 1 } });
  ra_scene_layer_add_mark (sea, (RaSceneMark) { .symbol = RA_SYMBOL_DOT, .size = 3, .of = { 0, 1 } });
  ra_scene_join (scene, part, (RaBox) { SIZE / 2, 0, SIZE, SIZE }, 1);
  g_assert_cmpuint (scene->layers->len, ==, 3);
  g_assert_true (ra_scene_find_layer (scene, "inset-sea") == g_ptr_array_index (scene->layers, 1));
  g_assert_cmpuint (g_array_index (sea->items, RaSceneItem, 0).path.of.first, ==, 0);
  g_assert_cmpuint (g_array_index (sea->items, RaSceneItem, 1).mark.of.first, ==, 1);
  g_assert_cmpuint (scene->identities->len, ==, 2);
  cairo_surface_t *surface = draw (scene);
  g_assert_cmphex (test_pixel (surface, SIZE / 2 - 1, 5), ==, test_colour (white));
  g_assert_cmphex (test_pixel (surface, SIZE / 2, 5), ==, test_colour (black));
  cairo_surface_destroy (surface);
}

/* Words are the scene's own, and what a layer is told of its items reaches those from the given one on. */
static void
test_identities (void)
{
  g_autoptr (RaScene) scene = ra_scene_new (300, 200);
  RaSceneLayer *layer = ra_scene_add_layer (scene, "rings", "Rings");
  g_autofree char *claim = g_strdup ("claim");
  const guint site = ra_scene_identify (scene, &(RaSceneIdentity) { .kind = RA_SUBJECT_SITE, .id = "site" });
  const guint ring
      = ra_scene_identify (scene, &(RaSceneIdentity) { .kind = RA_SUBJECT_RING, .claim = claim, .max_km = 480 });
  const RaSceneIdentity *kept = &g_array_index (scene->identities, RaSceneIdentity, ring);
  claim[0] = 'b';
  g_assert_cmpstr (kept->claim, ==, "claim");
  g_assert_null (kept->id);
  g_assert_cmpfloat (kept->max_km, ==, 480);
  ra_scene_layer_add_mark (layer, (RaSceneMark) { .size = 3, .of = { site, 1 } });
  ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup ("480 km"), .size = 10 });
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = rectangle (0, 0, 1, 1, FALSE) });
  ra_scene_layer_set_span (layer, 1, (RaSceneSpan) { ring, 1 });
  g_assert_cmpuint (g_array_index (layer->items, RaSceneItem, 0).mark.of.first, ==, site);
  g_assert_cmpuint (g_array_index (layer->items, RaSceneItem, 1).text.of.first, ==, ring);
  g_assert_cmpuint (g_array_index (layer->items, RaSceneItem, 2).path.of.first, ==, ring);
  g_assert_cmpuint (g_array_index (layer->items, RaSceneItem, 2).path.of.n, ==, 1);
}

/* Two rings of one path that overlap are one flat tint; a ring wound the other way is a hole. */
static void
test_union_and_hole (void)
{
  g_autoptr (RaScene) scene = white_scene ();
  RaPath *path = rectangle (0, 0, 30, 20, FALSE);
  g_autoptr (RaPath) second = rectangle (10, 0, 40, 20, FALSE);
  g_autoptr (RaPath) outer = rectangle (0, 25, 40, 40, FALSE);
  g_autoptr (RaPath) hole = rectangle (10, 30, 30, 35, TRUE);
  RaPath *const more[] = { second, outer, hole };
  for (guint i = 0; i < G_N_ELEMENTS (more); i++) {
    guint n;
    const RaPoint *points = ra_path_part (more[i], 0, &n);
    ra_path_add_part (path, points, n);
  }
  ra_scene_layer_add_path (ra_scene_add_layer (scene, "a", "A"),
                           (RaScenePath) { .path = path, .closed = TRUE, .fill = half_red });
  cairo_surface_t *surface = draw (scene);
  const guint32 tint = test_pixel (surface, 5, 10);
  g_assert_cmphex (tint, !=, 0xffffffff);
  g_assert_cmphex (test_pixel (surface, 20, 10), ==, tint);
  g_assert_cmphex (test_pixel (surface, 35, 10), ==, tint);
  g_assert_cmphex (test_pixel (surface, 5, 32), ==, tint);
  g_assert_cmphex (test_pixel (surface, 20, 32), ==, 0xffffffff);
  g_assert_cmphex (test_pixel (surface, 20, 22), ==, 0xffffffff);
  cairo_surface_destroy (surface);
}

/* Two paths apart do show that they overlap. */
static void
test_layers_add_up (void)
{
  g_autoptr (RaScene) scene = white_scene ();
  RaSceneLayer *layer = ra_scene_add_layer (scene, "a", "A");
  for (guint i = 0; i < 2; i++)
    ra_scene_layer_add_path (
        layer,
        (RaScenePath) { .path = rectangle (10 * i, 0, 30 + 10 * i, 40, FALSE), .closed = TRUE, .fill = half_red });
  cairo_surface_t *surface = draw (scene);
  g_assert_cmphex (test_pixel (surface, 5, 10), ==, test_pixel (surface, 35, 10));
  g_assert_cmphex (test_pixel (surface, 20, 10), !=, test_pixel (surface, 5, 10));
  cairo_surface_destroy (surface);
}

static guint
count_dark (cairo_surface_t *surface, int x_min, int x_max)
{
  guint count = 0;
  for (int y = 0; y < SIZE; y++) {
    for (int x = x_min; x < x_max; x++)
      count += test_pixel_distance (test_pixel (surface, x, y), 0xffffffff) > 20 ? 1 : 0;
  }
  return count;
}

/* Hatching stays inside its area, and two areas that meet are hatched as one. */
static void
test_hatch (void)
{
  cairo_surface_t *surfaces[2] = { NULL };
  for (guint split = 0; split < 2; split++) {
    g_autoptr (RaScene) scene = white_scene ();
    RaSceneLayer *layer = ra_scene_add_layer (scene, "a", "A");
    RaScenePath item
        = { .closed = TRUE, .hatch = RA_HATCH_RISING, .hatch_colour = black, .hatch_step = 6, .hatch_width = 1 };
    item.path = rectangle (0, 0, split ? 16 : 32, 40, FALSE);
    ra_scene_layer_add_path (layer, item);
    item.path = rectangle (16, 0, 32, 40, FALSE);
    if (split)
      ra_scene_layer_add_path (layer, item);
    else
      ra_path_free (item.path);
    surfaces[split] = draw (scene);
  }
  g_assert_cmpuint (count_dark (surfaces[0], 0, 32), >, 100);
  g_assert_cmpuint (count_dark (surfaces[0], 0, 32), <, 32 * SIZE * 2 / 3);
  g_assert_cmpuint (count_dark (surfaces[0], 32, SIZE), ==, 0);
  for (int y = 0; y < SIZE; y++) {
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpuint (test_pixel_distance (test_pixel (surfaces[0], x, y), test_pixel (surfaces[1], x, y)), <=, 8);
  }
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* Each symbol leaves ink about its centre and none beyond its size. */
static void
test_symbols (void)
{
  for (guint symbol = RA_SYMBOL_DOT; symbol < RA_N_SYMBOLS; symbol++) {
    g_autoptr (RaScene) scene = white_scene ();
    ra_scene_layer_add_mark (
        ra_scene_add_layer (scene, "a", "A"),
        (RaSceneMark) {
            .symbol = symbol, .x = 20, .y = 20, .size = 16, .fill = black, .stroke = black, .stroke_width = 1 });
    cairo_surface_t *surface = draw (scene);
    g_assert_cmpuint (count_dark (surface, 10, 30), >, 20);
    g_assert_cmpuint (count_dark (surface, 0, 10), ==, 0);
    g_assert_cmpuint (count_dark (surface, 30, SIZE), ==, 0);
    cairo_surface_destroy (surface);
  }
}

/* Larger than cairo's fixed point: refused with a word, before any memory is asked for. */
static void
test_too_large (void)
{
  g_autoptr (RaScene) scene = ra_scene_new (32768, 10);
  g_autoptr (GError) error = NULL;
  g_assert_null (ra_render_image (scene, 1, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "an image of 32768 x 10 pixels cannot be made; at most 32767 a side");
  g_clear_error (&error);
  scene->width = 100;
  g_assert_null (ra_render_image (scene, 4000, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (ra_render_image (scene, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  scene->width = 32767;
  scene->height = 1;
  cairo_surface_t *surface = ra_render_image (scene, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 32767);
  cairo_surface_destroy (surface);
}

/* A size that is no whole number of pixels, as millimetres make it, leaves no dark line at the edge. */
static void
test_fraction_of_pixel (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = white_scene ();
  scene->width = 20.2;
  scene->height = 10.4;
  cairo_surface_t *surface = ra_render_image (scene, 3.125, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 64);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 33);
  g_assert_cmphex (test_pixel (surface, 63, 5), ==, 0xffffffff);
  g_assert_cmphex (test_pixel (surface, 5, 32), ==, 0xffffffff);
  g_assert_cmphex (test_pixel (surface, 63, 32), ==, 0xffffffff);
  cairo_surface_destroy (surface);
}

/* A part of a page is what the whole has there. */
static void
test_part (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = white_scene ();
  RaSceneLayer *layer = ra_scene_add_layer (scene, "land", "Land");
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = rectangle (10, 10, SIZE - 7.5, SIZE - 20, FALSE),
                                                  .closed = TRUE,
                                                  .fill = { 0.5, 0.5, 0, 1 },
                                                  .stroke = { 0, 0, 0, 1 },
                                                  .stroke_width = 1.5 });
  ra_scene_layer_add_text (layer,
                           (RaSceneText) { .text = g_strdup ("Kyiv"), .x = SIZE / 3.0, .y = SIZE / 2.0, .size = 20 });
  const RaBox part = { 5, 20, SIZE - 15, SIZE + 5 };
  cairo_surface_t *whole = ra_render_image (scene, 8, NULL, &error);
  g_assert_no_error (error);
  cairo_surface_t *piece = ra_render_image_part (scene, 8, &part, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (piece), ==, (SIZE - 20) * 8);
  g_assert_cmpint (cairo_image_surface_get_height (piece), ==, (SIZE - 20) * 8);
  for (int y = 0; y < (SIZE - 20) * 8; y++)
    for (int x = 0; x < (SIZE - 20) * 8; x++)
      g_assert_cmphex (test_pixel (piece, x, y), ==, test_pixel (whole, x + 40, y + 160));
  cairo_surface_destroy (whole);
  cairo_surface_destroy (piece);
}

static void
test_cancelled (void)
{
  g_autoptr (RaScene) scene = white_scene ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  ra_scene_add_layer (scene, "a", "A");
  g_cancellable_cancel (cancellable);
  g_assert_null (ra_render_image (scene, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/layers", test_layers);
  g_test_add_func ("/scene/join", test_join);
  g_test_add_func ("/scene/identities", test_identities);
  g_test_add_func ("/scene/union-and-hole", test_union_and_hole);
  g_test_add_func ("/scene/layers-add-up", test_layers_add_up);
  g_test_add_func ("/scene/hatch", test_hatch);
  g_test_add_func ("/scene/symbols", test_symbols);
  g_test_add_func ("/scene/too-large", test_too_large);
  g_test_add_func ("/scene/fraction-of-pixel", test_fraction_of_pixel);
  g_test_add_func ("/scene/part", test_part);
  g_test_add_func ("/scene/cancelled", test_cancelled);
  return g_test_run ();
}
