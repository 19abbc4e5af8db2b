/* Reads the names of seas out of a JSON file that is open. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/seas.h"

G_BEGIN_DECLS

/* An empty list that owns its RaSea *. */
GPtrArray *ra_seas_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the seas of @root to @seas. A name that is there already fails the file. */
void ra_seas_read (GPtrArray *seas, const RaJsonCursor *root);

G_END_DECLS
