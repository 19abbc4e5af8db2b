/* The language of the interface, by gettext. The language of a map is another matter: see map-language.h. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes the user's locale and finds the program's translations. It is to be called once, at the start, before there are
 * threads.
 *
 * The locale's way to write numbers is taken too: whatever writes numbers for machines must use what GLib calls ascii
 * (g_ascii_dtostr and the like) and never printf. */
void ra_translation_set_up (void);

/* Makes @language, a code such as "de", the language of the interface from now on, whatever the locale says, as long as
 * its catalogue is there. Nothing happens when it is empty. It is to be called before there are threads that read the
 * environment. */
void ra_translation_choose (const char *language);

/* The language that the window speaks: "de"; "en" where there is no other. */
const char *ra_translation_get_language (void);

/* Whether there is a catalogue for @language, a code such as "de"; English needs none. */
gboolean ra_translation_exists (const char *language);

G_END_DECLS
