/* What the files of the map widget share. */
#pragma once

#include "map-view.h"
#include "kinetic-scrolling.h"
#include "render-queue.h"

G_BEGIN_DECLS

struct _RaMapView {
  GtkWidget parent_instance;

  RaMapState *state;
  RaRenderQueue *queue;
  RaPicture *picture; /* the last that came; NULL before */
  guint rest_id;      /* fires when the map has come to rest */

  GtkGesture *drag;
  GtkGesture *pinch;
  gboolean dragging; /* beyond the threshold */
  RaViewport drag_start;
  double pinch_scale;
  double pinch_x_px;
  double pinch_y_px;

  RaKineticScrolling kinetic;
  guint kinetic_id; /* tick callback */
  gint64 kinetic_us;

  gboolean pointer_inside;
  double pointer_x_px;
  double pointer_y_px;
};

void ra_map_view_install_actions (GtkWidgetClass *klass);
void ra_map_view_add_gestures (RaMapView *self);
void ra_map_view_stop_kinetic (RaMapView *self);
void ra_map_view_pointer_changed (RaMapView *self);

G_END_DECLS
