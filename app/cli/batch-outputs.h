/* The files that the lines of a batch write. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For each of @lines, RaBatchLine *, the number of an earlier one that writes the same file or folder, by whatever
 * name; 0 where there is none. Lines run side by side: which of two would be kept is nobody's choice. */
guint *ra_batch_find_rivals (const GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
