/* What the export panel and its tests share. */
#pragma once

#include "app/gui/base/row-list.h"
#include "app/gui/export/crop-area.h"
#include "app/gui/export/export-ways.h"

G_BEGIN_DECLS

typedef struct _RaExportDialog RaExportDialog;

struct _RaExportDialog {
  AdwWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkBox *progress_box;
  GtkProgressBar *progress_bar;
  GtkBox *panes;
  GtkBox *preview_box;
  GtkWidget *export_button;
  GtkPicture *picture;
  RaCropArea *crop_area;
  GtkSpinner *spinner;
  GtkLabel *status_label;
  GtkWidget *drag_handle;
  GtkBox *verdict_box; /* what the checks have found */
  GtkImage *verdict_icon;
  GtkLabel *verdict_label;
  GtkScrolledWindow *settings;
  AdwComboRow *format_row;
  RaPictureSizeGroup *size_group;
  AdwPreferencesGroup *findings_group;
  AdwComboRow *theme_row;
  AdwComboRow *boundaries_row;
  AdwEntryRow *title_row;
  AdwEntryRow *note_row;
  AdwActionRow *sources_row;
  AdwPreferencesGroup *alt_group;
  GtkTextView *alt_view;
  GtkTextBuffer *alt_buffer;

  RaExportJob *job; /* as the rows say; NULL once the panel is closed */
  RaExportWays *ways;
  char *first_title; /* what title and note were before somebody wrote another */
  char *first_note;
  RaMapSpec *first; /* the specification that the panel was opened with */
  gboolean first_keeps_view;
  RaExportPreview *preview; /* that is shown; NULL: none */
  gboolean own_alt;         /* the user has written an alternative text */
  gboolean filling;         /* rows are being filled, which is no choice of the user's */
  RaRowList *findings;
  RaSettings *memory;        /* NULL: nothing is remembered */
  GCancellable *preview_job; /* NULL: none runs */
  guint update_id;           /* timeout */
  guint panes_id;            /* idle */
};

/* Draws the preview of what the rows say now, soon, in place of what is being drawn. */
void ra_export_dialog_preview_later (RaExportDialog *self);
void ra_export_dialog_stop_preview (RaExportDialog *self);

/* Keeps what was chosen for the picture in @file, where something is remembered. */
void ra_export_dialog_remember (RaExportDialog *self, GFile *file);
G_END_DECLS
