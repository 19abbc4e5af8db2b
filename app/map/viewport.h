/* The viewport: which piece of a projection's plane the frame shows. A value, without a window: copy it freely.
 *
 * Pixels are page units with the origin at the top left corner, y downwards; the plane's x grows to the right and
 * its y upwards. The point (x_m, y_m) of the plane lies on the pixel corner (width_px / 2, height_px / 2). */
#pragma once

#include "geo/projection.h"

G_BEGIN_DECLS

typedef struct {
  RaProjectionSpec projection;
  double x_m; /* plane coordinates of the middle of the frame */
  double y_m;
  double metres_per_px;
  double width_px;
  double height_px;
} RaViewport;

/* Puts the geographic point into the middle of the frame: a projection that follows the centre is re-centred on it,
 * in any other the plane is moved. FALSE where the projection cannot show the point; nothing is changed then. */
gboolean ra_viewport_set_centre (RaViewport *self, double lat_deg, double lon_deg);
/* The geographic point in the middle of the frame; FALSE when it lies beside the Earth. */
gboolean ra_viewport_get_centre (const RaViewport *self, double *lat_deg, double *lon_deg);

/* From page units to metres of the plane and back. Neither ever fails, also outside the frame. */
void ra_viewport_to_plane (const RaViewport *self, double x_px, double y_px, double *x_m, double *y_m);
void ra_viewport_to_page (const RaViewport *self, double x_m, double y_m, double *x_px, double *y_px);
/* The plane rectangle that the frame shows, grown by @margin_px on every side. */
RaBox ra_viewport_get_plane_box (const RaViewport *self, double margin_px);

/* The size of lines, letters and furniture against a frame of 1600 x 1000: 0.8 to 2.5. Letters grow with the frame, but
 * slower on the small side: at 0.8 those of 10 units are still 6 points high. They are larger on square and upright
 * frames, which are read on telephones or from a wall. */
double ra_viewport_get_unit (const RaViewport *self);
/* The same for lines of a map without letters: in proportion to the frame, 0.72 to 2.5. */
double ra_viewport_get_line_unit (const RaViewport *self);

/* Zooms by @factor (> 1: closer) so that what lies under (x_px, y_px) stays there. */
void ra_viewport_zoom_about (RaViewport *self, double factor, double x_px, double y_px);
/* Moves what was under (from_x, from_y) towards (to_x, to_y): shifts the plane, turns the globe, or moves the central
 * meridian of a world projection so that one can pan round the Earth for ever. @projection is that of the viewport
 * and belongs to the calling thread. */
void ra_viewport_drag (RaViewport *self, RaProjection *projection, double from_x_px, double from_y_px, double to_x_px,
                       double to_y_px);
/* TRUE when a picture made for the one can be shifted and scaled into one for the other. */
gboolean ra_viewport_same_plane (const RaViewport *a, const RaViewport *b);
/* TRUE when both show the same about the middle of the frame, at the same scale. */
gboolean ra_viewport_same_view (const RaViewport *a, const RaViewport *b);

G_END_DECLS
