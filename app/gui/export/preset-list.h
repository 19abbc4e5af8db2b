/* The list from which a preset is chosen: each with its shape, its name and what it is for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a model of the names of all presets (GtkStringObject) and, last, that of a size of one's own. */
GtkListItemFactory *ra_preset_list_factory_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
