/* What the files of places share: how a kind of them is shown, and the mark with its name. */
#pragma once

#include "app/layout/letters.h"

G_BEGIN_DECLS

/* How a kind of places is shown. */
typedef struct {
  double mark_px;
  RaLetters letters;
  double space_px; /* kept free round mark and name */
  RaSymbol symbol;
  gboolean strong; /* as dark as what the map is about */
  RaCapitalLook look;
} RaPlaceStyle;

/* Whether it lies in the frame, at @at, and is not pinned, which is named as such. */
gboolean ra_place_is_to_name (const RaMapBuild *build, const RaPlace *place, RaPoint *at);
/* Off rings' lines, to the right of the mark or to the left; that of a place that the map needs on any side, and across
 * them at last. FALSE where it finds no room. */
gboolean ra_place_add (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceStyle *place_style,
                       const RaPlace *place, RaPoint at, gboolean needed);

G_END_DECLS
