/* The window's actions on its document as a whole: "new", from the scenario that is shown, "new-before-after", the same
 * beside it, "new-empty", "new-status-quo", "new-site", "draw-ring" (name, latitude and longitude in degrees, radius in
 * km), into it or a new one, "undo", "redo", and "show-document", which brings the map back to it.
 *
 * Signals: "take-document" (RaDocument *): it is to be edited, in this window or in another; "begun" (RaDocument *,
 * RaScenario *), after that, when the page for editing should be shown where it is, and the comparison with a scenario
 * unless that is NULL. */
#pragma once

#include "app/gui/base/late-page.h"
#include "app/model/edit-session.h"
#include "app/model/library.h"

G_BEGIN_DECLS

#define RA_TYPE_DOCUMENT_ACTIONS (ra_document_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaDocumentActions, ra_document_actions, RA, DOCUMENT_ACTIONS, GObject)

/* The place of the page, in whose window messages appear, and the library must outlive the actions. */
typedef struct {
  GActionMap *actions;
  RaLatePage *edit_place; /* gets its page from these actions */
  RaMapState *state;
  RaEditSession *session; /* with the map of @state */
  RaLibrary *library;
} RaDocumentActionsParts;

RaDocumentActions *ra_document_actions_new (const RaDocumentActionsParts *parts) G_GNUC_WARN_UNUSED_RESULT;
/* The session and the page edit @document from now on, and the map has the style that it asks for. @slot, or NULL for a
 * new one, is taken over. */
void ra_document_actions_take (RaDocumentActions *self, RaDocument *document, RaAutosave *slot);

G_END_DECLS
