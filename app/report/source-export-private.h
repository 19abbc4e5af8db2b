/* The writers of sources for reference managers, one to a file. @sources: const RaSource *. Each returns UTF-8 text
 * that the caller frees. */
#pragma once

#include "data/translations.h"

G_BEGIN_DECLS

char *ra_sources_to_csl_json (const GPtrArray *sources, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
char *ra_sources_to_bibtex (const GPtrArray *sources, const char *heading,
                            const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
char *ra_sources_to_ris (const GPtrArray *sources, const char *heading,
                         const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
