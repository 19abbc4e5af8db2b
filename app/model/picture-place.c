/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/picture-place.h"

RaPicturePlace
ra_picture_place (const RaViewport *drawn, const RaViewport *frame, RaProjection *projection)
{
  RaPicturePlace place = { .zoom = drawn->metres_per_px / frame->metres_per_px };
  double x_m = drawn->x_m;
  double y_m = drawn->y_m;

  if (!g_str_equal (drawn->projection.name, frame->projection.name)) {
    x_m = frame->x_m;
    y_m = frame->y_m;
  } else if (!ra_viewport_same_plane (drawn, frame) && projection != NULL
             && ra_projection_get_follow (projection) == RA_FOLLOW_LONGITUDE) {
    ra_projection_forward (projection, 0.0, drawn->projection.centre_lon_deg, &x_m, &(double) { 0.0 });
  }
  ra_viewport_to_page (frame, x_m, y_m, &place.x_px, &place.y_px);
  place.x_px -= drawn->width_px / 2.0 * place.zoom;
  place.y_px -= drawn->height_px / 2.0 * place.zoom;
  return place;
}

RaPoint
ra_picture_place_to_page (const RaPicturePlace *self, RaPoint frame_px)
{
  return (RaPoint) { (frame_px.x - self->x_px) / self->zoom, (frame_px.y - self->y_px) / self->zoom };
}
