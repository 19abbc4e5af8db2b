/* One row of a grid after another. */
#pragma once

#include "data/import/import-columns.h"

G_BEGIN_DECLS

/* Reads the row and puts what it says, or what is wrong with it, into @import. */
void ra_import_take_row (RaImport *import, const RaColumns *columns, const RaGridRow *row);

G_END_DECLS
