/* The help window: what a ring means, what it does not say, how to read the map. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RA_TYPE_HELP (ra_help_get_type ())
G_DECLARE_FINAL_TYPE (RaHelp, ra_help, RA, HELP, AdwWindow)

GtkWidget *ra_help_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
