/* Which text is let in: UTF-8 of the characters that XML 1.0 allows, so that whatever is written from it is well
 * formed.
 *
 * That leaves out the control characters but for tab and line ends, halves of surrogate pairs and, for the sake of PDF,
 * all that Unicode says is no character: U+FDD0 to U+FDEF and the last two of each plane. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ra_is_plain_character (gunichar character);

/* The first byte of @text that is not let in; NULL when all is well. *@reason, which belongs to the program, says what
 * is wrong there. @reason may be NULL. */
const char *ra_find_foul_text (const char *text, gsize length, const char **reason);

/* The same text with U+FFFD for each character that is not let in: for words that are not refused, such as those of map
 * data. NULL stays NULL. */
char *ra_replace_foul_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a terminal would obey the character instead of showing it, or would show what follows in another order:
 * control characters but for tab and line feed, marks, overrides and isolates of direction, line separators; or whether
 * nothing at all is shown of it and what it says: the tags of languages. */
gboolean ra_is_hidden_character (gunichar character);
/* The same text with each such character as "\u202e", and each byte that is not UTF-8 as "\xff". */
char *ra_escape_hidden (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* For comparing names: composed, in small letters, by Unicode's own table and not by that of the locale, in which a
 * Turkish "I" is no "i". @text is UTF-8. */
char *ra_fold_case (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The same text with 0 to 9 for the digits of other scripts, and a dot and an apostrophe for the Arabic marks of
 * fractions and thousands, and without marks of direction and of no width where it has a digit; as it is where a letter
 * of such a script stands in it, which makes it a name. @text is UTF-8. */
char *ra_plain_digits (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* g_ascii_strtod () of a decimal number alone: of "0x10", "inf" and "nan" nothing is read, *@end is @text then. */
double ra_read_decimal (const char *text, char **end);

G_END_DECLS
