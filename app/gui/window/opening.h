/* Opens the files of documents: by the dialog, from the recent ones, dropped on the window. Adds the window's actions
 * "open" and "open-recent".
 *
 * Signals: "take-document" (RaDocument *), which is to be edited; "import" (GFile *), a table was dropped;
 * "find-open" (GFile *) gboolean: TRUE when the file is open in some window already, which was presented. */
#pragma once

#include <adwaita.h>

#include "app/model/document.h"

G_BEGIN_DECLS

#define RA_TYPE_OPENING (ra_opening_get_type ())
G_DECLARE_FINAL_TYPE (RaOpening, ra_opening, RA, OPENING, GObject)

/* @button gets the menu of recent files, and lies in the window that asks, tells and takes what is dropped. @catalogue
 * must outlive that window. */
RaOpening *
ra_opening_new (GActionMap *actions, AdwSplitButton *button, RaCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE, and the user is told why, when the file cannot be read. What takes long to read is read in a thread, and the
 * user told so: then TRUE says that it is being opened. A table is not opened
 * but imported, after a preview. */
gboolean ra_opening_open_file (RaOpening *self, GFile *file);

G_END_DECLS
