/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/reach/reach-panel.h"

#include <glib/gi18n.h>

#include "app/gui/base/drop-down.h"
#include "app/gui/base/large-text.h"
#include "app/gui/base/measuring-box.h"
#include "app/gui/base/report-page.h"
#include "app/gui/base/report-save.h"
#include "app/gui/base/table-view.h"
#include "app/model/reach-job.h"

enum { EXTENT_WITHIN, EXTENT_EDGE, EXTENT_ALL };

struct _RaReachPanel {
  AdwBin parent_instance;
  GtkLabel *sentence_label;
  RaMeasuringBox *measuring;
  GtkDropDown *kind_drop_down;
  GtkDropDown *extent_drop_down;
  GtkDropDown *claim_drop_down;
  GtkCheckButton *bands_check;
  GtkStack *stack;
  RaTableView *table;
  AdwStatusPage *empty_page;

  RaMapState *state;
  RaBasemap *basemap;
  gboolean wide;
  RaLatestTask *task;
  RaReachJob *asked;     /* what was asked for last; NULL before */
  RaTableReport *answer; /* of a RaReachAnswer; NULL before the first and after a failure */
  GPtrArray *claims;     /* char *, ids in the order of the drop-down; NULL for all rings */
  gboolean updating;
};

enum { SIGNAL_MESSAGE, SIGNAL_OPEN_WINDOW, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaReachPanel, ra_reach_panel, ADW_TYPE_BIN)

static RaReportKind
kind_of (RaReachPanel *self)
{
  return (RaReportKind)gtk_drop_down_get_selected (self->kind_drop_down);
}

static void
tell (RaReachPanel *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message);
}

static gboolean
accepts_cb (gconstpointer item, gpointer data)
{
  RaReachPanel *self = data;
  const guint extent = gtk_drop_down_get_selected (self->extent_drop_down);

  if (kind_of (self) == RA_REPORT_COUNTRIES) {
    const RaReachCountry *country = item;

    return extent == EXTENT_ALL || country->extent == RA_REACH_PART
           || (extent == EXTENT_WITHIN && country->extent == RA_REACH_ALL);
  } else {
    const RaReachPlace *place = item;

    if (kind_of (self) == RA_REPORT_CAPITALS && !place->place->capital)
      return FALSE;
    return extent == EXTENT_ALL || (extent == EXTENT_EDGE ? place->at_edge : place->in_range);
  }
}

static void
show_rows (RaReachPanel *self)
{
  const RaReachAnswer *answer = ra_table_report_get (self->answer);
  const GArray *items = kind_of (self) == RA_REPORT_COUNTRIES ? answer->reach->countries : answer->reach->places;
  g_autoptr (GListStore) rows = ra_table_rows_new (self->answer, items);

  ra_table_view_set_rows (self->table, G_LIST_MODEL (rows));
}

static const char *
why_empty (RaReachPanel *self)
{
  g_autoptr (GArray) shown = ra_map_spec_list_rings (ra_map_state_get_spec (self->state));

  if (shown->len == 0)
    return _ ("The map shows no ring on this day, or all are hidden.");
  return _ ("All rings shown are limits of a class, or of what was removed. Limits of a class count only when that is "
            "asked for: they are no missile’s range.");
}

static void
show_answer (RaReachPanel *self)
{
  const RaReachAnswer *answer = ra_table_report_get (self->answer);
  g_autofree char *sentence = ra_reach_describe (answer->reach, answer->job->spec->translations);
  const gboolean empty = answer->reach->rings->len == 0;

  gtk_label_set_label (self->sentence_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence_label), !empty);
  if (empty)
    adw_status_page_set_description (self->empty_page, why_empty (self));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "table");
  show_rows (self);
}

static double
share_cb (gconstpointer asked)
{
  return ra_reach_job_get_share (asked);
}

static void
show_busy (RaReachPanel *self)
{
  ra_measuring_box_show (self->measuring, self->task, share_cb, self->asked);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RaReachPanel *self = RA_REACH_PANEL (user_data);

  show_busy (self);
  g_clear_object (&self->answer);
  if (result == NULL) {
    g_autofree char *text = g_strdup_printf (_ ("Reach could not be measured: %s"), error->message);

    ra_table_view_set_rows (self->table, NULL);
    tell (self, text);
    return;
  }
  self->answer = ra_table_report_new (result, (GDestroyNotify)ra_reach_answer_free);
  show_answer (self);
}

/* All rings, then each claim once. */
static void
list_claims (RaReachPanel *self, RaReachJob *job)
{
  g_autoptr (GArray) rings = ra_reach_job_list_rings (job);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal); /* borrows from the claims */
  const guint selected = gtk_drop_down_get_selected (self->claim_drop_down);
  g_autofree char *chosen
      = selected > 0 && selected < self->claims->len ? g_strdup (g_ptr_array_index (self->claims, selected)) : NULL;
  guint row = 0;

  g_ptr_array_set_size (self->claims, 0);
  g_ptr_array_add (self->claims, NULL);
  g_ptr_array_add (titles, g_strdup (_ ("All rings together")));
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_autofree char *id = ra_reach_ring_id (ring);

    if (g_hash_table_contains (known, id))
      continue;
    if (g_strcmp0 (id, chosen) == 0)
      row = self->claims->len;
    g_hash_table_add (known, id);
    g_ptr_array_add (self->claims, g_steal_pointer (&id));
    g_ptr_array_add (titles, ra_reach_ring_text (ring, job->spec->translations));
  }
  self->updating = TRUE;
  ra_drop_down_fill (self->claim_drop_down, titles, row);
  self->updating = FALSE;
  job->claim = g_strdup (g_ptr_array_index (self->claims, row));
}

static RaReachJob *
new_job (RaReachPanel *self)
{
  RaReachJob *job = ra_reach_job_new (ra_map_state_get_spec (self->state), self->basemap);

  job->bands = gtk_check_button_get_active (self->bands_check);
  job->countries = kind_of (self) == RA_REPORT_COUNTRIES;
  list_claims (self, job);
  return job;
}

/* A page that is not seen need not be measured. */
static void
ask (RaReachPanel *self)
{
  if (self->updating || self->state == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_autoptr (RaReachJob) job = new_job (self);
  if (self->asked != NULL && ra_reach_job_equal (self->asked, job))
    return;
  g_clear_pointer (&self->asked, ra_reach_job_free);
  ra_reach_job_watch (job, 1);
  self->asked = ra_reach_job_copy (job);
  ra_latest_task_start (self->task, g_steal_pointer (&job));
  show_busy (self);
}

/* What is seen of an earlier answer would not be that of the question. */
static void
stop_cb (RaReachPanel *self)
{
  ra_latest_task_stop (self->task);
  g_clear_pointer (&self->asked, ra_reach_job_free);
  g_clear_object (&self->answer);
  ra_table_view_set_rows (self->table, NULL);
  ra_measuring_box_show_stopped (self->measuring);
}

static void
again_cb (RaReachPanel *self)
{
  ask (self);
}

static void
kind_changed_cb (RaReachPanel *self)
{
  const gboolean countries = kind_of (self) == RA_REPORT_COUNTRIES;

  ra_table_view_set_columns (self->table, countries ? ra_reach_country_columns () : ra_reach_place_columns (),
                             self->wide);
  ra_table_view_sort (self->table, countries ? "name" : "margin", countries ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
  ask (self);
  if (self->answer != NULL && !ra_latest_task_is_busy (self->task))
    show_rows (self);
}

static void
extent_changed_cb (RaReachPanel *self)
{
  ra_table_view_filter_changed (self->table);
}

static void
row_activated_cb (RaReachPanel *self, RaTableRow *row)
{
  const RaReachPlace *place = ra_table_row_get_item (row);

  if (kind_of (self) != RA_REPORT_COUNTRIES)
    ra_report_page_centre (GTK_WIDGET (self), self->state, place->place);
}

static char *
write_export (gconstpointer input, const RaReachFormatOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaReachAnswer) answer = ra_reach_job_run (input, cancellable, error);

  if (answer == NULL)
    return NULL;
  RaReachFormatOptions worded = *options;
  worded.translations = answer->job->spec->translations;
  return ra_reach_format (answer->reach, &worded, error);
}

static void
export_cb (RaReachPanel *self, guint format)
{
  if (self->asked == NULL)
    return;
  RaReachJob *job = ra_reach_job_copy (self->asked);
  job->countries = TRUE;
  g_autofree char *name = g_strdup_printf ("%s-reach", ra_scenario_get_id (job->spec->scenario));
  ra_report_save (&(RaReportSave) { .widget = GTK_WIDGET (self),
                                    .name = name,
                                    .options = ra_report_page_options (kind_of (self), (RaReachFormat)format),
                                    .write = write_export,
                                    .input = job,
                                    .free_input = (GDestroyNotify)ra_reach_job_free });
}

static void
open_window_cb (RaReachPanel *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_WINDOW], 0);
}

static void
ra_reach_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ra_reach_panel_parent_class)->map (widget);
  ask (RA_REACH_PANEL (widget));
}

static void
ra_reach_panel_dispose (GObject *object)
{
  RaReachPanel *self = RA_REACH_PANEL (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  if (self->task != NULL)
    ra_latest_task_stop (self->task);
  g_clear_object (&self->task);
  g_clear_object (&self->state);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_REACH_PANEL);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->asked, ra_reach_job_free);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  G_OBJECT_CLASS (ra_reach_panel_parent_class)->dispose (object);
}

static void
ra_reach_panel_class_init (RaReachPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_MEASURING_BOX);
  g_type_ensure (RA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ra_reach_panel_dispose;
  widget_class->map = ra_reach_panel_map;
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_OPEN_WINDOW]
      = g_signal_new ("open-window", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/reach-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, measuring);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, extent_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, claim_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, bands_check);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, table);
  gtk_widget_class_bind_template_child (widget_class, RaReachPanel, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_window_cb);
}

static void
ra_reach_panel_init (RaReachPanel *self)
{
  static const RaLatestTaskFuncs funcs = { .run = ra_reach_job_run_task,
                                           .free_input = (GDestroyNotify)ra_reach_job_free,
                                           .free_result = (GDestroyNotify)ra_reach_answer_free,
                                           .done = answered_cb };

  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  self->task = ra_latest_task_new (&funcs, self);
  self->claims = g_ptr_array_new_with_free_func (g_free);
  ra_measuring_box_add_answer (self->measuring, GTK_WIDGET (self->table));
  ra_drop_down_fit (self->kind_drop_down);
  ra_drop_down_fit (self->extent_drop_down);
  ra_drop_down_fit (self->claim_drop_down);
}

GtkWidget *
ra_reach_panel_new (void)
{
  return g_object_new (RA_TYPE_REACH_PANEL, NULL);
}

void
ra_reach_panel_set_up (RaReachPanel *self, RaMapState *state, RaBasemap *basemap, gboolean wide)
{
  g_return_if_fail (RA_IS_REACH_PANEL (self));
  g_return_if_fail (self->state == NULL);
  self->basemap = ra_basemap_ref (basemap);
  self->wide = wide;
  ra_table_view_set_filter (self->table, accepts_cb, self);
  kind_changed_cb (self);
  self->state = g_object_ref (state);
  g_signal_connect_swapped (self->kind_drop_down, "notify::selected", G_CALLBACK (kind_changed_cb), self);
  g_signal_connect_swapped (self->extent_drop_down, "notify::selected", G_CALLBACK (extent_changed_cb), self);
  g_signal_connect_swapped (self->claim_drop_down, "notify::selected", G_CALLBACK (ask), self);
  g_signal_connect_swapped (self->bands_check, "toggled", G_CALLBACK (ask), self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (ask), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (ask), self);
  ask (self);
}

GListModel *
ra_reach_panel_get_shown (RaReachPanel *self)
{
  g_return_val_if_fail (RA_IS_REACH_PANEL (self), NULL);
  return ra_table_view_get_shown (self->table);
}

gboolean
ra_reach_panel_is_settled (RaReachPanel *self)
{
  g_return_val_if_fail (RA_IS_REACH_PANEL (self), FALSE);
  return self->answer != NULL && !ra_latest_task_is_busy (self->task);
}
