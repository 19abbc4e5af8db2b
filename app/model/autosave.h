/* Autosave: what is being edited, kept where it is found again after a crash.
 *
 * Each document has a slot of its own in a folder of the user's state: its text with the file that it belongs to, and
 * a lock that the operating system takes away when the process ends, however it ends. A slot that nobody holds is
 * left over from a crash; whoever finds it first holds it from then on, so that two programs that start together never
 * offer the same one. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

typedef struct _RaAutosave RaAutosave;

/* The folder of the slots: $XDG_STATE_HOME/range-atlas/autosave. */
char *ra_autosave_get_folder (void) G_GNUC_WARN_UNUSED_RESULT;

/* A slot of its own for a new document; nothing is written yet. */
RaAutosave *ra_autosave_new (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Lets go of the slot. What was written stays, as after a crash, unless it was cleared. */
void ra_autosave_free (RaAutosave *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaAutosave, ra_autosave_free)

/* Writes what @document holds, whole or not at all. Fails with G_FILE_ERROR or G_IO_ERROR. */
gboolean ra_autosave_write (RaAutosave *self, RaDocument *document, GError **error);
/* The same in another thread, of what @document holds now; @callback is called with @source in the main context. What
 * is done with the slot meanwhile waits for it. */
void ra_autosave_write_async (RaAutosave *self, RaDocument *document, gpointer source, GAsyncReadyCallback callback);
gboolean ra_autosave_write_finish (GAsyncResult *result, GError **error);
/* Empties the slot, for a document that was saved, closed or discarded. */
void ra_autosave_clear (RaAutosave *self);

/* The slots that crashed programs have left, RaAutosave *, now held; empty when there are none. */
GPtrArray *ra_autosave_find_left (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
/* "Sovetsk and Deveselu", or the name of the file; NULL when the slot cannot be read. */
char *ra_autosave_get_title (RaAutosave *self) G_GNUC_WARN_UNUSED_RESULT;
/* Fails as ra_document_recover () does. */
RaDocument *ra_autosave_recover (RaAutosave *self, RaCatalogue *catalogue, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
