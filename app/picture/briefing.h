/* A briefing: one PDF of A4 pages on a map, with what each side says, what lies within, a comparison and the sources.
 */
#pragma once

#include "app/map/map-spec.h"
#include "data/basemap.h"

G_BEGIN_DECLS

typedef struct {
  const RaMapSpec *spec;
  RaBasemap *basemap;
  RaScenario *with; /* to compare with; NULL: no such page */
} RaBriefing;

/* The bytes of the file, in the language of the map; equal briefings give equal bytes. Fails as ra_map_engine_build (),
 * ra_reach_new () and ra_sheets_encode () do. */
GBytes *ra_briefing_make (const RaBriefing *self, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
