/* What the map widget is made of, for its own file and for tests. */
#pragma once

#include "app/gui/map/map-gestures.h"
#include "app/gui/map/map-measure.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/map-walk.h"

G_BEGIN_DECLS

struct _RaMapView {
  RaMapCanvas parent_instance;

  RaMapState *state; /* NULL before it is set up, as is the walk */
  RaMapWalk *walk;
  RaMapGestures *gestures;
  RaMapClicks *clicks;
  RaMapMeasure *measure;

  guint description_id; /* idle */
  gboolean keyboard;    /* the keyboard moves the map, and the pointer does not count until it moves */
};

G_END_DECLS
