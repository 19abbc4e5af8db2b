/* The window: header bar, map, side panel. */
#pragma once

#include <adwaita.h>

#include "app/gui/timeline/timeline-pane.h"
#include "app/gui/window/site-moving.h"
#include "app/model/edit-session.h"
#include "app/model/library.h"
#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_WINDOW (ra_window_get_type ())
G_DECLARE_FINAL_TYPE (RaWindow, ra_window, RA, WINDOW, AdwApplicationWindow)

/* @library must outlive the window. */
RaWindow *
ra_window_new (GtkApplication *application, RaLibrary *library, RaScenario *scenario) G_GNUC_WARN_UNUSED_RESULT;
/* To be called once, before the window is shown: takes its size and what its map starts with from @settings, follows
 * what is changed there, and keeps its size there when it is closed. */
void ra_window_follow_settings (RaWindow *self, RaSettings *settings);

/* What its map shows, the day on the timeline, what is edited, and how that is moved on the map; borrowed. */
RaMapState *ra_window_get_state (RaWindow *self);
RaTimelinePane *ra_window_get_timeline (RaWindow *self);
RaEditSession *ra_window_get_session (RaWindow *self);
RaSiteMoving *ra_window_get_site_moving (RaWindow *self);

/* Opens a scenario file to be edited: in this window, or in another when this one edits something already. A file that
 * cannot be read is told of in this window; FALSE then. */
gboolean ra_window_open_file (RaWindow *self, GFile *file);
/* Shows a message that stays until somebody closes it. */
void ra_window_tell (RaWindow *self, const char *message);
/* The same, with a button for an action; @label and @action: NULL, without. */
void ra_window_offer (RaWindow *self, const char *message, const char *label, const char *action);
/* Offers what crashed programs have left behind. */
void ra_window_offer_recovery (RaWindow *self);

G_END_DECLS
