/* The actions win.back and win.forward: from view to view as the map has been moved. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/view-history.h"

G_BEGIN_DECLS

#define RA_TYPE_HISTORY_ACTIONS (ra_history_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaHistoryActions, ra_history_actions, RA, HISTORY_ACTIONS, GObject)

/* @window borrowed; the buttons of a mouse that mean so in browsers do so anywhere within it. */
RaHistoryActions *ra_history_actions_new (GtkApplicationWindow *window, RaMapState *state,
                                          RaEditSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
