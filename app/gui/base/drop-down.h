/* Drop-downs whose texts may be long: they are cut off on the button and stand in full in the list. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a drop-down with a model of GtkStringObject such a one. Its name for screen readers is its tooltip with what is
 * chosen. */
void ra_drop_down_fit (GtkDropDown *self);
/* Only names it so for screen readers: @name with what is chosen. */
void ra_drop_down_name (GtkDropDown *self, const char *name);
/* Puts @items (char *) into the list and selects one, GTK_INVALID_LIST_POSITION for none; no signal is emitted where
 * list and selection stay as they are. */
void ra_drop_down_fill (GtkDropDown *self, const GPtrArray *items, guint selected);

G_END_DECLS
