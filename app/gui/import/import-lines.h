/* Lines about the rows of an import, as a list model that makes each when it is looked at.
 *
 * Items are GtkStringObject: a heading, a line break, what stands below it. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/import-job.h"

G_BEGIN_DECLS

typedef enum { RA_IMPORT_LINES_ROWS, RA_IMPORT_LINES_PROBLEMS, RA_IMPORT_LINES_WARNINGS } RaImportLinesKind;

#define RA_TYPE_IMPORT_LINES (ra_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (RaImportLines, ra_import_lines, RA, IMPORT_LINES, GObject)

RaImportLines *ra_import_lines_new (RaImportJob *job, RaImportLinesKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
