/* A table that can be sorted, searched, copied from and exported: the wide form with all columns, or a narrow one for
 * the side panel.
 *
 * Signals: "row-activated" (RaTableRow *), "export" (guint, a RaReportFormat of app/report), "open-window". Rows are
 * sorted by a click on a head or through the menu, copied with Ctrl+C or through it. */
#pragma once

#include <adwaita.h>

#include "app/model/table-row.h"

G_BEGIN_DECLS

#define RA_TYPE_TABLE_VIEW (ra_table_view_get_type ())
G_DECLARE_FINAL_TYPE (RaTableView, ra_table_view, RA, TABLE_VIEW, AdwBin)

/* @columns is static. Searches and sorts anew; @wide shows those columns too that need room, and offers no window of
 * its own. */
void ra_table_view_set_columns (RaTableView *self, const RaTableColumns *columns, gboolean wide);
/* Rows in the order that the user has chosen; @rows holds RaTableRow of a report that the columns understand. NULL for
 * none. */
void ra_table_view_set_rows (RaTableView *self, GListModel *rows);
/* Shows the rows alone whose item @func accepts, with what the search leaves; NULL shows all. */
void ra_table_view_set_filter (RaTableView *self, gboolean (*func) (gconstpointer item, gpointer data), gpointer data);
/* The filter's data means something else now. */
void ra_table_view_filter_changed (RaTableView *self);
void ra_table_view_sort (RaTableView *self, const char *column_id, GtkSortType order);

/* Whether the search or the filter leaves rows out. */
gboolean ra_table_view_hides_rows (RaTableView *self);
/* The rows that are seen, as sorted and filtered; borrowed. */
GListModel *ra_table_view_get_shown (RaTableView *self);

G_END_DECLS
