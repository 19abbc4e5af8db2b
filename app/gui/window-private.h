/* What the files of the window share. */
#pragma once

#include "compare-page.h"
#include "layers-panel.h"
#include "map-card.h"
#include "map-state.h"
#include "map-view.h"
#include "measure-bar.h"
#include "reach-panel.h"
#include "scenario-panel.h"
#include "sources-panel.h"
#include "window.h"

G_BEGIN_DECLS

struct _RaWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  AdwFlap *flap;
  AdwViewStack *sidebar_stack; /* pages "scenario", "layers", "reach", "sources" */
  RaScenarioPanel *scenario_panel;
  RaLayersPanel *layers_panel;
  RaReachPanel *reach_panel;
  RaSourcesPanel *sources_panel;
  GtkBox *main_box;
  GtkStack *main_stack; /* pages "map", "compare" */
  GtkOverlay *map_overlay;
  RaMapView *map_view;
  RaComparePage *compare_page;
  GtkLabel *readout;
  RaMapCard *map_card;
  RaMeasureBar *measure_bar;

  RaMapState *state;
  RaBasemap *basemap;
  RaSettings *settings; /* NULL: not followed */
  guint readout_id;     /* idle */
};

void ra_window_add_actions (RaWindow *self);
void ra_window_add_explore (RaWindow *self);
void ra_window_add_readout (RaWindow *self);
/* Brings the read-out and the measuring bar up to date, in an idle moment. */
void ra_window_queue_readout (RaWindow *self);
/* The pages of reach and sources. */
void ra_window_add_tables (RaWindow *self);
/* The page of the comparison; @scenarios outlives the window. */
void ra_window_add_compare (RaWindow *self, const GPtrArray *scenarios);
/* The map that is seen; of two compared that of A. */
RaMapView *ra_window_get_shown_map (RaWindow *self);

G_END_DECLS
