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

/* The library cuts a heading that finds no room. */
static void
uncut_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
}

/* What has an ellipsis or wraps already knows what to do; a figure stays with its unit. */
static gboolean
is_one_line (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_label_get_ellipsize (GTK_LABEL (widget)) == PANGO_ELLIPSIZE_NONE
         && !gtk_label_get_wrap (GTK_LABEL (widget)) && !gtk_widget_has_css_class (widget, "numeric");
}

/* A menu is as wide as its words. */
static void
wrap (GtkWidget *widget, GtkJustification justification)
{
  if (GTK_IS_POPOVER (widget))
    return;
  uncut_heading (widget);
  if (is_one_line (widget)) {
    gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    gtk_label_set_justify (GTK_LABEL (widget), justification);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap (child, GTK_IS_BUTTON (widget) ? GTK_JUSTIFY_CENTER : justification);
}

void
ra_large_text_wrap (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  wrap (widget, GTK_JUSTIFY_LEFT);
}

void
ra_large_text_lower_suffix (AdwPreferencesGroup *group)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  GtkWidget *suffix = adw_preferences_group_get_header_suffix (group);

  if (suffix == NULL || !ra_large_text_is_used (GTK_WIDGET (group)))
    return;
  g_object_ref (suffix);
  adw_preferences_group_set_header_suffix (group, NULL);
  adw_preferences_group_add (group, suffix);
  g_object_unref (suffix);
}
