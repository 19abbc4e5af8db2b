/* Moving the document's own sites on the map, by the pointer and by the keyboard. All movements of one site without a
 * pause are one step of the document's history. */
#pragma once

#include "app/gui/map/site-dragging.h"
#include "app/model/edit-session.h"

G_BEGIN_DECLS

#define RA_TYPE_SITE_MOVING (ra_site_moving_get_type ())
G_DECLARE_FINAL_TYPE (RaSiteMoving, ra_site_moving, RA, SITE_MOVING, GObject)

/* @map_view, which shows @state, must outlive the feature. */
RaSiteMoving *ra_site_moving_new (RaMapView *map_view, RaMapState *state, RaEditSession *session,
                                  RaSiteDragging *dragging) G_GNUC_WARN_UNUSED_RESULT;
/* Gives the keys of the map to the site @id, where it is one that may be moved. FALSE when the map keeps them. */
gboolean ra_site_moving_hold (RaSiteMoving *self, const char *id);
/* The site that has the keys; borrowed, NULL while none has. */
const char *ra_site_moving_get_held (RaSiteMoving *self);
/* Whether a movement goes on that has changed the document. */
gboolean ra_site_moving_is_moving (RaSiteMoving *self);

G_END_DECLS
