/* The points of a drawn map that have a name, and that one can point at, walk to and measure from: its sites and its
 * places. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene-index.h"

G_BEGIN_DECLS

/* Everything is borrowed, from the catalogue of the scenario, from the base map or from the pins of the map. One of the
 * last three at least is not NULL. */
typedef struct {
  const char *name; /* in the language of the map */
  double lat_deg;
  double lon_deg;
  const RaSite *site;   /* NULL for a place */
  const RaPlace *place; /* a capital or another city; NULL for a site */
  const RaPin *pin;     /* what the user has put there; NULL: nothing */
} RaNamedPoint;

/* Sets @point to the site or place that is marked as @identity on a map of @spec. FALSE for what is neither, or what
 * @spec does not know: it may have changed since the map was drawn. */
gboolean
ra_named_point_find (const RaSceneIdentity *identity, const RaMapSpec *spec, RaBasemap *basemap, RaNamedPoint *point);
/* Array of RaNamedPoint: the sites of the map in the order of the scenario, also those that lie beside the page or on
 * the far side of a globe, then the capitals that are drawn and the other cities, the largest first. Valid as long as
 * @spec keeps its scenario. */
GArray *
ra_named_points_new (const RaSceneIndex *drawn, const RaMapSpec *spec, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

/* The rings behind @numbers (guint) of the identities of @drawn, in the same order. Array of RaScenarioRing, which
 * borrows as ra_map_spec_list_rings () does; what @spec does not know is left out. */
GArray *
ra_drawn_rings_find (const RaSceneIndex *drawn, const GArray *numbers, const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

/* Where the point lies on the page; FALSE when the projection does not show it. */
gboolean
ra_named_point_locate (const RaNamedPoint *self, const RaViewport *viewport, RaProjection *projection, RaPoint *page);

G_END_DECLS
