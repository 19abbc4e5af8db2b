/* How a document is shown: its file says so, a window shows it so, and what the user changes in the window goes back
 * into the file. */
#pragma once

#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

typedef struct _RaDocumentLook RaDocumentLook;

/* Shows the document in @state, whose scenario it becomes, as its file says, and follows both from now on. What a file
 * leaves open, such as the theme, stays as the window has it and is written only when the user changes it. Pan and zoom
 * are no change. */
RaDocumentLook *ra_document_look_new (RaDocument *document, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
void ra_document_look_free (RaDocumentLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaDocumentLook, ra_document_look_free)

/* Shows the document again, when the state has come to show another scenario. */
void ra_document_look_show (RaDocumentLook *self);

G_END_DECLS
