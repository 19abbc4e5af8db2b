/* Flights: what was flown once, from the place of launch to where it ended, is a line along the shortest way and no
 * circle, which would say that it was shown in every direction. Paths and lengths are those of the page, in its units,
 * but where the sphere is named. */
#pragma once

#include "app/scene/scene.h"
#include "data/ring-list.h"
#include "geo/feature-set.h"

G_BEGIN_DECLS

/* Whether all of @rings (RaScenarioRing) are flights. */
gboolean ra_flight_lines_are (const GArray *rings);
/* Their ways on the sphere, one line each, from launch to end; across 180 degrees and over a pole as elsewhere. */
RaFeatureSet *ra_flight_lines_make (const GArray *rings) G_GNUC_WARN_UNUSED_RESULT;
/* @path without the last @length of each of its lines; a line that is no longer than that is left as it is. */
RaPath *ra_flight_lines_shorten (const RaPath *path, double length) G_GNUC_WARN_UNUSED_RESULT;
/* Heads of arrows at the ends of the lines of @path, whose strokes are @width wide; and how long they are. */
void ra_flight_lines_add_heads (RaSceneLayer *layer, const RaPath *path, RaColour colour, double width);
double ra_flight_lines_head_length (double width);
/* @width, or what the head of the longest line of @path has room for: on a map of the world a flight is short. */
double ra_flight_lines_fit_width (const RaPath *path, double width);

G_END_DECLS
