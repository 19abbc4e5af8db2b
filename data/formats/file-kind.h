/* What a file is by its first bytes, whatever its name says: for one clear line where it is not what was asked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_FILE_OTHER, /* of no kind that is known here */
  RA_FILE_EMPTY,
  RA_FILE_TEXT, /* UTF-8 without control characters */
  RA_FILE_XLSX,
  RA_FILE_ODS,
  RA_FILE_ZIP,   /* another archive of the same kind */
  RA_FILE_OLE,   /* XLS, and spreadsheets that are locked by a password */
  RA_FILE_RAR,   /* as are 7z, gzip and others */
  RA_FILE_MEDIA, /* a PDF or a picture */
  RA_FILE_SQLITE,
} RaFileKind;

RaFileKind ra_file_kind_guess (const char *bytes, gsize length);

/* "a spreadsheet (XLSX)"; belongs to the program. "a file of an unknown kind" for RA_FILE_OTHER. */
const char *ra_file_kind_tell (RaFileKind kind);

G_END_DECLS
