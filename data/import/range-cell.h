/* The cell of a range as people write it.
 *
 *     2350   2,350.5 km   300 mi   500–2,500[1]   ~500 km   2500+   up to 500 km   1,500 km (930 mi)   1000 to 1500 km
 *     500, 1000, 5500 (three rings)   n/a (none)
 *
 * Nothing depends on the locale. Marks of thousands and fractions are those of the column (see RaFraction). */
#pragma once

#include "data/import/marked-number.h"

G_BEGIN_DECLS

#define RA_RANGE_MOST 16 /* rings in one cell */

/* 0 in min_km for a disc. */
typedef struct {
  double min_km;
  double max_km;
} RaKilometres;

/* What the column knows. */
typedef struct {
  RaFraction fraction;
  double km;         /* kilometres in its unit; 0 where it names none */
  gboolean own_unit; /* each cell has to name its unit, as most of the column do */
} RaRangeColumn;

typedef struct {
  guint n; /* 0: the cell says that there is no figure */
  RaKilometres km[RA_RANGE_MOST];
  gboolean qualified;  /* "~", "up to", "+", "est." or the like stood with it */
  gboolean other_unit; /* the cell names a unit, and not that of the column */
} RaRangeCell;

/* @text is not empty. The error is a reason alone. */
gboolean ra_range_cell_read (const char *text, const RaRangeColumn *column, RaRangeCell *cell, GError **error);
/* What the numbers of @text say about the column's marks: "2,350.5" and "499,5" do, "2,350" does not. */
RaFraction ra_range_cell_fraction (const char *text);
/* The largest number of @text that has dots between groups of three digits, taken as a whole one: 2350 for "2.350",
 * which may be 2.35, too; 0 where there is none. */
double ra_range_cell_dotted (const char *text);
/* Whether the cell names a unit, known or not. */
gboolean ra_range_cell_has_unit (const char *text);
/* Whether people mean an empty cell by @text: "n/a", "-", "NULL", "unknown", "k. A.", "нет данных". */
gboolean ra_is_missing_word (const char *text);

G_END_DECLS
