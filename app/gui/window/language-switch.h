/* Another language of the windows without a start of the program. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/library.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

/* Whether there is something to do for ra_language_switch (). */
gboolean ra_language_switch_is_due (RaSettings *settings, const char *spoken);
/* Says in every window that it comes, for it takes a moment in which nothing else happens. */
void ra_language_switch_announce (GtkApplication *application);
/* Where the settings say another language than @spoken, every window is replaced by one like it that speaks it, and so
 * does the library; @spoken is set anew. Not while something is edited, nor back to the system's language: that takes a
 * start, so that nothing unsaved has to move. */
void ra_language_switch (GtkApplication *application, RaLibrary *library, RaSettings *settings, char **spoken);

G_END_DECLS
