/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/table-cells.h"

#include <glib/gi18n.h>

#define LEAST_CHARS 6

static GtkWidget *
new_label (const RaTableColumn *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->get_number != NULL ? 1.0F : 0.0F);
  if (column->get_number != NULL) {
    gtk_widget_add_css_class (label, "numeric");
  } else {
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  }
  return label;
}

static void
setup_cb (const RaTableColumn *column, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *note = new_label (column);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (box), new_label (column));
  gtk_box_append (GTK_BOX (box), note);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (const RaTableColumn *column, GtkListItem *item)
{
  RaTableRow *row = gtk_list_item_get_item (item);
  GtkWidget *text = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *note = gtk_widget_get_next_sibling (text);
  g_autofree char *sentence = ra_table_row_dup_text (row, column);
  g_autofree char *below = ra_table_row_dup_note (row, column);

  gtk_label_set_label (GTK_LABEL (text), sentence);
  gtk_label_set_label (GTK_LABEL (note), below != NULL ? below : "");
  gtk_widget_set_visible (note, below != NULL);
  /* What is cut off can still be read. */
  gtk_widget_set_tooltip_text (text, column->get_number == NULL ? sentence : NULL);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return ra_table_row_compare ((RaTableRow *)a, (RaTableRow *)b, user_data);
}

GtkColumnViewColumn *
ra_table_cells_new_column (const RaTableColumn *column, gboolean narrow)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, (gpointer)column, NULL));
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (_ (column->title), factory);

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), (gpointer)column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), (gpointer)column);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, column->get_number == NULL);
  gtk_column_view_column_set_resizable (view_column, !narrow);
  g_object_unref (sorter);
  return view_column;
}
