/* What the window can do, by its menus, for the search of the window. */
#pragma once

#include <gio/gio.h>

#include "app/model/finder-search.h"

G_BEGIN_DECLS

/* Whether an action, "win.story::june-2021", can be done now. */
typedef gboolean (*RaFinderEnabled) (const char *action, gpointer user_data);

/* By their labels, and the other names of the attribute "words". @is_enabled may be NULL: all are. */
void ra_finder_add_actions (RaFinderSearch *search, GMenuModel *menu, RaFinderEnabled is_enabled, gpointer user_data);

G_END_DECLS
