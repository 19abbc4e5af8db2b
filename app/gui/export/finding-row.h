/* A row of the export panel for what a check has found, with a button where the panel can mend it. */
#pragma once

#include <adwaita.h>

#include "app/lint/lint.h"

G_BEGIN_DECLS

/* Its button activates "export.fix" with the kind. */
GtkWidget *ra_finding_row_new (const RaLintFinding *finding) G_GNUC_WARN_UNUSED_RESULT;
/* The name of the symbol of errors, and of remarks. */
const char *ra_finding_icon (RaLintSeverity severity);

/* What mending it would do, for people; NULL: it takes a human. */
const char *ra_finding_fix_describe (RaLintKind kind);

/* What of the panel says what a picture is. */
typedef struct {
  GtkWidget *panel; /* has the actions "export.draft-alt-text" and "export.fit" */
  AdwEntryRow *title_row;
  AdwEntryRow *note_row;
  AdwComboRow *theme_row;
  const char *title; /* the scenario's */
} RaFindingFixParts;

/* Mends it as somebody does by these rows. */
void ra_finding_fix (const RaFindingFixParts *parts, RaLintKind kind);

G_END_DECLS
