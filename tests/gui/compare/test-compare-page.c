/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of comparison in a real window, on the real data. Wants a display. */

#include <math.h>

#include "app/gui/base/scrolled-text.h"
#include "app/gui/base/table-view.h"
#include "app/gui/compare/compare-page.h"
#include "app/model/table-row.h"
#include "app/report/compare.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

/* What the divider itself hides to its left and right. */
#define LINE_PX 2.5

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window;
  RaComparePage *page;
} Fixture;

static void
fail_cb (GtkWidget *widget, const char *message)
{
  (void)widget;
  g_error ("%s", message);
}

static gboolean
maps_settled (Fixture *fixture)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  RaMapView *b = ra_compare_area_get_view_b (area);

  return ra_map_view_is_settled (ra_compare_area_get_view_a (area))
         && (!gtk_widget_get_mapped (GTK_WIDGET (b)) || ra_map_view_is_settled (b))
         && ra_compare_results_is_settled (ra_compare_page_get_results (fixture->page));
}

static void
wait_settled (Fixture *fixture)
{
  /* Sizes come with the next frame, and with them other pictures. */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  TEST_WAIT_FOR (maps_settled (fixture));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
set_up_window (Fixture *fixture, GtkWidget *child)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 760);
  gtk_window_set_child (fixture->window, child);
  gtk_window_present (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->page = g_object_new (RA_TYPE_COMPARE_PAGE, NULL);
  ra_compare_page_set_up (fixture->page, fixture->state, ra_library_get_scenarios (fixture->library),
                          ra_library_get_basemap (fixture->library));
  g_signal_connect (fixture->page, "message", G_CALLBACK (fail_cb), NULL);
  ra_compare_page_set_active (fixture->page, TRUE);
  set_up_window (fixture, GTK_WIDGET (fixture->page));
  wait_settled (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer page = fixture->page;
  gpointer b = ra_compare_page_get_state_b (fixture->page);

  (void)data;
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (b, &b);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* The worker may still hold the queue of a map. */
  g_assert_null (page);
  g_assert_null (b);
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static void
assert_linked (Fixture *fixture)
{
  const RaViewport *a = ra_map_state_get_viewport (fixture->state);
  const RaViewport *b = ra_map_state_get_viewport (ra_compare_page_get_state_b (fixture->page));

  g_assert_true (ra_viewport_same_plane (a, b));
  g_assert_cmpfloat (a->x_m, ==, b->x_m);
  g_assert_cmpfloat (a->metres_per_px, ==, b->metres_per_px);
}

/* Where a widget lies in the area. */
static graphene_rect_t
bounds (Fixture *fixture, RaMapView *view)
{
  graphene_rect_t rect;

  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (ra_compare_page_get_area (fixture->page)), &rect));
  return rect;
}

/* Titles, legend and slider stand beside the maps, where they hide no label. */
static void
assert_uncovered (Fixture *fixture)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  GtkWidget *views[]
      = { GTK_WIDGET (ra_compare_area_get_view_a (area)), GTK_WIDGET (ra_compare_area_get_view_b (area)) };
  guint n_beside = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (area)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    graphene_rect_t box, map;

    if (child == views[0] || child == views[1] || !gtk_widget_get_mapped (child))
      continue;
    n_beside++;
    g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (area), &box));
    for (guint i = 0; i < G_N_ELEMENTS (views); i++)
      if (gtk_widget_get_mapped (views[i])) {
        g_assert_true (gtk_widget_compute_bounds (views[i], GTK_WIDGET (area), &map));
        g_assert_false (graphene_rect_intersection (&map, &box, NULL));
      }
  }
  g_assert_cmpuint (n_beside, >, 0);
}

static void
test_side_by_side (Fixture *fixture, gconstpointer data)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  const graphene_rect_t a = bounds (fixture, ra_compare_area_get_view_a (area));
  const graphene_rect_t b = bounds (fixture, ra_compare_area_get_view_b (area));

  (void)data;
  g_assert_cmpfloat (a.origin.x + a.size.width, <, b.origin.x);
  g_assert_cmpfloat (a.size.height, ==, b.size.height);
  assert_uncovered (fixture);
  g_assert_cmpfloat (fabsf (a.size.width - b.size.width), <=, 1.0F);
  assert_linked (fixture);
  ra_map_state_set_projection (fixture->state, "globe");
  wait_settled (fixture);
  assert_linked (fixture);
  g_assert_null (ra_map_state_get_spec (fixture->state)->compare_with);
}

/* What is seen of a sentence that has to be scrolled ends between two lines. */
static void
assert_whole_lines (Fixture *fixture)
{
  RaCompareResults *results = ra_compare_page_get_results (fixture->page);
  GtkLabel *sentence = test_find_label (GTK_WIDGET (results), ra_compare_results_get_sentence (results));
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (sentence), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  const double seen_px = gtk_adjustment_get_page_size (rows);
  guint n_lines = 1;

  g_assert_cmpfloat (gtk_adjustment_get_upper (rows), >, seen_px);
  while (ra_scrolled_text_lines_px (sentence, (int)n_lines) < seen_px)
    n_lines++;
  g_assert_cmpfloat (ra_scrolled_text_lines_px (sentence, (int)n_lines), ==, seen_px);
}

/* Below 700 pixels one map stands under the other. */
static void
test_stacked (Fixture *fixture, gconstpointer data)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  graphene_rect_t a, b;

  (void)data;
  gtk_window_set_default_size (fixture->window, 420, 760);
  while (gtk_widget_get_width (GTK_WIDGET (area)) >= 700)
    g_main_context_iteration (NULL, TRUE);
  wait_settled (fixture);
  a = bounds (fixture, ra_compare_area_get_view_a (area));
  b = bounds (fixture, ra_compare_area_get_view_b (area));
  g_assert_cmpfloat (a.origin.y + a.size.height, <, b.origin.y);
  g_assert_cmpfloat (a.size.width, ==, b.size.width);
  assert_uncovered (fixture);
  assert_whole_lines (fixture);
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

/* A day of the timeline has the name of what was in force then; a comparison without any change says so. */
static void
test_other_day (Fixture *fixture, gconstpointer data)
{
  RaScenario *first = ra_library_get_first_scenario (fixture->library);

  (void)data;
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "A: Missile ranges after the INF Treaty, June 2021"));
  g_assert_false (shows_text (GTK_WIDGET (fixture->page), "Nothing Found"));
  ra_map_state_set_scenario (ra_compare_page_get_state_b (fixture->page), first);
  ra_map_state_set_moment (fixture->state, first, "2022-05-04", NULL);
  wait_settled (fixture);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "A: Missile ranges after the INF Treaty"));
  g_assert_cmpuint (
      g_list_model_get_n_items (ra_compare_results_get_shown (ra_compare_page_get_results (fixture->page))), ==, 0);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "Nothing Found"));
}

/* Mercator beside the globe, while the views are not linked; linked again, B comes to where A is. */
static void
test_unlinked (Fixture *fixture, gconstpointer data)
{
  RaMapState *b = ra_compare_page_get_state_b (fixture->page);

  (void)data;
  ra_compare_page_set_linked (fixture->page, FALSE);
  ra_map_state_set_projection (fixture->state, "mercator");
  ra_map_state_set_projection (b, "globe");
  wait_settled (fixture);
  g_assert_cmpstr (ra_map_state_get_viewport (fixture->state)->projection.name, ==, "mercator");
  g_assert_cmpstr (ra_map_state_get_viewport (b)->projection.name, ==, "globe");
  ra_compare_page_set_linked (fixture->page, TRUE);
  assert_linked (fixture);
  g_assert_cmpstr (ra_map_state_get_viewport (b)->projection.name, ==, "mercator");
}

static GskRenderNode *
snapshot_of (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* Pixels of the area at a height above the slider and below the titles. */
static guint32 *
row_of_pixels (Fixture *fixture)
{
  GtkWidget *area = GTK_WIDGET (ra_compare_page_get_area (fixture->page));
  const int width = gtk_widget_get_width (area);
  const int height = gtk_widget_get_height (area);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (area));
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, (gsize)width * (gsize)height);

  gtk_test_widget_wait_for_draw (area);
  GskRenderNode *node = snapshot_of (area);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0.0F, 0.0F, (float)width, (float)height));
  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * 4);
  gsk_render_node_unref (node);
  return g_memdup2 (pixels + (gsize)(height / 2) * (gsize)width, (gsize)width * 4);
}

/* Left of the divider stands what A shows, right of it what B does, wherever the divider is. */
static void
test_divider (Fixture *fixture, gconstpointer data)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  const int width = gtk_widget_get_width (GTK_WIDGET (area));
  guint n_differ = 0;

  (void)data;
  ra_compare_page_set_mode (fixture->page, RA_COMPARE_SWIPE);
  wait_settled (fixture);
  assert_linked (fixture);
  assert_uncovered (fixture);
  ra_compare_area_set_divider (area, 100.0);
  g_autofree guint32 *only_a = row_of_pixels (fixture);
  ra_compare_area_set_divider (area, 0.0);
  g_autofree guint32 *only_b = row_of_pixels (fixture);
  ra_compare_area_set_divider (area, 50.0);
  g_autofree guint32 *both = row_of_pixels (fixture);
  /* The line and its handle hide a few pixels at each end and in the middle. */
  for (int x = 30; x < width - 30; x++) {
    if (abs (x - width / 2) < 6)
      continue;
    g_assert_cmphex (both[x], ==, x < width / 2 ? only_a[x] : only_b[x]);
    n_differ += only_a[x] != only_b[x] ? 1 : 0;
  }
  g_assert_cmpuint (n_differ, >, 50);
  ra_compare_area_set_divider (area, 140.0);
  g_assert_cmpfloat (ra_compare_area_get_divider (area), ==, 100.0);
}

/* Texts of a map that the divider at @x_px would cut, were the whole map seen. */
static guint
count_cut (RaMapView *view, double x_px)
{
  const RaPicture *picture = ra_map_painter_get_picture (ra_map_canvas_get_painter (RA_MAP_CANVAS (view)));
  const double bottom_px = picture->viewport.height_px - picture->margin_y_px;
  guint n = 0;

  for (guint i = 0; i < picture->texts->len; i++) {
    const RaBox *box = &g_array_index (picture->texts, RaBox, i);

    n += box->x_min - picture->margin_x_px < x_px - LINE_PX && box->x_max - picture->margin_x_px > x_px + LINE_PX
         && box->y_max > picture->margin_y_px && box->y_min < bottom_px;
  }
  return n;
}

/* Names lie whole on their side of the divider, wherever that has come to rest. */
static void
test_divider_names (Fixture *fixture, gconstpointer data)
{
  RaCompareArea *area = ra_compare_page_get_area (fixture->page);
  guint n_cut = 0;

  (void)data;
  wait_settled (fixture);
  for (double percent = 20; percent <= 80; percent += 10)
    n_cut += count_cut (ra_compare_area_get_view_a (area), percent / 100 * gtk_widget_get_width (GTK_WIDGET (area)));
  g_assert_cmpuint (n_cut, >, 0);
  ra_compare_page_set_mode (fixture->page, RA_COMPARE_SWIPE);
  for (double percent = 20; percent <= 80; percent += 10) {
    ra_compare_area_set_divider (area, percent);
    wait_settled (fixture);
    const double x_px = ra_compare_area_get_divider_x (area);
    g_test_message ("%.0f %%, %.0f px", percent, x_px);
    g_assert_cmpuint (count_cut (ra_compare_area_get_view_a (area), x_px), ==, 0);
    g_assert_cmpuint (count_cut (ra_compare_area_get_view_b (area), x_px), ==, 0);
  }
}

/* The state is one of a comparison while the map of the difference is shown, so that it is exported as such. */
static void
test_difference (Fixture *fixture, gconstpointer data)
{
  const RaMapSpec *spec = ra_map_state_get_spec (fixture->state);

  (void)data;
  ra_compare_page_set_mode (fixture->page, RA_COMPARE_DIFFERENCE);
  wait_settled (fixture);
  assert_uncovered (fixture);
  g_assert_true (spec->compare_with == ra_map_state_get_spec (ra_compare_page_get_state_b (fixture->page))->scenario);
  ra_map_state_set_scenario (ra_compare_page_get_state_b (fixture->page),
                             g_ptr_array_index (ra_library_get_scenarios (fixture->library), 0));
  g_assert_true (spec->compare_with == g_ptr_array_index (ra_library_get_scenarios (fixture->library), 0));
  wait_settled (fixture);
  ra_compare_page_set_active (fixture->page, FALSE);
  g_assert_null (spec->compare_with);
  g_assert_null (spec->title);
  g_assert_false (ra_map_state_has_moved (fixture->state));
}

static RaTableView *
find_table (GtkWidget *widget)
{
  RaTableView *found = RA_IS_TABLE_VIEW (widget) ? RA_TABLE_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_table (child);
  return found;
}

static void
test_results (Fixture *fixture, gconstpointer data)
{
  RaCompareResults *results = ra_compare_page_get_results (fixture->page);
  GListModel *shown = ra_compare_results_get_shown (results);
  const char *before = NULL;

  (void)data;
  g_assert_cmpuint (g_list_model_get_n_items (shown), >, 100);
  g_assert_true (g_str_has_prefix (ra_compare_results_get_sentence (results), "If the offer holds"));
  /* What has not changed is left out at first, and is in what is exported. */
  g_assert_true (ra_table_view_hides_rows (find_table (GTK_WIDGET (results))));
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++) {
    g_autoptr (RaTableRow) row = g_list_model_get_item (shown, i);
    const RaComparedPlace *place = ra_table_row_get_item (row);

    g_assert_true (place->change == RA_CHANGE_GAINED || place->change == RA_CHANGE_LOST);
    g_assert_true (before == NULL || g_utf8_collate (before, place->a->place->name) <= 0);
    before = place->a->place->name;
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add ("/compare-page/side-by-side", Fixture, NULL, set_up, test_side_by_side, tear_down);
  g_test_add ("/compare-page/stacked", Fixture, NULL, set_up, test_stacked, tear_down);
  g_test_add ("/compare-page/other-day", Fixture, NULL, set_up, test_other_day, tear_down);
  g_test_add ("/compare-page/unlinked", Fixture, NULL, set_up, test_unlinked, tear_down);
  g_test_add ("/compare-page/divider", Fixture, NULL, set_up, test_divider, tear_down);
  g_test_add ("/compare-page/divider-names", Fixture, NULL, set_up, test_divider_names, tear_down);
  g_test_add ("/compare-page/difference", Fixture, NULL, set_up, test_difference, tear_down);
  g_test_add ("/compare-page/results", Fixture, NULL, set_up, test_results, tear_down);
  return test_run_in_application (NULL);
}
