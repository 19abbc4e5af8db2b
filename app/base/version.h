/* Which version of the program this is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of --version: the name with the version in the first line, then licence and map data. */
/* The string is static. */
const char *ra_version_text (void);

G_END_DECLS
