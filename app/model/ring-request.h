/* A ring as people ask for it in one line, a distance and a place in either order:
 *
 *     500 km Warsaw   Warsaw 500   Warsaw, 300 mi   1,500 km about Kaliningrad   300 nautical miles from Minsk
 *
 * Units are those of data/import/length-unit.h; a distance without one is in kilometres. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets @radius_km, above 0 and no longer than half the way round the Earth, and @place, to be freed: the other words,
 * of which some may be no part of its name ("from"). FALSE where @words have no distance, or more than one, or nothing
 * beside it. */
gboolean ra_ring_request_read (const char *words, double *radius_km, char **place);

G_END_DECLS
