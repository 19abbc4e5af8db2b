/* What follows the pointer or the keyboard over the map: the text of the read-out, and the bar of the measuring
 * tool. */
#pragma once

#include "app/gui/map/map-card.h"
#include "app/gui/map/map-view.h"
#include "app/gui/map/measure-bar.h"

G_BEGIN_DECLS

#define RA_TYPE_READOUT (ra_readout_get_type ())
G_DECLARE_FINAL_TYPE (RaReadout, ra_readout, RA, READOUT, GObject)

/* Widgets that lie over the map, and what it shows; the read-out must not outlive the widgets. */
typedef struct {
  GActionMap *actions; /* gets "readout": whether there is more to read than one line; and
                        * "readout-follows": whether that stands beside the pointer, and not in a corner */
  GtkLabel *label;     /* the text; moves away from the card, from sites and from what is pointed at */
  RaMapView *map_view;
  RaMapCard *card;
  RaMeasureBar *bar;
  RaMapState *state;
} RaReadoutParts;

RaReadout *ra_readout_new (const RaReadoutParts *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
