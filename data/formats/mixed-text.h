/* A table that has come together from files of two encodings: some of its lines are UTF-8, and others are not. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Such a text in UTF-8, each line read as what it is, and in *@guess, which belongs to the program, what was found:
 * "UTF-8 mixed with Windows-1252". NULL where no line beyond ASCII is UTF-8, or all are, or where the others may be in
 * several encodings; then *@doubt, to be freed, says in which. @bytes has no NUL. */
char *ra_mixed_text_decode (const char *bytes, gsize length, gsize *text_length, const char **guess,
                            char **doubt) G_GNUC_WARN_UNUSED_RESULT;

/* The line, from 1 on, of the first byte that is no UTF-8; 0 where all is. */
guint ra_mixed_text_find_odd (const char *bytes, gsize length);

G_END_DECLS
