/* The window's actions "lay-under", which asks for a file of lines and areas and lays it under the rings of the
 * document, and "remove-under", which takes all such layers away. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/edit-session.h"

G_BEGIN_DECLS

#define RA_TYPE_UNDER_ACTIONS (ra_under_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaUnderActions, ra_under_actions, RA, UNDER_ACTIONS, GObject)

/* @widget, whose window is the parent of the dialog, must outlive the actions. */
RaUnderActions *
ra_under_actions_new (GActionMap *actions, GtkWidget *widget, RaEditSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
