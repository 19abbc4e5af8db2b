/* Documents that take long to read, in a thread. The functions of document.h do the same at once. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/* Whether a text of @n_bytes is too long to be read between two frames of the window. */
gboolean ra_document_takes_long (goffset n_bytes);
/* The size of the file; 0 where there is none, or no file to speak of. */
goffset ra_document_file_size (GFile *file);

/* As ra_document_open () and ra_document_new_imported (); the document is handed to the main thread. */
void ra_document_open_async (RaCatalogue *catalogue, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
void ra_document_new_imported_async (RaCatalogue *catalogue, const char *text, const char *sentence,
                                     GAsyncReadyCallback callback, gpointer user_data);
/* The result of either. */
RaDocument *ra_document_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
