/* Neighbours without the border between them. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* What all polygons of @features cover, as polygons of record 0 and class 0 without the edges that two of them share,
 * each once in either direction. Edges are shared whose ends lie within a hand's breadth; where neighbours meet
 * otherwise both keep theirs, and the border remains as two outlines. 180 degrees east and west are one meridian; a
 * pole is as many places as there are longitudes. NULL when the edges that are left do not close. */
RaFeatureSet *ra_dissolve (const RaFeatureSet *features) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
