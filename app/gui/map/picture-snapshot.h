/* Puts the picture of a map on the screen. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/map/render-job.h"
#include "app/model/picture-offset.h"

G_BEGIN_DECLS

/* Fills @bounds, the frame, with the picture where it now lies, and with its background where it does not reach.
 * @renderer is the window's. */
void ra_picture_snapshot (const RaPicture *self, RaPictureOffset offset, const graphene_rect_t *bounds,
                          GskRenderer *renderer, GtkSnapshot *snapshot);

G_END_DECLS
