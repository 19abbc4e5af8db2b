/* What the files of the import share: the readers of the kinds of files, each of which makes a grid of one, and what
 * finds the headings of a table. */
#pragma once

#include "data/import/import-grid.h"
#include "data/import/import-result.h"

G_BEGIN_DECLS

/* Each makes a grid of a whole file; @name is for messages, which begin with it. What a table is taken for is warned of
 * in @import. */
RaGrid *ra_import_read_table (const char *name, const char *bytes, gsize length, RaImport *import,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
RaGrid *
ra_import_read_geojson (const char *name, const char *bytes, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the row above a heading is the upper one of two: it names several columns, or groups of them. */
gboolean ra_grid_row_is_upper_heading (const RaGridRow *row);
/* Gives @lower what stands above it where it says nothing, and the unit of its group to each range that names none. */
void ra_grid_join_headings (const RaGridRow *upper, RaGridRow *lower);

/* How much sense the rows make as a table: the more known headings in one of the first, the more. */
guint ra_grid_judge (const RaGrid *grid);
/* Gives the columns of a table without a heading names, as far as they hold coordinates and ranges, and tells which.
 * FALSE where nothing can be told for certain. */
gboolean ra_grid_guess_columns (RaGrid *grid, RaImport *import);
/* Takes the heading, titles above it and units below it out of the rows. Without a heading the columns are guessed, as
 * far as they hold coordinates, and that is told. */
void ra_grid_find_heading (RaGrid *grid, RaImport *import);

G_END_DECLS
