/* Sources for reference managers: the same records as text, JSON, CSL-JSON, BibTeX (biblatex) and RIS. */
#pragma once

#include "data/catalogue.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef enum {
  RA_SOURCES_TEXT,     /* numbered footnotes */
  RA_SOURCES_JSON,     /* the catalogue's own records, without the addresses of copies */
  RA_SOURCES_CSL_JSON, /* CSL 1.0.2 data */
  RA_SOURCES_BIBTEX,
  RA_SOURCES_RIS,
} RaSourcesFormat;

/* @sources: const RaSource *, in the order of the footnotes. @heading says in one line what they are of; BibTeX and RIS
 * begin with it, JSON has no place for it. Footnotes and notes are in the language of @translations (NULL: English),
 * our own JSON is English. UTF-8 text that the caller frees. */
char *ra_sources_export (const GPtrArray *sources, RaSourcesFormat format, const char *heading,
                         const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
