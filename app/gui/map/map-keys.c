/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-keys.h"

typedef struct {
  const char *name;
  GdkModifierType held;
  guint keys[4];
} Action;

static const Action show_actions[] = {
  { "map.zoom-in", 0, { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
  { "map.zoom-out", 0, { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
  { "map.home", 0, { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_Home, GDK_KEY_KP_Home } },
};

static const Action pan_actions[] = {
  { "map.pan-left", 0, { GDK_KEY_Left, GDK_KEY_KP_Left } },
  { "map.pan-right", 0, { GDK_KEY_Right, GDK_KEY_KP_Right } },
  { "map.pan-up", 0, { GDK_KEY_Up, GDK_KEY_KP_Up } },
  { "map.pan-down", 0, { GDK_KEY_Down, GDK_KEY_KP_Down } },
};

static const Action walk_actions[] = {
  { "map.walk-left", GDK_SHIFT_MASK, { GDK_KEY_Left } },
  { "map.walk-right", GDK_SHIFT_MASK, { GDK_KEY_Right } },
  { "map.walk-up", GDK_SHIFT_MASK, { GDK_KEY_Up } },
  { "map.walk-down", GDK_SHIFT_MASK, { GDK_KEY_Down } },
  { "map.next-site", 0, { GDK_KEY_n } },
  { "map.previous-site", GDK_SHIFT_MASK, { GDK_KEY_n } },
};

static const Action activate_actions[] = {
  { "map.activate", 0, { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter } },
};

/* Without parameters, because the accessibility bus shows no others. */
static void
install (GtkWidgetClass *klass, const Action *actions, guint n_actions, GtkWidgetActionActivateFunc func)
{
  for (guint i = 0; i < n_actions; i++) {
    gtk_widget_class_install_action (klass, actions[i].name, NULL, func);
    for (guint k = 0; k < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[k] != 0; k++)
      gtk_widget_class_add_binding_action (klass, actions[i].keys[k], actions[i].held, actions[i].name, NULL);
  }
}

void
ra_map_keys_install (GtkWidgetClass *klass, const RaMapKeyFuncs *funcs)
{
  install (klass, show_actions, G_N_ELEMENTS (show_actions), funcs->show);
  install (klass, pan_actions, G_N_ELEMENTS (pan_actions), funcs->pan);
  install (klass, activate_actions, G_N_ELEMENTS (activate_actions), funcs->activate);
  install (klass, walk_actions, G_N_ELEMENTS (walk_actions), funcs->walk);
  /* On many layouts the plus sign is a shifted key. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_plus, GDK_SHIFT_MASK, "map.zoom-in", NULL);
  /* Keys of the map and not of the application: a letter belongs to the entry that one types in. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "win.timeline", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, 0, "win.measure", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, 0, "win.readout", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, funcs->back, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_BackSpace, 0, funcs->back, NULL);
}
