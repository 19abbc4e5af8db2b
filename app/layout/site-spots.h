/* Where the name of a site may stand on a page: beside its mark, level with it, above or below it, at a corner, or the
 * same at the end of a line, which is level or upright where that is possible. All lengths are page units. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct {
  RaPoint at;    /* the middle of the mark */
  double gap;    /* from there to what stands beside the mark */
  double width;  /* of the label */
  double height; /* of all its rows */
  double row;    /* of the first of them, the name */
  double unit;
  gboolean upright; /* above the mark is better than right of it, and not the other way round */
  gboolean fine;    /* lines in many directions, as on a small page, where few find a way between marks */
} RaSpotAsk;

typedef struct {
  RaBox box;
  RaPoint foot; /* where the line ends; the middle of the mark where there is none */
  RaAnchor anchor;
  double cost; /* for a unit of 1; 0 for the best */
} RaSpot;

#define RA_MOST_SPOTS 96
/* The spots at the end of a line @length long, or beside the mark if that is 0; how many they are. None costs less than
 * ra_spots_least_cost() of the length, in a unit of 1. */
guint ra_spots_list (const RaSpotAsk *ask, double length, RaSpot *spots);
double ra_spots_least_cost (double length_px);

G_END_DECLS
