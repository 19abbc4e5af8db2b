/* A folder that appears with all its files, or not at all. */
#pragma once

#include <gio/gio.h>

#include "app/base/unfinished.h"

G_BEGIN_DECLS

typedef struct {
  char *target;             /* absolute */
  char *staging;            /* where the files are written; NULL once all is done */
  gboolean exists;          /* an empty folder was there already */
  RaUnfinished *unfinished; /* the staging folder; NULL once all is done */
  GError *failure;          /* of the last step */
} RaBundleFolder;

/* Makes a folder to write to: beside @path where that is not there yet, else inside it. Fails with G_FILE_ERROR where
 * @path is anything but an empty folder. */
RaBundleFolder *ra_bundle_folder_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *ra_bundle_folder_get_path (const RaBundleFolder *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Moves what was written to the target. On an error nothing of it is left there. */
gboolean ra_bundle_folder_publish (RaBundleFolder *self, GError **error);
/* Also removes what was written, unless it was published. */
void ra_bundle_folder_free (RaBundleFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaBundleFolder, ra_bundle_folder_free)

G_END_DECLS
