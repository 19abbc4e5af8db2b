/* Adds actions to a window that belong to one of its features, and changes their state. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Does what g_action_map_add_action_entries () does, with @owner as the data of the callbacks. They are not called any
 * more once @owner is gone, so that a feature may end before the window does. States are in GVariant's text form. */
void ra_actions_add (GActionMap *map, const GActionEntry *entries, guint n_entries, GObject *owner);
/* Enables or disables the action @name of @map, which must have it. */
void ra_actions_enable (GActionMap *map, const char *name, gboolean enabled);
/* Sets the state of the action without running its handler. */
void ra_actions_set_state (GActionMap *map, const char *name, gboolean state);

G_END_DECLS
