/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/picture-offset.h"

RaPictureOffset
ra_picture_offset (const RaViewport *drawn, const RaViewport *frame, RaProjection *projection)
{
  RaPictureOffset offset = { .zoom = drawn->metres_per_px / frame->metres_per_px };
  double x_m = drawn->x_m;
  double y_m = drawn->y_m;

  if (!g_str_equal (drawn->projection.name, frame->projection.name)) {
    x_m = frame->x_m;
    y_m = frame->y_m;
  } else if (!ra_viewport_same_plane (drawn, frame) && projection != NULL
             && ra_projection_get_follow (projection) == RA_FOLLOW_LONGITUDE) {
    ra_projection_forward (projection, 0.0, drawn->projection.centre_lon_deg, &x_m, &(double) { 0.0 });
  }
  ra_viewport_to_page (frame, x_m, y_m, &offset.x_px, &offset.y_px);
  offset.x_px -= drawn->width_px / 2.0 * offset.zoom;
  offset.y_px -= drawn->height_px / 2.0 * offset.zoom;
  return offset;
}

RaPoint
ra_picture_offset_to_page (const RaPictureOffset *self, RaPoint frame_px)
{
  return (RaPoint) { (frame_px.x - self->x_px) / self->zoom, (frame_px.y - self->y_px) / self->zoom };
}
