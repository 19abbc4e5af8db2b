/* Where a picture of a map lies in a frame that may have moved on since it was drawn.
 *
 * The window shifts and scales the last picture until the next one comes; whoever asks what is under the pointer has to
 * go the same way back. */
#pragma once

#include "app/map/viewport.h"

G_BEGIN_DECLS

typedef struct {
  double x_px; /* of its top left corner in the frame */
  double y_px;
  double zoom; /* by how much it is enlarged */
} RaPicturePlace;

/* @drawn is what the picture was made for, @frame what is to be shown; @projection is that of @frame, or NULL. Where
 * their planes differ there is no right answer for an instant: a map whose meridian has moved is shifted along with its
 * middle, a globe stays in its place. */
RaPicturePlace ra_picture_place (const RaViewport *drawn, const RaViewport *frame, RaProjection *projection);

/* From the frame to the page of the picture. */
RaPoint ra_picture_place_to_page (const RaPicturePlace *self, RaPoint frame_px);

G_END_DECLS
