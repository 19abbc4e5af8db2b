/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "projection-private.h"

/* Where the image of a full cap grows without limit or folds over. First failing angles as measured with PROJ 9.1:
 * orthographic 90 degrees, gnomonic beyond any map at 89.6, stereographic at 178.5, the others at the antipode. About
 * the antipode of an ellipsoid, within 0.6 degrees, directions fold over: equidistant maps end before. */
static const struct {
  const char *name;
  double radius_deg;
} azimuthal[] = {
  { "laea", 179.9 }, { "aeqd", 178.6 }, { "ortho", 90 },  { "gnom", 80 },    { "stere", 150 },
  { "sterea", 150 }, { "airy", 90 },    { "tmerc", 80 },  { "etmerc", 80 },  { "utm", 80 },
  { "omerc", 60 },   { "somerc", 60 },  { "krovak", 40 }, { "cass", 80 },    { "poly", 80 },
  { "lcca", 60 },    { "labrd", 40 },   { "nzmg", 40 },   { "gstmerc", 60 }, { "tcea", 80 },
};

/* Latitude at which Mercator's map is as high as it is wide. */
#define MERCATOR_LIMIT_DEG 85.0511287798066
/* A conformal cone grows without limit towards the far pole. */
#define CONE_REACH_DEG 120.0
#define EDGE_STEP_DEG  1.0
/* Of WGS84 and GRS80. */
#define EQUATOR_RADIUS_M 6378137.0

static const char *
find_parameter (const char *definition, const char *key)
{
  g_autofree char *pattern = g_strdup_printf ("%s=", key);
  for (const char *at = definition; (at = strstr (at, pattern)) != NULL; at++) {
    if (at == definition || at[-1] == '+' || at[-1] == ' ')
      return at + strlen (pattern);
  }
  return NULL;
}

double
ra_proj_string_get_number (const char *definition, const char *key, double fallback)
{
  const char *value = find_parameter (definition, key);
  if (value == NULL)
    return fallback;
  char *end;
  const double number = g_ascii_strtod (value, &end);
  return end == value || !isfinite (number) ? fallback : number;
}

char *
ra_proj_string_get_name (const char *definition)
{
  const char *value = find_parameter (definition, "proj");
  return value != NULL ? g_strndup (value, strcspn (value, " \t+")) : NULL;
}

/* An angle as PROJ reads it: degrees, with minutes and a letter for the direction if need be ("10d30'W"). */
static double
get_angle_deg (const char *definition, const char *key, double fallback_deg)
{
  const char *value = find_parameter (definition, key);
  if (value == NULL)
    return fallback_deg;
  g_autofree char *word = g_strndup (value, strcspn (value, " \t+"));
  const double angle_deg = ra_degrees (proj_dmstor (word, NULL));
  return isfinite (angle_deg) ? angle_deg : fallback_deg;
}

static void
add_cap (RaFrame *self, double lat_deg, double lon_deg, double radius_deg)
{
  self->clips[self->n_clips++] = ra_clip_cap ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) },
                                              ra_radians (radius_deg), ra_radians (EDGE_STEP_DEG));
}

static void
add_cut (RaFrame *self)
{
  self->clips[self->n_clips++] = ra_clip_meridian (self->lon_rad);
  self->is_cut = TRUE;
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
  for (guint i = 0; i < G_N_ELEMENTS (azimuthal); i++) {
    if (g_str_equal (azimuthal[i].name, name))
      return azimuthal[i].radius_deg;
  }
  if (g_str_equal (name, "nsper") || g_str_equal (name, "tpers") || g_str_equal (name, "geos"))
    return horizon_deg (definition);
  return 0;
}

RaFrame
ra_projection_frame_of (const char *definition)
{
  g_autofree char *name = ra_proj_string_get_name (definition);
  const double lat_0 = CLAMP (get_angle_deg (definition, "lat_0", 0), -90, 90);
  double lon_0 = get_angle_deg (definition, "lon_0", get_angle_deg (definition, "lonc", 0));
  if (g_strcmp0 (name, "utm") == 0)
    lon_0 = ra_proj_string_get_number (definition, "zone", 31) * 6 - 183;

  RaFrame self = { .lon_rad = ra_radians (lon_0) };
  const double radius_deg = name != NULL ? cap_radius_deg (definition, name) : 0;
  if (radius_deg > 0) {
    add_cap (&self, lat_0, lon_0, radius_deg);
  } else if (g_strcmp0 (name, "lcc") == 0) {
    const double lat_1 = get_angle_deg (definition, "lat_1", lat_0);
    add_cap (&self, lat_1 < 0 ? -90 : 90, lon_0, CONE_REACH_DEG);
    add_cut (&self);
  } else if (g_strcmp0 (name, "merc") == 0 || g_strcmp0 (name, "webmerc") == 0 || g_strcmp0 (name, "mill") == 0) {
    add_cap (&self, 90, lon_0, 90 + MERCATOR_LIMIT_DEG);
    add_cap (&self, -90, lon_0, 90 + MERCATOR_LIMIT_DEG);
    add_cut (&self);
  } else {
    add_cut (&self);
  }
  return self;
}
