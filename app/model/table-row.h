/* Rows of a table in the window: each points at an item of a report that lives in a worker's result. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Owns a report for as long as rows point into it. */
#define RA_TYPE_TABLE_REPORT (ra_table_report_get_type ())
G_DECLARE_FINAL_TYPE (RaTableReport, ra_table_report, RA, TABLE_REPORT, GObject)

/* Takes over @data, which is never changed again. */
RaTableReport *ra_table_report_new (gpointer data, GDestroyNotify destroy) G_GNUC_WARN_UNUSED_RESULT;
gpointer ra_table_report_get (RaTableReport *self);

#define RA_TYPE_TABLE_ROW (ra_table_row_get_type ())
G_DECLARE_FINAL_TYPE (RaTableRow, ra_table_row, RA, TABLE_ROW, GObject)

gconstpointer ra_table_row_get_item (RaTableRow *self);

/* A list of rows, one for each element of @items, which lies within the report; elements are themselves the items. */
GListStore *ra_table_rows_new (RaTableReport *report, const GArray *items) G_GNUC_WARN_UNUSED_RESULT;

/* What a column shows of an item. The functions get the item, or the part of it that the column is about, and the
 * report's data. */
typedef struct {
  const char *id;
  const char *title;                                       /* marked for translation, not translated */
  char *(*dup_text) (gconstpointer item, gpointer report); /* for people */
  char *(*dup_note) (gconstpointer item, gpointer report); /* a line below it, may give NULL; NULL: none */
  double (*get_number) (gconstpointer item);               /* by which it is sorted and copied; NULL: text */
  gconstpointer (*get_part) (gconstpointer item);          /* NULL: the item itself */
  guint decimals;                                          /* of a copied number */
  gboolean wide;                                           /* only where there is room */
  gboolean searched;                                       /* the search looks into it */
} RaTableColumn;

typedef struct {
  const RaTableColumn *columns;
  guint n_columns;
} RaTableColumns;

/* What the column shows of this row; the note may be NULL. */
char *ra_table_row_dup_text (RaTableRow *self, const RaTableColumn *column) G_GNUC_WARN_UNUSED_RESULT;
char *ra_table_row_dup_note (RaTableRow *self, const RaTableColumn *column) G_GNUC_WARN_UNUSED_RESULT;

/* Tab-separated values with a line of heads, all columns of all rows; numbers with a dot and without separators, tabs
 * and line ends within a cell made spaces. */
char *ra_table_rows_to_tsv (const RaTableColumns *columns, GListModel *rows) G_GNUC_WARN_UNUSED_RESULT;
/* Whether in a searched column each word of @term begins some word of the text; accents and case do not matter. */
gboolean ra_table_row_matches (RaTableRow *self, const RaTableColumns *columns, const char *term);
/* Compares by the number of the column, or by its text in the order of the locale. */
int ra_table_row_compare (RaTableRow *a, RaTableRow *b, const RaTableColumn *column);

G_END_DECLS
