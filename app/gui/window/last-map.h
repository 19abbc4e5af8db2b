/* A window that begins with what the last one showed, see kept-map.h. */
#pragma once

#include "app/gui/window/window.h"

G_BEGIN_DECLS

/* The scenario of the library that was shown; NULL when that was none of them, or it has gone. Borrowed. */
RaScenario *ra_last_map_find_scenario (RaSettings *settings, RaLibrary *library);
/* @window, which shows @scenario or the first one, opens the file and goes to @scenario, unless that is NULL, and to
 * the view. Of a file that cannot be read it tells, and the next start does not look for it again. What takes long to
 * read follows when it has been read. */
void ra_last_map_restore (RaSettings *settings, RaWindow *window, RaScenario *scenario);

G_END_DECLS
