/* What reading and writing by GDAL share: the programs themselves. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;         /* of the file, for messages */
  const char *const *words; /* the program and its arguments */
  const char *input;        /* for its standard input, or NULL */
  const char *skipped;      /* drivers that it does without, "A,B", or NULL */
  const char *now;          /* the moment that it writes as now, or NULL */
} RaGdalCall;

/* Runs a program and waits for it; what it writes to standard output, and to *@complaints. Fails as ra_gdal_read (). */
char *ra_gdal_run (const RaGdalCall *call, char **complaints, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
