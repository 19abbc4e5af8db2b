/* Files of other programs, by the programs of GDAL where they are installed: KML and KMZ, GPX, GeoPackage, shapefiles
 * and spreadsheets. They run beside this one, so that nothing needs them to build or to start. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  RA_GDAL_GPKG, /* a GeoPackage */
  RA_GDAL_SHP,  /* a shapefile with what belongs to it beside it, or in one file where its name ends with .shz */
} RaGdalFormat;

/* Whether the name of the file ends as those do that are read by GDAL. */
gboolean ra_gdal_reads (const char *path);

/* The text of such a file: rows of a spreadsheet's first sheet that has any as CSV, with *@is_table; features of all
 * layers as GeoJSON on WGS84, one to a line. Waits for the program. Fails with G_FILE_ERROR where there is no such
 * file, with G_IO_ERROR_NOT_SUPPORTED, naming the package, where GDAL is not installed, and with G_IO_ERROR_FAILED
 * where it does not understand the file; the message begins with its name. */
char *ra_gdal_read (const char *path, gboolean *is_table, gsize *length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  RaGdalFormat format;
  const char *layer; /* its name */
  const char *date;  /* YYYY-MM-DD, written as that of the last change: the same is written on every day; NULL: today */
} RaGdalWriting;

/* Writes a FeatureCollection as a layer into a new file, which replaces one that is there when all went well. Fails as
 * above. */
gboolean ra_gdal_write (const char *geojson, const RaGdalWriting *how, const char *path, GError **error);

G_END_DECLS
