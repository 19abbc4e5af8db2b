/* Rows of a list that are put into another order: dragged with the pointer. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row @from is to come where the row @to is, which is counted as if it were taken out before. */
typedef void (*RaRowMoveFunc) (gpointer object, guint from, guint to);

/* Lets @row, the child of @item, be dragged onto other rows of @list, and these onto it. @object is borrowed. */
void ra_row_order_add (GtkWidget *row, GtkListItem *item, GtkWidget *list, RaRowMoveFunc move, gpointer object);

G_END_DECLS
