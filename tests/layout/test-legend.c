/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the legend lies on a page, and how its parts keep apart. */
#include "app/map/style.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

#define MM (96 / 25.4)

/* The upper edges of panels from side to side of the page, the lowest first. */
static GArray *
list_strips (const RaScene *scene)
{
  g_autoptr (GArray) panels = test_list_panels (scene);
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
    g_autoptr (RaMapSpec) spec
        = test_bare_page_spec (ids[i % G_N_ELEMENTS (ids)], cases[page].width, cases[page].height);
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GArray) tops = list_strips (scene);
    g_test_message ("%s, %.0f x %.0f", ids[i % G_N_ELEMENTS (ids)], scene->width, scene->height);
    g_assert_cmpuint (tops->len, ==, cases[page].n_strips);
    const double edge = g_array_index (tops, double, tops->len - 1);
    for (guint k = 0; k < scene->layers->len; k++) {
      const RaSceneLayer *layer = g_ptr_array_index (scene->layers, k);
      if (g_str_has_prefix (layer->id, "ring-line-"))
        g_assert_cmpfloat (test_box_of_path (test_item_at (layer, 0)->path.path).y_max, <=, edge);
    }
  }
}

/* The key of the marks is not taken for a part of the last system's rows. */
static void
test_key_apart (void)
{
  g_autoptr (RaMapSpec) spec = test_bare_page_spec ("status-quo-2021", 1600, 1000);
  g_autoptr (RaScene) scene = test_build (spec);
  const double figure = test_get_text (scene, "furniture", "500 km, TASS, 18 Oct 2017")->y;
  const double mark = test_get_text (scene, "furniture", "Reported or confirmed missiles")->y;
  const double next = test_get_text (scene, "furniture", "Interceptors or their launchers: no range ring")->y;
  g_assert_cmpfloat (mark - figure, >, next - mark + 3);
}

/* The double line means two figures, which the key names; of three it cannot. */
static void
test_contested (void)
{
  static const struct {
    const char *id, *language, *row;
  } maps[] = { { "status-quo-2021", NULL, "480 km or 2,350 km: sources disagree" },
               { "moratorium-offer", NULL, "480 km or 2,350 km: sources disagree" },
               { "status-quo-2021", "de", ": Quellen uneins" },
               { "9m729-in-ukraine-2025", NULL, "Sources disagree on the range" } };
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++) {
    g_autoptr (RaScene) scene = test_build_page (maps[i].id, 1200, 900, maps[i].language);
    g_test_message ("%s", maps[i].id);
    g_assert_true (test_layer_says (scene, "furniture", maps[i].row));
  }
}

static guint
count_marks (const RaScene *scene, const char *layer_id, RaSymbol symbol, RaColour colour)
{
  guint n = 0;
  for (guint k = 0; k < scene->layers->len; k++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, k);
    for (guint i = 0; g_str_has_suffix (layer->id, layer_id) && i < layer->items->len; i++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
      n += item->kind == RA_SCENE_MARK && item->mark.symbol == symbol && item->mark.stroke.red == colour.red
                   && item->mark.stroke.green == colour.green
               ? 1
               : 0;
    }
  }
  return n;
}

/* A missile that is alleged has another sign than a launcher, and the key both, in the colour of the map. */
static void
test_alleged (void)
{
  g_autoptr (RaScene) scene = test_build_page ("inf-in-force", 1200, 900, NULL);
  const RaColour charge = ra_style_of_theme (RA_THEME_LIGHT)->charge;
  const RaSymbol symbols[] = { RA_SYMBOL_RING, RA_SYMBOL_SQUARE };
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++) {
    g_assert_cmpuint (count_marks (scene, "sites", symbols[i], charge), ==, 1);
    g_assert_cmpuint (count_marks (scene, "furniture", symbols[i], charge), ==, 1);
  }
  g_assert_true (test_layer_says (scene, "furniture", "Alleged, denied"));
  g_assert_true (test_layer_says (scene, "furniture", "Launcher: alleged, denied"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend/strip", test_strip);
  g_test_add_func ("/legend/key-apart", test_key_apart);
  g_test_add_func ("/legend/contested", test_contested);
  g_test_add_func ("/legend/alleged", test_alleged);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
