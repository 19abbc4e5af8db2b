/* Where a picture of a map lies in a frame that may have moved on since it was drawn.
 *
 * The window shifts and scales the last picture until the next one comes; what is under the pointer is found by undoing
 * that. */
#pragma once

#include "app/map/viewport.h"

G_BEGIN_DECLS

typedef struct {
  double x_px; /* of its top left corner in the frame */
  double y_px;
  double zoom; /* by how much it is enlarged */
} RaPictureOffset;

/* @drawn is what the picture was made for, @frame what is to be shown; @projection is that of @frame, or NULL. Where
 * their planes differ no offset is right, and until the next picture comes a map whose meridian has moved is shifted
 * along with its middle, while a globe stays where it is. */
RaPictureOffset ra_picture_offset (const RaViewport *drawn, const RaViewport *frame, RaProjection *projection);

/* From the frame to the page of the picture. */
RaPoint ra_picture_offset_to_page (const RaPictureOffset *self, RaPoint frame_px);

G_END_DECLS
