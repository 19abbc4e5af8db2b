/* The sides of a finding in words: whose figure it goes by, and whose missile it is. */
#pragma once

#include "data/catalogue.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* Where in the sentence the words stand, and whether figures have been spoken of. */
typedef enum { RA_WORDS_WITHIN, RA_WORDS_FIRST, RA_WORDS_FIRST_AGAIN, RA_WORDS_AGAIN } RaWordsPlace;

/* "by Russia’s figure", at the beginning of a sentence with a capital letter; again: "by the West’s". Who belongs to no
 * party is named. */
char *ra_finding_name_side (const RaTranslations *translations, const RaClaim *claim,
                            RaWordsPlace place) G_GNUC_WARN_UNUSED_RESULT;
/* What the figure of @claim is about, which is Russia's: "its missile" where Russia gives the figure. Borrowed. */
const char *ra_finding_name_missile (const RaTranslations *translations, const RaClaim *claim);

G_END_DECLS
