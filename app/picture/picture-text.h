/* Drafts the texts that go with a picture from what it shows. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* The draft of the alternative text of @spec's map, in one line; see app/report/alt-text.h. For a comparison it is NULL
 * without an error, for the map's own metadata tell more. Fails with the errors of the base map. */
char *ra_picture_draft_alt_text (const RaMapSpec *spec, RaBasemap *basemap, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
