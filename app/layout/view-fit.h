/* Which piece of the Earth a map shows: what the scenario, the page and the projection decide. What somebody asks for
 * is view-wish.h's; a map that is dragged or zoomed by hand is the viewport's. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* The default map of @scenario: its own view fitted to the frame, everything shown. */
RaMapSpec *ra_view_fit_new_map (RaScenario *scenario, double width_px, double height_px) G_GNUC_WARN_UNUSED_RESULT;

/* Shows all of the scenario's focus in the frame as it is, whether rings leave it or not; of one without a focus the
 * view, with none of its rings cut. */
void ra_view_fit_scenario (RaMapSpec *spec);
/* Takes @view as it is, whether the rings are whole in it or not. */
void ra_view_fit_take (RaMapSpec *spec, const RaScenarioView *view);

/* Gives the frame another size: it then shows more, never less, and the same point is in its middle. */
void ra_view_fit_reframe (RaViewport *viewport, double width_px, double height_px);
/* The same for a page of that size, of which furniture beside the map may leave it a part. */
void ra_view_fit_put_on_page (RaMapSpec *spec, double width_px, double height_px);
/* Another projection about the same point, or, where it is one about a site, about the selected one. The width of the
 * frame in kilometres stays. @name is as in RaViewWish (view-wish.h), and must be one that there is. */
void ra_view_fit_set_projection (RaMapSpec *spec, const char *name);
/* Sets @view to the frame as a scenario tells it: its centre, and the width that one of 16 to 10 would have. The
 * projection's name in @view is interned. FALSE where the middle lies beside the Earth: the centre is then the
 * projection's. */
gboolean ra_view_fit_tell (const RaViewport *viewport, RaScenarioView *view);

/* Chooses the view of a comparison with @other, B: of the view that @spec has and of B's own the wider one; and where
 * the rings of both would not be whole in it, a frame about all of them in the same projection. */
void ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands);

G_END_DECLS
