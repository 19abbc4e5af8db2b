/* The window's actions by which something leaves it: "export", for the panel, "export-again", "copy-picture",
 * "print" and "print-preview", and the two of the toast after an export, "open-exported" and "show-exported". */
#pragma once

#include <gtk/gtk.h>

#include "app/model/edit-session.h"
#include "app/model/library.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_EXPORT_ACTIONS (ra_export_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaExportActions, ra_export_actions, RA, EXPORT_ACTIONS, GObject)

typedef struct {
  GActionMap *actions;
  GtkWidget *widget;      /* says in which window questions and messages appear */
  RaMapState *state;      /* of the map that leaves it */
  RaEditSession *session; /* whose document it may show */
  RaLibrary *library;     /* outlives that window */
  GMenu *recent_menu;     /* for the pictures that were exported */
} RaExportActionsParts;

RaExportActions *ra_export_actions_new (const RaExportActionsParts *parts) G_GNUC_WARN_UNUSED_RESULT;
/* Lets the panel remember in @settings what was chosen last. */
void ra_export_actions_follow_settings (RaExportActions *self, RaSettings *settings);

G_END_DECLS
