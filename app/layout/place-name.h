/* The name of a place as it is drawn, and where about its mark that may be. All lengths are page units. */
#pragma once

#include "app/layout/place-style.h"
#include "app/scene/text.h"

G_BEGIN_DECLS

/* Where the name stands beside its mark, as steps from it in widths and heights of the name. */
typedef struct {
  double x, y; /* of the middle of the name, beyond the gap */
  RaAnchor anchor;
} RaPlaceSide;

#define RA_N_PLACE_SIDES 8
extern const RaPlaceSide ra_place_sides[RA_N_PLACE_SIDES];

typedef struct {
  const char *text;
  double size;
  RaBold bold;
  RaTextExtents extents;
  char **rows;         /* what stands below it, two at most */
  RaTextExtents below; /* of the first of them; 0 high where nothing does */
  RaTextExtents last;  /* of the second */
  double gap;          /* from the middle of the mark */
  double dot;          /* half of the mark */
  RaColour colour;
} RaPlaceName;

/* Whether the headline counts it, now or before. */
gboolean ra_place_style_is_told (const RaPlaceStyle *place_style);
RaColour ra_place_style_ink (const RaMapBuild *build, const RaPlaceStyle *place_style);

RaPlaceName ra_place_name_measure (const RaMapBuild *build, const RaPlaceStyle *place_style, const RaPlace *place);
void ra_place_name_clear (RaPlaceName *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaPlaceName, ra_place_name_clear)
/* Its box at that side of a mark at @at. */
RaBox ra_place_name_box (const RaPlaceName *name, RaPoint at, guint side);
/* The box with the mark, where the name stands level with it. */
RaBox ra_place_name_whole (const RaPlaceName *name, RaPoint at, RaBox box);
/* What letters cover of the box: on a page names may stand as close as that; the box itself in a window. */
RaBox ra_place_name_ink (const RaMapBuild *build, const RaPlaceName *name, RaBox box);
void ra_place_name_draw (const RaMapBuild *build, RaSceneLayer *layer, const RaPlaceName *name, RaPoint at, guint side);

G_END_DECLS
