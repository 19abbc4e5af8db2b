/* Land and countries as a map shows them: what its names stand on. All lengths are page units. */
#pragma once

#include "app/layout/map-layers.h"
#include "app/layout/path-runs.h"

G_BEGIN_DECLS

/* The countries layer of the base map as the map shows it. All is borrowed. */
typedef struct {
  const RaPlanar *planar;
  const RaFeatureSet *features;
  const GPtrArray *countries; /* const RaCountry *, by feature */
} RaMapLand;

/* FALSE with @error unset when there is no such layer or the build was cancelled. The scale is chosen for one pixel a
 * page unit, whatever the target: names stand at the same places on every one. */
gboolean ra_map_get_land (const RaMapBuild *build, RaMapLand *land, GError **error);

/* Land on the page, cut at @inset_px within the frame; of @wanted alone (by feature), or NULL for all. It is coarse:
 * good for finding room, not for drawing. */
RaPath *ra_map_land_path (const RaMapBuild *build, const RaMapLand *land, const guint8 *wanted,
                          double inset_px) G_GNUC_WARN_UNUSED_RESULT;

/* Of a square as large as what is seen of a country: a smaller one is not listed. Of a frame of 1600 x 1000. */
#define RA_COUNTRY_LEAST_SIDE_PX 16.0

/* What the frame shows of a country. */
typedef struct {
  guint feature;
  double area;
  RaPath *rings; /* owned by the array */
  GArray *runs;  /* of theirs, closed; the same */
  gboolean named;
  guint held; /* the number of what is held for its name, plus one */
} RaCountryArea;

/* Of each country what the frame shows of it, largest first, without corners that nobody would miss; an array of
 * RaCountryArea. */
GArray *ra_country_areas_list (const RaMapBuild *build, const RaMapLand *land) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
