/* Texts of the catalogue with their quotations, in the language asked for. */
#pragma once

#include "data/quotations.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* What must be said about the quotations in @english, a text of the catalogue: in a language other than English that
 * they are translated here, unless all were said in that language; and the originals that are known and that the text
 * does not give, each with the name of its language:
 *
 *   Zitate in eigener Übersetzung. Im Original: «он у нас со вчерашнего дня» (Russisch)
 *
 * NULL when there is nothing to say; else text that the caller frees. */
char *ra_quotations_describe (const RaCatalogue *catalogue, const RaTranslations *translations,
                              const char *english) G_GNUC_WARN_UNUSED_RESULT;

/* The text itself in the language of @translations, and that in brackets after it. NULL for NULL. */
char *ra_quotations_tell (const RaCatalogue *catalogue, const RaTranslations *translations,
                          const char *english) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
