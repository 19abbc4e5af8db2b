/* Links that may be followed: to the web and nowhere else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is an address that begins with http:// or https:// and names a host, and nobody's password. */
gboolean ra_is_web_link (const char *text);

G_END_DECLS
