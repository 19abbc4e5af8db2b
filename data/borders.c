/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/borders.h"

#include <math.h>
#include <string.h>

#include "geo/digits.h"

/* Coasts of 1:10m are drawn by so much beside the true ones, and towns are points. */
#define COAST_KM 5.0

struct _RaBorders {
  RaBasemap *basemap;
  const RaFeatureSet *features;
  const GPtrArray *countries; /* const RaCountry *, by the number of the feature */
};

void
ra_borders_free (RaBorders *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self);
}

RaBorders *
ra_borders_open (const char *natural_earth, GError **error)
{
  g_autoptr (RaBorders) self = g_new0 (RaBorders, 1);

  self->basemap = ra_basemap_open (natural_earth, error);
  if (self->basemap == NULL)
    return NULL;
  RaScale scale = ra_basemap_nearest_scale (self->basemap, RA_SCALE_10M);
  self->features = ra_basemap_get (self->basemap, RA_LAYER_COUNTRIES, scale, RA_BOUNDARIES_UN, error);
  if (self->features == NULL)
    return NULL;
  self->countries = ra_basemap_get_countries (self->basemap, scale, RA_BOUNDARIES_UN, error);
  if (self->countries == NULL)
    return NULL;
  if (self->countries->len == 0) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "%s: holds no countries with codes", natural_earth);
    return NULL;
  }
  return g_steal_pointer (&self);
}

static const char *
code_of (const RaBorders *self, const RaMember *member)
{
  const RaCountry *country
      = member->feature < self->countries->len ? g_ptr_array_index (self->countries, member->feature) : NULL;
  return country == NULL ? "" : country->code;
}

static gboolean
member_holds (const RaBorders *self, const RaMember *member, RaPoint point)
{
  const double cosine = ra_vec3_dot (member->bounds.centre, ra_vec3_from_lonlat (point));

  if (ra_acos (cosine) > member->bounds.radius_rad + RA_EPSILON)
    return FALSE;
  g_autoptr (RaPath) rings = ra_path_new ();
  for (guint part = member->first_part; part < member->first_part + member->n_parts; part++) {
    guint n;
    const RaPoint *points = ra_path_part (self->features->path, part, &n);
    ra_path_add_part (rings, points, n);
  }
  return ra_rings_contain (rings, point);
}

/* On a plane that touches the sphere at @from: true enough for what is near, and what is far need not be. */
static double
distance_to_edge (RaPoint from, RaPoint a, RaPoint b)
{
  const double width = cos (from.y);
  const double ax = remainder (a.x - from.x, RA_TAU) * width;
  const double ay = a.y - from.y;
  const double dx = remainder (b.x - a.x, RA_TAU) * width;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double t = square > 0 ? CLAMP (-(ax * dx + ay * dy) / square, 0, 1) : 0;

  return hypot (ax + t * dx, ay + t * dy) * RA_EARTH_RADIUS_M / 1000;
}

static double
distance_to_member (const RaBorders *self, const RaMember *member, RaPoint point)
{
  double nearest = G_MAXDOUBLE;

  for (guint part = member->first_part; part < member->first_part + member->n_parts; part++) {
    guint n;
    const RaPoint *points = ra_path_part (self->features->path, part, &n);
    for (guint i = 0; i < n; i++)
      nearest = MIN (nearest, distance_to_edge (point, points[i], points[(i + 1) % n]));
  }
  return nearest;
}

char *
ra_borders_complain (const RaBorders *self, const char *code, double lat_deg, double lon_deg)
{
  const RaPoint point = { ra_radians (lon_deg), ra_radians (lat_deg) };
  const char *found = NULL;
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (self->features, i);
    const gboolean claimed = strcmp (code_of (self, member), code) == 0;
    if (member_holds (self, member, point)) {
      if (claimed)
        return NULL;
      found = code_of (self, member);
    }
    if (claimed)
      nearest = MIN (nearest, distance_to_member (self, member, point));
  }
  if (nearest == G_MAXDOUBLE)
    return g_strdup_printf ("there is no country \"%s\" on the map", code);
  if (found != NULL)
    return g_strdup_printf ("says %s, but %s,%s lies in %s", code, ra_digits (lat_deg, 3).text,
                            ra_digits (lon_deg, 3).text, found);
  if (nearest <= COAST_KM)
    return NULL;
  return g_strdup_printf ("says %s, but %s,%s lies in no country, %.0f km from it", code, ra_digits (lat_deg, 3).text,
                          ra_digits (lon_deg, 3).text, nearest);
}

const char *
ra_borders_find (const RaBorders *self, double lat_deg, double lon_deg)
{
  const RaPoint point = { ra_radians (lon_deg), ra_radians (lat_deg) };

  for (guint i = 0; i < self->features->members->len; i++) {
    const RaMember *member = ra_feature_set_member (self->features, i);

    if (member_holds (self, member, point))
      return code_of (self, member);
  }
  return NULL;
}

gboolean
ra_borders_is_land (const RaBorders *self, double lat_deg, double lon_deg)
{
  return ra_borders_find (self, lat_deg, lon_deg) != NULL;
}
