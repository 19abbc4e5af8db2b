/* How differently two names are spelled: the letters that were left out, put in, taken for another, or typed in the
 * wrong order (optimal string alignment). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between two texts of UTF-8, such as keys of name-key.h: the number of such slips, or @limit + 1 where it is above
 * @limit. */
guint ra_name_distance (const char *a, const char *b, guint limit);

G_END_DECLS
