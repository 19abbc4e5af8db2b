/* How quotations are read. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/quotations.h"

G_BEGIN_DECLS

/* A list that owns its RaQuotation *. */
GPtrArray *ra_quotations_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the quotations of @root to @quotations. A text that is there already, an original without its language or
 * without a source, and a foreign language without an original fail the file. */
void ra_quotations_read (GPtrArray *quotations, const RaJsonCursor *root, const RaCatalogue *catalogue);

G_END_DECLS
