/* Keeps two maps at the same piece of the Earth in the same projection: where the one goes, the other follows.
 *
 * Frames keep their own sizes. The link follows through the globe's rotation and through changes of projection. */
#pragma once

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_VIEW_LINK (ra_view_link_get_type ())
G_DECLARE_FINAL_TYPE (RaViewLink, ra_view_link, RA, VIEW_LINK, GObject)

/* The link is not active at first. */
RaViewLink *ra_view_link_new (RaMapState *a, RaMapState *b) G_GNUC_WARN_UNUSED_RESULT;
/* When it becomes active, @b goes where @a is. */
void ra_view_link_set_active (RaViewLink *self, gboolean active);

G_END_DECLS
