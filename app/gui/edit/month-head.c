/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/month-head.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"

#define MONTHS_OF_YEAR 12

/* A day that the month does not have becomes its last. */
static void
clicked_cb (GtkCalendar *calendar, GtkWidget *button)
{
  const int n_months = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "months"));
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) other = g_date_time_add_months (date, n_months);

  if (other != NULL)
    gtk_calendar_select_day (calendar, other);
}

static void
add_button (GtkBox *box, GtkCalendar *calendar, const char *icon, const char *name, int n_months)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "months", GINT_TO_POINTER (n_months));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), calendar, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

static void
show_month (GtkLabel *label, const GParamSpec *property, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *month = g_date_time_format (date, "%Y-%m");
  g_autofree char *text = ra_date_text (month);

  (void)property;
  gtk_label_set_label (label, text);
}

GtkWidget *
ra_month_head_new (GtkCalendar *calendar)
{
  g_return_val_if_fail (GTK_IS_CALENDAR (calendar), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_calendar_set_show_heading (calendar, FALSE);
  gtk_calendar_set_show_day_names (calendar, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  add_button (GTK_BOX (box), calendar, "go-first-symbolic", _ ("Previous Year"), -MONTHS_OF_YEAR);
  add_button (GTK_BOX (box), calendar, "go-previous-symbolic", _ ("Previous Month"), -1);
  gtk_box_append (GTK_BOX (box), label);
  add_button (GTK_BOX (box), calendar, "go-next-symbolic", _ ("Next Month"), 1);
  add_button (GTK_BOX (box), calendar, "go-last-symbolic", _ ("Next Year"), MONTHS_OF_YEAR);
  g_signal_connect_object (calendar, "notify::month", G_CALLBACK (show_month), label, G_CONNECT_SWAPPED);
  g_signal_connect_object (calendar, "notify::year", G_CALLBACK (show_month), label, G_CONNECT_SWAPPED);
  show_month (GTK_LABEL (label), NULL, calendar);
  return box;
}
