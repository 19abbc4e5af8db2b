/* Which piece of the Earth a map shows. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* The default map of @scenario: its own view fitted to the frame, everything shown. */
RaMapSpec *ra_view_fit_new_map (RaScenario *scenario, double width_px, double height_px) G_GNUC_WARN_UNUSED_RESULT;

/* Takes projection, centre and width of the scenario's view for the frame as it is: none of its rings is cut. */
void ra_view_fit_scenario (RaMapSpec *spec);

/* The view of a comparison with @other: of the view that @spec has and of B's own the wider one; and where the rings of
 * both would not be whole in it, a frame about all of them in the same projection. */
void ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands);

G_END_DECLS
