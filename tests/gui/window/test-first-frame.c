/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does before anybody sees it, and what it leaves for later. */

#include "app/gui/base/late-page.h"
#include "app/gui/compare/compare-page.h"
#include "app/gui/edit/edit-page.h"
#include "app/gui/reach/reach-panel.h"
#include "app/gui/side/layers-panel.h"
#include "app/gui/side/sources-panel.h"
#include "tests/gui/edit/editing-helpers.h"

static RaWindow *
present_another (EditingFixture *fixture)
{
  RaWindow *window
      = ra_window_new (fixture->application, fixture->library, ra_library_get_first_scenario (fixture->library));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static guint
count_late_pages (RaWindow *window)
{
  const GType types[]
      = { RA_TYPE_LAYERS_PANEL, RA_TYPE_REACH_PANEL, RA_TYPE_SOURCES_PANEL, RA_TYPE_EDIT_PAGE, RA_TYPE_COMPARE_PAGE };
  guint n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    n_pages += test_find_nth (window, types[i], 0) != NULL;
  return n_pages;
}

/* The map is begun before there is a layout, and the layout has no other size for it. */
static void
test_frame (EditingFixture *fixture, gconstpointer data)
{
  RaWindow *window = present_another (fixture);
  RaMapView *view = editing_get_map_view (window);
  const RaViewport *viewport = ra_map_state_get_viewport (ra_window_get_state (window));
  const double width_px = viewport->width_px;
  const double height_px = viewport->height_px;

  (void)data;
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), ==, 0);
  TEST_WAIT_FOR (ra_map_view_is_settled (view));
  g_assert_cmpfloat (width_px, ==, gtk_widget_get_width (GTK_WIDGET (view)));
  g_assert_cmpfloat (height_px, ==, gtk_widget_get_height (GTK_WIDGET (view)));
}

/* One that is looked at is there at once; after the first picture all come by themselves. */
static void
test_pages (EditingFixture *fixture, gconstpointer data)
{
  RaWindow *window = present_another (fixture);

  (void)data;
  g_assert_cmpuint (count_late_pages (window), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  g_assert_cmpuint (count_late_pages (window), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  TEST_WAIT_FOR (count_late_pages (window) == 5);
}

static GtkWidget *
build_label (gpointer user_data)
{
  ++*(guint *)user_data;
  return gtk_label_new ("page");
}

static void
test_place (EditingFixture *fixture, gconstpointer data)
{
  RaLatePage *place = g_object_ref_sink (g_object_new (RA_TYPE_LATE_PAGE, NULL));
  guint n_built = 0;

  (void)fixture, (void)data;
  ra_late_page_set_builder (place, build_label, &n_built);
  g_assert_null (ra_late_page_peek (place));
  GtkWidget *page = ra_late_page_get (place);
  g_assert_true (GTK_IS_LABEL (page));
  g_assert_true (ra_late_page_get (place) == page && ra_late_page_peek (place) == page);
  g_assert_cmpuint (n_built, ==, 1);
  g_assert_finalize_object (place);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = editing_init (&argc, &argv);

  EDITING_ADD ("first-frame/frame", test_frame);
  EDITING_ADD ("first-frame/pages", test_pages);
  EDITING_ADD ("first-frame/place", test_place);
  return test_run_in_application (application);
}
