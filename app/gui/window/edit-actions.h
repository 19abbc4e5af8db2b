/* The window's actions that add things to its document: "add-site", "add-deployment", "add-system", "add-ring",
 * "add-position" and "add-source" by a form, "place-site" by a click on the map. */
#pragma once

#include "app/gui/map/site-dragging.h"
#include "app/model/edit-session.h"

G_BEGIN_DECLS

#define RA_TYPE_EDIT_ACTIONS (ra_edit_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaEditActions, ra_edit_actions, RA, EDIT_ACTIONS, GObject)

/* @map_view, whose window is the parent of the forms, must outlive the actions. */
RaEditActions *ra_edit_actions_new (GActionMap *actions, RaMapView *map_view, RaEditSession *session,
                                    RaSiteDragging *dragging) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
