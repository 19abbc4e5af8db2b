/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of reach and of sources, each alone in a real window, on the real data. Wants a display. */

#include "app/gui/base/measuring-box.h"
#include "app/gui/base/table-view.h"
#include "app/gui/reach/reach-panel.h"
#include "app/gui/side/sources-panel.h"
#include "app/model/table-row.h"
#include "app/report/reach.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  GtkWindow *window; /* NULL before a panel is shown */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
}

static void
show (Fixture *fixture, GtkWidget *panel)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 760);
  gtk_window_set_child (fixture->window, panel);
  gtk_window_present (fixture->window);
}

/* A panel goes with its window. */
static void
assert_gone (Fixture *fixture, gpointer *panel)
{
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (*panel);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static void
fail_cb (GtkWidget *widget, const char *message)
{
  (void)widget;
  g_error ("%s", message);
}

static char *
dup_place (gconstpointer item, gpointer report)
{
  (void)item, (void)report;
  return g_strdup ("Place");
}

/* The list would make 200 rows at once: the window stands still for a few of them at a time, and at last has all. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const RaTableColumn column = { .id = "name", .title = "Place", .dup_text = dup_place };
  static const RaTableColumns columns = { &column, 1 };
  RaTableView *table = g_object_new (RA_TYPE_TABLE_VIEW, NULL);
  GArray *items = g_array_set_size (g_array_new (FALSE, TRUE, 1), 1000);
  g_autoptr (RaTableReport) report = ra_table_report_new (items, (GDestroyNotify)g_array_unref);
  g_autoptr (GListStore) rows = ra_table_rows_new (report, items);
  g_autoptr (GListModel) seen = NULL;

  (void)data;
  ra_table_view_set_columns (table, &columns, FALSE);
  show (fixture, GTK_WIDGET (table));
  seen = g_object_ref (G_LIST_MODEL (gtk_column_view_get_model (test_find_nth (table, GTK_TYPE_COLUMN_VIEW, 0))));
  for (guint round = 0; round < 2; round++) {
    ra_table_view_set_rows (table, G_LIST_MODEL (rows));
    g_assert_cmpuint (g_list_model_get_n_items (ra_table_view_get_shown (table)), ==, 1000);
    g_assert_cmpuint (g_list_model_get_n_items (seen), <=, 64);
    for (guint n = g_list_model_get_n_items (seen); n < 1000; n = g_list_model_get_n_items (seen)) {
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (g_list_model_get_n_items (seen) <= n + 64 || n >= 160);
    }
    ra_table_view_set_rows (table, NULL);
    g_assert_cmpuint (g_list_model_get_n_items (seen), ==, 0);
  }
  gtk_window_destroy (fixture->window);
}

/* Nothing is measured before it is seen; then there is all that is within, deepest first. */
static void
test_reach (Fixture *fixture, gconstpointer data)
{
  RaReachPanel *panel = RA_REACH_PANEL (ra_reach_panel_new ());
  gpointer weak = panel;

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (panel), &weak);
  ra_reach_panel_set_up (panel, fixture->state, ra_library_get_basemap (fixture->library), FALSE);
  g_signal_connect (panel, "message", G_CALLBACK (fail_cb), NULL);
  g_assert_false (ra_reach_panel_is_settled (panel));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test_find_label (GTK_WIDGET (panel), "0 rows"))));
  show (fixture, GTK_WIDGET (panel));
  TEST_WAIT_FOR (ra_reach_panel_is_settled (panel));
  GListModel *shown = ra_reach_panel_get_shown (panel);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1512);
  for (guint i = 1; i < g_list_model_get_n_items (shown); i++) {
    g_autoptr (RaTableRow) above = g_list_model_get_item (shown, i - 1), below = g_list_model_get_item (shown, i);
    const RaReachPlace *place = ra_table_row_get_item (below);

    g_assert_true (place->in_range);
    g_assert_cmpfloat (((const RaReachPlace *)ra_table_row_get_item (above))->margin_km, >=, place->margin_km);
  }
  /* A system that is hidden does not reach. */
  ra_map_state_set_id_shown (fixture->state, "9m729", FALSE);
  TEST_WAIT_FOR (ra_reach_panel_is_settled (panel) && g_list_model_get_n_items (shown) != 1512);
  g_assert_cmpuint (g_list_model_get_n_items (shown), <, 200);
  assert_gone (fixture, &weak);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  RaSourcesPanel *panel = g_object_new (RA_TYPE_SOURCES_PANEL, NULL);
  gpointer weak = panel;

  (void)data;
  g_object_add_weak_pointer (G_OBJECT (panel), &weak);
  ra_sources_panel_set_up (panel, fixture->state);
  show (fixture, GTK_WIDGET (panel));
  g_autofree char *footnotes = ra_sources_panel_dup_footnotes (panel);
  /* The figures come first, each with the numbers of its sources; these follow. */
  g_assert_nonnull (strstr (footnotes, "\n[1] "));
  assert_gone (fixture, &weak);
}

typedef struct {
  RaMeasuringBox *box;
  RaLatestTask *task;
  gint may_end; /* atomic */
} Measuring;

static gpointer
wait_run (gconstpointer input, GCancellable *cancellable, GError **error)
{
  Measuring *measuring = *(Measuring *const *)input;

  (void)cancellable, (void)error;
  while (!g_atomic_int_get (&measuring->may_end))
    g_usleep (1000);
  return g_new0 (char, 1);
}

static double
half_cb (gconstpointer data)
{
  (void)data;
  return 0.5;
}

static void
measured_cb (gpointer result, const GError *error, gpointer user_data)
{
  const Measuring *measuring = user_data;

  g_assert_no_error (error);
  ra_measuring_box_show (measuring->box, measuring->task, half_cb, NULL);
  g_free (result);
}

/* An answer to an earlier question is no longer told as if it were that to the new one. */
static void
test_measuring (Fixture *fixture, gconstpointer data)
{
  static const RaLatestTaskFuncs funcs
      = { .run = wait_run, .free_input = g_free, .free_result = g_free, .done = measured_cb };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *answer = gtk_label_new ("39 capitals");
  Measuring measuring = { .box = g_object_new (RA_TYPE_MEASURING_BOX, NULL) };
  Measuring *asked = &measuring;

  (void)data;
  g_autoptr (RaLatestTask) task = ra_latest_task_new (&funcs, &measuring);
  measuring.task = task;
  gtk_box_append (GTK_BOX (box), answer);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (measuring.box));
  ra_measuring_box_add_answer (measuring.box, answer);
  show (fixture, box);
  ra_latest_task_start (task, g_memdup2 (&asked, sizeof asked));
  ra_measuring_box_show (measuring.box, task, half_cb, NULL);
  g_assert_cmpfloat (gtk_widget_get_opacity (answer), ==, 1);
  TEST_WAIT_FOR (gtk_widget_get_opacity (answer) < 0.5);
  g_atomic_int_set (&measuring.may_end, TRUE);
  TEST_WAIT_FOR (gtk_widget_get_opacity (answer) > 0.999);
  gtk_window_destroy (fixture->window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add ("/panels/reach", Fixture, NULL, set_up, test_reach, tear_down);
  g_test_add ("/panels/measuring", Fixture, NULL, set_up, test_measuring, tear_down);
  g_test_add ("/panels/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/panels/sources", Fixture, NULL, set_up, test_sources, tear_down);
  return test_run_in_application (NULL);
}
