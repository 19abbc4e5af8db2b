/* The head of a calendar: its month, and buttons for the months and years before and after. It speaks the language of
 * the window, whereas GTK's own has that of the system's dates, and its buttons have names. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes the place of the head that @calendar has; @calendar must outlive it. */
GtkWidget *ra_month_head_new (GtkCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
