/* What the files of the window share. */
#pragma once

#include "app/gui/compare/compare-page.h"
#include "app/gui/edit/edit-page.h"
#include "app/gui/import/import-actions.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/site-dragging.h"
#include "app/gui/map/site-keys.h"
#include "app/gui/reach/reach-panel.h"
#include "app/gui/side/layers-panel.h"
#include "app/gui/side/scenario-panel.h"
#include "app/gui/side/side-actions.h"
#include "app/gui/side/sources-panel.h"
#include "app/gui/window/window.h"
#include "app/model/autosave.h"
#include "app/model/document.h"
#include "app/model/map-state.h"

#include "data/landmarks.h"

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

  AdwSplitButton *open_button;
  RaEditPage *edit_page;

  RaLibrary *library; /* borrowed */
  RaSideActions *side_actions;
  RaImportActions *import_actions;
  GPtrArray *features;  /* GObject *: what needs no more of the window than it was made with */
  RaDocument *document; /* what is edited; NULL: a shipped scenario is looked at */
  RaAutosave *autosave; /* its slot; NULL without a document */
  guint autosave_id;    /* timeout */
  gboolean autosave_failed;
  gboolean close_when_saved;
  RaSiteDragging *dragging;
  RaSiteKeys *site_keys;
  RaLandmarks *landmarks; /* NULL until they are wanted */
  gboolean site_moved;    /* the movement that goes on is the last step of the document */
  RaMapState *state;
  RaBasemap *basemap;
  RaSettings *settings;     /* NULL: not followed */
  GtkPageSetup *page_setup; /* of the last print; NULL: none yet */
  GtkPrintSettings *print_settings;

  GMenu *stories_menu;
};

/* Export, printing. */
void ra_window_add_export (RaWindow *self);
/* The pages of reach and sources. */
void ra_window_add_tables (RaWindow *self);

/* Documents: what is edited, its actions, its files, its autosave. */
void ra_window_add_document (RaWindow *self);
void ra_window_add_editing (RaWindow *self);
void ra_window_add_moving (RaWindow *self);
/* The document's own sites, as they are now, may be moved on the map; or none, unless @editable. */
void ra_window_update_movable (RaWindow *self, gboolean editable);
/* Gives the keys of the map to the site @id, where it is one that may be moved. FALSE: the map keeps them. */
gboolean ra_window_hold_site (RaWindow *self, const char *id);
/* A short message at the foot of the window about a step of the document that is done, with a button to undo it. */
void ra_window_tell_undoable (RaWindow *self, const char *message);
void ra_window_add_opening (RaWindow *self);
void ra_window_add_saving (RaWindow *self);
/* Lists @file among those used last, in this program and others. */
void ra_window_add_recent (GFile *file);
/* Names the document in the title; FALSE, and nothing done, while the map shows something else. */
gboolean ra_window_show_document_title (RaWindow *self);
/* Title, actions and the map follow the document. */
void ra_window_update_document (RaWindow *self);
/* Edits @document in this window, or in another when this one edits something already. @slot, or NULL for a new one,
 * is taken over. */
void ra_window_take_document (RaWindow *self, RaDocument *document, RaAutosave *slot);
/* Asks first where there is something to lose. TRUE: the window must stay for now. */
gboolean ra_window_ask_before_closing (RaWindow *self);
/* Writes the document into its slot soon, at once, or not at all any more. */
void ra_window_autosave_soon (RaWindow *self);
void ra_window_autosave_now (RaWindow *self);
void ra_window_autosave_stop (RaWindow *self);

G_END_DECLS
