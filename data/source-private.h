/* How a source is read from a file and written to one. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/source.h"

G_BEGIN_DECLS

/* Reads one record; what the file lacks and must have is its failure. Never NULL. */
RaSource *ra_source_read (const RaJsonCursor *cursor) G_GNUC_WARN_UNUSED_RESULT;
void ra_source_free (gpointer source);

/* Writes into @object what @source says, and takes out of it what it does not say; other members stay. */
void ra_source_fill (JsonObject *object, const RaSource *source);

G_END_DECLS
