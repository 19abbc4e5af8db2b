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

/* Of a sheet. */
typedef struct {
  guint rows;    /* that had something in them, are hidden, and were left out */
  guint columns; /* that have something in them and are hidden; they were read */
} RaGdalHidden;

typedef struct {
  char *text; /* features of all layers as GeoJSON on WGS84, one to a line, or a table */
  gsize length;
  gboolean is_table; /* rows as CSV of the first shown sheet of a spreadsheet that has any */
  char *first;       /* the name of that sheet or layer */
  GPtrArray *unread; /* char *: the names of other sheets that have some */
  GPtrArray *others; /* char *: the rows of each of them */
  GPtrArray *hidden; /* char *: the names of sheets that are not shown, and not read */
  GArray *left_out;  /* RaGdalHidden of the first sheet and of each of the others; empty where it is no table */
  gboolean assumed;  /* some layer does not say its coordinate system: its numbers are as they stand */
  GPtrArray *shown;  /* char *: what its cells show and do not hold; app/base/sheet-formats.h */
} RaGdalText;

void ra_gdal_text_free (RaGdalText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaGdalText, ra_gdal_text_free)

/* What stands in such a file; @sheet: in the sheet or layer of that name, in any case, alone, though it be hidden, or
 * NULL. Waits for the program. Fails with G_FILE_ERROR where there is no such
 * file, with G_IO_ERROR_NOT_SUPPORTED, naming the package, where GDAL is not installed, and with G_IO_ERROR_FAILED
 * where it does not understand the file or there is no such sheet, or G_IO_ERROR_INVALID_DATA where more is packed in
 * it than is read; the message begins with its name. */
RaGdalText *ra_gdal_read (const char *path, const char *sheet, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The names of all files that writing such a file to @path changes, there or not; links are followed. Ends with NULL.
 */
char **ra_gdal_list_files (RaGdalFormat format, const char *path) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  RaGdalFormat format;
  const char *layer; /* its name */
  const char *date;  /* YYYY-MM-DD, written as that of the last change: the same is written on every day; NULL: today */
} RaGdalWriting;

/* Writes a FeatureCollection as a layer into a new file, which replaces one that is there when all went well. A
 * shapefile goes where a link leads to, and to no device or pipe. Fails as above. */
gboolean ra_gdal_write (const char *geojson, const RaGdalWriting *how, const char *path, GError **error);

G_END_DECLS
