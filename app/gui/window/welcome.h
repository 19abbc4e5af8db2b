/* The first page: a card over the map with offers for a start, which the action "welcome" shows and takes away. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RA_TYPE_WELCOME (ra_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RaWelcome, ra_welcome, RA, WELCOME, GtkBox)

/* Unseen at first. The action is added to @actions; what has the keyboard when the page goes is @below, what the page
 * lies over. */
GtkWidget *ra_welcome_new (GActionMap *actions, GtkWidget *below) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
