/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-wish.h"

#include "app/layout/page-frame.h"
#include "app/layout/view-default.h"
#include "app/layout/view-fit-box.h"
#include "app/layout/view-fit.h"
#include "data/counted-rings.h"

/* Where there is no scenario. */
#define EMPTY_CENTRE_LAT_DEG 54.7
#define EMPTY_CENTRE_LON_DEG 25.0
#define EMPTY_WIDTH_KM       9000.0

const char *const ra_fit_keywords[] = { "world", "rings", "sites", "focus", NULL };

G_DEFINE_QUARK (ra - view - wish - error - quark, ra_view_wish_error)

static gboolean G_GNUC_PRINTF (3, 4) fail (GError **error, RaViewWishError code, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  GError *failure = g_error_new_valist (RA_VIEW_WISH_ERROR, (int)code, format, arguments);
  va_end (arguments);
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
has_nothing (const RaScenario *scenario)
{
  return ra_scenario_get_deployments (scenario)->len == 0 && ra_scenario_get_rings (scenario)->len == 0;
}

static GArray *
ring_list_of (const RaMapSpec *spec, gboolean with_extra)
{
  const RaRingListOptions options = { .date = ra_map_spec_get_date (spec), .extra = with_extra ? spec->rings : NULL };
  return ra_ring_list (spec->scenario, &options);
}

/* What the frame is to hold, and what lies about its middle. */
typedef struct {
  GArray *points; /* RaPoint, longitude and latitude; empty for the world */
  GArray *about;
} Subject;

static void
subject_clear (Subject *self)
{
  g_array_unref (self->points);
  g_array_unref (self->about);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static Subject
list_subject (const RaMapSpec *spec, RaFit fit, gboolean with_extra)
{
  const RaScenarioView *focus = ra_scenario_get_focus (spec->scenario);
  GArray *about = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  if (fit == RA_FIT_FOCUS && focus != NULL) {
    const RaPoint centre = { focus->centre_lon_deg, focus->centre_lat_deg };
    g_array_append_val (about, centre);
    return (Subject) { ra_fit_list_border (focus, ra_view_height_km (focus)), about };
  }
  if (fit == RA_FIT_FOCUS || fit == RA_FIT_WORLD)
    return (Subject) { g_array_ref (about), about };
  g_array_unref (about);
  g_autoptr (GArray) rings = ring_list_of (spec, with_extra);
  GArray *sites = ra_fit_list_sites (spec, rings);
  return (Subject) { fit == RA_FIT_SITES ? g_array_ref (sites) : ra_fit_list_ring_points (rings), sites };
}

static gboolean
fit_to (const RaViewWish *wish, RaFit fit, RaMapSpec *spec, gboolean with_extra, GError **error)
{
  static const char *const missing[] = { [RA_FIT_RINGS] = "there are no rings to fit",
                                         [RA_FIT_SITES] = "there are no sites to fit",
                                         [RA_FIT_FOCUS] = "the scenario has no focus to fit" };
  RaViewport *viewport = &spec->viewport;
  const RaFitOptions options = { fit == RA_FIT_WORLD   ? RA_FIT_WORLD_MARGIN
                                 : fit == RA_FIT_FOCUS ? 0
                                                       : RA_FIT_RINGS_MARGIN,
                                 wish->has_centre };
  g_auto (Subject) subject = list_subject (spec, fit, with_extra);
  const GArray *points = subject.points;

  if (fit != RA_FIT_WORLD && points->len == 0)
    return fail (error, RA_VIEW_WISH_ERROR_FIT, "%s", missing[fit]);
  if (fit != RA_FIT_WORLD && !wish->has_centre) {
    const RaPoint mean = ra_spherical_mean (subject.about);
    ra_viewport_set_centre (viewport, mean.y, mean.x);
  }
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, error);
  if (projection == NULL)
    return FALSE;
  if (fit == RA_FIT_WORLD)
    ra_fit_world (viewport, projection, &options);
  else if (!ra_fit_points (viewport, projection, points, &options))
    return fail (error, RA_VIEW_WISH_ERROR_FIT, "the projection shows nothing of what is to fit");
  else if (!wish->has_centre)
    ra_fit_keep_on_earth (viewport, projection);
  return TRUE;
}

/* Whether the width needs no default: it is asked for, or the scenario's own in this projection. */
static gboolean
has_width (const RaViewWish *wish, const RaMapSpec *spec)
{
  const RaScenarioView view = ra_view_default (spec);
  return wish->fit != RA_FIT_NOTHING || wish->width_km > 0
         || (view.given && g_str_equal (view.projection, spec->viewport.projection.name));
}

/* The view that nobody asked for: of the scenario where it has one, of the whole world where the projection is made
 * for that. */
static gboolean
apply_default (const RaViewWish *wish, RaMapSpec *spec, GError **error)
{
  const RaScenarioView view = ra_view_default (spec);
  const RaProjectionInfo *info = ra_projection_find (spec->viewport.projection.name);

  if (has_width (wish, spec))
    return TRUE;
  if (info != NULL && info->shows_world)
    return fit_to (wish, RA_FIT_WORLD, spec, FALSE, error);
  if (view.given)
    return TRUE;
  if (has_nothing (spec->scenario) && !spec->plain && spec->rings != NULL && spec->rings->len > 0)
    return fit_to (wish, RA_FIT_RINGS, spec, TRUE, NULL) || TRUE;
  if (has_nothing (spec->scenario)) {
    spec->viewport.metres_per_px = 1000 * EMPTY_WIDTH_KM / spec->viewport.width_px;
    return TRUE;
  }
  g_autoptr (GArray) rings = ring_list_of (spec, FALSE);
  return fit_to (wish, rings->len > 0 ? RA_FIT_RINGS : RA_FIT_SITES, spec, FALSE, NULL) || TRUE;
}

static gboolean
check_projection_about (const char *name, RaPoint centre, GError **error)
{
  const RaProjectionSpec spec = { g_intern_string (name), centre.y, centre.x };
  g_autoptr (GError) reason = NULL;
  g_autoptr (RaProjection) projection = ra_projection_new (&spec, &reason);
  if (projection != NULL)
    return TRUE;
  if (!g_error_matches (reason, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_DATABASE))
    return fail (error, RA_VIEW_WISH_ERROR_PROJECTION, "%s", reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
ra_view_wish_check_projection (const char *name, GError **error)
{
  return check_projection_about (name, (RaPoint) { EMPTY_CENTRE_LON_DEG, EMPTY_CENTRE_LAT_DEG }, error);
}

static gboolean
apply_centre (const RaViewWish *wish, RaMapSpec *spec, RaPoint centre, GError **error)
{
  RaViewport *viewport = &spec->viewport;
  if (ra_viewport_set_centre (viewport, centre.y, centre.x))
    return TRUE;
  if (wish->has_centre)
    return fail (error, RA_VIEW_WISH_ERROR_CENTRE, "the projection %s does not show this point",
                 viewport->projection.name);
  /* A projection of some other part of the world: its own middle. */
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, error);
  if (projection == NULL)
    return FALSE;
  const double metres_per_px = viewport->metres_per_px;
  ra_fit_world (viewport, projection, &(RaFitOptions) { RA_FIT_WORLD_MARGIN, FALSE });
  viewport->metres_per_px = MIN (viewport->metres_per_px, metres_per_px);
  return TRUE;
}

static RaPoint
wanted_centre (const RaViewWish *wish, const RaMapSpec *spec)
{
  if (wish->has_centre)
    return (RaPoint) { wish->centre_lon_deg, wish->centre_lat_deg };
  const RaScenarioView view = ra_view_default (spec);
  if (!view.given && has_nothing (spec->scenario)
      && view.projection == ra_scenario_get_view (spec->scenario)->projection)
    return (RaPoint) { EMPTY_CENTRE_LON_DEG, EMPTY_CENTRE_LAT_DEG };
  return (RaPoint) { view.centre_lon_deg, view.centre_lat_deg };
}

/* Of a map of nothing but a part of the Earth that Europe's projection would show askew; NULL for any other. */
static const char *
projection_about (const RaViewWish *wish, const RaMapSpec *spec)
{
  const gboolean askew = wish->has_centre && !ra_view_is_european (wish->centre_lat_deg, wish->centre_lon_deg);
  return askew && !spec->plain && has_nothing (spec->scenario) ? "site" : NULL;
}

static gboolean
apply_in_frame (RaMapSpec *spec, const RaViewWish *wish, GError **error)
{
  const RaPoint centre = wanted_centre (wish, spec);
  RaViewport *viewport = &spec->viewport;

  const char *projection = wish->projection != NULL ? wish->projection : projection_about (wish, spec);
  if (projection != NULL) {
    if (!check_projection_about (projection, centre, error))
      return FALSE;
    viewport->projection = (RaProjectionSpec) { g_intern_string (projection), centre.y, centre.x };
  }
  if (!apply_centre (wish, spec, centre, error) || !apply_default (wish, spec, error))
    return FALSE;
  if (wish->fit != RA_FIT_NOTHING && !fit_to (wish, wish->fit, spec, TRUE, error))
    return FALSE;
  if (wish->width_km > 0)
    viewport->metres_per_px = 1000 * MAX (wish->width_km / viewport->width_px, wish->height_km / viewport->height_px);
  return TRUE;
}

/* Whoever names a point and a width means the middle and the width of the page. With a height it is all that a window
 * showed, which is to be seen again. */
static gboolean
means_page (const RaViewWish *wish)
{
  return (wish->has_centre || wish->width_km > 0) && wish->height_km == 0;
}

gboolean
ra_view_wish_apply (RaMapSpec *spec, const RaViewWish *wish, GError **error)
{
  if (means_page (wish))
    return apply_in_frame (spec, wish, error);
  const RaHeldPage page = ra_page_frame_leave (spec);
  const gboolean applied = apply_in_frame (spec, wish, error);
  ra_page_frame_return (&page, spec);
  return applied;
}

void
ra_view_wish_drop_inset (RaMapSpec *spec, const RaViewWish *wish)
{
  g_return_if_fail (spec != NULL && wish != NULL);
  const char *own = ra_scenario_get_view (spec->scenario)->projection;
  if (wish->has_centre || wish->width_km > 0 || wish->height_km > 0
      || (wish->fit != RA_FIT_NOTHING && wish->fit != RA_FIT_FOCUS)
      || (wish->projection != NULL && g_strcmp0 (wish->projection, own) != 0))
    spec->show &= ~RA_SHOW_INSET;
}

gboolean
ra_view_wish_choose (RaMapSpec *spec, const RaViewWish *wish, GError **error)
{
  ra_view_fit_scenario (spec);
  if (ra_view_wish_apply (spec, wish, error))
    return TRUE;
  ra_view_fit_scenario (spec);
  return FALSE;
}

void
ra_view_wish_spell_out (RaViewWish *wish, const RaMapSpec *spec)
{
  const RaProjectionInfo *info = ra_projection_find (spec->viewport.projection.name);
  if (!has_width (wish, spec) && info != NULL && info->shows_world)
    wish->fit = RA_FIT_WORLD;
  wish->projection = spec->viewport.projection.name;
}

void
ra_view_wish_ask_again (const RaViewport *viewport, RaViewWish *wish)
{
  *wish = (RaViewWish) { .projection = viewport->projection.name,
                         .width_km = viewport->width_px * viewport->metres_per_px / 1000,
                         .height_km = viewport->height_px * viewport->metres_per_px / 1000 };
  wish->has_centre = ra_viewport_get_centre (viewport, &wish->centre_lat_deg, &wish->centre_lon_deg);
}
