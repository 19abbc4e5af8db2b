/* Where the keyboard goes when a menu closes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on: when a popover of @window has closed and still holds the focus, what the popover belongs to gets it. GTK
 * 4.8 leaves it in a menu that was closed while one of its submenus was shown, and then no key reaches the window. */
void ra_focus_home_follow (GtkWindow *window);

G_END_DECLS
