/* Where on a page names of the base map would hide what the map is about, whether there is room for them or not. All
 * lengths are page units. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Whether the box keeps off the lines that the map is read by: those of rings that lead its story, of all rings where
 * none does, and of flights. */
gboolean ra_name_room_is_off_lines (const RaMapBuild *build, const RaBox *box);
/* The same but for those that would be gone, which are dashed and grey. */
gboolean ra_name_room_is_off_standing_lines (const RaMapBuild *build, const RaBox *box);
/* Whether the box keeps off small filled discs, in which only names of their own country may stand: one that holds a
 * site of theirs. @code: of the country of the name; NULL: of one that is told in no disc, filled or not. */
gboolean ra_name_room_is_off_discs (const RaMapBuild *build, const RaBox *box, const char *code);
/* Whether one of the @places that are @named, an array beside it, stands about as near to that of this @number as a
 * name is long. */
gboolean
ra_name_room_is_near_named (const RaMapBuild *build, const GPtrArray *places, const gboolean *named, guint number);

G_END_DECLS
