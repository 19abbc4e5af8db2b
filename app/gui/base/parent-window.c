/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/parent-window.h"

GtkWindow *
ra_parent_window (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}
