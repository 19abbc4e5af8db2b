/* Actions of a window that belong to one of its features. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* As g_action_map_add_action_entries (), with @owner as the data of the callbacks: they are called no more once it is
 * gone, so that a feature may end before the window does. States are booleans in GVariant's text form. */
void ra_actions_add (GActionMap *map, const GActionEntry *entries, guint n_entries, GObject *owner);
/* The action @name of @map, which must have it. */
void ra_actions_enable (GActionMap *map, const char *name, gboolean enabled);
/* Says what holds now, without asking the action to bring it about. */
void ra_actions_set_state (GActionMap *map, const char *name, gboolean state);

G_END_DECLS
