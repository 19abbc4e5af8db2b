/* The language of a map: from a code to the words. It is never the locale's: identical input gives identical bytes. */
#pragma once

#include "data/translations.h"

G_BEGIN_DECLS

/* The codes that there are, "en" among them, in order. */
GStrv ra_map_language_list (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;

/* @words gets the language of @code ("de"; also "de_DE" or "DE-at", of which the first part counts), NULL for English
 * and where @code is NULL. Fails with G_OPTION_ERROR_BAD_VALUE, which names the languages that there are, and with the
 * errors of the file. */
gboolean ra_map_language_load (const char *data_dir, const char *code, RaTranslations **translations, GError **error);

G_END_DECLS
