/* What pages of the web have in common. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text for the inside of an element or of an attribute in double quotes. */
void ra_html_append_escaped (GString *out, const char *text);
/* Appends a style sheet or script of resources/page, which the program carries; nothing where it has none. */
void ra_html_append_resource (GString *out, const char *name);

G_END_DECLS
