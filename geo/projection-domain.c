/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection-domain.h"

/* A fold smaller than this is not found, nor would it be seen. */
#define LOOK_LAT_DEG  6.0
#define LOOK_LON_DEG  12.0
#define SEARCH_DEG    2.0
#define DIRECTIONS    36
#define NEIGHBOUR_RAD 1e-5
/* Formulas that go by a sphere beside the ellipsoid's overlap by a sliver opposite to their middle. */
#define SAME_RAD      0.02
#define EDGE_STEP_DEG 1.0

typedef struct {
  const RaFrame *frame;
  const RaFormula *formula;
  double sign; /* of the turn of an image about the home */
} Search;

static gboolean
is_in_frame (const RaFrame *frame, RaVec3 v)
{
  for (guint i = 0; i < frame->n_clips; i++) {
    const RaClip *clip = &frame->clips[i];
    if (clip->kind == RA_CLIP_CAP && ra_vec3_dot (clip->cap.centre, v) <= clip->cos_radius)
      return FALSE;
  }
  return TRUE;
}

static gboolean
forward (const Search *self, RaPoint lonlat, RaPoint *plane)
{
  return self->formula->forward (self->formula->data, lonlat, plane);
}

/* The turn of the image of a small triangle: north of the point, then east; 0 where there is none. */
static double
orientation_at (const Search *self, RaPoint point)
{
  RaPoint here, north, east;
  const double up = point.y > 0 ? -NEIGHBOUR_RAD : NEIGHBOUR_RAD;
  const double lon_rad = self->frame->lon_rad;
  const double side = ra_wrap_longitude (point.x - lon_rad) > 0 ? -NEIGHBOUR_RAD : NEIGHBOUR_RAD;
  if (!forward (self, point, &here) || !forward (self, (RaPoint) { point.x, point.y + up }, &north)
      || !forward (self, (RaPoint) { point.x + side, point.y }, &east))
    return 0;
  const double turn = (east.x - here.x) * (north.y - here.y) - (east.y - here.y) * (north.x - here.x);
  return turn * up * side;
}

/* Whether the image of the point is that of another one too, as far as the inverse knows. */
static gboolean
is_double (const Search *self, RaPoint point)
{
  RaPoint plane;
  RaPoint back;
  if (!forward (self, point, &plane) || !self->formula->inverse (self->formula->data, plane, &back))
    return FALSE;
  return ra_acos (ra_vec3_dot (ra_vec3_from_lonlat (back), ra_vec3_from_lonlat (point))) > SAME_RAD;
}

/* What lies outside the frame is no fault. */
static gboolean
is_sound (const Search *self, RaPoint point)
{
  const RaFrame *frame = self->frame;
  if (!is_in_frame (frame, ra_vec3_from_lonlat (point)))
    return TRUE;
  const RaPoint turned = { frame->lon_rad + ra_wrap_longitude (point.x - frame->lon_rad), point.y };
  return orientation_at (self, turned) * self->sign > 0 && !is_double (self, turned);
}

static gboolean
is_parallel_sound (const Search *self, double lat_deg)
{
  const double lon_rad = self->frame->lon_rad;
  for (double lon_deg = -179; lon_deg < 180; lon_deg += LOOK_LON_DEG) {
    if (!is_sound (self, (RaPoint) { lon_rad + ra_radians (lon_deg), ra_radians (lat_deg) }))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_all_sound (const Search *self)
{
  for (double lat_deg = -89; lat_deg < 90; lat_deg += LOOK_LAT_DEG) {
    if (!is_parallel_sound (self, lat_deg))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_circle_sound (const Search *self, RaPoint home, double radius_deg)
{
  for (guint i = 0; i < DIRECTIONS; i++) {
    const double azimuth = RA_TAU * i / DIRECTIONS;
    const double r = ra_radians (radius_deg);
    const double lat = ra_asin (sin (home.y) * cos (r) + cos (home.y) * sin (r) * cos (azimuth));
    const double lon = home.x + atan2 (sin (azimuth) * sin (r) * cos (home.y), cos (r) - sin (home.y) * sin (lat));
    if (!is_sound (self, (RaPoint) { lon, lat }))
      return FALSE;
  }
  return TRUE;
}

static double
sound_radius_deg (const Search *self, RaPoint home)
{
  double radius_deg = 0;
  while (radius_deg + SEARCH_DEG < 180 && is_circle_sound (self, home, radius_deg + SEARCH_DEG))
    radius_deg += SEARCH_DEG;
  return radius_deg;
}

/* The last sound parallel from that of @home in steps of @step_deg; a pole when all are. */
static double
sound_lat_deg (const Search *self, RaPoint home, double step_deg)
{
  double lat_deg = ra_degrees (home.y);
  for (; fabs (lat_deg + step_deg) < 90; lat_deg += step_deg) {
    if (!is_parallel_sound (self, lat_deg + step_deg))
      return lat_deg;
  }
  return step_deg > 0 ? 90 : -90;
}

/* Clips of caps come before the cut. */
static void
add_cap (RaFrame *frame, RaPoint centre, double radius_deg)
{
  if (frame->n_clips == RA_MAX_CLIPS)
    return;
  guint at = frame->n_clips++;
  for (; at > 0 && frame->clips[at - 1].kind == RA_CLIP_MERIDIAN; at--)
    frame->clips[at] = frame->clips[at - 1];
  frame->clips[at] = ra_clip_cap (centre, ra_radians (radius_deg), ra_radians (EDGE_STEP_DEG));
}

static void
add_parallels (RaFrame *frame, double north_deg, double south_deg)
{
  if (north_deg < 90)
    add_cap (frame, (RaPoint) { 0, -RA_HALF_PI }, 90 + north_deg);
  if (south_deg > -90)
    add_cap (frame, (RaPoint) { 0, RA_HALF_PI }, 90 - south_deg);
}

void
ra_frame_narrow (RaFrame *frame, const RaFormula *formula)
{
  const RaFrame whole = *frame;
  Search search = { &whole, formula, 0 };
  search.sign = orientation_at (&search, whole.home);
  if (search.sign == 0 || is_all_sound (&search))
    return;
  const double radius_deg = sound_radius_deg (&search, whole.home);
  const double north_deg = sound_lat_deg (&search, whole.home, SEARCH_DEG);
  const double south_deg = sound_lat_deg (&search, whole.home, -SEARCH_DEG);
  const double of_cap = 1 - cos (ra_radians (radius_deg));
  const double of_belt = sin (ra_radians (north_deg)) - sin (ra_radians (south_deg));
  frame->end = of_cap >= of_belt ? RA_END_CIRCLE : RA_END_PARALLELS;
  if (of_cap >= of_belt)
    add_cap (frame, whole.home, MAX (radius_deg, SEARCH_DEG));
  else
    add_parallels (frame, north_deg, south_deg);
}
