/* Asks where to write a report and writes it in a worker thread, in the words and figures of app/report. */
#pragma once

#include <gtk/gtk.h>

#include "app/report/reach.h"

G_BEGIN_DECLS

typedef struct {
  GtkWidget *widget; /* in the window that asks; hears how it went by its signal "message" (const char *) */
  const char *name;  /* of the file that is proposed, without suffix */
  RaReachFormatOptions options;
  /* The text, in the worker; NULL with @error set on failure. */
  char *(*write) (gconstpointer input, const RaReachFormatOptions *options, GCancellable *cancellable, GError **error);
  gpointer input; /* taken over */
  GDestroyNotify free_input;
} RaReportSave;

/* A window that is closed meanwhile does not take the file with it. */
void ra_report_save (const RaReportSave *save);

G_END_DECLS
