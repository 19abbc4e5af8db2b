/* Letters that somebody has had the desktop make larger, and what gives way to them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Whether they are about half as large again as usual, or more: what stands side by side then hardly does. */
gboolean ra_large_text_is_used (GtkWidget *widget);
/* Lets all words within @widget that would be seen in one line or not at all, those of buttons among them, go on in
 * another line, so that the longest of them does not decide how narrow a window may be. So do headings of groups, which
 * would be cut. Menus stay as they are. */
void ra_large_text_wrap (GtkWidget *widget);
/* Where large letters are used, puts what stands beside the heading of the group below its rows. */
void ra_large_text_lower_suffix (AdwPreferencesGroup *group);

G_END_DECLS
