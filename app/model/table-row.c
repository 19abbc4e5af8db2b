/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/table-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "data/formats/json-writer.h"

struct _RaTableReport {
  GObject parent_instance;
  gpointer data;
  GDestroyNotify destroy;
};

struct _RaTableRow {
  GObject parent_instance;
  RaTableReport *report;
  gconstpointer item;
};

G_DEFINE_FINAL_TYPE (RaTableReport, ra_table_report, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (RaTableRow, ra_table_row, G_TYPE_OBJECT)

static void
ra_table_report_finalize (GObject *object)
{
  RaTableReport *self = RA_TABLE_REPORT (object);

  self->destroy (self->data);
  G_OBJECT_CLASS (ra_table_report_parent_class)->finalize (object);
}

static void
ra_table_report_class_init (RaTableReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_table_report_finalize;
}

static void
ra_table_report_init (RaTableReport *self)
{
  (void)self;
}

RaTableReport *
ra_table_report_new (gpointer data, GDestroyNotify destroy)
{
  RaTableReport *self = g_object_new (RA_TYPE_TABLE_REPORT, NULL);

  self->data = data;
  self->destroy = destroy;
  return self;
}

gpointer
ra_table_report_get (RaTableReport *self)
{
  g_return_val_if_fail (RA_IS_TABLE_REPORT (self), NULL);
  return self->data;
}

static void
ra_table_row_finalize (GObject *object)
{
  g_clear_object (&RA_TABLE_ROW (object)->report);
  G_OBJECT_CLASS (ra_table_row_parent_class)->finalize (object);
}

static void
ra_table_row_class_init (RaTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_table_row_finalize;
}

static void
ra_table_row_init (RaTableRow *self)
{
  (void)self;
}

/* @item lies within the report, to which the row keeps a reference. */
static RaTableRow *
new_row (RaTableReport *report, gconstpointer item)
{
  RaTableRow *self = g_object_new (RA_TYPE_TABLE_ROW, NULL);

  self->report = g_object_ref (report);
  self->item = item;
  return self;
}

gconstpointer
ra_table_row_get_item (RaTableRow *self)
{
  g_return_val_if_fail (RA_IS_TABLE_ROW (self), NULL);
  return self->item;
}

/* Added all at once: a signal for each of thousands of rows would be heard by nobody. */
GListStore *
ra_table_rows_new (RaTableReport *report, const GArray *items)
{
  GListStore *rows = g_list_store_new (RA_TYPE_TABLE_ROW);
  const guint size = g_array_get_element_size ((GArray *)items);
  g_autoptr (GPtrArray) list = g_ptr_array_new_full (items->len, g_object_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (list, new_row (report, items->data + (gsize)i * size));
  g_list_store_splice (rows, 0, 0, list->pdata, list->len);
  return rows;
}

static gconstpointer
part_of (RaTableRow *self, const RaTableColumn *column)
{
  return column->get_part != NULL ? column->get_part (self->item) : self->item;
}

static double
number_of (RaTableRow *self, const RaTableColumn *column)
{
  return column->get_number (part_of (self, column));
}

char *
ra_table_row_dup_text (RaTableRow *self, const RaTableColumn *column)
{
  g_return_val_if_fail (RA_IS_TABLE_ROW (self), NULL);
  return column->dup_text (part_of (self, column), self->report->data);
}

char *
ra_table_row_dup_note (RaTableRow *self, const RaTableColumn *column)
{
  g_return_val_if_fail (RA_IS_TABLE_ROW (self), NULL);
  return column->dup_note != NULL ? column->dup_note (part_of (self, column), self->report->data) : NULL;
}

static void
append_cell (GString *text, const RaTableColumn *column, RaTableRow *row)
{
  if (column->get_number != NULL) {
    const double number = number_of (row, column);

    if (isfinite (number))
      ra_append_number (text, number, column->decimals);
    return;
  }
  g_autofree char *sentence = ra_table_row_dup_text (row, column);
  g_string_append (text, g_strdelimit (sentence, "\t\r\n", ' '));
}

char *
ra_table_rows_to_tsv (const RaTableColumns *columns, GListModel *rows)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < columns->n_columns; k++)
    g_string_append_printf (text, "%s%s", k > 0 ? "\t" : "", _ (columns->columns[k].title));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (RaTableRow) row = g_list_model_get_item (rows, i);

    for (guint k = 0; k < columns->n_columns; k++) {
      if (k > 0)
        g_string_append_c (text, '\t');
      append_cell (text, &columns->columns[k], row);
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

gboolean
ra_table_row_matches (RaTableRow *self, const RaTableColumns *columns, const char *term)
{
  for (guint k = 0; k < columns->n_columns; k++) {
    if (!columns->columns[k].searched)
      continue;
    g_autofree char *text = ra_table_row_dup_text (self, &columns->columns[k]);
    if (g_str_match_string (term, text, TRUE))
      return TRUE;
  }
  return FALSE;
}

int
ra_table_row_compare (RaTableRow *a, RaTableRow *b, const RaTableColumn *column)
{
  if (column->get_number != NULL) {
    const double number_a = number_of (a, column);
    const double number_b = number_of (b, column);

    if (isnan (number_a) || isnan (number_b))
      return (isnan (number_a) ? 0 : 1) - (isnan (number_b) ? 0 : 1);
    return (number_a > number_b) - (number_a < number_b);
  }
  g_autofree char *text_a = ra_table_row_dup_text (a, column);
  g_autofree char *text_b = ra_table_row_dup_text (b, column);
  return g_utf8_collate (text_a, text_b);
}
