/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/page-tabs.h"

#include "app/gui/base/large-text.h"

/* The library's button has several labels, one for each state, and no property that hides them. */
static void
show_labels (GtkWidget *widget, GtkWidget *tab, gboolean shown)
{
  if (GTK_IS_LABEL (widget)) {
    gtk_widget_set_visible (widget, shown);
    gtk_widget_set_tooltip_text (tab, shown ? NULL : gtk_label_get_label (GTK_LABEL (widget)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_labels (child, tab, shown);
}

static void
fit (AdwViewSwitcher *switcher)
{
  const gboolean shown = !ra_large_text_is_used (GTK_WIDGET (switcher));

  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (switcher)); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    show_labels (tab, tab, shown);
}

void
ra_page_tabs_fit (AdwViewSwitcher *switcher)
{
  g_return_if_fail (ADW_IS_VIEW_SWITCHER (switcher));
  fit (switcher);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (switcher)), "notify::gtk-xft-dpi", G_CALLBACK (fit),
                           switcher, G_CONNECT_SWAPPED);
}
