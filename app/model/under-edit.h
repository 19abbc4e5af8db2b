/* Layers of others under the rings of a document: laid there from a file, and taken away again. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/* Reads a file as ra_under_file_load () does, in a worker thread; finish gives the layer, or fails as that does. */
void ra_under_edit_load_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data);
RaReferenceLayer *ra_under_edit_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lays it over the layers that the document has, or takes all of them away; each is one step that can be undone. FALSE
 * where the document cannot be changed, or would have too many. */
gboolean ra_under_edit_add (RaDocument *document, const RaReferenceLayer *layer, GError **error);
gboolean ra_under_edit_remove_all (RaDocument *document, GError **error);

G_END_DECLS
