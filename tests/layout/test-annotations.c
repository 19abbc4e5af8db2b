/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the face of a map says and marks: members of the day, banners, hypothetical sites, counted overlaps. */
#include <math.h>

#include "app/layout/inner-box.h"
#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "app/scene/text.h"
#include "geo/projection.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

static RaMapSpec *
spec_of (const char *id)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  RaMapSpec *spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->detail = RA_DETAIL_110M;
  return spec;
}

/* Even-odd, by crossings of the line to the left. */
static gboolean
path_holds (const RaPath *path, RaPoint point)
{
  gboolean inside = FALSE;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint a = points[i];
      const RaPoint b = points[(i + 1) % n];
      if ((a.y > point.y) != (b.y > point.y) && point.x > a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
        inside = !inside;
    }
  }
  return inside;
}

static gboolean
is_land_of (const char *id, const RaScene *scene, const RaMapSpec *spec, double lat_deg, double lon_deg)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, id);
  g_assert_nonnull (layer);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  RaPoint plane;
  RaPoint page;
  g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &plane.x, &plane.y));
  ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &page.x, &page.y);
  gboolean held = FALSE;
  for (guint i = 0; i < layer->items->len; i++)
    held = held || path_holds (g_array_index (layer->items, RaSceneItem, i).path.path, page);
  return held;
}

/* Inland places of countries that joined on known days, and of some that did not. */
static void
test_members (void)
{
  static const struct {
    const char *date;
    double lat_deg, lon_deg;
    gboolean member;
  } cases[] = {
    { "2021-06-13", 52.0, 20.0, TRUE }, /* Poland, since 1999 */
    { "1999-03-11", 52.0, 20.0, FALSE }, { "1999-03-12", 52.0, 20.0, TRUE },
    { "2023-04-03", 63.0, 27.0, FALSE }, { "2023-04-04", 63.0, 27.0, TRUE },  /* Finland */
    { "2024-03-06", 62.0, 15.0, FALSE }, { "2024-03-07", 62.0, 15.0, TRUE },  /* Sweden */
    { "2021-06-13", 49.0, 32.0, FALSE }, { "2024-06-13", 56.0, 40.0, FALSE }, /* Ukraine, Russia */
    { "2021-06-13", 47.4, 8.5, FALSE },                                       /* Switzerland */
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021");
    spec->date = g_strdup (cases[i].date);
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("%s %.1f %.1f", cases[i].date, cases[i].lat_deg, cases[i].lon_deg);
    g_assert_cmpint (is_land_of ("members", scene, spec, cases[i].lat_deg, cases[i].lon_deg), ==, cases[i].member);
    g_assert_null (ra_scene_find_layer (scene, "pact-members"));
  }
}

/* The other alliance of the Cold War, to its last day. */
static void
test_pact (void)
{
  static const struct {
    double lat_deg, lon_deg;
    gboolean nato, pact;
  } cases[] = {
    { 52.0, 20.0, FALSE, TRUE },  { 56.0, 40.0, FALSE, TRUE },  { 49.0, 32.0, FALSE, TRUE }, /* Poland, Soviet Union */
    { 44.5, 20.9, FALSE, FALSE }, { 41.0, 20.0, FALSE, FALSE },                              /* Yugoslavia, Albania */
    { 46.5, 2.5, TRUE, FALSE },                                                              /* France */
  };
  g_autoptr (RaMapSpec) spec = spec_of ("before-the-treaty");
  g_autoptr (RaScene) scene = test_build (spec);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%.1f %.1f", cases[i].lat_deg, cases[i].lon_deg);
    g_assert_cmpint (is_land_of ("members", scene, spec, cases[i].lat_deg, cases[i].lon_deg), ==, cases[i].nato);
    g_assert_cmpint (is_land_of ("pact-members", scene, spec, cases[i].lat_deg, cases[i].lon_deg), ==, cases[i].pact);
  }
  spec->date = g_strdup ("1991-07-02");
  g_autoptr (RaScene) after = test_build (spec);
  g_assert_null (ra_scene_find_layer (after, "pact-members"));
}

/* Germany is in both alliances until the day of its unification, Berlin in neither. */
static void
test_divided_germany (void)
{
  static const struct {
    const char *date;
    double lat_deg, lon_deg;
    gboolean nato, pact;
  } cases[] = {
    { "1987-12-07", 50.98, 11.03, FALSE, TRUE }, { "1987-12-07", 54.09, 12.3, FALSE, TRUE },  /* Erfurt, near Rostock */
    { "1987-12-07", 52.37, 9.73, TRUE, FALSE },  { "1987-12-07", 52.52, 13.4, FALSE, FALSE }, /* Hannover, Berlin */
    { "1990-10-02", 50.98, 11.03, FALSE, TRUE }, { "1990-10-03", 50.98, 11.03, TRUE, FALSE },
    { "1990-10-03", 52.52, 13.4, TRUE, FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint view = 0; view < 2; view++) {
      g_autoptr (RaMapSpec) spec = spec_of ("before-the-treaty");
      spec->date = g_strdup (cases[i].date);
      spec->boundaries = view == 0 ? RA_BOUNDARIES_UN : RA_BOUNDARIES_DE_FACTO;
      spec->detail = RA_DETAIL_50M;
      g_autoptr (RaScene) scene = test_build (spec);
      const double lat_deg = cases[i].lat_deg;
      const double lon_deg = cases[i].lon_deg;
      g_assert_cmpint (is_land_of ("members", scene, spec, lat_deg, lon_deg), ==, cases[i].nato);
      g_assert_cmpint (is_land_of ("pact-members", scene, spec, lat_deg, lon_deg), ==, cases[i].pact);
    }
}

static void
test_members_by_choice (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021");
  spec->show &= ~RA_SHOW_MEMBERS;
  g_autoptr (RaScene) without = test_build (spec);
  g_assert_null (ra_scene_find_layer (without, "members"));
  g_autoptr (RaMapSpec) plain = spec_of ("status-quo-2021");
  plain->plain = TRUE;
  g_autoptr (RaScene) scene = test_build (plain);
  g_assert_null (ra_scene_find_layer (scene, "members"));
}

static void
test_banner (void)
{
  g_autoptr (RaMapSpec) hypothetical = spec_of ("nato-deployment-hypothetical");
  g_autoptr (RaScene) scene = test_build (hypothetical);
  g_assert_true (test_scene_says (scene, "HYPOTHETICAL"));
  g_assert_true (test_scene_says (scene, "no such deployment"));
  g_autoptr (RaMapSpec) announced = spec_of ("us-german-announcement-2024");
  g_autoptr (RaScene) own_points = test_build (announced);
  g_assert_true (test_scene_says (own_points, "HYPOTHETICAL"));
  g_assert_true (test_scene_says (own_points, "announced on 10 July 2024"));
  /* What each side reads into an offer is no fact either, and says so in the same place. */
  static const char *const readings[][3] = {
    { "moratorium-offer", "as Russia reads it", "If the offer holds as Russia reads it" },
    { "moratorium-offer-nato-reading", "as NATO reads it", "If the offer holds as NATO reads it" },
    { "moratorium-nato-terms", "as NATO reads them", "If the terms of NATO hold as NATO reads them" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++) {
    g_autoptr (RaMapSpec) reading = spec_of (readings[i][0]);
    g_autoptr (RaScene) read = test_build (reading);
    g_test_message ("%s", readings[i][0]);
    g_assert_true (test_scene_says (read, "HYPOTHETICAL"));
    g_assert_true (test_scene_says (read, readings[i][1]));
    g_assert_true (test_scene_says (read, readings[i][2]));
    g_assert_nonnull (strstr (ra_map_spec_get_title (reading), readings[i][1]));
  }
  g_autoptr (RaMapSpec) status_quo = spec_of ("status-quo-2021");
  g_autoptr (RaScene) plain_fact = test_build (status_quo);
  g_assert_false (test_scene_says (plain_fact, "HYPOTHETICAL"));
}

/* An allegation is named on the face of the map, and by whom it is denied. */
static void
test_allegation (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("mk41-allegation");
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_true (test_scene_says (scene, "Russian allegation; US and NATO deny"));
  g_assert_true (test_scene_says (scene, "Tomahawk: alleged"));
}

static guint
count_fills (const RaScene *scene)
{
  guint count = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; g_str_has_prefix (layer->id, "ring-fill-9m729") && k < layer->items->len; k++)
      count += g_array_index (layer->items, RaSceneItem, k).path.closed ? 1 : 0;
  }
  return count;
}

/* Two claims about four places, beside one that is a line alone: one tint each, or one for each ring. */
static void
test_overlaps (void)
{
  g_autoptr (RaMapSpec) spec = spec_of ("status-quo-2021");
  g_autoptr (RaScene) united = test_build (spec);
  g_assert_cmpuint (count_fills (united), ==, 2);
  spec->show |= RA_SHOW_OVERLAPS;
  g_autoptr (RaScene) counted = test_build (spec);
  g_assert_cmpuint (count_fills (counted), ==, 8);
}

/* A name stays whole in whatever script, behind the figure. */
static void
test_scripts (void)
{
  static const struct {
    const char *ring;
    const char *piece; /* to be found as one text */
  } cases[] = {
    { "50,10:900:مدى معلن", "مدى معلن" },
    { "50,10:900:Дальность ракеты", "Дальность ракеты" },
    { "50,10:900:射程距離", "射程距離" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
    spec->show &= ~(RA_SHOW_BASE | RA_SHOW_PLACES | RA_SHOW_SITES);
    spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (cases[i].ring, &error));
    g_assert_no_error (error);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaSceneLayer *layer = ra_scene_find_layer (scene, "ring-labels");
    gboolean found = FALSE;
    for (guint k = 0; k < layer->items->len; k++)
      found = found
              || (g_array_index (layer->items, RaSceneItem, k).kind == RA_SCENE_TEXT
                  && g_str_equal (g_array_index (layer->items, RaSceneItem, k).text.text, cases[i].piece));
    g_test_message ("%s", cases[i].ring);
    g_assert_true (found);
  }
}

/* Where the byte at @index of the text stands, from its left end. */
static int
place_of (PangoContext *context, const char *text, gsize index)
{
  PangoRectangle place;
  PangoLayout *layout = ra_text_layout_new (context, text, 12, FALSE, FALSE);
  pango_layout_index_to_pos (layout, (int)index, &place);
  g_object_unref (layout);
  return MIN (place.x, place.x + place.width);
}

/* "8 km" is "8 km" behind a name that runs from right to left, and not "km 8". */
static void
test_figure_behind_name (void)
{
  const RaScenarioRing ring = { .max_km = 8, .label = "القاهرة" };
  g_autofree char *text = ra_scenario_ring_format_claim (&ring);
  PangoContext *context = ra_text_context_new ();
  const char *figure = strchr (text, '8');
  const char *unit = strstr (text, "km");
  const char *name = strstr (text, "القاهرة");
  const int at_figure = place_of (context, text, (gsize)(figure - text));
  g_assert_cmpint (place_of (context, text, (gsize)(name - text)), <, at_figure);
  g_assert_cmpint (at_figure, <, place_of (context, text, (gsize)(unit - text)));
  g_object_unref (context);
}

static gboolean
says_word (const RaScene *scene, const char *layer_id, const char *word)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, layer_id);
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && strstr (item->text.text, word) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* A ring of what is gone says so, as one of what is imagined does; the name of its layer says it once. */
static void
test_removed (void)
{
  static const char *const ids[] = { "moratorium-offer", "nato-deployment-hypothetical" };
  static const char *const texts[] = { "removed", "hypothetical" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
    g_autoptr (RaScene) scene = test_build (spec);
    g_assert_true (says_word (scene, "ring-labels", texts[i]));
    for (guint k = 0; k < scene->layers->len; k++) {
      const char *title = ((const RaSceneLayer *)g_ptr_array_index (scene->layers, k))->title;
      const char *first = strstr (title, texts[i]);
      g_test_message ("%s", title);
      g_assert_true (first == NULL || strstr (first + 1, texts[i]) == NULL);
    }
  }
}

static double
distance_to (const RaPath *path, RaPoint at)
{
  double least = G_MAXDOUBLE;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i < n; i++) {
      const RaPoint a = points[i - 1];
      const RaPoint b = points[i];
      const double square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
      const double t
          = square > 0 ? CLAMP (((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / square, 0, 1) : 0;
      least = MIN (least, hypot (a.x + t * (b.x - a.x) - at.x, a.y + t * (b.y - a.y) - at.y));
    }
  }
  return least;
}

/* Rings whose line runs within @room of the point. */
static guint
count_lines (const RaScene *scene, RaPoint at, double room)
{
  guint count = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (!g_str_has_prefix (layer->id, "ring-line-"))
      continue;
    /* The first path is of what other rings of the group cover. */
    const RaSceneItem *outline = &g_array_index (layer->items, RaSceneItem, 0);
    count += distance_to (outline->path.path, at) < room ? 1 : 0;
  }
  return count;
}

/* No line runs through what stands beside one. */
static void
assert_off_lines (const RaScene *scene, const RaBox *box)
{
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    if (g_str_has_prefix (layer->id, "ring-line-"))
      g_assert_true (ra_box_avoids_lines (g_array_index (layer->items, RaSceneItem, 0).path.path, box));
  }
}

/* The rings of the offer cross each other; no word stands where they do. */
static void
test_words_off_other_lines (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { .fit = RA_FIT_RINGS }, NULL));
  g_autoptr (RaScene) scene = test_build (spec);
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "ring-labels");
  PangoContext *context = ra_text_context_new ();
  guint n_points = 0;
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind != RA_SCENE_TEXT)
      continue;
    g_test_message ("%s", item->text.text);
    if (item->text.along == NULL) {
      RaPoint corners[4];
      ra_text_measure_ink (context, &item->text, corners);
      const RaBox box = ra_box_of_points (corners, 4);
      assert_off_lines (scene, &box);
      n_points++;
      continue;
    }
    const double width = ra_text_measure (context, item->text.text, item->text.size, item->text.bold, FALSE).width;
    const RaPoint *points = (const RaPoint *)(gconstpointer)item->text.along->points->data;
    double at = 0;
    for (guint k = 1; at < width; k++, n_points++) {
      g_assert_cmpuint (count_lines (scene, points[k - 1], 7), <=, 1);
      at += hypot (points[k].x - points[k - 1].x, points[k].y - points[k - 1].y);
    }
  }
  g_object_unref (context);
  g_assert_cmpuint (n_points, >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annotations/members", test_members);
  g_test_add_func ("/annotations/pact", test_pact);
  g_test_add_func ("/annotations/divided-germany", test_divided_germany);
  g_test_add_func ("/annotations/members-by-choice", test_members_by_choice);
  g_test_add_func ("/annotations/banner", test_banner);
  g_test_add_func ("/annotations/allegation", test_allegation);
  g_test_add_func ("/annotations/overlaps", test_overlaps);
  g_test_add_func ("/annotations/scripts", test_scripts);
  g_test_add_func ("/annotations/figure-behind-name", test_figure_behind_name);
  g_test_add_func ("/annotations/removed", test_removed);
  g_test_add_func ("/annotations/words-off-other-lines", test_words_off_other_lines);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
