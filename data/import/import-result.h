/* What an import found in a file: rows, and what is wrong with them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_IMPORT_ERROR (ra_import_error_quark ())
GQuark ra_import_error_quark (void);

typedef enum {
  RA_IMPORT_ERROR_FORMAT, /* no table, no heading, no GeoJSON, or not on WGS84 */
  RA_IMPORT_ERROR_ROW,    /* a row that is not understood */
} RaImportError;

typedef struct {
  guint number;
  double lat_deg;
  double lon_deg;
  gboolean has_range;
  double min_km; /* 0 for a disc */
  double max_km; /* up to 20,040 */
  int status;    /* a RaStatus, or -1 when not given */
  /* NULL when not given; spaces at the ends are gone, line breaks are kept in the note alone. */
  char *name;
  char *label;
  char *system;
  char *claimant;
  char *date; /* ISO 8601, as full as it was given */
  char *source;
  char *note;
} RaImportRow;

typedef struct {
  guint row;
  char *text; /* one line: what is wrong, with the cell in quotation marks */
} RaImportRemark;

typedef struct {
  GPtrArray *rows;     /* RaImportRow *, one for each ring of those that were understood, and one without a ring */
  GPtrArray *problems; /* RaImportRemark *, one for each of the others, in their order */
  GPtrArray *warnings; /* RaImportRemark *: what was understood, but may not be what was meant */
  guint n_rows;
  guint n_understood; /* the rest of n_rows are problems */
  GPtrArray *sheets;  /* char *: of a spreadsheet the names of those that are tables or may be; else empty */
  guint sheet;        /* the one of them that was read */
  gboolean guessed;   /* of a table, that its encoding was */
} RaImport;

/* Without any row. */
RaImport *ra_import_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ra_import_free (RaImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaImport, ra_import_free)

RaImportRow *ra_import_row_copy (const RaImportRow *row) G_GNUC_WARN_UNUSED_RESULT;
void ra_import_row_free (RaImportRow *row);
/* All that it says but its number, as one text: two rows of one key say the same. */
char *ra_import_row_key (const RaImportRow *row) G_GNUC_WARN_UNUSED_RESULT;

/* Sets a reason, RA_IMPORT_ERROR_ROW, and gives FALSE. */
gboolean ra_import_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* For those who fill it. The first counts a row and says why it is not understood, the second what may not be meant. */
void ra_import_report (RaImport *self, guint row, const char *reason);
void ra_import_warn (RaImport *self, guint row, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
