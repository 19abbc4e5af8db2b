/* How a document is shown: its file says so, a window shows it so, and what the user changes in the window goes back
 * into the file. */
#pragma once

#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

typedef struct _RaDocumentStyle RaDocumentStyle;

/* Shows the document in @state, whose scenario it becomes, as its file says, and follows both from now on. What a file
 * leaves open, such as the theme, stays as the window has it and is written only when the user changes it. Pan and zoom
 * are no change. */
RaDocumentStyle *ra_document_style_new (RaDocument *document, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
void ra_document_style_free (RaDocumentStyle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaDocumentStyle, ra_document_style_free)

/* Shows the document again, when the state has come to show another scenario. */
void ra_document_style_show (RaDocumentStyle *self);

G_END_DECLS
