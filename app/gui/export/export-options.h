/* From an export job to the words of a command line, and to the clipboard. */
#pragma once

#include <gdk/gdk.h>

#include "app/gui/export/export-job.h"

G_BEGIN_DECLS

/* Fills @options, which is empty, with what they can say of @job; @scenario is the id or the file of its scenario. */
void ra_export_options_fill (const RaExportJob *job, const char *scenario, RaMapOptions *options);
/* Whether the job's map shows, or hides, what no option says. */
gboolean ra_export_options_leave_out (const RaExportJob *job);

/* Offers the bytes of a PNG file as they are, with their metadata, and as pixels to those who want these. */
gboolean ra_export_put_on_clipboard (GdkClipboard *clipboard, GBytes *png, GError **error);

G_END_DECLS
