/* A button beside an entry for a date: it opens a calendar, in which a day, a month or a year is chosen, as exact as it
 * is known. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes "2019-02-10", "2019-02" or "2019" into @entry, which outlives the button; days alone where @days_only. */
GtkWidget *ra_date_button_new (GtkEditable *entry, gboolean days_only) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
