/* Letters that somebody has had the desktop make larger, and what gives way to them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether they are about half as large again as usual, or more: what stands side by side then hardly does. */
gboolean ra_large_text_is_used (GtkWidget *widget);
/* Lets the words of all buttons within @widget go on in another line, so that the longest of them does not decide how
 * narrow a window may be. */
void ra_large_text_wrap_buttons (GtkWidget *widget);

G_END_DECLS
