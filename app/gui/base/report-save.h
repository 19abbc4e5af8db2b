/* Asks where to write a report and writes it in a worker thread, with the texts and figures of app/report. */
#pragma once

#include <gtk/gtk.h>

#include "app/report/reach.h"

G_BEGIN_DECLS

typedef struct {
  GtkWidget *widget; /* in the window that asks; its signal "message" (const char *) is emitted to tell how it went */
  const char *name;  /* of the file that is proposed, without suffix */
  RaReachFormatOptions options;
  /* Called in the worker for the text of the report; NULL with @error set on failure. */
  char *(*write) (gconstpointer input, const RaReachFormatOptions *options, GCancellable *cancellable, GError **error);
  gboolean more_than_seen; /* the report has rows that the table beside it leaves out */
  gpointer input;          /* taken over */
  GDestroyNotify free_input;
} RaReportSave;

/* Asks and writes. The file is written even when the window is closed meanwhile. */
void ra_report_save (const RaReportSave *save);

G_END_DECLS
