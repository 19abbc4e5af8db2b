/* The language of the program's words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes the user's locale and finds the program's translations. Once, at the start, before there are threads.
 *
 * The locale's way to write numbers is taken too: whatever writes numbers for machines must use what GLib calls ascii
 * (g_ascii_dtostr and the like) and never printf. */
void ra_translation_set_up (void);

/* Makes @language, a code such as "de", the language of all words from now on, whatever the locale says, as long as
 * its catalogue is there. Nothing happens when it is empty. Before there are threads that read the environment. */
void ra_translation_choose (const char *language);

/* The language that the window speaks: "de"; "en" where there is no other. */
const char *ra_translation_get_language (void);

/* Whether the program's words are there in @language, a code such as "de"; English they always are. */
gboolean ra_translation_exists (const char *language);

G_END_DECLS
