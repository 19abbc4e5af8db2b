/* A label for words of any length: they stand at its start and break into lines where they have to,
 * an address within itself. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text may be NULL, to be set later; @style is a class of its style, or NULL. */
GtkWidget *ra_text_label_new (const char *text, const char *style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
