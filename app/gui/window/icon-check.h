/* Whether this system can draw the symbols of the window, which are drawings in SVG. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NULL when it can; else a sentence that says what to install. GTK 4.20 and later read SVG themselves. */
char *ra_icons_complain (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
