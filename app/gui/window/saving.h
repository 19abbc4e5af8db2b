/* Saving the document of a window, by its actions "save" and "save-as", and the question before it is closed. */
#pragma once

#include <adwaita.h>

#include "app/model/edit-session.h"

G_BEGIN_DECLS

#define RA_TYPE_SAVING (ra_saving_get_type ())
G_DECLARE_FINAL_TYPE (RaSaving, ra_saving, RA, SAVING, GObject)

/* @widget says in which window questions and messages appear; it is closed when the user wants that. */
RaSaving *ra_saving_new (GActionMap *actions, GtkWidget *widget, RaEditSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Asks first where there is something to lose. TRUE when the window must stay open for now. */
gboolean ra_saving_ask_before_closing (RaSaving *self);

G_END_DECLS
