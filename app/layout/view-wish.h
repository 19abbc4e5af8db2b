/* What somebody asks a map to show: projection, middle, width, or what is to be fitted into the frame; and how that is
 * met, beside what the scenario's own view says. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

#define RA_VIEW_WISH_ERROR (ra_view_wish_error_quark ())
GQuark ra_view_wish_error_quark (void);

/* Which of the wishes cannot be met. */
typedef enum {
  RA_VIEW_WISH_ERROR_PROJECTION, /* there is no such projection */
  RA_VIEW_WISH_ERROR_CENTRE,     /* the projection does not show this point */
  RA_VIEW_WISH_ERROR_FIT,        /* there is nothing to fit */
} RaViewWishError;

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

/* An inset is chosen for the scenario's own view: takes it off a page that @wish shows something else on. To be called
 * before the view is fitted to what the page leaves. */
void ra_view_wish_drop_inset (RaMapSpec *spec, const RaViewWish *wish);
/* Sets the viewport of @spec, whose frame, scenario, date and rings are set. What is given explicitly wins over what
 * the fit chooses; where neither is given the view follows from the scenario and the projection alone, so that nothing
 * moves when a ring is added. Fails with RA_VIEW_WISH_ERROR, or with RA_PROJECTION_ERROR when proj.db is missing. */
gboolean ra_view_wish_apply (RaMapSpec *spec, const RaViewWish *wish, GError **error);
/* The same from the scenario's own view on, for a frame that shows something else by now: the view of a map that nobody
 * has moved. After a failure it is that of the scenario. */
gboolean ra_view_wish_choose (RaMapSpec *spec, const RaViewWish *wish, GError **error);
/* Names in @wish, which has been applied to @spec, what it left to the projection and would not get again once its
 * projection is the scenario's own; @spec has the view that its scenario came with. */
void ra_view_wish_spell_out (RaViewWish *wish, const RaMapSpec *spec);
/* Whether there is a projection of that name, as in RaViewWish. Fails as ra_view_wish_apply (). */
gboolean ra_view_wish_check_projection (const char *name, GError **error);

/* All of what the frame of @viewport shows, to be asked for again: in a frame of the same shape it is the same piece of
 * the Earth, in another one all of it and more. Where the middle lies beside the Earth there is no centre. */
void ra_view_wish_ask_again (const RaViewport *viewport, RaViewWish *wish);

G_END_DECLS
