/* What the texts of the catalogue quote, and how it was said.
 *
 * Read with the catalogue (quotations.json, which a folder may lack), never changed afterwards and owned by it. The
 * texts give quotations in English, between straight quotation marks. A quotation stays what was said: where the words
 * of the one who speaks were seen they stand here as the original, with their language and the source. English words
 * that were said in English are their own original. Without an original the English is a translation, or the print, of
 * words that were not seen.
 *
 *   { "text": "It is ready ...", "language": "pl", "original": "jest gotowa ...", "sources": ["tvn24-2024-07"] }
 *
 * In an interface of the original's language a text gives the original; in any other but English its own translation,
 * and ra_quotations_describe () says so and gives the original. */
#pragma once

#include "data/catalogue.h"

G_BEGIN_DECLS

struct _RaQuotation {
  char *text;         /* in English, as the texts have it between quotation marks */
  char *language;     /* of the original, ISO 639; NULL: the original was not seen */
  char *original;     /* NULL: not seen, or the English itself when the language is "en" */
  GPtrArray *sources; /* const RaSource * of the original; empty when there is none */
};

G_END_DECLS
