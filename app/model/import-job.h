/* Reads tables in a worker thread, as `range-atlas import` does. */
#pragma once

#include <gio/gio.h>

#include "data/import/import.h"

G_BEGIN_DECLS

typedef struct _RaImportJob RaImportJob;

/* What came of a file; shared with the worker that makes a scenario of it, and not changed any more. */
RaImportJob *ra_import_job_ref (RaImportJob *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_import_job_unref (RaImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaImportJob, ra_import_job_unref)

const RaImport *ra_import_job_get_import (const RaImportJob *self);
/* "places" for places.csv: the title of the scenario. */
const char *ra_import_job_get_title (const RaImportJob *self);

typedef struct {
  GFile *file;
  const char *sheet;    /* of a spreadsheet the one to be read, NULL for the first that is a table */
  const char *encoding; /* of a table of text, NULL for the one that is found */
} RaImportWanted;

/* Copies what is @wanted. Fails as ra_import_load () does. A cancelled job is not waited for. */
void ra_import_job_load_async (const RaImportWanted *wanted, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/* Whether that failed since nobody says in which encoding the table is, or it is not in the one that was said. */
gboolean ra_import_job_lacks_encoding (const GError *error);
RaImportJob *ra_import_job_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a scenario file with the rows that were understood. */
void ra_import_job_write_async (RaImportJob *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
char *ra_import_job_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
