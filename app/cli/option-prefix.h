/* Long options by their beginnings, as GNU programs take them: --proj for --projection. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The entry that @arg, "--name" or "-n" with or without a value attached to the letter, speaks of; NULL for none.
 * @entries ends with an entry without a name. */
const GOptionEntry *ra_option_find (const GOptionEntry *entries, const char *arg);

/* @args with each beginning that one option of @entries or @common alone has written out; what stands behind "--", and
 * values, stay as they are, as does what no option begins with. Fails with G_OPTION_ERROR where several begin so. To be
 * freed with g_strfreev (). */
char **ra_options_write_out (char **args, const GOptionEntry *entries, const GOptionEntry *common,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
