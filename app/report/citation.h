/* How a source is cited: the one form of footnotes in credits, tables, cards and lists. */
#pragma once

#include "data/ring-list.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* The parts come in this order: author or agency, "Title" [language], publisher or carrier, day month year, locator,
 * address.
 *
 *   Associated Press, "Russia rolls out new missile US says violates nuclear arms pact", USA Today, 23 January 2019,
 *   https://www.usatoday.com/...
 *
 * A title that is ours stands in square brackets and not in quotation marks; without a date it says "n.d."; what
 * retells something that was not seen names that first; a text that was read elsewhere than at its address says so. The
 * date is in the language of @translations (NULL: English), the title in its own, whose name follows it where that is
 * another. There is no full stop at the end. UTF-8 text that the caller frees. */
char *ra_cite_source (const RaSource *source, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

/* Who published it, who carries it, and when, for a wall on which nobody follows an address: "NATO, 2 February 2019";
 * of a treaty what it is and when it was signed. What it retells and how it was seen is said as above. Text that the
 * caller frees. */
char *ra_cite_source_briefly (const RaSource *source, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

/* "Russian" for "ru" in the language of @translations; the code itself where it is not known. Borrowed. */
const char *ra_cite_language (const char *code, const RaTranslations *translations);

/* The address that a reader may be sent to: the publisher's, else the archive's; NULL when there is none. Borrowed. */
const char *ra_cite_address (const RaSource *source);

/* Where the text stands: the paper that carries it, else its publisher. Borrowed. */
const char *ra_cite_container (const RaSource *source);

/* What a record's fields have no place for, in the language of @translations (NULL: English): what it retells, where
 * its title and date come from, how it was seen. NULL when there is nothing to say; else text that the caller frees. */
char *ra_cite_note (const RaSource *source, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
