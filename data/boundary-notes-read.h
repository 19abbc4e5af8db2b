/* Reads what was chosen at boundaries out of a JSON file that is open. */
#pragma once

#include "data/boundary-notes.h"
#include "data/catalogue.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* An empty list that owns its RaBoundaryNote *. */
GPtrArray *ra_boundary_notes_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds those of @root to @notes. Sources are those of @catalogue; an id that is there already fails the file. */
void ra_boundary_notes_read (GPtrArray *notes, const RaJsonCursor *root, const RaCatalogue *catalogue);

G_END_DECLS
