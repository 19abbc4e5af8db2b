/* Another language of the windows without a start of the program. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/library.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

/* Where the settings say another language than @spoken, every window is replaced by one like it that speaks it, and so
 * does the library; @spoken is set anew. Not while something is edited, nor back to the system's language: that takes a
 * start, so that nothing unsaved has to move. */
void ra_language_switch (GtkApplication *application, RaLibrary *library, RaSettings *settings, char **spoken);

G_END_DECLS
