/* The export panel: a preview of the picture with all that decides about it, and the ways to write or copy it.
 *
 * Signal "exported" (GFile *): a picture or a bundle has been written, and the panel is closing. */
#pragma once

#include <adwaita.h>

#include "app/gui/export/export-job.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_EXPORT_DIALOG (ra_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RaExportDialog, ra_export_dialog, RA, EXPORT_DIALOG, AdwWindow)

/* Takes over @job. @source is the file of its scenario, from which a bundle is made, and is copied; NULL: no bundle. */
RaExportDialog *
ra_export_dialog_new (GtkWindow *parent, RaExportJob *job, const RaExportSource *source) G_GNUC_WARN_UNUSED_RESULT;
/* Starts with the size and the theme of the last picture, proposes its folder, and keeps those of this one. */
void ra_export_dialog_follow_settings (RaExportDialog *self, RaSettings *settings);
/* What the rows say; borrowed. */
const RaExportJob *ra_export_dialog_get_job (RaExportDialog *self);

G_END_DECLS
