/* A map on the screen: shows the picture that a painter keeps of a state, and tells what that picture shows at a point.
 *
 * While a new picture is being drawn the old one is shifted and scaled to where its content now lies. A derived class
 * may draw more above it.
 *
 * Signals: "rendered", when a new picture has come; "failed" (const char *message): drawing failed; "rested", when the
 * viewport has not changed for an instant. */
#pragma once

#include "app/gui/map/map-painter.h"
#include "app/model/named-points.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_CANVAS (ra_map_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (RaMapCanvas, ra_map_canvas, RA, MAP_CANVAS, GtkWidget)

struct _RaMapCanvasClass {
  GtkWidgetClass parent_class;
  /* Draws above the picture, within the frame; NULL: nothing is drawn there. */
  void (*overlay) (RaMapCanvas *self, GtkSnapshot *snapshot);
};

/* Before it is set up: takes over @queue, which has prepared something and which nobody else uses. */
void ra_map_canvas_take_queue (RaMapCanvas *self, RaRenderQueue *queue);
/* To be called once, before the first frame. */
void ra_map_canvas_set_up (RaMapCanvas *self, RaMapState *state, RaBasemap *basemap);
/* Begins the first picture before the widget is shown: it is going to be of this size. One of another size is asked for
 * again. */
void ra_map_canvas_expect (RaMapCanvas *self, int width_px, int height_px);
/* Borrowed; NULL before it is set up, as is the painter. */
RaMapPainter *ra_map_canvas_get_painter (RaMapCanvas *self);

/* The site or place whose mark is drawn at @page of the widget, or no further off than @tolerance_px; FALSE for
 * none. */
gboolean ra_map_canvas_find_point (RaMapCanvas *self, RaPoint page, double tolerance_px, RaNamedPoint *point);
/* The rings whose lines are drawn there, the nearest first. Array of RaScenarioRing, which borrows as
 * ra_map_spec_list_rings () does. */
GArray *ra_map_canvas_find_rings (RaMapCanvas *self, RaPoint page, double tolerance_px) G_GNUC_WARN_UNUSED_RESULT;
/* The sites and places that the picture shows, see ra_named_points_new (); empty before the first. */
GArray *ra_map_canvas_list_points (RaMapCanvas *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
