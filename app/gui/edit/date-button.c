/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/date-button.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "app/gui/edit/month-head.h"

/* In what is written another way the first figure is that of a day. */
#define LEAST_YEAR 1000

typedef enum { EXACT_DAY, EXACT_MONTH, EXACT_YEAR, N_EXACT } Exact;

typedef struct {
  GtkEditable *entry; /* borrowed */
  gboolean days_only;
  GtkCalendar *calendar;
  GtkToggleButton *exact[N_EXACT];
  gboolean filling; /* the calendar follows the entry, which therefore need not follow the calendar */
} Picker;

static Exact
get_exact (const Picker *self)
{
  if (gtk_toggle_button_get_active (self->exact[EXACT_YEAR]))
    return EXACT_YEAR;
  return gtk_toggle_button_get_active (self->exact[EXACT_MONTH]) ? EXACT_MONTH : EXACT_DAY;
}

static void
write_date (Picker *self)
{
  static const char *const formats[N_EXACT] = { "%Y-%m-%d", "%Y-%m", "%Y" };
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, formats[get_exact (self)]);

  if (!self->filling)
    gtk_editable_set_text (self->entry, text);
}

/* What is no date opens the calendar on today. */
static void
read_date (Picker *self)
{
  int year;
  int month = 1;
  int day = 1;
  const int n = sscanf (gtk_editable_get_text (self->entry), "%4d-%2d-%2d", &year, &month, &day);
  g_autoptr (GDateTime) date = n > 0 && year >= LEAST_YEAR ? g_date_time_new_local (year, month, day, 0, 0, 0.0) : NULL;

  self->filling = TRUE;
  if (date != NULL) {
    gtk_toggle_button_set_active (self->exact[n == 1 ? EXACT_YEAR : n == 2 ? EXACT_MONTH : EXACT_DAY], TRUE);
    gtk_calendar_select_day (self->calendar, date);
  }
  self->filling = FALSE;
}

static GtkWidget *
new_choices (Picker *self)
{
  const char *const labels[N_EXACT] = { _ ("Day"), _ ("Month"), _ ("Year") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < N_EXACT; i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (labels[i]);

    self->exact[i] = GTK_TOGGLE_BUTTON (button);
    if (i > 0)
      gtk_toggle_button_set_group (self->exact[i], self->exact[EXACT_DAY]);
    g_signal_connect_swapped (button, "toggled", G_CALLBACK (write_date), self);
    gtk_box_append (GTK_BOX (box), button);
  }
  gtk_toggle_button_set_active (self->exact[EXACT_DAY], TRUE);
  return box;
}

static GtkWidget *
new_calendar (Picker *self)
{
  GtkWidget *calendar = gtk_calendar_new ();

  self->calendar = GTK_CALENDAR (calendar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a Date"), -1);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (write_date), self);
  return calendar;
}

/* Made when it is first asked for. */
static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  Picker *self = user_data;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->filling = TRUE;
  GtkWidget *calendar = new_calendar (self);
  GtkWidget *choices = new_choices (self);
  self->filling = FALSE;
  gtk_widget_set_visible (choices, !self->days_only);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), ra_month_head_new (GTK_CALENDAR (calendar)));
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (read_date), self);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
ra_date_button_new (GtkEditable *entry, gboolean days_only)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);
  GtkWidget *button = gtk_menu_button_new ();
  Picker *self = g_new0 (Picker, 1);

  self->entry = entry;
  self->days_only = days_only;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Choose a Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a Date"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, self, g_free);
  return button;
}
