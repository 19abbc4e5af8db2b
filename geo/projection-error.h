/* Why there is no projection of a name or a PROJ string. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RA_PROJECTION_ERROR (ra_projection_error_quark ())
GQuark ra_projection_error_quark (void);

typedef enum {
  RA_PROJECTION_ERROR_UNKNOWN,     /* neither a name, a PROJ string nor an EPSG code */
  RA_PROJECTION_ERROR_UNSUPPORTED, /* PROJ knows it, but it is no map projection from longitude and latitude */
  RA_PROJECTION_ERROR_DATABASE,    /* needs proj.db, which PROJ does not find */
} RaProjectionError;

G_END_DECLS
