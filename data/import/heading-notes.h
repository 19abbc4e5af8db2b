/* Marks of notes in the heading of a column, as pages of the web leave them: "Range[2] (km)", "Latitude[b]",
 * "Дальность[прим. 1]". A word that is none of those for a note may be a unit, and stays: "Range [miles 2]". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @heading, UTF-8, without them. */
char *ra_heading_drop_notes (const char *heading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
