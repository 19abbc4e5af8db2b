/* How a document is shown: its file says so, a window shows it so, and what the user changes in the window goes back
 * into the file. */
#pragma once

#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

typedef struct _RaDocumentStyle RaDocumentStyle;

/* Shows the document in @state, whose scenario it becomes, as its file says, and follows both from now on. What a file
 * leaves open, such as the theme, stays as the window has it and is written only when the user changes it. What the
 * user does to the view is no change until it is kept. */
RaDocumentStyle *ra_document_style_new (RaDocument *document, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
void ra_document_style_free (RaDocumentStyle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaDocumentStyle, ra_document_style_free)

/* Writes into the document the view that the user has chosen since it is shown, if so: its projection, centre and size.
 * A view that the user has not touched is not written. */
void ra_document_style_keep_view (RaDocumentStyle *self);
/* Whether there is such a view, and it is not in the document yet. */
gboolean ra_document_style_has_new_view (RaDocumentStyle *self);
/* The same for a draft that becomes a document of its own. */
void ra_document_style_copy_view (RaMapState *state, RaScenarioDocument *draft);

/* Shows the document again, when the state has come to show another scenario. */
void ra_document_style_show (RaDocumentStyle *self);

G_END_DECLS
