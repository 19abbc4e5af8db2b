/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/actions.h"

static GSimpleAction *
new_action (const GActionEntry *entry)
{
  const GVariantType *type = entry->parameter_type != NULL ? G_VARIANT_TYPE (entry->parameter_type) : NULL;

  if (entry->state == NULL)
    return g_simple_action_new (entry->name, type);
  return g_simple_action_new_stateful (entry->name, type, g_variant_new_parsed (entry->state));
}

void
ra_actions_add (GActionMap *map, const GActionEntry *entries, guint n_entries, GObject *owner)
{
  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (GSimpleAction) action = new_action (&entries[i]);

    if (entries[i].activate != NULL)
      g_signal_connect_object (action, "activate", G_CALLBACK (entries[i].activate), owner, 0);
    if (entries[i].change_state != NULL)
      g_signal_connect_object (action, "change-state", G_CALLBACK (entries[i].change_state), owner, 0);
    g_action_map_add_action (map, G_ACTION (action));
  }
}

static GSimpleAction *
find (GActionMap *map, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (map, name));
}

void
ra_actions_enable (GActionMap *map, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (find (map, name), enabled);
}

void
ra_actions_set_state (GActionMap *map, const char *name, gboolean state)
{
  g_simple_action_set_state (find (map, name), g_variant_new_boolean (state));
}
