/* The keys of a map and the actions that they stand for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The handlers of the actions; each gets the name of its action. */
typedef struct {
  GtkWidgetActionActivateFunc show;     /* "map.zoom-in", "map.zoom-out", "map.home" */
  GtkWidgetActionActivateFunc pan;      /* "map.pan-left", "-right", "-up", "-down" */
  GtkWidgetActionActivateFunc walk;     /* "map.walk-left", "-right", "-up", "-down", "map.next-site",
                                         * "map.previous-site" */
  GtkWidgetActionActivateFunc activate; /* "map.activate" */
  GtkShortcutFunc back;                 /* Escape and Backspace */
} RaMapKeyFuncs;

void ra_map_keys_install (GtkWidgetClass *klass, const RaMapKeyFuncs *funcs);

G_END_DECLS
