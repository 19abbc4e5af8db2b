/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/map/viewport.h"

#include <math.h>

#define EARTH_RADIUS_M 6378137.0
#define DEG_TO_RAD     (G_PI / 180.0)
#define RAD_TO_DEG     (180.0 / G_PI)

/* The frame for which sizes are given. */
#define REFERENCE_AREA_PX (1600.0 * 1000.0)
/* Width to height from which a frame counts as wide, and how much larger letters are on a square or upright one. */
#define WIDE_ASPECT    1.25
#define UPRIGHT_GROWTH 0.3
/* A page as high as a telephone's screen is seen on one, a third as large as it is drawn: letters are for that. */
#define TALL_ASPECT 0.6
#define TALL_GROWTH 0.53

/* Nearer to the limb of the globe than this, in radii, a zoom turns nothing: a hair's breadth there is an ocean. */
#define LIMB 0.98

/* Halvings that find the edge of the map to a metre. */
#define SHORE_STEPS 26

/* What a drag does to a projection. */
typedef enum {
  MOTION_SHIFTS_PLANE,
  MOTION_MOVES_MERIDIAN,
  MOTION_TURNS_GLOBE,
} Motion;

static double
wrap_lon_deg (double lon_deg)
{
  return remainder (lon_deg, 360.0);
}

/* Whether turning the Earth about its axis shifts the map sideways: so in every cylindrical and pseudocylindrical
 * projection, but not in one about a pole, where it turns the map. */
static gboolean
parallels_are_level (RaProjection *projection)
{
  const double lon_deg = ra_projection_get_spec (projection)->centre_lon_deg;
  double x_m, y_m, east_x_m, east_y_m;

  return ra_projection_forward (projection, 45.0, lon_deg, &x_m, &y_m)
         && ra_projection_forward (projection, 45.0, lon_deg + 60.0, &east_x_m, &east_y_m)
         && fabs (y_m - east_y_m) < 1.0;
}

/* Whether the far side of the Earth is out of sight. */
static gboolean
hides_far_side (RaProjection *projection)
{
  const RaProjectionSpec *spec = ra_projection_get_spec (projection);
  const double far_lat_deg = copysign (30.0, spec->centre_lat_deg) - spec->centre_lat_deg;
  double x_m, y_m;

  return !ra_projection_forward (projection, far_lat_deg, spec->centre_lon_deg + 180.0, &x_m, &y_m);
}

/* A projection about a point that shows the far side as well is left about that point, because its distances are true
 * from there alone; one that hides it must be turned to show the rest. */
static Motion
motion_of (RaProjection *projection)
{
  switch (ra_projection_get_follow (projection)) {
  case RA_FOLLOW_BOTH:
    return hides_far_side (projection) ? MOTION_TURNS_GLOBE : MOTION_SHIFTS_PLANE;
  case RA_FOLLOW_LONGITUDE:
    return parallels_are_level (projection) ? MOTION_MOVES_MERIDIAN : MOTION_SHIFTS_PLANE;
  case RA_FOLLOW_NOTHING:
  default:
    return MOTION_SHIFTS_PLANE;
  }
}

/* A round Earth leaves the corners of its box empty: from there the middle of the frame goes straight towards the
 * middle of the box until it meets the map. */
static void
return_to_earth (RaViewport *self, RaProjection *projection, const RaBox *extent)
{
  RaPoint inside = { (extent->x_min + extent->x_max) / 2.0, (extent->y_min + extent->y_max) / 2.0 };
  double lat_deg, lon_deg;

  if (ra_projection_inverse (projection, self->x_m, self->y_m, &lat_deg, &lon_deg)
      || !ra_projection_inverse (projection, inside.x, inside.y, &lat_deg, &lon_deg))
    return;
  for (guint i = 0; i < SHORE_STEPS; i++) {
    const RaPoint half = { (inside.x + self->x_m) / 2.0, (inside.y + self->y_m) / 2.0 };

    if (ra_projection_inverse (projection, half.x, half.y, &lat_deg, &lon_deg)) {
      inside = half;
    } else {
      self->x_m = half.x;
      self->y_m = half.y;
    }
  }
  self->x_m = inside.x;
  self->y_m = inside.y;
}

/* The middle of the frame stays on the map, so that the Earth cannot be lost. */
static void
keep_in_sight (RaViewport *self, RaProjection *projection)
{
  const RaBox extent = ra_projection_get_extent (projection);

  self->x_m = CLAMP (self->x_m, extent.x_min, extent.x_max);
  self->y_m = CLAMP (self->y_m, extent.y_min, extent.y_max);
  return_to_earth (self, projection, &extent);
}

gboolean
ra_viewport_set_centre (RaViewport *self, double lat_deg, double lon_deg)
{
  RaProjectionSpec spec = self->projection;
  g_autoptr (RaProjection) old = ra_projection_new (&spec, NULL);

  g_return_val_if_fail (fabs (lat_deg) <= 90.0 && isfinite (lon_deg), FALSE);
  if (old == NULL)
    return FALSE;
  if (ra_projection_get_follow (old) != RA_FOLLOW_NOTHING)
    spec.centre_lon_deg = wrap_lon_deg (lon_deg);
  if (ra_projection_get_follow (old) == RA_FOLLOW_BOTH)
    spec.centre_lat_deg = lat_deg;
  g_autoptr (RaProjection) moved
      = ra_projection_spec_equal (&spec, &self->projection) ? NULL : ra_projection_new (&spec, NULL);
  RaProjection *projection = ra_projection_spec_equal (&spec, &self->projection) ? old : moved;
  double x_m, y_m;
  if (projection == NULL || !ra_projection_forward (projection, lat_deg, lon_deg, &x_m, &y_m))
    return FALSE;
  self->projection = spec;
  self->x_m = x_m;
  self->y_m = y_m;
  return TRUE;
}

gboolean
ra_viewport_get_centre (const RaViewport *self, double *lat_deg, double *lon_deg)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&self->projection, NULL);

  return projection != NULL && ra_projection_inverse (projection, self->x_m, self->y_m, lat_deg, lon_deg);
}

void
ra_viewport_to_plane (const RaViewport *self, double x_px, double y_px, double *x_m, double *y_m)
{
  *x_m = self->x_m + (x_px - self->width_px / 2.0) * self->metres_per_px;
  *y_m = self->y_m - (y_px - self->height_px / 2.0) * self->metres_per_px;
}

void
ra_viewport_to_page (const RaViewport *self, double x_m, double y_m, double *x_px, double *y_px)
{
  *x_px = self->width_px / 2.0 + (x_m - self->x_m) / self->metres_per_px;
  *y_px = self->height_px / 2.0 - (y_m - self->y_m) / self->metres_per_px;
}

RaBox
ra_viewport_get_plane_box (const RaViewport *self, double margin_px)
{
  const double half_width_m = (self->width_px / 2.0 + margin_px) * self->metres_per_px;
  const double half_height_m = (self->height_px / 2.0 + margin_px) * self->metres_per_px;

  return (RaBox) {
    .x_min = self->x_m - half_width_m,
    .y_min = self->y_m - half_height_m,
    .x_max = self->x_m + half_width_m,
    .y_max = self->y_m + half_height_m,
  };
}

/* The meridian moves by as much as the grabbed one has to; the height of a parallel does not depend on it, so the
 * plane is only shifted up and down. Beside the Earth there is nothing to hold: the equator's measure serves. */
static void
move_meridian (RaViewport *self, RaProjection *projection, RaPoint grabbed, RaPoint target)
{
  double lat_deg, lon_deg, target_lat_deg, target_lon_deg, degree_x_m, degree_y_m;
  double turn_deg = 0.0;

  if (ra_projection_inverse (projection, grabbed.x, grabbed.y, &lat_deg, &lon_deg)
      && ra_projection_inverse (projection, target.x, grabbed.y, &target_lat_deg, &target_lon_deg))
    turn_deg = lon_deg - target_lon_deg;
  else if (ra_projection_forward (projection, 0.0, self->projection.centre_lon_deg + 1.0, &degree_x_m, &degree_y_m))
    turn_deg = (grabbed.x - target.x) / degree_x_m;
  self->projection.centre_lon_deg = wrap_lon_deg (self->projection.centre_lon_deg + turn_deg);
  self->x_m = 0.0;
  self->y_m = grabbed.y - target.y;
}

typedef struct {
  double lat_rad;
  double lon_rad;
} Direction;

/* How far apart two directions are, as a cosine. */
static double
closeness (Direction a, Direction b)
{
  return sin (a.lat_rad) * sin (b.lat_rad) + cos (a.lat_rad) * cos (b.lat_rad) * cos (a.lon_rad - b.lon_rad);
}

/* Takes @centre as the answer when it is a centre at all, shows the point, and lies nearer to @now than @best. */
static void
consider_centre (Direction point, Direction centre, Direction now, Direction *best, double *best_closeness)
{
  centre.lat_rad = remainder (centre.lat_rad, 2.0 * G_PI);
  if (fabs (centre.lat_rad) > G_PI_2 || closeness (point, centre) < -1e-9 || closeness (centre, now) <= *best_closeness)
    return;
  *best = centre;
  *best_closeness = closeness (centre, now);
}

/* The centre of a globe with north upwards and radius 1 that shows @point at (@x, @y): of up to four answers the one
 * nearest to the centre @now. With d for the difference in longitude,
 *
 *     x = cos (lat) sin (d)
 *     y = sin (lat) cos (lat0) - cos (lat) cos (d) sin (lat0) = a cos (lat0 + b)
 *
 * FALSE when there is none: the point would have to lie beyond a pole that is upright in the frame. */
static gboolean
solve_centre (Direction point, double x, double y, Direction now, Direction *centre)
{
  const double cos_lat = MAX (cos (point.lat_rad), 1e-12);
  const double east_rad = asin (CLAMP (x / cos_lat, -1.0, 1.0));
  double best_closeness = -2.0;

  for (guint i = 0; i < 2; i++) {
    const double d_rad = i == 0 ? east_rad : G_PI - east_rad;
    const double a = MAX (hypot (sin (point.lat_rad), cos_lat * cos (d_rad)), 1e-12);
    const double b_rad = atan2 (cos_lat * cos (d_rad), sin (point.lat_rad));
    const double sum_rad = acos (CLAMP (y / a, -1.0, 1.0));

    consider_centre (point, (Direction) { sum_rad - b_rad, point.lon_rad - d_rad }, now, centre, &best_closeness);
    consider_centre (point, (Direction) { -sum_rad - b_rad, point.lon_rad - d_rad }, now, centre, &best_closeness);
  }
  return best_closeness > -2.0;
}

/* Turns the globe so that (@lat_deg, @lon_deg) comes to @target; FALSE when it cannot. The formula above knows a sphere
 * only; what PROJ makes of its answer tells by how much to aim off, and each round leaves a three-hundredth of the
 * error. */
static gboolean
aim_globe (RaViewport *self, double lat_deg, double lon_deg, RaPoint target)
{
  const Direction point = { lat_deg * DEG_TO_RAD, lon_deg * DEG_TO_RAD };
  const Direction now = { self->projection.centre_lat_deg * DEG_TO_RAD, self->projection.centre_lon_deg * DEG_TO_RAD };
  RaProjectionSpec spec = self->projection;
  RaPoint aim = target;
  double error_m = G_MAXDOUBLE;

  for (guint i = 0; i < 6; i++) {
    g_autoptr (RaProjection) projection = NULL;
    Direction centre;
    RaPoint hit;

    if (!solve_centre (point, aim.x / EARTH_RADIUS_M, aim.y / EARTH_RADIUS_M, now, &centre))
      break;
    spec.centre_lat_deg = centre.lat_rad * RAD_TO_DEG;
    spec.centre_lon_deg = wrap_lon_deg (centre.lon_rad * RAD_TO_DEG);
    projection = ra_projection_new (&spec, NULL);
    if (projection == NULL || !ra_projection_forward (projection, lat_deg, lon_deg, &hit.x, &hit.y)
        || hypot (target.x - hit.x, target.y - hit.y) >= error_m)
      break;
    error_m = hypot (target.x - hit.x, target.y - hit.y);
    self->projection = spec;
    if (error_m < 1e-3)
      break;
    aim.x += target.x - hit.x;
    aim.y += target.y - hit.y;
  }
  return error_m < G_MAXDOUBLE;
}

/* Beside the disc there is nothing to hold, and no pole can be pulled past the middle: the globe rolls under the
 * pointer as far as it goes. */
static void
roll_globe (RaViewport *self, RaPoint grabbed, RaPoint target)
{
  const double cos_lat = MAX (cos (self->projection.centre_lat_deg * DEG_TO_RAD), 0.2);
  const double east_deg = (grabbed.x - target.x) / EARTH_RADIUS_M * RAD_TO_DEG / cos_lat;
  const double north_deg = (grabbed.y - target.y) / EARTH_RADIUS_M * RAD_TO_DEG;

  self->projection.centre_lon_deg = wrap_lon_deg (self->projection.centre_lon_deg + east_deg);
  self->projection.centre_lat_deg = CLAMP (self->projection.centre_lat_deg + north_deg, -90.0, 90.0);
}

static void
turn_globe (RaViewport *self, RaProjection *projection, RaPoint grabbed, RaPoint target)
{
  double lat_deg, lon_deg;

  if (!ra_projection_inverse (projection, grabbed.x, grabbed.y, &lat_deg, &lon_deg)
      || hypot (target.x, target.y) >= EARTH_RADIUS_M || !aim_globe (self, lat_deg, lon_deg, target))
    roll_globe (self, grabbed, target);
}

void
ra_viewport_drag (RaViewport *self, RaProjection *projection, double from_x_px, double from_y_px, double to_x_px,
                  double to_y_px)
{
  RaPoint grabbed;

  ra_viewport_to_plane (self, from_x_px, from_y_px, &grabbed.x, &grabbed.y);
  RaPoint target;
  ra_viewport_to_plane (self, to_x_px, to_y_px, &target.x, &target.y);
  switch (motion_of (projection)) {
  case MOTION_MOVES_MERIDIAN:
    /* From here on the middle of the frame is the origin of the target's coordinates. */
    target.x -= self->x_m;
    target.y -= self->y_m;
    move_meridian (self, projection, grabbed, target);
    break;
  case MOTION_TURNS_GLOBE:
    turn_globe (self, projection, grabbed, target);
    break;
  case MOTION_SHIFTS_PLANE:
  default:
    self->x_m += grabbed.x - target.x;
    self->y_m += grabbed.y - target.y;
    break;
  }
  keep_in_sight (self, projection);
}

double
ra_viewport_get_line_unit (const RaViewport *self)
{
  return CLAMP (sqrt (self->width_px * self->height_px / REFERENCE_AREA_PX), 0.72, 2.5);
}

double
ra_viewport_get_unit (const RaViewport *self)
{
  const double area = self->width_px * self->height_px / REFERENCE_AREA_PX;
  const double upright = CLAMP ((WIDE_ASPECT - self->width_px / self->height_px) / (WIDE_ASPECT - 1), 0, 1);
  const gboolean tall = area >= 1 && self->width_px < TALL_ASPECT * self->height_px;
  return CLAMP ((area < 1 ? pow (area, 0.25) : sqrt (area)) * (1 + UPRIGHT_GROWTH * upright + (tall ? TALL_GROWTH : 0)),
                0.8, 2.5);
}

void
ra_viewport_zoom_about (RaViewport *self, double factor, double x_px, double y_px)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&self->projection, NULL);

  g_return_if_fail (isfinite (factor) && factor > 0.0);
  RaPoint held;
  ra_viewport_to_plane (self, x_px, y_px, &held.x, &held.y);
  self->metres_per_px /= factor;
  if (projection == NULL)
    return;
  /* What was under the pointer has moved away from it; a drag brings it back. */
  double from_x_px, from_y_px;
  ra_viewport_to_page (self, held.x, held.y, &from_x_px, &from_y_px);
  double to_x_m, to_y_m;
  ra_viewport_to_plane (self, x_px, y_px, &to_x_m, &to_y_m);
  if (motion_of (projection) != MOTION_TURNS_GLOBE
      || MAX (hypot (held.x, held.y), hypot (to_x_m, to_y_m)) < LIMB * EARTH_RADIUS_M)
    ra_viewport_drag (self, projection, from_x_px, from_y_px, x_px, y_px);
}

/* Only as much of the centre counts as the projection follows. */
gboolean
ra_viewport_same_plane (const RaViewport *a, const RaViewport *b)
{
  const RaProjectionInfo *info = ra_projection_find (a->projection.name);
  const RaFollow follow = info != NULL ? info->follow : RA_FOLLOW_NOTHING;

  if (!g_str_equal (a->projection.name, b->projection.name))
    return FALSE;
  if (follow != RA_FOLLOW_NOTHING && a->projection.centre_lon_deg != b->projection.centre_lon_deg)
    return FALSE;
  return follow != RA_FOLLOW_BOTH || a->projection.centre_lat_deg == b->projection.centre_lat_deg;
}

gboolean
ra_viewport_same_view (const RaViewport *a, const RaViewport *b)
{
  return ra_viewport_same_plane (a, b) && a->x_m == b->x_m && a->y_m == b->y_m && a->metres_per_px == b->metres_per_px;
}
