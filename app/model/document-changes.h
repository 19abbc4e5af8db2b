/* What has been done to a document since it was last saved. */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/* Sentences (char *), the latest first; steps that the file has and the document no longer are undone. Empty where the
 * file holds what the document does. */
GPtrArray *ra_document_list_changes (RaDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
