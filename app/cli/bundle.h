/* A bundle: the folder with all that a newsroom needs of a map, drawn from one recipe. */
#pragma once

#include "app/cli/map-options.h"

G_BEGIN_DECLS

/* Makes the folder @path, which may exist when it is empty: it has all of its files in the end, or is as it was.
 * @options have no size: that of each picture is given. @cancellable may be NULL; it is heeded between the pictures and
 * while one is drawn. Fails with G_OPTION_ERROR, G_FILE_ERROR, and the errors of files and projections. */
gboolean ra_bundle_write (const RaMapOptions *options, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
