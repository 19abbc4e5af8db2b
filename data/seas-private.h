/* How the names of seas are read. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/seas.h"

G_BEGIN_DECLS

GPtrArray *ra_seas_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the seas of @root to @seas. A name that is there already fails the file. */
void ra_seas_read (GPtrArray *seas, const RaJsonCursor *root);

G_END_DECLS
