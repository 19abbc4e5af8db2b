/* Whether a glossary of the translations is one. */
#pragma once

#include "data/formats/json-reader.h"

G_BEGIN_DECLS

#define RA_GLOSSARY_FORMAT "range-atlas-glossary"

/* Each of its "terms" has an "english" and, for at least one language, a "term"; "match" and each of "refused" are
 * regular expressions. No English term stands there twice. What is wrong fails the file. */
void ra_check_glossary (const RaJsonCursor *root);

G_END_DECLS
