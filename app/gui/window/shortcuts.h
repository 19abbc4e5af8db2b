/* The window that tells which keys do what. It can be searched by words and by keys, and finds room on a telephone in
 * letters of double size, as GTK's own does not. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RA_TYPE_SHORTCUTS (ra_shortcuts_get_type ())
G_DECLARE_FINAL_TYPE (RaShortcuts, ra_shortcuts, RA, SHORTCUTS, AdwWindow)

GtkWidget *ra_shortcuts_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
