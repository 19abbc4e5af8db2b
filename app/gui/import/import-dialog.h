/* The preview of an import: what was understood of a table, and what was not, before anything is opened.
 *
 * Signal "imported" (text, name): the text of a scenario file, and its title. The dialog closes then. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RA_TYPE_IMPORT_DIALOG (ra_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RaImportDialog, ra_import_dialog, RA, IMPORT_DIALOG, AdwWindow)

/* Reads @file in the background; closing the dialog ends that. */
RaImportDialog *ra_import_dialog_new (GtkWindow *parent, GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
