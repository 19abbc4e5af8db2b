/* Where a map has been: the views on which it rested, with scenario and date, to be gone back to as in a browser.
 *
 * "changed" is emitted when another step back or forward can be taken, or no longer. */
#pragma once

#include "app/model/edit-session.h"

G_BEGIN_DECLS

#define RA_TYPE_VIEW_HISTORY (ra_view_history_get_type ())
G_DECLARE_FINAL_TYPE (RaViewHistory, ra_view_history, RA, VIEW_HISTORY, GObject)

/* Begins with what @state shows. While @session edits a document its scenario stays, and only views are gone to. */
RaViewHistory *ra_view_history_new (RaMapState *state, RaEditSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Notes what is shown now at once; by itself that is done when the map has rested a while. */
void ra_view_history_note (RaViewHistory *self);
/* @step is -1 for the view before, 1 for the one after. */
gboolean ra_view_history_can_go (RaViewHistory *self, int step);
/* Shows that view, in the frame as it is now; FALSE where there is none. */
gboolean ra_view_history_go (RaViewHistory *self, int step);

G_END_DECLS
