/* The window's actions of the side bar: "sidebar", which shows and hides it, "sidebar-page", whose state is the
 * name of the page that it shows, and "next-scenario" and "previous-scenario", which step through its list. */
#pragma once

#include "app/gui/side/scenario-panel.h"

G_BEGIN_DECLS

#define RA_TYPE_SIDE_ACTIONS (ra_side_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaSideActions, ra_side_actions, RA, SIDE_ACTIONS, GObject)

/* @flap has the side bar, with @pages, among them @panel, as its flap. All are widgets of one window, which the actions
 * must not outlive. */
RaSideActions *ra_side_actions_new (GActionMap *actions, AdwFlap *flap, AdwViewStack *pages,
                                    RaScenarioPanel *panel) G_GNUC_WARN_UNUSED_RESULT;
/* Brings the page for editing into sight. */
void ra_side_actions_show_edit_page (RaSideActions *self);

G_END_DECLS
