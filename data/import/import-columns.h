/* Which column of a grid means what, found out from the headings and from all that stands below them. */
#pragma once

#include "data/import/date-cell.h"
#include "data/import/import-grid.h"
#include "data/import/import-heading.h"
#include "data/import/import-options.h"
#include "data/import/import-result.h"
#include "data/import/range-cell.h"

G_BEGIN_DECLS

typedef struct {
  int column;
  gboolean is_inner;
  guint number;       /* "range 2" */
  gboolean says_unit; /* the heading does, and no row's own unit counts */
  RaRangeColumn numbers;
} RaRangeField;

/* A ring that each row may have. */
typedef struct {
  int inner; /* into ranges; -1 for none */
  int outer; /* -1 where a heading has a lower end alone */
} RaRingColumns;

typedef struct {
  const RaGrid *grid;             /* borrowed */
  GPtrArray *headings;            /* RaHeading * of each column */
  int column[RA_N_FIELDS];        /* -1 for none; not of the ranges */
  GArray *ranges;                 /* RaRangeField */
  GArray *rings;                  /* RaRingColumns */
  RaFraction fraction;            /* of the coordinates */
  const char *language;           /* of the headings, or "" */
  char o_letter;                  /* what an O in a column of E or W means, 'E' or 'W'; '\0' when it is not known */
  gboolean any_range;             /* some row has one */
  gboolean lon_360;               /* longitudes run from 0 to 360 */
  RaDateOrder date_order;         /* of the column of dates */
  const RaImportOptions *options; /* borrowed */
  gboolean by_name;               /* rows are where the places are whose names they have */
} RaColumns;

/* Fails with
 * RA_IMPORT_ERROR_FORMAT, a reason alone, where no column says where the rows are, or in an unknown unit. What is not
 * read, and what is taken for what, is warned of in @import. */
RaColumns *ra_columns_new (const RaGrid *grid, const RaImportOptions *options, RaImport *import,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_columns_free (RaColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaColumns, ra_columns_free)

/* For the files that find them out. Whether the column of @heading and @field says where a row is. */
gboolean ra_field_is_point (RaField field);
/* Which column holds minutes, seconds and hemispheres: sets the fields of headings that do not say it themselves. Fails
 * where a column may be a hemisphere and does not say so. */
gboolean ra_columns_find_point_parts (RaColumns *self, GError **error);
/* Where coordinates say where a row is, a country beside them is read by nobody. */
void ra_columns_forget_countries (RaColumns *self);
/* Takes a column of names of units behind one of ranges that names none for their units, whatever its heading, and
 * warns of it. */
void ra_columns_find_units (RaColumns *self, RaImport *import);
/* Ranges and rings, of headings that are read. */
gboolean ra_columns_find_ranges (RaColumns *self, RaImport *import, GError **error);
/* Fails where a spreadsheet shows the numbers of a column of ranges as a percentage: 0.5 as "50 %". */
gboolean ra_columns_check_percent (const RaColumns *self, guint column, GError **error);
/* Of a column of ranges for which neither heading nor cells nor the user say a unit: warns that kilometres are meant,
 * and fails where a line above or below the table names another one. */
gboolean ra_columns_check_silent_unit (const RaColumns *self, guint column, RaImport *import, GError **error);
/* The heading of a column as written, for messages; "" when it has none. */
const char *ra_grid_heading (const RaGrid *grid, guint column);

G_END_DECLS
