/* A file as rows and columns of texts, whatever kind of file it was. */
#pragma once

#include <glib.h>

#include "data/import/marked-number.h"

G_BEGIN_DECLS

typedef struct {
  guint number;     /* as messages name it */
  GPtrArray *cells; /* char *, NULL for none */
  char *fault;      /* why it cannot be read; NULL when it can */
  gboolean has_point;
  double lat_deg; /* where the file itself, and no column, says where it is */
  double lon_deg;
} RaGridRow;

typedef struct {
  GPtrArray *headings; /* char *: of each column, as written; "" or NULL for none */
  guint heading_row;   /* its number, for messages */
  GArray *first_rows;  /* guint: for each column the number of the row that had it first; empty: @heading_row */
  GPtrArray *rows;     /* RaGridRow *, without headings and empty ones */
  GPtrArray *notes;    /* char *: what stands above the heading or below the table */
  RaFraction fraction; /* how its numbers are written, where the kind of file says so */
  gboolean has_points; /* rows have points of their own, and columns of coordinates do not count */
  gboolean properties; /* the columns are properties of features, which have names alone */
} RaGrid;

RaGrid *ra_grid_new (gboolean properties) G_GNUC_WARN_UNUSED_RESULT;
void ra_grid_free (RaGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaGrid, ra_grid_free)

/* How messages call a column: 'column 4, "Range",' or 'property "range"'. */
char *ra_grid_call (const RaGrid *self, guint column) G_GNUC_WARN_UNUSED_RESULT;
/* The row whose number a message about the column has. */
guint ra_grid_row_of_column (const RaGrid *self, guint column);

/* Borrowed. */
RaGridRow *ra_grid_add_row (RaGrid *self, guint number);
/* Frees the cells of a row that nobody asks for again. */
void ra_grid_drop_row (RaGrid *self, guint index);
/* NULL where the row has no such cell or nothing but spaces stands in it; a negative @column is none. */
const char *ra_grid_row_get (const RaGridRow *row, int column);

G_END_DECLS
