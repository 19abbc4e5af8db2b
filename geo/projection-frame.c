/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection-frame.h"

#include "geo/proj-string.h"

/* Where the image of a full cap grows without limit or folds over. First failing angles as measured with PROJ 9.1:
 * orthographic 90 degrees, gnomonic beyond any map at 89.6, stereographic at 178.5, the others at the antipode. About
 * the antipode of an ellipsoid, within 0.6 degrees, directions fold over: equidistant maps end before. */
static const struct {
  const char *name;
  double radius_deg;
} capped[] = {
  { "laea", 179.9 }, { "aeqd", 178.6 }, { "ortho", 90 },  { "gnom", 80 },   { "stere", 150 },
  { "sterea", 150 }, { "airy", 90 },    { "omerc", 60 },  { "somerc", 60 }, { "krovak", 40 },
  { "cass", 80 },    { "poly", 80 },    { "lcca", 60 },   { "labrd", 40 },  { "nzmg", 40 },
  { "gstmerc", 60 }, { "tcea", 80 },    { "tcc", 72 },    { "oea", 45 },    { "gs48", 35 },
  { "gs50", 40 },    { "alsk", 35 },    { "mil_os", 60 }, { "lee_os", 60 }, { "ocea", 80 },
};

/* Formulas with their middle built in, and Krovak's, which has it where a string is silent. */
static const struct {
  const char *name;
  double lat_deg;
  double lon_deg;
  gboolean always;
} built_in[] = {
  { "mil_os", 18, 20, TRUE },
  { "lee_os", -10, -165, TRUE },
  { "gs48", 39, -96, TRUE },
  { "alsk", 64, -152, TRUE },
  { "gs50", 45, -120, TRUE },
  { "nzmg", -41, 173, TRUE },
  { "krovak", 49.5, 24.833333333333, FALSE },
};

/* Krovak's oblique cone has its tip here, whatever the string says: beyond the great circle through it that faces the
 * home of the formula, the arc sine of the bearing folds the map over. */
#define KROVAK_TIP_DEG 59.7118603

/* Maps without end towards the poles stop where they are as high as they are wide. Other cylinders, Miller's among
 * them, have an end at the poles. */
static const struct {
  const char *name;
  double lat_deg;
} endless[] = {
  { "merc", 85.0511287798066 }, { "webmerc", 85.0511287798066 }, { "tobmerc", 85.0511287798066 }, { "cc", 72.3432127 }
};

/* What ends farther from its middle shows the whole Earth to the eye. */
#define WHOLE_DEG 178.0
/* A conformal cone grows without limit towards the far pole. */
#define CONE_LIMIT_DEG 120.0
#define EDGE_STEP_DEG  1.0
/* Of WGS84 and GRS80. */
#define EQUATOR_RADIUS_M 6378137.0

/* Maps in pieces, which one cut does not part rightly. */
static const char *const interrupted[] = { "igh", "igh_o", "healpix", "rhealpix",   "isea",     "qsc",
                                           "s2",  "imoll", "imoll_o", "bertin1953", "spilhaus", "airocean" };

/* Transverse Mercator goes from pole to pole over the half of the Earth about its meridian, and without end to the
 * sides: PROJ's exact formula has no answer from about 78 degrees on. */
static const char *const transverse[] = { "tmerc", "etmerc", "utm" };
#define TRANSVERSE_LIMIT_DEG 77.0

/* How a map of the sphere is turned: the middle of the plain formula, and its north pole. */
typedef struct {
  RaPoint centre;     /* radians */
  RaRotation upright; /* brings the middle of the formula to (0, 0) and its pole to the north */
} Aspect;

static void
add_cap (RaFrame *self, RaPoint centre, double radius_deg)
{
  self->clips[self->n_clips++] = ra_clip_cap (centre, ra_radians (radius_deg), ra_radians (EDGE_STEP_DEG));
}

static void
add_pole_cap (RaFrame *self, const Aspect *aspect, gboolean north, double radius_deg)
{
  const RaVec3 pole = aspect->upright.rows[2];
  self->end = RA_END_PARALLELS;
  add_cap (self, ra_vec3_to_lonlat (north ? pole : (RaVec3) { -pole.x, -pole.y, -pole.z }), radius_deg);
}

static void
add_cut (RaFrame *self, const Aspect *aspect)
{
  self->clips[self->n_clips++] = ra_clip_meridian_of (&aspect->upright);
  self->is_cut = aspect->upright.only_longitude;
}

/* Radius of the cap that a perspective from some height above a sphere sees, less a hair: beyond the horizon of its own
 * radius PROJ has no answer. */
static double
horizon_deg (const char *definition)
{
  const double height_m = MAX (1.0, ra_proj_string_get_number (definition, "h", 35785831));
  const double radius_m
      = ra_proj_string_get_number (definition, "R", ra_proj_string_get_number (definition, "a", EQUATOR_RADIUS_M));
  return 0.999 * ra_degrees (ra_acos (radius_m / (radius_m + height_m)));
}

static double
cap_radius_deg (const char *definition, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (capped); i++) {
    if (g_str_equal (capped[i].name, name))
      return capped[i].radius_deg;
  }
  if (g_str_equal (name, "nsper") || g_str_equal (name, "tpers") || g_str_equal (name, "geos"))
    return horizon_deg (definition);
  return 0;
}

/* UTM without a zone takes that of lon_0. */
static double
zone_meridian_deg (const char *definition)
{
  const double lon_0_deg = ra_proj_string_get_angle_deg (definition, "lon_0", 0);
  const double zone = ra_proj_string_get_number (definition, "zone", floor ((lon_0_deg + 180) / 6) + 1);
  return zone * 6 - 183;
}

/* Where PROJ's oblique transformation by a pole leaves the axes of the plain formula: with the pole at latitude p its
 * equator crosses lon_0 at latitude 90 - p, and o_lon_p turns the map about its own axis. */
static Aspect
oblique_aspect (const char *definition, double lon_rad)
{
  const double pole_lat = ra_radians (ra_proj_string_get_angle_deg (definition, "o_lat_p", 90));
  const double turn = ra_radians (ra_proj_string_get_angle_deg (definition, "o_lon_p", 0));
  const RaVec3 north = ra_vec3_from_lonlat ((RaPoint) { lon_rad + RA_PI, pole_lat });
  const RaVec3 crossing = ra_vec3_from_lonlat ((RaPoint) { lon_rad, RA_HALF_PI - pole_lat });
  const RaVec3 side = ra_vec3_cross (north, crossing);
  const double c = cos (turn);
  const double s = sin (turn);
  const RaVec3 middle = { c * crossing.x - s * side.x, c * crossing.y - s * side.y, c * crossing.z - s * side.z };
  return (Aspect) { .centre = ra_vec3_to_lonlat (middle),
                    .upright = { .rows = { middle, ra_vec3_cross (north, middle), north } } };
}

/* Whether the formula has its own middle, whatever the string has or has not. */
static gboolean
find_built_in (const char *definition, const char *name, double *lat_deg, double *lon_deg)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++) {
    if (g_strcmp0 (name, built_in[i].name) != 0)
      continue;
    g_autofree char *given = ra_proj_string_get_value (definition, "lat_0");
    if (!built_in[i].always && given != NULL)
      return FALSE;
    *lat_deg = built_in[i].lat_deg;
    *lon_deg = built_in[i].lon_deg;
    return TRUE;
  }
  return FALSE;
}

static double
central_meridian_deg (const char *definition, const char *name)
{
  if (g_strcmp0 (name, "utm") == 0)
    return zone_meridian_deg (definition);
  double own_lat_deg;
  double own_lon_deg;
  if (find_built_in (definition, name, &own_lat_deg, &own_lon_deg))
    return own_lon_deg;
  const double lonc_deg = ra_proj_string_get_angle_deg (definition, "lonc", 0);
  return ra_proj_string_get_angle_deg (definition, "lon_0", lonc_deg) + ra_proj_string_get_meridian_deg (definition);
}

static Aspect
aspect_of (const char *definition, const char *name, double lon_deg)
{
  const double lon_rad = ra_wrap_longitude (ra_radians (lon_deg));
  if (g_strcmp0 (name, "ob_tran") == 0)
    return oblique_aspect (definition, lon_rad);
  double lat_deg = CLAMP (ra_proj_string_get_angle_deg (definition, "lat_0", 0), -90, 90);
  double own_lon_deg;
  find_built_in (definition, name, &lat_deg, &own_lon_deg);
  return (Aspect) { .centre = { lon_rad, ra_radians (lat_deg) }, .upright = ra_rotation_of_longitude (lon_rad) };
}

static gboolean
is_transverse (const char *formula)
{
  for (guint i = 0; i < G_N_ELEMENTS (transverse); i++) {
    if (g_strcmp0 (formula, transverse[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_half (RaFrame *self)
{
  self->end = RA_END_HALF;
  add_cap (self, (RaPoint) { self->lon_rad, 0 }, 90);
  add_cap (self, (RaPoint) { self->lon_rad + RA_HALF_PI, 0 }, 90 + TRANSVERSE_LIMIT_DEG);
  add_cap (self, (RaPoint) { self->lon_rad - RA_HALF_PI, 0 }, 90 + TRANSVERSE_LIMIT_DEG);
}

static void
add_ends (RaFrame *self, const Aspect *aspect, const char *formula)
{
  for (guint i = 0; i < G_N_ELEMENTS (endless); i++) {
    if (g_strcmp0 (formula, endless[i].name) != 0)
      continue;
    add_pole_cap (self, aspect, TRUE, 90 + endless[i].lat_deg);
    add_pole_cap (self, aspect, FALSE, 90 + endless[i].lat_deg);
  }
}

/* Formulas about one or two parallels are made for the middle of those, wherever their ordinates count from. */
static RaPoint
home_of (const char *definition, const Aspect *aspect, const char *formula)
{
  const double lat_1_deg = ra_proj_string_get_angle_deg (definition, "lat_1", 0);
  if (lat_1_deg == 0 || cap_radius_deg (definition, formula) > 0)
    return aspect->centre;
  const double lat_2_deg = ra_proj_string_get_angle_deg (definition, "lat_2", lat_1_deg);
  return (RaPoint) { aspect->centre.x, ra_radians ((lat_1_deg + lat_2_deg) / 2) };
}

gboolean
ra_projection_is_interrupted (const char *definition)
{
  g_autofree char *name = ra_proj_string_get_value (definition, "proj");
  g_autofree char *oblique = ra_proj_string_get_value (definition, "o_proj");
  for (guint i = 0; i < G_N_ELEMENTS (interrupted); i++) {
    if (g_strcmp0 (name, interrupted[i]) == 0 || g_strcmp0 (oblique, interrupted[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

RaFrame
ra_projection_frame_of (const char *definition)
{
  g_autofree char *name = ra_proj_string_get_value (definition, "proj");
  const double lon_deg = central_meridian_deg (definition, name);
  const Aspect aspect = aspect_of (definition, name, lon_deg);
  g_autofree char *oblique = ra_proj_string_get_value (definition, "o_proj");
  const char *formula = oblique != NULL ? oblique : name;

  RaFrame self = { .lon_rad = ra_wrap_longitude (ra_radians (lon_deg)) };
  self.home = formula != NULL && oblique == NULL ? home_of (definition, &aspect, formula) : aspect.centre;
  if (oblique == NULL && is_transverse (formula)) {
    add_half (&self);
    return self;
  }
  const double radius_deg = formula != NULL ? cap_radius_deg (definition, formula) : 0;
  if (radius_deg > 0) {
    self.end = radius_deg < WHOLE_DEG ? RA_END_CIRCLE : RA_END_NOWHERE;
    add_cap (&self, aspect.centre, radius_deg);
    if (g_strcmp0 (formula, "krovak") == 0)
      add_cap (&self, (RaPoint) { aspect.centre.x, ra_radians (KROVAK_TIP_DEG) - RA_HALF_PI }, 90);
    return self;
  }
  if (g_strcmp0 (formula, "lcc") == 0) {
    const double lat_0_deg = ra_degrees (aspect.centre.y);
    add_pole_cap (&self, &aspect, ra_proj_string_get_angle_deg (definition, "lat_1", lat_0_deg) >= 0, CONE_LIMIT_DEG);
  }
  add_ends (&self, &aspect, formula);
  add_cut (&self, &aspect);
  return self;
}
