/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be clicked is exactly what is drawn, on finished maps of many kinds. */

#include <math.h>

#include "app/layout/comparison.h"
#include "app/layout/map-engine.h"
#include "app/layout/view-fit.h"
#include "app/model/hit-test.h"
#include "app/model/named-points.h"
#include "tests/model/library-helpers.h"

#define TOLERANCE_PX 9.0
#define GRID_PX      7.0
/* A ring's line is bent, thinned out and cut within this of where the ellipsoid has it; it is hit at the place that is
 * nearest on the ground and not on the page. */
#define LINE_ERROR_PX 1.0
/* Vertices of a line between two that are tried. */
#define LINE_STEP 3

/* The layer of their marks. */
#define RING_CENTRES "ring-centres"

typedef struct {
  const char *name;
  const char *scenario;
  const char *projection;
  double lat_deg;
  double lon_deg;
  double metres_per_px;
  double width_px;
  double height_px;
  const char *date;         /* NULL: the scenario's */
  const char *hidden;       /* a system, or NULL */
  const char *compare_with; /* another scenario, or NULL */
  guint n_rings;            /* of the user's own, in a row along the parallel */
  gboolean plain;
} View;

static const View views[] = {
  { "default", "status-quo-2021", "europe", 54, 25, 6500, 900, 560, NULL, NULL, NULL, 0, FALSE },
  { "great", "inf-in-force", "europe", 54, 20, 4000, 1600, 1000, NULL, NULL, NULL, 0, FALSE },
  { "small", "moratorium-offer", "mercator", 52, 20, 16000, 350, 560, NULL, NULL, NULL, 0, FALSE },
  { "globe", "oreshnik-2024", "globe", 50, 40, 16000, 900, 700, NULL, NULL, NULL, 0, FALSE },
  { "pole", "nato-deployment-hypothetical", "arctic", 88, 20, 9000, 900, 560, NULL, NULL, NULL, 0, FALSE },
  { "date-line", "before-the-treaty", "equal-earth", 60, 179, 14000, 900, 560, NULL, NULL, NULL, 0, FALSE },
  { "world", "exercises-2023-2024", "robinson", 20, 10, 40000, 1000, 560, "2024-05-01", NULL, NULL, 0, FALSE },
  { "hidden", "status-quo-2021", "site", 54.706, 20.511, 4000, 900, 560, NULL, "9m729", NULL, 0, FALSE },
  { "cities", "mk41-allegation", "europe", 51.5, 9, 900, 900, 560, NULL, NULL, NULL, 0, FALSE },
  { "plain-cities", "mk41-allegation", "europe", 51.5, 9, 900, 900, 560, NULL, NULL, NULL, 0, TRUE },
  { "compared", "status-quo-2021", "europe", 54, 25, 6500, 900, 560, NULL, NULL, "moratorium-offer", 0, FALSE },
  { "many-rings", "status-quo-2021", "europe", 54, 25, 6500, 900, 560, NULL, NULL, NULL, 40, FALSE },
};

typedef struct {
  RaLibrary *library;
  RaMapSpec *spec;
  RaProjection *projection;
  RaScene *scene;
  RaSceneIndex *index;
} Fixture;

static void
add_rings (RaMapSpec *spec, const View *view)
{
  if (view->n_rings == 0)
    return;
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  for (guint i = 0; i < view->n_rings; i++) {
    RaExtraRing *ring = g_new0 (RaExtraRing, 1);

    *ring = (RaExtraRing) { .lat_deg = view->lat_deg, .lon_deg = view->lon_deg - 10 + 0.5 * i, .max_km = 300 };
    g_ptr_array_add (spec->rings, ring);
  }
}

static RaMapSpec *
make_spec (Fixture *fixture, const View *view)
{
  RaMapSpec *spec
      = ra_view_fit_new_map (test_find_scenario (fixture->library, view->scenario), view->width_px, view->height_px);

  spec->viewport.projection = (RaProjectionSpec) { g_intern_string (view->projection), view->lat_deg, view->lon_deg };
  g_assert_true (ra_viewport_set_centre (&spec->viewport, view->lat_deg, view->lon_deg));
  spec->viewport.metres_per_px = view->metres_per_px;
  spec->show &= ~RA_SHOW_FURNITURE;
  spec->plain = view->plain;
  spec->date = g_strdup (view->date);
  spec->selected_site = ra_catalogue_find_site (ra_scenario_get_catalogue (spec->scenario), "kaliningrad");
  if (view->hidden != NULL) {
    spec->hidden_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_hash_table_add (spec->hidden_ids, g_strdup (view->hidden));
  }
  if (view->compare_with != NULL)
    ra_map_spec_compare (spec, test_find_scenario (fixture->library, view->compare_with), FALSE);
  add_rings (spec, view);
  return spec;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = test_open_library ();
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (ra_library_get_basemap (fixture->library));
  fixture->spec = make_spec (fixture, data);
  fixture->projection = ra_projection_new (&fixture->spec->viewport.projection, &error);
  g_assert_no_error (error);
  fixture->scene = ra_map_engine_build (engine, fixture->spec, 1.0, NULL, &error);
  g_assert_no_error (error);
  fixture->index = ra_scene_index_new (fixture->scene);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->index, ra_scene_index_free);
  g_clear_pointer (&fixture->scene, ra_scene_free);
  g_clear_pointer (&fixture->projection, ra_projection_free);
  g_clear_pointer (&fixture->spec, ra_map_spec_free);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static RaHit
hit_at (Fixture *fixture, RaPoint page)
{
  return ra_hit_test (&(RaHitQuery) { .drawn = fixture->index,
                                      .viewport = &fixture->spec->viewport,
                                      .projection = fixture->projection,
                                      .page = page,
                                      .tolerance_px = TOLERANCE_PX });
}

static const RaSceneIdentity *
identity (Fixture *fixture, guint number)
{
  return &g_array_index (fixture->scene->identities, RaSceneIdentity, number);
}

/* Each item of the scene in turn. */
typedef void (*ItemFunc) (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data);

static void
for_each_item (Fixture *fixture, ItemFunc func, gpointer data)
{
  for (guint i = 0; i < fixture->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (fixture->scene->layers, i);

    for (guint k = 0; k < layer->items->len; k++)
      func (fixture, layer->id, &g_array_index (layer->items, RaSceneItem, k), data);
  }
}

static gboolean
is_on_page (Fixture *fixture, RaPoint at)
{
  return at.x >= 0 && at.y >= 0 && at.x <= fixture->scene->width && at.y <= fixture->scene->height;
}

typedef struct {
  RaPoint at;
  guint identity;
  gboolean found;
} Search;

static void
find_other_mark_cb (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data)
{
  Search *search = data;

  (void)fixture, (void)layer;
  if (item->kind == RA_SCENE_MARK && item->mark.of.first != search->identity
      && hypot (item->mark.x - search->at.x, item->mark.y - search->at.y) <= item->mark.size / 2)
    search->found = TRUE;
}

static void
check_mark_cb (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data)
{
  guint *n_marks = data;

  if (item->kind != RA_SCENE_MARK)
    return;
  const RaPoint at = { item->mark.x, item->mark.y };
  /* The middle of a ring of the user's own is no site and no place: a click there asks for the ring. */
  if (item->mark.of.n == 0 && g_str_equal (layer, RING_CENTRES))
    return;
  if (item->mark.of.n != 1)
    g_error ("a mark in %s shows nothing", layer);
  if (!is_on_page (fixture, at))
    return;
  g_auto (RaHit) hit = hit_at (fixture, at);
  Search other = { at, item->mark.of.first, FALSE };

  for_each_item (fixture, find_other_mark_cb, &other);
  if (!other.found && hit.mark != (int)item->mark.of.first)
    g_error ("%s at %.1f, %.1f is drawn, but %d is hit", identity (fixture, item->mark.of.first)->id, at.x, at.y,
             hit.mark);
  g_assert_cmpint (hit.mark, >=, 0);
  RaNamedPoint place;
  g_assert_true (ra_named_point_find (identity (fixture, (guint)hit.mark), fixture->spec,
                                      ra_library_get_basemap (fixture->library), &place));
  (*n_marks)++;
}

/* Each mark that is drawn is hit at its place, and is known. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  const View *view = data;
  guint n_marks = 0;

  for_each_item (fixture, check_mark_cb, &n_marks);
  g_test_message ("%u marks", n_marks);
  if (view->plain)
    g_assert_cmpuint (n_marks, ==, 0);
  else
    g_assert_cmpuint (n_marks, >, 0);
}

static gboolean
is_line_of_rings (Fixture *fixture, const RaSceneItem *item)
{
  return item->kind == RA_SCENE_PATH && item->path.stroke.alpha > 0 && item->path.of.n > 0
         && identity (fixture, item->path.of.first)->kind == RA_SUBJECT_RING;
}

/* The head of a flight's arrow, which its line stops short of. */
static gboolean
is_head_of_flight (Fixture *fixture, const RaSceneItem *item)
{
  return item->kind == RA_SCENE_PATH && item->path.closed && item->path.fill.alpha > 0 && item->path.of.n > 0
         && identity (fixture, item->path.of.first)->flight;
}

static gboolean
holds_any (RaSceneSpan span, const GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++) {
    if (g_array_index (numbers, guint, i) - span.first < span.n)
      return TRUE;
  }
  return FALSE;
}

static void
check_line_cb (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data)
{
  guint *n_points = data;

  /* What a label stands on is no line. */
  const gboolean is_line = is_line_of_rings (fixture, item) && !g_str_equal (layer, "ring-labels");
  if (!is_line && !is_head_of_flight (fixture, item))
    return;
  const RaPoint *points = (const RaPoint *)(gpointer)item->path.path->points->data;
  for (guint i = 0; i < ra_path_n_points (item->path.path); i += is_line ? LINE_STEP : 1) {
    if (!is_on_page (fixture, points[i]))
      continue;
    g_auto (RaHit) hit = hit_at (fixture, points[i]);

    if (hit.mark < 0 && !holds_any (item->path.of, hit.rings))
      g_error ("the line in %s at %.1f, %.1f is not hit", layer, points[i].x, points[i].y);
    (*n_points)++;
  }
}

/* Each line of a ring that is drawn is hit all along, but under a mark. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  guint n_points = 0;

  (void)data;
  for_each_item (fixture, check_line_cb, &n_points);
  g_test_message ("%u points of lines", n_points);
  g_assert_cmpuint (n_points, >, 2);
}

typedef struct {
  RaPoint at;
  guint number;
  double least_px;
} Nearest;

/* A mark that is wider than the pointer is exact is hit wherever it is drawn. */
static void
measure_mark_cb (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data)
{
  Nearest *nearest = data;

  (void)fixture, (void)layer;
  if (item->kind != RA_SCENE_MARK || item->mark.of.n != 1 || item->mark.of.first != nearest->number)
    return;
  const double beyond_px = MAX (item->mark.size / 2 - TOLERANCE_PX, 0);
  const double distance_px = hypot (item->mark.x - nearest->at.x, item->mark.y - nearest->at.y);
  nearest->least_px = MIN (nearest->least_px, distance_px - beyond_px);
}

static double
distance_to_segment (RaPoint at, RaPoint from, RaPoint to)
{
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double squared = dx * dx + dy * dy;
  const double along = squared > 0 ? CLAMP (((at.x - from.x) * dx + (at.y - from.y) * dy) / squared, 0, 1) : 0;

  return hypot (from.x + along * dx - at.x, from.y + along * dy - at.y);
}

static void
measure_line_cb (Fixture *fixture, const char *layer, const RaSceneItem *item, gpointer data)
{
  Nearest *nearest = data;

  (void)layer;
  if (!is_line_of_rings (fixture, item) && !is_head_of_flight (fixture, item))
    return;
  if (nearest->number - item->path.of.first >= item->path.of.n)
    return;
  for (guint part = 0; part < ra_path_n_parts (item->path.path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (item->path.path, part, &n);

    for (guint i = 1; i < n; i++)
      nearest->least_px = MIN (nearest->least_px, distance_to_segment (nearest->at, points[i - 1], points[i]));
  }
}

static void
check_point (Fixture *fixture, RaPoint at, guint *n_hits)
{
  g_auto (RaHit) hit = hit_at (fixture, at);
  g_autoptr (GArray) rings = ra_drawn_rings_find (fixture->index, hit.rings, fixture->spec);

  g_assert_cmpuint (rings->len, ==, hit.rings->len);
  if (hit.mark >= 0) {
    Nearest nearest = { at, (guint)hit.mark, G_MAXDOUBLE };

    for_each_item (fixture, measure_mark_cb, &nearest);
    g_assert_cmpfloat (nearest.least_px, <=, TOLERANCE_PX);
  }
  for (guint i = 0; i < hit.rings->len; i++) {
    Nearest nearest = { at, g_array_index (hit.rings, guint, i), G_MAXDOUBLE };

    for_each_item (fixture, measure_line_cb, &nearest);
    if (nearest.least_px > TOLERANCE_PX + LINE_ERROR_PX)
      g_error ("a ring is hit at %.1f, %.1f, %.1f px off its line", at.x, at.y, nearest.least_px);
  }
  *n_hits += hit.mark >= 0 || hit.rings->len > 0 ? 1 : 0;
}

/* Nothing is hit that the scene does not have there. */
static void
test_grid (Fixture *fixture, gconstpointer data)
{
  guint n_hits = 0;
  guint n_points = 0;

  (void)data;
  for (double y = GRID_PX / 2; y < fixture->scene->height; y += GRID_PX) {
    for (double x = GRID_PX / 2; x < fixture->scene->width; x += GRID_PX) {
      check_point (fixture, (RaPoint) { x, y }, &n_hits);
      n_points++;
    }
  }
  g_test_message ("%u of %u points hit something", n_hits, n_points);
  g_assert_cmpuint (n_hits, >, 0);
}

/* The capitals of the base map that lie in the frame without a mark are not hit. */
static void
test_hidden_capitals (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *capitals
      = ra_basemap_get_capitals (ra_library_get_basemap (fixture->library), RA_BOUNDARIES_UN, NULL);
  guint n_in_frame = 0;
  guint n_hit = 0;

  (void)data;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *capital = g_ptr_array_index (capitals, i);
    const RaNamedPoint place = { .lat_deg = capital->lat_deg, .lon_deg = capital->lon_deg };
    RaPoint at;

    if (!ra_named_point_locate (&place, &fixture->spec->viewport, fixture->projection, &at)
        || !is_on_page (fixture, at))
      continue;
    g_auto (RaHit) hit = hit_at (fixture, at);
    n_in_frame++;
    n_hit += hit.mark >= 0 && g_strcmp0 (identity (fixture, (guint)hit.mark)->id, capital->name) == 0 ? 1 : 0;
  }
  const RaSceneLayer *drawn = ra_scene_find_layer (fixture->scene, "places");
  /* Each has a mark and a name. */
  const guint n_drawn = drawn != NULL ? drawn->items->len / 2 : 0;

  g_test_message ("%u capitals in the frame, %u drawn, %u hit", n_in_frame, n_drawn, n_hit);
  g_assert_cmpuint (n_hit, ==, n_drawn);
}

static void
add_tests (const View *view)
{
  static const struct {
    const char *name;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "marks", test_marks }, { "lines", test_lines }, { "grid", test_grid }, { "hidden-capitals", test_hidden_capitals }
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strdup_printf ("/drawn/%s/%s", view->name, tests[i].name);

    g_test_add (path, Fixture, view, set_up, tests[i].func, tear_down);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    add_tests (&views[i]);
  return g_test_run ();
}
