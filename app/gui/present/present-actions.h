/* The window's actions "present", for the scenario that is shown, and "story", for one from the menu of stories. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/library.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_PRESENT_ACTIONS (ra_present_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaPresentActions, ra_present_actions, RA, PRESENT_ACTIONS, GObject)

/* @widget says above which window the presenter appears. @library must outlive that window. Its stories are appended to
 * @stories_menu. */
RaPresentActions *ra_present_actions_new (GActionMap *actions, GtkWidget *widget, RaMapState *state, RaLibrary *library,
                                          GMenu *stories_menu) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
