/* The window's action "import": a table of the user's own becomes a scenario, after a preview.
 *
 * Signal: "take-document" (RaDocument *): the scenario, which is in no file yet, is to be edited. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/document.h"

G_BEGIN_DECLS

#define RA_TYPE_IMPORT_ACTIONS (ra_import_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaImportActions, ra_import_actions, RA, IMPORT_ACTIONS, GObject)

/* @widget says in which window questions and messages appear. @catalogue must outlive that window. */
RaImportActions *
ra_import_actions_new (GActionMap *actions, GtkWidget *widget, RaCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* Shows what is in the table @file, to be taken over as a document. */
void ra_import_actions_import_file (RaImportActions *self, GFile *file);

G_END_DECLS
