/* An editing session: the document that a window edits, or none, beside the map that shows it or something else.
 *
 * The session keeps the map in step with the document, the style of its file in step with the map (see
 * document-style.h), and the document safe: what is not saved is written into a slot
 * where it is found again after a crash.
 *
 * Signals: "updated" when the session has another document, its document or what is said of it has changed, or the map
 * has begun or ceased to show it; "autosave-failed" (const char *message), once until it works again. */
#pragma once

#include "app/model/autosave.h"
#include "app/model/document.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_EDIT_SESSION (ra_edit_session_get_type ())
G_DECLARE_FINAL_TYPE (RaEditSession, ra_edit_session, RA, EDIT_SESSION, GObject)

RaEditSession *ra_edit_session_new (RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;

/* Edits @document from now on, and shows it. @slot, or NULL for a new one, is taken over. */
void ra_edit_session_set_document (RaEditSession *self, RaDocument *document, RaAutosave *slot);
/* Borrowed; NULL while none is edited, and once the session is closed. */
RaDocument *ra_edit_session_get_document (RaEditSession *self);
/* Whether the map shows the document. */
gboolean ra_edit_session_is_shown (RaEditSession *self);
/* Whether it does, and the document may be changed. */
gboolean ra_edit_session_is_editable (RaEditSession *self);
/* Whether nothing is lost when the document gives way to another. */
gboolean ra_edit_session_is_spare (RaEditSession *self);
/* The map goes back to the document, where its view is fitted to the rings without moving. */
void ra_edit_session_show (RaEditSession *self);

/* Writes into the document the view that the user has chosen, see ra_document_style_keep_view (). */
void ra_edit_session_keep_view (RaEditSession *self);
/* Whether that would change it; "updated" tells when it comes to be or ceases. */
gboolean ra_edit_session_has_new_view (RaEditSession *self);

/* Writes into the slot what waits to be written. */
void ra_edit_session_flush (RaEditSession *self);
/* Writes into the slot what is not saved, or clears it. */
void ra_edit_session_autosave (RaEditSession *self);
/* Ends the session for good: it then has no document, leaves nothing to be found again, and emits no signal. */
void ra_edit_session_close (RaEditSession *self);

G_END_DECLS
