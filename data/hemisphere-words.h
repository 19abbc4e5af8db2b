/* North, south, east and west as the languages of the program and Spanish write them behind coordinates. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text, UTF-8, with N, S, E or W for each such word or abbreviation: "с. ш.", "n. Br.", "płn.", "Oeste", "V". An O is
 * east in German and west in French and Spanish: @language ("de", "fr", "es", or "" when it is not known) decides, and
 * without it the O stays. */
char *ra_hemisphere_words (const char *text, const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* N, S, E or W that the whole of @words says, "south", "w", "ю. ш.", "südlich"; an O as above and without a language
 * itself; '\0' for other words. */
char ra_hemisphere_letter (const char *words, const char *language);
/* Whether an O stands alone in @text, as a letter of a hemisphere would. */
gboolean ra_hemisphere_has_o (const char *text);

G_END_DECLS
