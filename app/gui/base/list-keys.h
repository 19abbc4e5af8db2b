/* The keys by which the focus goes through a list of rows, and out of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The arrow keys go from row to row; Tab and Shift+Tab go through what a row holds and then leave the scrolled window
 * in which @list lies, however many rows there are. @list is a GtkColumnView, a GtkListView or a GtkListBox. */
void ra_list_keys_add (GtkWidget *list);

G_END_DECLS
