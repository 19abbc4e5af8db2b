/* The option --under: files laid under the rings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads the files that the words name, each "FILE[:LABEL]"; NULL words are none. Array of RaReferenceLayer *; NULL
 * where there is no word. Fails with G_OPTION_ERROR and as ra_under_file_load () does. */
gboolean ra_under_options_load (char **words, GPtrArray **layers, GError **error);
/* The paths among the words, for g_strfreev (). */
char **ra_under_options_list_paths (char **words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
