/* The window that a widget lies in, as the parent of a dialog. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL when @widget is NULL, or in no window any more because that is closed. */
GtkWindow *ra_parent_window (GtkWidget *widget);

G_END_DECLS
