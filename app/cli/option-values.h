/* Values of options: from the texts of a command line to numbers and choices. Every function takes the text as it
 * stands there, or NULL where the option was not given: then it leaves the result as it is and returns TRUE. All fail
 * with G_OPTION_ERROR_BAD_VALUE and a message "--option: reason". Numbers have a dot, whatever the locale. */
#pragma once

#include <gio/gio.h>

#include "app/picture/page-size.h"

G_BEGIN_DECLS

/* @index gets the number of the text among @keywords, which end with NULL, from 0. */
gboolean
ra_option_keyword (const char *option, const char *text, const char *const *keywords, guint *index, GError **error);
/* A day of the calendar, YYYY-MM-DD. */
gboolean ra_option_date (const char *option, const char *text, GError **error);
/* Text that is let in (data/formats/plain-text.h), of at most @limit characters. */
gboolean ra_option_text (const char *option, const char *text, guint limit, GError **error);

G_END_DECLS
