/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/inner-point.h"

#include "geo/geos-plane.h"

/* Of the polygon's extent. */
#define TOLERANCE 0.01

/* True to areas and, near its middle, to shapes. */
static RaProjection *
plane_about (const RaMember *member)
{
  const RaPoint centre = ra_vec3_to_lonlat (member->bounds.centre);
  char lat[G_ASCII_DTOSTR_BUF_SIZE];
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (lat, sizeof lat, "%.9f", ra_degrees (centre.y));
  g_ascii_formatd (lon, sizeof lon, "%.9f", ra_degrees (centre.x));
  g_autofree char *definition
      = g_strdup_printf ("+proj=laea +lat_0=%s +lon_0=%s +datum=WGS84 +units=m +no_defs", lat, lon);
  return ra_projection_new (&(RaProjectionSpec) { .name = definition }, NULL);
}

static GEOSGeometry *
lay_member (const RaGeos *geos, RaProjection *projection, const RaFeatureSet *polygons, const RaMember *member,
            double tolerance_m)
{
  RaFeatureSet one = *polygons;
  one.members = g_array_new (FALSE, FALSE, sizeof (RaMember));
  g_array_append_val (one.members, *member);
  const RaSampling sampling = { .tolerance_m = tolerance_m, .always_free_m = tolerance_m };
  g_autoptr (RaPlanar) planar = ra_project_features (projection, &one, &sampling, NULL);
  g_array_unref (one.members);
  return ra_geos_area_of_parts (geos, planar, 0, ra_path_n_parts (planar->path));
}

/* GEOS draws a line from the centre of the largest circle within to its edge. */
static gboolean
find_middle (const RaGeos *geos, const GEOSGeometry *area, double tolerance_m, RaPoint *middle)
{
  GEOSGeometry *radius = GEOSMaximumInscribedCircle_r (geos->handle, area, tolerance_m);
  const GEOSCoordSequence *ends = radius != NULL ? GEOSGeom_getCoordSeq_r (geos->handle, radius) : NULL;
  const gboolean good = ends != NULL && GEOSCoordSeq_getXY_r (geos->handle, ends, 0, &middle->x, &middle->y) == 1;
  GEOSGeom_destroy_r (geos->handle, radius);
  return good;
}

gboolean
ra_inner_point (const RaFeatureSet *polygons, const RaMember *member, double *lat_deg, double *lon_deg)
{
  g_return_val_if_fail (polygons->kind == RA_GEOMETRY_POLYGONS && member->n_parts > 0, FALSE);
  const double tolerance_m = MAX (TOLERANCE * member->bounds.radius_rad * RA_EARTH_RADIUS_M, 1);
  g_autoptr (RaProjection) projection = plane_about (member);
  if (projection == NULL)
    return FALSE;
  g_auto (RaGeos) geos;
  ra_geos_init (&geos);
  GEOSGeometry *area = lay_member (&geos, projection, polygons, member, tolerance_m);
  RaPoint middle;
  const gboolean found = area != NULL && find_middle (&geos, area, tolerance_m, &middle)
                         && ra_projection_inverse (projection, middle.x, middle.y, lat_deg, lon_deg);
  GEOSGeom_destroy_r (geos.handle, area);
  return found;
}
