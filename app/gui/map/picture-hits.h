/* Finds what a picture of a map shows at a point of the frame that it lies in. */
#pragma once

#include "app/gui/map/render-job.h"
#include "app/model/map-state.h"
#include "app/model/named-points.h"

G_BEGIN_DECLS

typedef struct {
  const RaPicture *picture; /* NULL: nothing is drawn yet */
  RaMapState *state;
  RaBasemap *basemap;
  RaPoint page;        /* in the frame, as it is now */
  double tolerance_px; /* how far off a mark or a line may be */
} RaPictureQuery;

/* The site or place whose mark is drawn there; FALSE for none. */
gboolean ra_picture_find_point (const RaPictureQuery *query, RaNamedPoint *point);
/* The rings whose lines are drawn there, the nearest first. Array of RaScenarioRing, which borrows as
 * ra_map_spec_list_rings () does. */
GArray *ra_picture_find_rings (const RaPictureQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
