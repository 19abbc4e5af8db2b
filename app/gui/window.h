/* The window: header bar, map, side panel. */
#pragma once

#include <adwaita.h>

#include "library.h"

G_BEGIN_DECLS

#define RA_TYPE_WINDOW (ra_window_get_type ())
G_DECLARE_FINAL_TYPE (RaWindow, ra_window, RA, WINDOW, AdwApplicationWindow)

/* @library must outlive the window. */
RaWindow *
ra_window_new (GtkApplication *application, RaLibrary *library, RaScenario *scenario) G_GNUC_WARN_UNUSED_RESULT;
/* A short message at the foot of the window. */
void ra_window_tell (RaWindow *self, const char *message);

G_END_DECLS
