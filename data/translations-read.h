/* Reads translations out of a file that is open already. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/translations.h"

G_BEGIN_DECLS

#define RA_TRANSLATIONS_FORMAT "range-atlas-translations"

/* Never NULL: what is wrong is a failure of the file, and where that collects its failures reading goes on behind
 * it. */
RaTranslations *ra_translations_read (const RaJsonCursor *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
