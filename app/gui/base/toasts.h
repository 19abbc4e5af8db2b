/* Short messages at the foot of a window. To show one takes no more than a widget of the window: the message is shown
 * by the toast overlay that the widget lies in. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows @message, a plain text, for a moment, which begins when the window is seen. Nothing happens when @widget is
 * NULL, or in no window any more. */
void ra_toasts_tell (GtkWidget *widget, const char *message);
/* The same for what is wrong with a file, until it has surely been read. */
void ra_toasts_tell_fault (GtkWidget *widget, const char *message);

/* A message that may be given a button and a time of its own. */
AdwToast *ra_toasts_new (const char *message) G_GNUC_WARN_UNUSED_RESULT;
/* Takes over @toast, and shows it under the same conditions. */
void ra_toasts_add (GtkWidget *widget, AdwToast *toast);

G_END_DECLS
