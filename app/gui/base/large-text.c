/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/large-text.h"

/* Of gtk-xft-dpi, which is in 1024ths. */
#define LARGE_DPI (1.4 * 96.0)

gboolean
ra_large_text_is_used (GtkWidget *widget)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi / 1024.0 >= LARGE_DPI;
}

/* The words of a check button are its last child. */
static GtkWidget *
find_words (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_child (GTK_BUTTON (widget));
  return GTK_IS_CHECK_BUTTON (widget) ? gtk_widget_get_last_child (widget) : NULL;
}

void
ra_large_text_wrap_buttons (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  GtkWidget *words = find_words (widget);

  if (GTK_IS_LABEL (words)) {
    gtk_label_set_wrap (GTK_LABEL (words), TRUE);
    gtk_label_set_justify (GTK_LABEL (words), GTK_IS_CHECK_BUTTON (widget) ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ra_large_text_wrap_buttons (child);
}
