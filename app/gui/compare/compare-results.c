/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/compare/compare-results.h"

#include <glib/gi18n.h>

#include "app/gui/base/drop-down.h"
#include "app/gui/base/measuring-box.h"
#include "app/gui/base/report-page.h"
#include "app/gui/base/report-save.h"
#include "app/gui/base/scrolled-text.h"
#include "app/gui/base/table-view.h"
#include "app/model/compare-job.h"

/* The sentence has the room of so many lines, or of as many as so many pixels have: what is seen of it ends between two
 * lines, however narrow it becomes. */
#define MOST_LINES    4
#define MOST_LINES_PX 82

enum { CHANGE_ANY, CHANGE_GAINED, CHANGE_LOST, CHANGE_KEPT, CHANGE_COVERED };

struct _RaCompareResults {
  AdwBin parent_instance;
  GtkScrolledWindow *sentence_window;
  GtkLabel *sentence_label;
  RaMeasuringBox *measuring;
  GtkDropDown *kind_drop_down;
  GtkDropDown *change_drop_down;
  GtkCheckButton *bands_check;
  RaTableView *table;

  RaMapState *a;
  RaMapState *b;
  RaBasemap *basemap;
  RaLatestTask *task;
  RaCompareJob *asked;   /* what was asked for last; NULL before */
  RaTableReport *answer; /* of a RaCompareAnswer; NULL before the first and after a failure */
};

enum { SIGNAL_MESSAGE, SIGNAL_BANDS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaCompareResults, ra_compare_results, ADW_TYPE_BIN)

static RaReportKind
kind_of (RaCompareResults *self)
{
  return (RaReportKind)gtk_drop_down_get_selected (self->kind_drop_down);
}

static void
tell (RaCompareResults *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message);
}

static gboolean
is_wanted (RaCompareResults *self, RaChange change, gboolean changed)
{
  switch (gtk_drop_down_get_selected (self->change_drop_down)) {
  case CHANGE_GAINED:
    return change == RA_CHANGE_GAINED;
  case CHANGE_LOST:
    return change == RA_CHANGE_LOST;
  case CHANGE_KEPT:
    return change == RA_CHANGE_KEPT;
  case CHANGE_COVERED:
    return change != RA_CHANGE_NONE;
  case CHANGE_ANY:
  default:
    return changed;
  }
}

/* A country of which another part is covered has changed, too. */
static gboolean
accepts_cb (gconstpointer item, gpointer data)
{
  RaCompareResults *self = data;

  if (kind_of (self) == RA_REPORT_COUNTRIES) {
    const RaComparedCountry *country = item;

    return is_wanted (self, country->change, country->change != RA_CHANGE_NONE && country->change_km2 != 0.0);
  } else {
    const RaComparedPlace *place = item;

    return (kind_of (self) == RA_REPORT_PLACES || place->a->place->capital)
           && is_wanted (self, place->change, place->change == RA_CHANGE_GAINED || place->change == RA_CHANGE_LOST);
  }
}

static void
show_rows (RaCompareResults *self)
{
  const RaCompareAnswer *answer = ra_table_report_get (self->answer);
  const GArray *items
      = kind_of (self) == RA_REPORT_COUNTRIES ? answer->comparison->countries : answer->comparison->places;
  g_autoptr (GListStore) rows = ra_table_rows_new (self->answer, items);

  ra_table_view_set_rows (self->table, G_LIST_MODEL (rows));
}

static void
show_sentence (RaCompareResults *self, const char *sentence)
{
  int n_lines = MOST_LINES;

  while (n_lines > 1 && ra_scrolled_text_lines_px (self->sentence_label, n_lines) > MOST_LINES_PX)
    n_lines--;
  const int height_px = ra_scrolled_text_lines_px (self->sentence_label, n_lines);
  gtk_scrolled_window_set_max_content_height (self->sentence_window, height_px);
  gtk_scrolled_window_set_min_content_height (self->sentence_window, height_px);
  gtk_label_set_label (self->sentence_label, sentence);
}

static double
share_cb (gconstpointer asked)
{
  return ra_compare_job_get_share (asked);
}

static void
show_busy (RaCompareResults *self)
{
  ra_measuring_box_show (self->measuring, self->task, share_cb, self->asked);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RaCompareResults *self = RA_COMPARE_RESULTS (user_data);

  show_busy (self);
  g_clear_object (&self->answer);
  if (result == NULL) {
    g_autofree char *text = g_strdup_printf (_ ("The scenarios could not be compared: %s"), error->message);

    ra_table_view_set_rows (self->table, NULL);
    tell (self, text);
    return;
  }
  self->answer = ra_table_report_new (result, (GDestroyNotify)ra_compare_answer_free);
  g_autofree char *sentence = ra_comparison_describe (((const RaCompareAnswer *)result)->comparison,
                                                      ra_map_state_get_spec (self->a)->translations);
  show_sentence (self, sentence);
  show_rows (self);
}

static void
ask (RaCompareResults *self)
{
  if (self->a == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_autoptr (RaCompareJob) job = ra_compare_job_new (ra_map_state_get_spec (self->a), ra_map_state_get_spec (self->b),
                                                     self->basemap, ra_compare_results_get_bands (self));
  if (self->asked != NULL && ra_compare_job_equal (self->asked, job))
    return;
  g_clear_pointer (&self->asked, ra_compare_job_free);
  ra_compare_job_watch (job);
  self->asked = ra_compare_job_copy (job);
  ra_latest_task_start (self->task, g_steal_pointer (&job));
  show_busy (self);
}

/* What is seen of an earlier answer would not be that of the question. */
static void
stop_cb (RaCompareResults *self)
{
  ra_latest_task_stop (self->task);
  g_clear_pointer (&self->asked, ra_compare_job_free);
  g_clear_object (&self->answer);
  show_sentence (self, "");
  ra_table_view_set_rows (self->table, NULL);
  ra_measuring_box_show_stopped (self->measuring);
}

static void
again_cb (RaCompareResults *self)
{
  ask (self);
}

static void
kind_changed_cb (RaCompareResults *self)
{
  ra_table_view_set_columns (
      self->table, kind_of (self) == RA_REPORT_COUNTRIES ? ra_compare_country_columns () : ra_compare_place_columns (),
      TRUE);
  ra_table_view_sort (self->table, "name", GTK_SORT_ASCENDING);
  if (self->answer != NULL)
    show_rows (self);
}

static void
change_changed_cb (RaCompareResults *self)
{
  ra_table_view_filter_changed (self->table);
}

static void
bands_toggled_cb (RaCompareResults *self)
{
  g_signal_emit (self, signals[SIGNAL_BANDS_CHANGED], 0);
  ask (self);
}

static void
row_activated_cb (RaCompareResults *self, RaTableRow *row)
{
  const RaComparedPlace *place = ra_table_row_get_item (row);

  if (kind_of (self) != RA_REPORT_COUNTRIES)
    ra_report_page_centre (GTK_WIDGET (self), self->a, place->a->place);
}

static char *
write_export (gconstpointer input, const RaReachFormatOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaCompareAnswer) answer = ra_compare_job_run (input, cancellable, error);

  if (answer == NULL)
    return NULL;
  RaReachFormatOptions worded = *options;
  worded.translations = answer->a->job->spec->translations;
  return ra_comparison_format (answer->comparison, &worded);
}

static void
export_cb (RaCompareResults *self, guint format)
{
  if (self->asked == NULL)
    return;
  g_autofree char *name = g_strdup_printf ("%s-%s", ra_scenario_get_id (self->asked->a->spec->scenario),
                                           ra_scenario_get_id (self->asked->b->spec->scenario));
  ra_report_save (&(RaReportSave) { .widget = GTK_WIDGET (self),
                                    .name = name,
                                    .options = ra_report_page_options (kind_of (self), (RaReachFormat)format),
                                    .write = write_export,
                                    .more_than_seen = ra_table_view_hides_rows (self->table),
                                    .input = ra_compare_job_copy (self->asked),
                                    .free_input = (GDestroyNotify)ra_compare_job_free });
}

static void
ra_compare_results_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ra_compare_results_parent_class)->map (widget);
  ask (RA_COMPARE_RESULTS (widget));
}

static void
ra_compare_results_dispose (GObject *object)
{
  RaCompareResults *self = RA_COMPARE_RESULTS (object);

  if (self->a != NULL)
    g_signal_handlers_disconnect_by_data (self->a, self);
  if (self->b != NULL)
    g_signal_handlers_disconnect_by_data (self->b, self);
  if (self->task != NULL)
    ra_latest_task_stop (self->task);
  g_clear_object (&self->task);
  g_clear_object (&self->a);
  g_clear_object (&self->b);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_COMPARE_RESULTS);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->asked, ra_compare_job_free);
  G_OBJECT_CLASS (ra_compare_results_parent_class)->dispose (object);
}

static void
ra_compare_results_class_init (RaCompareResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_MEASURING_BOX);
  g_type_ensure (RA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ra_compare_results_dispose;
  widget_class->map = ra_compare_results_map;
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_BANDS_CHANGED] = g_signal_new ("bands-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/compare-results.ui");
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, sentence_window);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, measuring);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, change_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, bands_check);
  gtk_widget_class_bind_template_child (widget_class, RaCompareResults, table);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
ra_compare_results_init (RaCompareResults *self)
{
  static const RaLatestTaskFuncs funcs = { .run = ra_compare_job_run_task,
                                           .free_input = (GDestroyNotify)ra_compare_job_free,
                                           .free_result = (GDestroyNotify)ra_compare_answer_free,
                                           .done = answered_cb };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->task = ra_latest_task_new (&funcs, self);
  ra_measuring_box_add_answer (self->measuring, GTK_WIDGET (self->sentence_label));
  ra_measuring_box_add_answer (self->measuring, GTK_WIDGET (self->table));
  ra_drop_down_fit (self->kind_drop_down);
  ra_drop_down_fit (self->change_drop_down);
}

void
ra_compare_results_set_up (RaCompareResults *self, RaMapState *a, RaMapState *b, RaBasemap *basemap)
{
  g_return_if_fail (RA_IS_COMPARE_RESULTS (self));
  g_return_if_fail (self->a == NULL);
  self->basemap = ra_basemap_ref (basemap);
  ra_table_view_set_filter (self->table, accepts_cb, self);
  kind_changed_cb (self);
  self->a = g_object_ref (a);
  self->b = g_object_ref (b);
  g_signal_connect_swapped (self->kind_drop_down, "notify::selected", G_CALLBACK (kind_changed_cb), self);
  g_signal_connect_swapped (self->change_drop_down, "notify::selected", G_CALLBACK (change_changed_cb), self);
  g_signal_connect_swapped (self->bands_check, "toggled", G_CALLBACK (bands_toggled_cb), self);
  g_signal_connect_swapped (a, "content-changed", G_CALLBACK (ask), self);
  g_signal_connect_swapped (b, "content-changed", G_CALLBACK (ask), self);
}

gboolean
ra_compare_results_get_bands (RaCompareResults *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_RESULTS (self), FALSE);
  return gtk_check_button_get_active (self->bands_check);
}

GListModel *
ra_compare_results_get_shown (RaCompareResults *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_RESULTS (self), NULL);
  return ra_table_view_get_shown (self->table);
}

const char *
ra_compare_results_get_sentence (RaCompareResults *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_RESULTS (self), NULL);
  return gtk_label_get_label (self->sentence_label);
}

gboolean
ra_compare_results_is_settled (RaCompareResults *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_RESULTS (self), FALSE);
  return self->answer != NULL && !ra_latest_task_is_busy (self->task);
}
