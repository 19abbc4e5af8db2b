/* What lies above the picture of a map: the measured line, the mark of the place walked to, the cross in the middle.
 * It moves with pointer and keyboard, so it is drawn anew for each frame and is never part of the texture. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/map/map-focus.h"
#include "app/model/measured-line.h"

G_BEGIN_DECLS

typedef struct {
  GtkWidget *widget; /* that it is drawn for */
  RaMapState *state;
  const RaMeasuredLine *line; /* NULL: nothing is being measured */
  const RaFocus *focus;       /* what the reader looks at; NULL: nothing */
  gboolean cross;             /* the middle is marked where it is looked at */
  const RaPoint *held;        /* in the widget; the place that the arrow keys move; NULL: none */
} RaMapOverlay;

void ra_map_overlay_snapshot (const RaMapOverlay *self, GtkSnapshot *snapshot);

G_END_DECLS
