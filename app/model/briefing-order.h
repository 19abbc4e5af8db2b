/* The briefing of what a window shows (app/picture/briefing.h). It needs no display. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/pages-file.h"

G_BEGIN_DECLS

/* The briefing of the map @spec, to be written into a file by ra_pages_write_async (); a map that compares two
 * scenarios is one of the first, with pages on the comparison. */
RaPagesOrder ra_briefing_order (const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
