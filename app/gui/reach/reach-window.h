/* A window of its own for the table of what lies within range. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

/* The window has the wide table, and stays above @parent. */
GtkWindow *ra_reach_window_new (GtkWindow *parent, RaMapState *state, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
