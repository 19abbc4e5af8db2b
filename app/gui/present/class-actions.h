/* The window's actions that make pages of what it shows, for a class of pupils or a desk: "handouts", "quiz" and
 * "briefing". */
#pragma once

#include <gtk/gtk.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_CLASS_ACTIONS (ra_class_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaClassActions, ra_class_actions, RA, CLASS_ACTIONS, GObject)

/* @widget says in which window questions and messages appear. */
RaClassActions *ra_class_actions_new (GActionMap *actions, GtkWidget *widget, RaMapState *state,
                                      RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
