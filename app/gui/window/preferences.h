/* The preferences window: what windows start with, units, language. What is chosen is kept at once. */
#pragma once

#include <adwaita.h>

#include "app/model/settings.h"

G_BEGIN_DECLS

#define RA_TYPE_PREFERENCES (ra_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RaPreferences, ra_preferences, RA, PREFERENCES, AdwPreferencesWindow)

GtkWidget *ra_preferences_new (RaSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

/* For any window of preferences: the library asks for as many pixels as a telephone has, and then the window's border
 * comes on top. */
void ra_preferences_allow_narrow (AdwWindow *window);

G_END_DECLS
