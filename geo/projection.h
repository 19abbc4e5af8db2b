/* Map projections: PROJ for the formulas, a clip frame for what a projection can show without tearing.
 *
 * Every projection has a centre, and a frame about it: either the whole sphere cut along the meridian opposite to
 * the centre, or a cap about the centre. Before PROJ sees a point it is inside the frame, so PROJ never gets one
 * that it cannot draw. Definitions are plain "+proj" strings, which need no proj.db.
 *
 * A projection holds PROJ handles: one thread at a time may use it. */
#pragma once

#include <gio/gio.h>

#include "geo/path.h"
#include "geo/projection-error.h"
#include "geo/projection-table.h"

G_BEGIN_DECLS

/* Which projection, about which point. A value: copy it freely. */
typedef struct {
  const char *name;      /* interned (g_intern_string): a name of the table, a PROJ string or "EPSG:n" */
  double centre_lat_deg; /* [-90, 90]; ignored where the projection does not follow it */
  double centre_lon_deg; /* any longitude */
} RaProjectionSpec;

gboolean ra_projection_spec_equal (const RaProjectionSpec *a, const RaProjectionSpec *b);

/* Whether @name is a name of the table, a code or a PROJ string of parameters that are taken
 * (geo/proj-parameters.h); opens nothing, and PROJ may still refuse it. */
gboolean ra_projection_check_name (const char *name, GError **error);

typedef struct _RaProjection RaProjection;

/* Copies @spec. Fails with RA_PROJECTION_ERROR. The caller frees the projection. */
RaProjection *ra_projection_new (const RaProjectionSpec *spec, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Another one that gives the same to the last bit, for another thread. May be asked while a thread uses @self. */
RaProjection *ra_projection_clone (const RaProjection *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_projection_free (RaProjection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaProjection, ra_projection_free)

const RaProjectionSpec *ra_projection_get_spec (const RaProjection *self);
RaFollow ra_projection_get_follow (const RaProjection *self);
/* The "+proj" string that does the work; anyone can check a point with it in cs2cs. */
const char *ra_projection_get_definition (const RaProjection *self);

/* Degrees to metres in the plane. FALSE (and x, y untouched) where the point lies outside the frame or PROJ has no
 * finite answer. Longitudes are taken modulo 360. */
gboolean ra_projection_forward (RaProjection *self, double lat_deg, double lon_deg, double *x_m, double *y_m);
/* Metres to degrees, longitude in [-180, 180]. FALSE where the plane shows no point of the Earth. */
gboolean ra_projection_inverse (RaProjection *self, double x_m, double y_m, double *lat_deg, double *lon_deg);

/* Where the map ends, for the middle of a sentence ("90 degrees from the meridian of 15° E"); NULL for one that shows
 * the whole Earth. */
char *ra_projection_describe_end (const RaProjection *self) G_GNUC_WARN_UNUSED_RESULT;

/* What a coordinate system of EPSG or ESRI is meant for. */
typedef struct {
  const char *name; /* "Czechia; Slovakia." */
  double west_deg;  /* greater than east across 180 degrees */
  double south_deg;
  double east_deg;
  double north_deg;
} RaAreaOfUse;

/* NULL for projections that are no such system, and where PROJ knows no area. */
const RaAreaOfUse *ra_projection_get_area_of_use (const RaProjection *self);

/* The box, in metres, that the whole frame fills in the plane. */
RaBox ra_projection_get_extent (RaProjection *self);

G_END_DECLS
