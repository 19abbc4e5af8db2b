/* What the files of the window share. */
#pragma once

#include "layers-panel.h"
#include "map-state.h"
#include "map-view.h"
#include "scenario-panel.h"
#include "window.h"

G_BEGIN_DECLS

struct _RaWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  AdwFlap *flap;
  AdwViewStack *sidebar_stack; /* pages "scenario", "layers" */
  RaScenarioPanel *scenario_panel;
  RaLayersPanel *layers_panel;
  GtkBox *main_box;
  GtkStack *main_stack; /* page "map" */
  GtkOverlay *map_overlay;
  RaMapView *map_view;
  GtkLabel *readout;

  RaMapState *state;
  RaBasemap *basemap;
  guint readout_id; /* idle */
};

void ra_window_add_actions (RaWindow *self);

G_END_DECLS
