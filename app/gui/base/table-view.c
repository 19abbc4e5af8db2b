/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/table-view.h"

#include <glib/gi18n.h>

#include "app/gui/base/list-keys.h"
#include "app/gui/base/table-cells.h"
#include "app/model/units.h"
#include "app/report/reach.h"

#define TOP_FRAMES 3
/* The list makes widgets for 200 rows before it knows how many have room, and the window would stand still for that:
 * so many are shown at once, and as many more each time that it has nothing else to do. */
#define ROWS_AT_ONCE 32
#define ROWS_MADE    200

struct _RaTableView {
  AdwBin parent_instance;
  GtkSearchEntry *search_entry;
  GtkMenuButton *menu_button;
  GtkScrolledWindow *scrolled_window;
  GtkColumnView *column_view;
  GtkLabel *count_label;
  GtkWidget *nothing_label;
  GMenu *sort_menu;

  const RaTableColumns *columns;
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSortListModel *in_order;
  GtkSliceListModel *begun; /* of these as many as are shown yet */
  GtkMultiSelection *selection;
  gboolean (*accepts) (gconstpointer item, gpointer data);
  gpointer accepts_data;
  char *term;       /* what is searched for; NULL for nothing */
  guint top_id;     /* tick callback */
  guint top_frames; /* that it has left */
  guint more_id;    /* idle callback */
  char *sorted;     /* the column that the menu sorted by last; NULL before */
  GtkSortType order;
};

enum { SIGNAL_ROW_ACTIVATED, SIGNAL_EXPORT, SIGNAL_OPEN_WINDOW, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaTableView, ra_table_view, ADW_TYPE_BIN)

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  RaTableView *self = user_data;
  RaTableRow *row = RA_TABLE_ROW (item);

  if (self->accepts != NULL && !self->accepts (ra_table_row_get_item (row), self->accepts_data))
    return FALSE;
  return self->term == NULL || ra_table_row_matches (row, self->columns, self->term);
}

static void
count_cb (RaTableView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  const gboolean answered = gtk_filter_list_model_get_model (self->filtered) != NULL;
  g_autofree char *number = ra_units_format_number (n, 0);
  g_autofree char *text = g_strdup_printf (ngettext ("%s row", "%s rows", n), number);

  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), answered); /* no rows yet are not none */
  gtk_widget_set_visible (self->nothing_label, n == 0 && answered);
}

static gboolean
top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RaTableView *self = RA_TABLE_VIEW (widget);

  (void)clock, (void)user_data;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0.0);
  if (--self->top_frames > 0)
    return G_SOURCE_CONTINUE;
  self->top_id = 0;
  return G_SOURCE_REMOVE;
}

/* Other rows, or another order, are read from their beginning; the list itself would go where the row that was at the
 * top is now, and again when the rows get their heights in the first frame. */
static void
show_top (RaTableView *self)
{
  self->top_frames = TOP_FRAMES;
  if (self->top_id == 0)
    self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), top_cb, NULL, NULL);
}

static gboolean
more_cb (gpointer user_data)
{
  RaTableView *self = user_data;
  const guint n = gtk_slice_list_model_get_size (self->begun) + ROWS_AT_ONCE;

  gtk_slice_list_model_set_size (self->begun, n < ROWS_MADE ? n : G_MAXUINT);
  if (n < ROWS_MADE)
    return G_SOURCE_CONTINUE;
  self->more_id = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_rows (RaTableView *self)
{
  gtk_slice_list_model_set_size (self->begun, ROWS_AT_ONCE);
  if (self->more_id == 0)
    self->more_id = g_idle_add_full (G_PRIORITY_LOW, more_cb, self, NULL);
}

static void
search_changed_cb (RaTableView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->term);
  self->term = text[0] != '\0' ? g_strdup (text) : NULL;
  ra_table_view_filter_changed (self);
}

static void
activate_cb (RaTableView *self, guint position)
{
  g_autoptr (RaTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_ROW_ACTIVATED], 0, row);
}

/* What is copied: the selected rows, all rows that are seen when none is selected. */
static char *
dup_tsv (RaTableView *self)
{
  g_autoptr (GListStore) rows = g_list_store_new (RA_TYPE_TABLE_ROW);

  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_is_empty (selected))
    return ra_table_rows_to_tsv (self->columns, G_LIST_MODEL (self->in_order));
  for (guint i = 0; i < gtk_bitset_get_size (selected); i++) {
    g_autoptr (RaTableRow) row
        = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

    g_list_store_append (rows, row);
  }
  return ra_table_rows_to_tsv (self->columns, G_LIST_MODEL (rows));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaTableView *self = RA_TABLE_VIEW (widget);
  g_autofree char *text = dup_tsv (self);

  (void)name, (void)parameter;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint format = RA_REACH_MD;

  (void)parameter;
  if (g_str_has_suffix (name, "csv"))
    format = RA_REACH_CSV;
  else if (g_str_has_suffix (name, "json"))
    format = RA_REACH_JSON;
  g_signal_emit (widget, signals[SIGNAL_EXPORT], 0, format);
}

static void
open_window_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  (void)name, (void)parameter;
  g_signal_emit (widget, signals[SIGNAL_OPEN_WINDOW], 0);
}

/* As a click on a head does: the second time the other way round. Figures begin with the greatest. */
static void
sort_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaTableView *self = RA_TABLE_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  GtkSortType order = GTK_SORT_ASCENDING;

  (void)name;
  for (guint i = 0; i < self->columns->n_columns; i++) {
    if (g_str_equal (self->columns->columns[i].id, id) && self->columns->columns[i].get_number != NULL)
      order = GTK_SORT_DESCENDING;
  }
  if (g_strcmp0 (self->sorted, id) == 0)
    order = self->order == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  ra_table_view_sort (self, id, order);
}

static void
ra_table_view_dispose (GObject *object)
{
  RaTableView *self = RA_TABLE_VIEW (object);

  if (self->top_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->top_id);
  self->top_id = 0;
  g_clear_handle_id (&self->more_id, g_source_remove);
  if (self->filtered != NULL)
    g_signal_handlers_disconnect_by_data (self->filtered, self);
  if (self->column_view != NULL) {
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->column_view), self);
    gtk_column_view_set_model (self->column_view, NULL);
  }
  g_clear_object (&self->selection);
  g_clear_object (&self->begun);
  g_clear_object (&self->in_order);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->term, g_free);
  g_clear_pointer (&self->sorted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (ra_table_view_parent_class)->dispose (object);
}

static void
ra_table_view_class_init (RaTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_table_view_dispose;
  signals[SIGNAL_ROW_ACTIVATED] = g_signal_new ("row-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, RA_TYPE_TABLE_ROW);
  signals[SIGNAL_EXPORT] = g_signal_new ("export", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_OPEN_WINDOW]
      = g_signal_new ("open-window", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RaTableView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, column_view);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, count_label);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, RaTableView, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort_action);
  gtk_widget_class_install_action (widget_class, "table.open-window", NULL, open_window_action);
  gtk_widget_class_install_action (widget_class, "table.export-csv", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "table.export-json", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "table.export-md", NULL, export_action);
}

/* On the rows alone: in the search entry Ctrl+C copies what is marked there. */
static void
add_copy_key (RaTableView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"), gtk_named_action_new ("table.copy")));
  gtk_widget_add_controller (GTK_WIDGET (self->column_view), keys);
}

static void
ra_table_view_init (RaTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->in_order = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                            g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  self->begun = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->in_order)), 0, G_MAXUINT);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->begun)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->filtered, "items-changed", G_CALLBACK (count_cb), self);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (show_top), self);
  add_copy_key (self);
  ra_list_keys_add (GTK_WIDGET (self->column_view));
}

static void
clear_columns (RaTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (self->column_view, column);
  }
  g_menu_remove_all (self->sort_menu);
  g_clear_pointer (&self->sorted, g_free);
}

static void
add_sort_item (RaTableView *self, const RaTableColumn *column)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ (column->title), NULL);

  g_menu_item_set_action_and_target (item, "table.sort", "s", column->id);
  g_menu_append_item (self->sort_menu, item);
}

void
ra_table_view_set_columns (RaTableView *self, const RaTableColumns *columns, gboolean wide)
{
  g_return_if_fail (RA_IS_TABLE_VIEW (self));
  /* Rows of the old columns mean nothing to the new. */
  ra_table_view_set_rows (self, NULL);
  clear_columns (self);
  self->columns = columns;
  for (guint i = 0; i < columns->n_columns; i++) {
    g_autoptr (GtkColumnViewColumn) column = NULL;

    add_sort_item (self, &columns->columns[i]);
    column = ra_table_cells_new_column (&columns->columns[i], !wide);
    /* One that is not seen can still be sorted by. */
    gtk_column_view_column_set_visible (column, wide || !columns->columns[i].wide);
    gtk_column_view_append_column (self->column_view, column);
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.open-window", !wide);
}

void
ra_table_view_set_rows (RaTableView *self, GListModel *rows)
{
  g_return_if_fail (RA_IS_TABLE_VIEW (self));
  begin_rows (self);
  gtk_filter_list_model_set_model (self->filtered, rows);
  count_cb (self); /* from no report to an empty one no row changes */
  show_top (self);
}

void
ra_table_view_set_filter (RaTableView *self, gboolean (*func) (gconstpointer item, gpointer data), gpointer data)
{
  g_return_if_fail (RA_IS_TABLE_VIEW (self));
  self->accepts = func;
  self->accepts_data = data;
  ra_table_view_filter_changed (self);
}

void
ra_table_view_filter_changed (RaTableView *self)
{
  g_return_if_fail (RA_IS_TABLE_VIEW (self));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_top (self);
}

gboolean
ra_table_view_hides_rows (RaTableView *self)
{
  g_return_val_if_fail (RA_IS_TABLE_VIEW (self), FALSE);
  GListModel *rows = gtk_filter_list_model_get_model (self->filtered);

  return rows != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) < g_list_model_get_n_items (rows);
}

void
ra_table_view_sort (RaTableView *self, const char *column_id, GtkSortType order)
{
  g_return_if_fail (RA_IS_TABLE_VIEW (self));
  g_return_if_fail (self->columns != NULL);
  for (guint i = 0; i < self->columns->n_columns; i++) {
    g_autoptr (GtkColumnViewColumn) column = NULL;

    if (!g_str_equal (self->columns->columns[i].id, column_id))
      continue;
    column = g_list_model_get_item (gtk_column_view_get_columns (self->column_view), i);
    gtk_column_view_sort_by_column (self->column_view, column, order);
    g_free (self->sorted);
    self->sorted = g_strdup (column_id);
    self->order = order;
  }
}

GListModel *
ra_table_view_get_shown (RaTableView *self)
{
  g_return_val_if_fail (RA_IS_TABLE_VIEW (self), NULL);
  return G_LIST_MODEL (self->in_order);
}
