/* Reads events out of a JSON file that is open. */
#pragma once

#include "data/events.h"
#include "data/formats/json-reader.h"

G_BEGIN_DECLS

/* An empty list that owns its RaEvent *. */
GPtrArray *ra_events_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the events of @root, whose sources are those of @catalogue, to @events. */
void ra_events_read (GPtrArray *events, const RaJsonCursor *root, const RaCatalogue *catalogue);

G_END_DECLS
