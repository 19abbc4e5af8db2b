/* What the user asks the map: cards of what is clicked on, the read-out, and the measuring tool, with the window's
 * actions "close-card", "measure", "copy-measured" and "copy".
 *
 * Signal: "hold-site" (const char *id) gboolean: that site was chosen, or with NULL none; TRUE when it may be moved by
 * the keys of the map from now on. */
#pragma once

#include "app/gui/map/map-view.h"
#include "data/gazetteer.h"

G_BEGIN_DECLS

#define RA_TYPE_EXPLORE (ra_explore_get_type ())
G_DECLARE_FINAL_TYPE (RaExplore, ra_explore, RA, EXPLORE, GObject)

/* Widgets of one window, which the feature must not outlive, and what its map shows. */
typedef struct {
  GActionMap *actions;
  GtkOverlay *overlay; /* over the map; gets the card and the bar of the measuring tool */
  GtkLabel *readout;   /* in it */
  RaMapView *map_view;
  RaMapState *state;
} RaExploreParts;

RaExplore *ra_explore_new (const RaExploreParts *parts) G_GNUC_WARN_UNUSED_RESULT;

/* Brings the place into the middle of the map, near enough to see what is about it, and opens its card. */
void ra_explore_show_place (RaExplore *self, const RaNamedPlace *place);

G_END_DECLS
