/* What an import is told besides the file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Evidence for the warning of swapped coordinates: whether a point is on land, and whether a place of that name is
 * known to lie near it. landmarks.h has both. */
typedef gboolean (*RaIsLandFunc) (double lat_deg, double lon_deg, gpointer user_data);
typedef gboolean (*RaIsNearFunc) (const char *name, double lat_deg, double lon_deg, gpointer user_data);

/* Where the place of that name is; fails with a reason alone. */
typedef gboolean (*RaFindPlaceFunc) (const char *name, double *lat_deg, double *lon_deg, gpointer user_data,
                                     GError **error);

typedef struct {
  gboolean geojson;       /* GeoJSON whatever it looks like; else that is found out */
  const char *encoding;   /* of the file, as text-encoding.h knows it; NULL: found out, or else the file is refused */
  double unit_km;         /* kilometres in the unit of ranges for which the table names none; 0 for 1 */
  const GPtrArray *shown; /* char *: "D2: mi", what the cells of a spreadsheet show beside their numbers; may be NULL */
  RaIsLandFunc is_land;   /* may be NULL, as may the next */
  RaIsNearFunc is_near;
  gpointer user_data;
  RaFindPlaceFunc find_place; /* for tables without coordinates; may be NULL */
  gpointer places;            /* what it is called with */
} RaImportOptions;

G_END_DECLS
