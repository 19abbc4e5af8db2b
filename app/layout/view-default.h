/* What a map shows for which nobody chose a view. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* The focus of the scenario, or else its view. One that has neither is seen in Europe's projection where all its sites
 * and rings stand about Europe; elsewhere in a plane about their mean, in which a range ring far from Europe is round;
 * and on a map of the world where they stand all round the Earth, or opposite to each other. An empty scenario goes by
 * the rings of @spec alone. A plain map is Europe's: those who compare it know where its points lie. What it points to
 * is the scenario's or static. */
RaScenarioView ra_view_default (const RaMapSpec *spec);

/* Width to height of the frame that a scenario's view is meant for. */
#define RA_VIEW_ASPECT 1.6

/* How much @view wants to show upwards: its own height, or that of such a frame. */
double ra_view_height_km (const RaScenarioView *view);

/* Whether Europe's projection shows the surroundings of this point as they are, north up: from Iceland to Kamyshlov,
 * and from Svalbard to Cairo. */
gboolean ra_view_is_european (double lat_deg, double lon_deg);

G_END_DECLS
