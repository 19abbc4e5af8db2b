/* The places of a map that one can point at, walk to and measure from: its sites and its capitals. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Everything is borrowed, from the catalogue of the scenario or from the base map. */
typedef struct {
  const char *name;
  double lat_deg;
  double lon_deg;
  const RaSite *site;     /* NULL for a capital */
  const RaPlace *capital; /* NULL for a site */
} RaMapPlace;

/* Array of RaMapPlace: the sites that the map of @spec marks, in the order of the scenario, then capitals, the largest
 * first. What the map does not show is left out. Valid as long as @spec keeps its scenario. */
GArray *ra_map_places_new (const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

/* Where the place lies on the page; FALSE when the projection does not show it. */
gboolean
ra_map_place_locate (const RaMapPlace *self, const RaViewport *viewport, RaProjection *projection, RaPoint *page);

G_END_DECLS
