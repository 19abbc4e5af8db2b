/* What the files of the window share. */
#pragma once

#include "map-state.h"
#include "map-view.h"
#include "panel.h"
#include "window.h"

G_BEGIN_DECLS

struct _RaWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  AdwFlap *flap;
  RaPanel *panel;
  RaMapView *map_view;
  GtkLabel *readout;

  RaMapState *state;
  RaBasemap *basemap;
  guint readout_id; /* idle */
};

void ra_window_add_actions (RaWindow *self);

G_END_DECLS
