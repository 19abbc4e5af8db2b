/* What stands beside a table that is being measured: that it is, how far it is, and a button that stops it, or begins
 * anew what was stopped. Work that soon ends shows no more than that it goes on.
 *
 * Signals: "stop"; "again". */
#pragma once

#include <gtk/gtk.h>

#include "app/model/latest-task.h"

G_BEGIN_DECLS

#define RA_TYPE_MEASURING_BOX (ra_measuring_box_get_type ())
G_DECLARE_FINAL_TYPE (RaMeasuringBox, ra_measuring_box, RA, MEASURING_BOX, GtkBox)

/* How much of what is measured is done, 0 to 1. */
typedef double (*RaShareFunc) (gconstpointer data);

/* @widget shows the answer: while that is one to an earlier question, longer than a moment, it is dimmed. */
void ra_measuring_box_add_answer (RaMeasuringBox *self, GtkWidget *widget);
/* As @task is now. @share is asked about @data until the next call. */
void ra_measuring_box_show (RaMeasuringBox *self, RaLatestTask *task, RaShareFunc share, gconstpointer data);
/* What was asked for has been stopped, and can be asked for again. */
void ra_measuring_box_show_stopped (RaMeasuringBox *self);

G_END_DECLS
