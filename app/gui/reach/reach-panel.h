/* The page "Reach": what lies within the rings that the map shows.
 *
 * The panel measures in a worker thread, and only while it is seen; countries only when they are asked for. Signals:
 * "message" (const char *), a text that the user should see for a moment; "open-window" when the user wants the table
 * in a window of its own. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_REACH_PANEL (ra_reach_panel_get_type ())
G_DECLARE_FINAL_TYPE (RaReachPanel, ra_reach_panel, RA, REACH_PANEL, AdwBin)

GtkWidget *ra_reach_panel_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* To be called once. A @wide panel has all columns. */
void ra_reach_panel_set_up (RaReachPanel *self, RaMapState *state, RaBasemap *basemap, gboolean wide);

/* The rows that are seen, RaTableRow; borrowed. */
GListModel *ra_reach_panel_get_shown (RaReachPanel *self);
/* TRUE when what is seen is the answer to what the map shows. */
gboolean ra_reach_panel_is_settled (RaReachPanel *self);

G_END_DECLS
