/* Which encoding the bytes of a text are in, when they do not say so and are no UTF-8. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "UTF-16LE" or "UTF-16BE" where every other byte of much of the text is NUL; else NULL. */
const char *ra_encoding_guess_wide (const char *bytes, gsize length);

/* One of Windows-1252, -1250, -1251, ISO-8859-2, KOI8-U, IBM866, Mac OS Roman, IBM850 and IBM852, which write the
 * languages of the program: that in which the words look most like words, where no other looks as much like it. @text
 * gets the text in UTF-8, which may be freed with g_free (). @bytes has no NUL. NULL where none fits, or where it may
 * as well be another encoding; then *@doubt, to be freed, says which, if anything. */
const char *ra_encoding_guess (const char *bytes, gsize length, char **text, gsize *text_length, char **doubt);

/* Whether the name is that of an encoding, in letters of any case: "windows-1253", "Shift-JIS". */
gboolean ra_encoding_is_known (const char *name);

G_END_DECLS
