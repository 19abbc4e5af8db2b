/* The ways out of the export panel: a file, the clipboard, a bundle; with the progress of what takes long, and a way to
 * stop it. Once the panel is closed, nothing that is under way is told any more.
 *
 * Signal: "written" (GFile *): a picture or a bundle has been written. */
#pragma once

#include <adwaita.h>

#include "app/gui/export/export-job.h"
#include "app/gui/export/picture-size-group.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_EXPORT_WAYS (ra_export_ways_get_type ())
G_DECLARE_FINAL_TYPE (RaExportWays, ra_export_ways, RA, EXPORT_WAYS, GObject)

/* What the panel shows and holds. The panel must outlive the ways, or call ra_export_ways_close (). */
typedef struct {
  GtkWidget *panel;        /* has the actions */
  GtkWidget *widget;       /* in it, under a toast overlay */
  GtkWidget *progress_box; /* seen while something is written for long */
  GtkProgressBar *progress_bar;
  GtkWidget *settings; /* not to be changed meanwhile */
  AdwComboRow *format_row;
  RaPictureSizeGroup *size_group;
  GtkTextBuffer *alt_buffer;
  RaExportJob *job; /* as the rows say */
} RaExportWaysParts;

/* @source is the file of the scenario, from which a bundle is made, and is copied; NULL: no bundle. */
RaExportWays *
ra_export_ways_new (const RaExportWaysParts *parts, const RaExportSource *source) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is a file that a bundle can be made of. */
gboolean ra_export_ways_can_bundle (RaExportWays *self);
/* @action is "export.save", "export.copy-picture", "export.copy-alt-text", "export.bundle" or "export.stop". */
void ra_export_ways_go (RaExportWays *self, const char *action);
gboolean ra_export_ways_is_writing (RaExportWays *self);
/* Proposes the folder of the last export, as @settings remember it. */
void ra_export_ways_follow_settings (RaExportWays *self, RaSettings *settings);
/* The folder of the last export; NULL when there is none. */
GFile *ra_export_ways_dup_folder (RaExportWays *self) G_GNUC_WARN_UNUSED_RESULT;
/* Stops what is being written. */
void ra_export_ways_close (RaExportWays *self);

G_END_DECLS
