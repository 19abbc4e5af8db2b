/* The language of a map: from a code such as "de" to its translations. It is never the locale's, so that the same input
 * gives the same bytes everywhere. */
#pragma once

#include "data/translations.h"

G_BEGIN_DECLS

/* The codes of the languages that there are, "en" among them, in order; for g_strfreev (). */
GStrv ra_map_language_list (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;

/* @translations gets those of the language @code ("de"; also "de_DE" or "DE-at", of which the first part counts), NULL
 * for English and where @code is NULL. Fails with G_OPTION_ERROR_BAD_VALUE, which names the languages that there are,
 * and with the errors of the file. */
gboolean ra_map_language_load (const char *data_dir, const char *code, RaTranslations **translations, GError **error);

/* The translations of all languages but English, RaTranslations *, in the order of their codes: for what may be called
 * by its name in any of them. Fails with the errors of the files. */
GPtrArray *ra_map_language_load_all (const char *data_dir, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
