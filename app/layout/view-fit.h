/* Which piece of the Earth a map shows: what the scenario, the projection and whoever asks decide. Everything that
 * sets the viewport of a specification stands here; a map that is dragged or zoomed by hand is the viewport's. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

#define RA_VIEW_FIT_ERROR (ra_view_fit_error_quark ())
GQuark ra_view_fit_error_quark (void);

/* Which of the wishes cannot be met. */
typedef enum {
  RA_VIEW_FIT_ERROR_PROJECTION, /* there is no such projection */
  RA_VIEW_FIT_ERROR_CENTRE,     /* the projection does not show this point */
  RA_VIEW_FIT_ERROR_FIT,        /* there is nothing to fit */
} RaViewFitError;

typedef enum { RA_FIT_NOTHING, RA_FIT_WORLD, RA_FIT_RINGS, RA_FIT_SITES, RA_FIT_FOCUS } RaFit;

/* "world", "rings", "sites", "focus", NULL: the first is RA_FIT_WORLD. */
extern const char *const ra_fit_keywords[];

/* What somebody asks to be shown; a value of zeros asks for nothing. */
typedef struct {
  const char *projection; /* a name of the table, a PROJ string or EPSG:n; NULL: the scenario's */
  gboolean has_centre;
  double centre_lat_deg;
  double centre_lon_deg;
  double width_km;  /* of the frame, in the projection's plane; 0: not given */
  double height_km; /* the same upwards; where both are given the frame shows as much at least */
  RaFit fit;
} RaViewWish;

/* Of a width or a height in kilometres. */
#define RA_VIEW_NARROWEST_KM 0.001
#define RA_VIEW_WIDEST_KM    1e6

/* The default map of @scenario: its own view fitted to the frame, everything shown. */
RaMapSpec *ra_view_fit_new_map (RaScenario *scenario, double width_px, double height_px) G_GNUC_WARN_UNUSED_RESULT;

/* Shows all of the scenario's focus in the frame as it is, whether rings leave it or not; of one without a focus the
 * view, with none of its rings cut. */
void ra_view_fit_scenario (RaMapSpec *spec);
/* Takes @view as it is, whether the rings are whole in it or not. */
void ra_view_fit_take (RaMapSpec *spec, const RaScenarioView *view);

/* An inset is chosen for the scenario's own view: takes it off a page that @wish shows something else on. To be called
 * before the view is fitted to what the page leaves. */
void ra_view_fit_drop_inset (RaMapSpec *spec, const RaViewWish *wish);
/* Sets the viewport of @spec, whose frame, scenario, date and rings are set. What is given explicitly wins over what
 * the fit chooses; where neither is given the view follows from the scenario and the projection alone, so that nothing
 * moves when a ring is added. Fails with RA_VIEW_FIT_ERROR, or with RA_PROJECTION_ERROR when proj.db is missing. */
gboolean ra_view_fit_apply (RaMapSpec *spec, const RaViewWish *wish, GError **error);
/* The same from the scenario's own view on, for a frame that shows something else by now: the view of a map that nobody
 * has moved. After a failure it is that of the scenario. */
gboolean ra_view_fit_choose (RaMapSpec *spec, const RaViewWish *wish, GError **error);
/* Names in @wish, which has been applied to @spec, what it left to the projection and would not get again once its
 * projection is the scenario's own; @spec has the view that its scenario came with. */
void ra_view_fit_spell_out (RaViewWish *wish, const RaMapSpec *spec);
/* Whether there is a projection of that name, as in RaViewWish. Fails as ra_view_fit_apply (). */
gboolean ra_view_fit_check_projection (const char *name, GError **error);

/* All of what the frame of @viewport shows, to be asked for again: in a frame of the same shape it is the same piece of
 * the Earth, in another one all of it and more. Where the middle lies beside the Earth there is no centre. */
void ra_view_fit_ask_again (const RaViewport *viewport, RaViewWish *wish);

/* Gives the frame another size: it then shows more, never less, and the same point is in its middle. */
void ra_view_fit_reframe (RaViewport *viewport, double width_px, double height_px);
/* The same for a page of that size, of which furniture beside the map may leave it a part. */
void ra_view_fit_put_on_page (RaMapSpec *spec, double width_px, double height_px);
/* Another projection about the same point, or, where it is one about a site, about the selected one. The width of the
 * frame in kilometres stays. @name is as in RaViewWish, and must be one that there is. */
void ra_view_fit_set_projection (RaMapSpec *spec, const char *name);
/* Sets @view to the frame as a scenario tells it: its centre, and the width that one of 16 to 10 would have. The
 * projection's name in @view is interned. FALSE where the middle lies beside the Earth: the centre is then the
 * projection's. */
gboolean ra_view_fit_tell (const RaViewport *viewport, RaScenarioView *view);

/* Chooses the view of a comparison with @other, B: of the view that @spec has and of B's own the wider one; and where
 * the rings of both would not be whole in it, a frame about all of them in the same projection. */
void ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands);

G_END_DECLS
