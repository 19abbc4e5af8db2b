/* Sites and rings of the user's own, out of a table or a file of GeoJSON.
 *
 * Tables: UTF-8, UTF-16, or an encoding that is guessed (data/formats/text-encoding.h); comma, semicolon, tab or bar,
 * found out by the heading; LF, CRLF or CR; quoted cells. The heading is that of the first rows which knows most
 * columns: heading-words.h has the words, in the languages of the program, in Spanish and in Italian. Titles may stand
 * above it, units below. Without a heading the columns of coordinates are guessed. import-heading.h says how a heading
 * is read, range-cell.h how a range is, data/position.h how coordinates are. Units are never guessed: those of a
 * heading, a cell or a column of units are converted, others are failures, and where none is named kilometres are
 * meant.
 *
 * A table without coordinates that has names of places is read by these, where somebody knows them.
 *
 * GeoJSON: FeatureCollection, Feature, bare geometry, a list of features, one feature to a line, a sequence (RFC 8142),
 * TopoJSON, Esri JSON; points are read, with properties of the same names as columns.
 *
 * Each row is either understood or reported with its number, the first row of a table being 1 and the first feature
 * of GeoJSON being 1. Empty rows are none. */
#pragma once

#include "data/import/import-options.h"
#include "data/import/import-result.h"
#include "data/scenario-write.h"

G_BEGIN_DECLS

/* @options may be NULL. Fails when there is nothing that could be read row by row, with RA_IMPORT_ERROR,
 * RA_TABLE_ERROR, RA_FORMAT_ERROR (GeoJSON that is no JSON) or G_FILE_ERROR; the message begins with the file's
 * name. */
RaImport *ra_import_load (const char *path, const RaImportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from memory; @name is for messages. */
RaImport *ra_import_parse (const char *name, const char *bytes, gsize length, const RaImportOptions *options,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
typedef struct {
  guint n_sites;
  guint n_rings;
} RaImportCounts;

/* A scenario with the rows that were understood. Rows of one name and one position share a site. A range with system,
 * claimant, date and source becomes a claim of the user's own, deployed where there is a status; any other is a plain
 * ring; a row without a range is a bare site. What the format has no member for is kept under "imported". @counts may
 * be NULL. */
RaScenarioDocument *
ra_import_to_scenario (const RaImport *self, const char *title, RaImportCounts *counts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
