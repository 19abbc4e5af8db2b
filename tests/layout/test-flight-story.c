/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map that tells of a flight: the country that was struck stands out and no alliance does, and the limit of the class
 * says in full that it is no range. */
#include <math.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "app/map/style.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

/* The whole Earth is a thousand pixels wide. */
#define WORLD_M_PER_PX 40e3

static RaScene *
build_window (const char *id)
{
  g_autoptr (RaMapSpec) spec = test_page_spec (id, 1200, 900, NULL);
  spec->furniture = RA_FURNITURE_INSIDE;
  ra_view_fit_scenario (spec);
  return test_build (spec);
}

static gboolean
has (const RaScene *scene, const char *id)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, id);
  return layer != NULL && layer->items->len > 0;
}

static void
test_land (void)
{
  g_autoptr (RaScene) flight = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  g_autoptr (RaScene) window = build_window ("oreshnik-2024");
  g_autoptr (RaScene) counted = test_build_page ("oreshnik-belarus-2025", 1200, 900, NULL);
  g_assert_true (has (flight, "struck-country"));
  g_assert_false (has (flight, "members"));
  /* A window has a switch for members. */
  g_assert_true (has (window, "struck-country"));
  g_assert_true (has (window, "members"));
  g_assert_false (has (counted, "struck-country"));
  g_assert_true (has (counted, "members"));
  const RaSceneLayer *layer = ra_scene_find_layer (flight, "struck-country");
  const RaScenePath *land = &g_array_index (layer->items, RaSceneItem, 0).path;
  const RaBox box
      = ra_box_of_points ((const RaPoint *)(gconstpointer)land->path->points->data, ra_path_n_points (land->path));
  g_assert_cmpfloat (land->fill.red, ==, ra_style_of_theme (RA_THEME_LIGHT)->struck.red);
  /* One country, and not the continent. */
  g_assert_cmpfloat (box.x_max - box.x_min, >, 100);
  g_assert_cmpfloat (box.x_max - box.x_min, <, 300);
}

static void
test_limit (void)
{
  g_autoptr (RaScene) scene = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  const RaSceneText *figure = test_get_text (scene, "ring-labels", "5,500 km");
  g_assert_cmpfloat (test_get_text (scene, "ring-labels", "Limit of intermediate range, INF Treaty.")->y, >, figure->y);
  g_assert_cmpfloat (test_get_text (scene, "ring-labels", "Not a range: Russia has published none")->y, >, figure->y);
  /* The headline speaks of both. */
  g_assert_cmpfloat (figure->size, >, 0.85 * test_get_text (scene, "ring-labels", "790 km")->size);
  g_assert_cmpint (figure->anchor, ==, RA_ANCHOR_START);
  g_assert_cmpfloat (figure->x, >, 40);
  test_get_text (scene, "ring-labels", "flown, 21 Nov 2024");
}

/* What the limit leaves of the frame: less than all, but something. */
static void
test_veil (void)
{
  g_autoptr (RaScene) scene = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  const RaPath *veil = NULL;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (g_str_has_prefix (layer->id, "beyond-"))
      veil = g_array_index (layer->items, RaSceneItem, 0).path.path;
  }
  g_assert_nonnull (veil);
  double sum = 0;
  for (guint part = 0; part < ra_path_n_parts (veil); part++) {
    guint n;
    const RaPoint *points = ra_path_part (veil, part, &n);
    for (guint i = 0; i < n; i++)
      sum += points[i].x * points[(i + 1) % n].y - points[(i + 1) % n].x * points[i].y;
  }
  const RaBox *map = &scene->map;
  const double whole = (map->x_max - map->x_min) * (map->y_max - map->y_min);
  g_assert_cmpfloat (fabs (sum) / 2, <, 0.3 * whole);
  g_assert_cmpfloat (fabs (sum) / 2, >, 0.01 * whole);
}

/* Nor does it lie beside the Earth, where a frame shows all of it. */
static void
test_veil_on_earth (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  g_autoptr (RaMapSpec) spec = test_page_spec ("oreshnik-2024", 800, 560, NULL);
  g_assert_true (ra_view_wish_apply (spec, &(RaViewWish) { .projection = "robinson" }, &error));
  g_assert_no_error (error);
  g_autoptr (RaScene) scene = test_build (spec);
  cairo_surface_t *drawn = test_draw (engine, spec, 1);
  const int top = (int)scene->map.y_min + 4;
  g_assert_cmphex (test_pixel (drawn, 3, top), ==, test_colour (ra_style_of_theme (RA_THEME_LIGHT)->panel));
  g_assert_cmphex (test_pixel (drawn, 400, (int)scene->map.y_max - 60), !=,
                   test_colour (ra_style_of_theme (RA_THEME_LIGHT)->sea));
  cairo_surface_destroy (drawn);
}

static double
kilometres_to (const char *name)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *capitals = ra_basemap_get_capitals (test_basemap (), RA_BOUNDARIES_UN, &error);
  const RaSite *from = ra_catalogue_find_site (test_catalogue (), "kapustin-yar");
  g_assert_no_error (error);
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (g_str_equal (place->name, name))
      return ra_geodesic_distance_m (from->lat_deg, from->lon_deg, place->lat_deg, place->lon_deg) / 1000;
  }
  g_error ("no capital %s", name);
}

static void
assert_distances (const RaScene *scene)
{
  static const char *const names[] = { "Berlin", "Paris", "London", "Madrid", "Ankara" };
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const int km = 10 * (int)round (kilometres_to (names[i]) / 10);
    g_autofree char *expected = g_strdup_printf ("%d,%03d km", km / 1000, km % 1000);
    gboolean said = FALSE;
    for (guint k = 1; k < places->items->len; k++) {
      const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, k);
      said = said
             || (item[0].kind == RA_SCENE_TEXT && item[-1].kind == RA_SCENE_TEXT
                 && g_str_equal (item[-1].text.text, names[i]) && g_str_equal (item[0].text.text, expected));
    }
    g_test_message ("%s, %s", names[i], expected);
    g_assert_true (said);
  }
}

/* A page is no timetable. */
static void
assert_few_distances (const RaScene *scene, guint most)
{
  const RaSceneLayer *places = ra_scene_find_layer (scene, "places");
  guint n = 0;
  for (guint i = 0; i < places->items->len; i++) {
    const RaSceneItem *item = &g_array_index (places->items, RaSceneItem, i);
    n += item->kind == RA_SCENE_TEXT && g_str_has_suffix (item->text.text, " km") ? 1 : 0;
  }
  g_assert_cmpuint (n, <=, most);
  g_assert_cmpuint (n, >, most / 2);
}

/* Below each capital its distance, to tens of kilometres; on a telephone, too. */
static void
test_distances (void)
{
  g_autoptr (RaScene) page = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  g_autoptr (RaScene) small = test_build_page ("oreshnik-2024", 375, 500, NULL);

  assert_distances (page);
  assert_distances (small);
  assert_few_distances (page, 24);
  assert_few_distances (small, 14);
}

/* Places that few readers know are told only where they stand for a corner of the map. */
static void
test_known_places (void)
{
  static const char *const told[] = { "Reykjavík", "Oslo", "Warsaw", "Rome", "Lisbon" };
  static const char *const untold[] = { "Tirana", "Bern", "Ljubljana", "Chisinau" };
  g_autoptr (RaScene) scene = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_true (test_layer_says (scene, "places", told[i]));
  for (guint i = 0; i < G_N_ELEMENTS (untold); i++)
    g_assert_false (test_layer_says (scene, "places", untold[i]));
  /* And of countries those of the parties and a few large ones. */
  g_assert_true (test_layer_says (scene, "country-names", "GERMANY"));
  g_assert_false (test_layer_says (scene, "country-names", "BULGARIA"));
  g_assert_cmpuint (ra_scene_find_layer (scene, "country-names")->items->len, <=, 10);
}

/* On a telephone the figure stands above its arrow, which runs over the Sea of Azov, and the limit at sea, west of
 * Ireland, in few words. */
static void
test_telephone (void)
{
  static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };
  static const char *const limits[] = { "upper limit,",   "Obergrenze,",     "limite haute,", "górna granica,",
                                        "limita de sus,", "верхний предел,", "верхня межа," };
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (RaScene) scene = test_build_page ("oreshnik-2024", 375, 500, languages[i]);
    const RaSceneLayer *labels = ra_scene_find_layer (scene, "ring-labels");
    const RaSceneLayer *marks = ra_scene_find_layer (scene, "sites");
    double launch_y = 0;
    for (guint k = 0; k < marks->items->len; k++) {
      const RaSceneItem *item = &g_array_index (marks->items, RaSceneItem, k);
      launch_y = item->kind == RA_SCENE_MARK ? MAX (launch_y, item->mark.y) : launch_y;
    }
    const RaSceneText *flown = &g_array_index (labels->items, RaSceneItem, 0).text;
    g_test_message ("%s: %s", languages[i] != NULL ? languages[i] : "en", flown->text);
    g_assert_true (g_str_has_prefix (flown->text, "790"));
    g_assert_cmpfloat (launch_y, >, 0);
    g_assert_cmpfloat (flown->y, <, launch_y - 20);
    const RaSceneText *limit = test_get_text (scene, "ring-labels", limits[i]);
    g_assert_cmpfloat (limit->x, <, 0.13 * scene->width);
    g_assert_cmpfloat (limit->y, <, (scene->map.y_min + scene->map.y_max) / 2);
    g_assert_cmpfloat (limit->y, >, scene->map.y_min + 0.2 * (scene->map.y_max - scene->map.y_min));
  }
}

static const RaSceneLayer *
find_arrow (const RaScene *scene)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (g_str_has_prefix (layer->id, "ring-line-oreshnik-790"))
      return layer;
  }
  g_error ("the flight has no line");
}

/* The figure stands at the middle of the arrow, of which it is the length, and not at what lies at its ends. */
static void
test_figure (void)
{
  g_autoptr (RaScene) scene = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  const RaSceneText *figure = test_get_text (scene, "ring-labels", "790 km");
  const RaSceneLayer *line = find_arrow (scene);
  const RaBox arrow = test_box_of_path (g_array_index (line->items, RaSceneItem, 0).path.path);
  g_assert_cmpint (figure->anchor, ==, RA_ANCHOR_MIDDLE);
  g_assert_cmpfloat (fabs (figure->x - (arrow.x_min + arrow.x_max) / 2), <, 0.3 * (arrow.x_max - arrow.x_min));
  g_assert_cmpfloat (fabs (figure->y - (arrow.y_min + arrow.y_max) / 2), <, 2.5 * figure->size);
}

/* A page without a key says beside the hatch what it means, once; one with a key there. */
static void
test_hatch (void)
{
  g_autoptr (RaScene) flight = test_build_page ("oreshnik-2024", 1200, 900, NULL);
  g_autoptr (RaScene) counted = test_build_page ("status-quo-2021", 1200, 900, NULL);
  g_autofree char *said = test_layer_words (flight, "hatch-label");
  g_assert_cmpstr (said, ==, "Disputed area ");
  g_assert_false (test_layer_says (flight, "furniture", "Disputed area"));
  g_assert_false (has (counted, "hatch-label"));
  g_assert_true (test_layer_says (counted, "furniture", "Disputed area"));
}

/* From the launch to the arrow's point, and from there to where its head begins. */
static void
measure_arrow (const RaScene *scene, double *way, double *head)
{
  const RaSceneLayer *layer = find_arrow (scene);
  g_assert_cmpuint (layer->items->len, ==, 2);
  guint n_line, n_head;
  const RaPoint *line = ra_path_part (g_array_index (layer->items, RaSceneItem, 0).path.path, 0, &n_line);
  const RaPoint *corners = ra_path_part (g_array_index (layer->items, RaSceneItem, 1).path.path, 0, &n_head);
  g_assert_cmpuint (n_head, ==, 3);
  const RaPoint foot = { (corners[1].x + corners[2].x) / 2, (corners[1].y + corners[2].y) / 2 };
  *way = hypot (corners[0].x - line[0].x, corners[0].y - line[0].y);
  *head = hypot (corners[0].x - foot.x, corners[0].y - foot.y);
}

/* On a map of the world a flight is a few pixels long: the head of its arrow does not begin behind the launch. */
static void
test_short_arrow (void)
{
  static const char *const projections[] = { "europe", "globe", "arctic", "robinson", "equal-earth", "mercator" };
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autoptr (RaMapSpec) spec = test_page_spec ("oreshnik-2024", 900, 700, NULL);
    ra_view_fit_set_projection (spec, projections[i]);
    spec->viewport.metres_per_px = WORLD_M_PER_PX;
    g_autoptr (RaScene) scene = test_build (spec);
    double way, head;
    measure_arrow (scene, &way, &head);
    g_test_message ("%s: a head of %.1f px on a way of %.1f px", projections[i], head, way);
    g_assert_cmpfloat (head, >, 0);
    g_assert_cmpfloat (head, <, 0.7 * way);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flight-story/land", test_land);
  g_test_add_func ("/flight-story/limit", test_limit);
  g_test_add_func ("/flight-story/veil", test_veil);
  g_test_add_func ("/flight-story/veil-on-earth", test_veil_on_earth);
  g_test_add_func ("/flight-story/distances", test_distances);
  g_test_add_func ("/flight-story/known-places", test_known_places);
  g_test_add_func ("/flight-story/telephone", test_telephone);
  g_test_add_func ("/flight-story/figure", test_figure);
  g_test_add_func ("/flight-story/hatch", test_hatch);
  g_test_add_func ("/flight-story/short-arrow", test_short_arrow);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
