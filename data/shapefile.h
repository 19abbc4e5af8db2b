/* Reads ESRI shapefiles whole: geometry, and the fields that are asked for as text.
 *
 * Outside input: nothing in the files is believed without a check, numbers are read without regard to the locale, and
 * text comes out as valid UTF-8 (files without a code page that are not UTF-8 are taken for Windows-1252, as Natural
 * Earth's were before version 3). */
#pragma once

#include <gio/gio.h>

#include "geo/path.h"

G_BEGIN_DECLS

#define RA_SHAPEFILE_ERROR (ra_shapefile_error_quark ())
GQuark ra_shapefile_error_quark (void);

typedef enum {
  RA_SHAPEFILE_ERROR_OPEN,    /* .shp or .shx missing, unreadable or not a shapefile */
  RA_SHAPEFILE_ERROR_DAMAGED, /* a record cannot be read, or lies beyond the end of the file */
  RA_SHAPEFILE_ERROR_KIND,    /* neither points, lines nor polygons */
} RaShapefileError;

typedef enum { RA_SHAPES_POINTS, RA_SHAPES_LINES, RA_SHAPES_POLYGONS } RaShapeKind;

typedef struct {
  RaShapeKind kind;
  guint n_records;
  RaPath *parts;       /* x, y as in the file (degrees); rings as they stand, first point repeated at the end or not */
  GArray *records;     /* guint, for each part the number of its record */
  GPtrArray *fields;   /* for each field asked for a char ** of n_records strings; NULL where the file has none */
  GPtrArray *warnings; /* char *, what looks damaged but could be read */
} RaShapefile;

/* @path ends in ".shp". @fields: NULL-terminated names, compared without regard to case; may be NULL. */
RaShapefile *ra_shapefile_read (const char *path, const char *const *fields, GError **error) G_GNUC_WARN_UNUSED_RESULT;
typedef struct {
  const char *const *names; /* NULL-terminated */
  const char *where;        /* a field of numbers: records where it is 0 are left empty; NULL, or a field that the file
                             * does not have: none are */
} RaShapefileFields;

/* The same without the geometry, for files that say in their fields where things are. */
RaShapefile *
ra_shapefile_read_fields (const char *path, const RaShapefileFields *fields, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_shapefile_free (RaShapefile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaShapefile, ra_shapefile_free)

/* The value of field number @field (in the order asked for) of a record; "" where the file has none. */
const char *ra_shapefile_get_text (const RaShapefile *self, guint field, guint record);
/* The same read as a number; @fallback when it is none. */
double ra_shapefile_get_number (const RaShapefile *self, guint field, guint record, double fallback);

G_END_DECLS
