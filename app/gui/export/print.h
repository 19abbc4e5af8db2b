/* Printing: the map on one page, laid out anew for the room that its margins leave, as lines and letters. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/export/export-job.h"

G_BEGIN_DECLS

/* An operation that prints the map of @job, whose size and format do not matter, in the background; it is to be run
 * with any action. @name is that of the document. */
GtkPrintOperation *ra_print_operation_new (const RaExportJob *job, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Why the map could not be drawn, an error of the engine, when the operation is done; NULL: it could. Borrowed. */
const GError *ra_print_operation_get_failure (GtkPrintOperation *operation);

G_END_DECLS
