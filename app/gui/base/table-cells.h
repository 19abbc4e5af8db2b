/* Columns of a GtkColumnView out of the columns of a table. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/table-row.h"

G_BEGIN_DECLS

/* @column is static. In a @narrow table a cell has the column's note below its text, and heads and figures need less
 * room. */
GtkColumnViewColumn *ra_table_cells_new_column (const RaTableColumn *column, gboolean narrow) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
