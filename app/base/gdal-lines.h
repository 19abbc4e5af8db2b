/* What the programs of GDAL print, line by line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a list of drivers: "  GPX -vector- (rw+v): GPS Exchange Format" -> "GPX"; NULL for another line. */
char *ra_gdal_driver_of_line (const char *line) G_GNUC_WARN_UNUSED_RESULT;
/* Of a list of layers: "1: waypoints (Point)" -> "waypoints"; NULL for another line. */
char *ra_gdal_layer_of_line (const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
