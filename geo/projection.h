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

G_BEGIN_DECLS

#define RA_PROJECTION_ERROR (ra_projection_error_quark ())
GQuark ra_projection_error_quark (void);

typedef enum {
  RA_PROJECTION_ERROR_UNKNOWN,     /* neither a name, a PROJ string nor an EPSG code */
  RA_PROJECTION_ERROR_UNSUPPORTED, /* PROJ knows it, but it is no map projection from longitude and latitude */
  RA_PROJECTION_ERROR_DATABASE,    /* needs proj.db, which PROJ does not find */
} RaProjectionError;

/* What the centre of the map does to the projection. */
typedef enum {
  RA_FOLLOW_NOTHING,   /* keeps its own definition wherever the frame lies */
  RA_FOLLOW_LONGITUDE, /* takes its central meridian from the centre */
  RA_FOLLOW_BOTH,      /* takes both coordinates from the centre */
} RaFollow;

/* Which projection, about which point. A value: copy it freely. */
typedef struct {
  const char *name;      /* interned (g_intern_string): a name of the table, a PROJ string or "EPSG:n" */
  double centre_lat_deg; /* [-90, 90]; ignored where the projection does not follow it */
  double centre_lon_deg; /* any longitude */
} RaProjectionSpec;

gboolean ra_projection_spec_equal (const RaProjectionSpec *a, const RaProjectionSpec *b);

/* One row of the table of named projections. */
typedef struct {
  const char *name;        /* as on the command line */
  const char *title;       /* for people */
  const char *description; /* one sentence: what it keeps and what it is good for */
  RaFollow follow;
  gboolean shows_world; /* the whole Earth fits into one frame */
} RaProjectionInfo;

/* The named projections in the order in which they are offered. */
guint ra_projection_table_size (void);
const RaProjectionInfo *ra_projection_table_row (guint row);
/* The row of @name; NULL for a PROJ string or an EPSG code. */
const RaProjectionInfo *ra_projection_find (const char *name);

typedef struct _RaProjection RaProjection;

RaProjection *ra_projection_new (const RaProjectionSpec *spec, GError **error) G_GNUC_WARN_UNUSED_RESULT;
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

/* The box, in metres, that the whole frame fills in the plane. */
RaBox ra_projection_get_extent (RaProjection *self);

G_END_DECLS
