/* What the map says about one point: how far it is from where, and which of the ranges shown cover it. */
#pragma once

#include "app/map/map-spec.h"
#include "app/model/units.h"

G_BEGIN_DECLS

typedef struct {
  RaScenarioRing ring; /* borrows as ra_map_spec_list_rings () does */
  double distance_km;  /* from its centre, WGS84 geodesic */
  double margin_km;    /* by how much the point lies inside, 0 or more */
} RaPointCover;

/* Array of RaPointCover: of the rings that the map of @spec shows those that hold the point, its nearest edge first.
 * Of rings of one claim and status, which are drawn as one, it is the one that the point lies deepest in. Rings of what
 * a scenario shows as removed do not count. @n_shown, which may be NULL, gets the number of rings that do. */
GArray *
ra_point_covers_new (const RaMapSpec *spec, double lat_deg, double lon_deg, guint *n_shown) G_GNUC_WARN_UNUSED_RESULT;
/* "Inside 2,350 km of Shuya (Western intelligence via FAS newspaper): 131 km within the edge". */
char *ra_point_text_cover (const RaPointCover *cover, RaUnits units,
                           const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  double lat_deg;
  double lon_deg;
  const char *name; /* what the point is called: "Warsaw", "Centre"; NULL: nothing */
  guint n_covers;   /* how many covers are named; of the others only the number is told */
  gboolean brief;   /* one line: the nearest site, and the number of covers */
  RaUnits units;
} RaPointQuestion;

/* Lines: the position with the distances to the nearest site of the scenario and to the selected one, then a line for
 * each cover. */
char *ra_point_text (const RaMapSpec *spec, const RaPointQuestion *question) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
