/* What the files of the map widget share. */
#pragma once

#include "app/gui/map/map-painter.h"
#include "app/gui/map/map-view.h"
#include "app/model/kinetic-scrolling.h"

G_BEGIN_DECLS

struct _RaMapView {
  GtkWidget parent_instance;

  RaMapState *state;
  RaBasemap *basemap;
  RaMapPainter *painter; /* NULL before it is set up */

  GtkGesture *drag;
  GtkGesture *pinch;
  gboolean drag_live; /* a drag that nothing has taken the place of */
  gboolean dragging;  /* beyond the threshold */
  RaViewport drag_start;
  double drag_x_px; /* where it began */
  double drag_y_px;
  double pinch_scale; /* as last shown, and where the middle of the fingers was then */
  double pinch_x_px;
  double pinch_y_px;

  RaKineticScrolling kinetic;
  guint kinetic_id; /* tick callback */
  gint64 kinetic_us;

  gboolean pointer_inside;
  gboolean keyboard; /* moves the map: until the pointer stirs, it is not meant */
  double pointer_x_px;
  double pointer_y_px;

  RaMapClicks *clicks;

  char *walk_name; /* the place that the keyboard has walked to; NULL: none */
  double walk_lat_deg;
  double walk_lon_deg;

  char *held_name; /* the site that the keys move; NULL: none */
  double held_lat_deg;
  double held_lon_deg;

  gboolean measuring;
  RaMeasuredLine *line; /* never NULL */
};

void ra_map_view_install_actions (GtkWidgetClass *klass);
void ra_map_view_add_gestures (RaMapView *self);
/* Puts the map back to where a drag began. FALSE: there is none. */
gboolean ra_map_view_cancel_drag (RaMapView *self);
/* What two fingers do whose middle is @at; @scale is how much further they are apart than when they began. */
void ra_map_view_begin_pinch (RaMapView *self, RaPoint at);
void ra_map_view_update_pinch (RaMapView *self, RaPoint at, double scale);
void ra_map_view_stop_kinetic (RaMapView *self);
void ra_map_view_pointer_changed (RaMapView *self);
void ra_map_view_update_description (RaMapView *self);
/* Walking */
void ra_map_view_install_walk_actions (GtkWidgetClass *klass);
/* Whatever else moves the map ends a walk. */
void ra_map_view_stop_walk (RaMapView *self);
/* The pointer is what is meant again. */
void ra_map_view_leave_keyboard (RaMapView *self);

/* Measuring */
void ra_map_view_install_measure_bindings (GtkWidgetClass *klass);
gboolean ra_map_view_measure_clicked (RaMapView *self, double lat_deg, double lon_deg);
void ra_map_view_emit_measured (RaMapView *self);
/* The pointer of a map that is not being dragged. */
void ra_map_view_rest_cursor (RaMapView *self);

/* What moves with the pointer or the keyboard, above the picture. */
void ra_map_view_snapshot_overlay (RaMapView *self, GtkSnapshot *snapshot);

G_END_DECLS
