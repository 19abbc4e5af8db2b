/* The page of the side bar where a scenario is edited: its texts, and lists of what it holds. What can be added is an
 * action of the window; each change is one step of the document's history. */
#pragma once

#include <adwaita.h>

#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_EDIT_PAGE (ra_edit_page_get_type ())
G_DECLARE_FINAL_TYPE (RaEditPage, ra_edit_page, RA, EDIT_PAGE, AdwBin)

/* Shows @document; with NULL nothing is being edited, and the page says how to begin. */
void ra_edit_page_set_document (RaEditPage *self, RaDocument *document);
/* Tells the page whether the map shows another scenario than the edited one. */
void ra_edit_page_set_elsewhere (RaEditPage *self, gboolean elsewhere);
/* That of the map, whose view steps of a talk may take; and what a document may have been made from, RaScenario *,
 * borrowed. */
void ra_edit_page_set_state (RaEditPage *self, RaMapState *state, const GPtrArray *scenarios);

G_END_DECLS
