/* A sheet over a preview on which one drags a frame about the part that is wanted.
 *
 * Signal "cropped" (double x, double y, double width, double height): a frame has been drawn; in shares of the picture,
 * from its upper left corner on, within 0 and 1. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RA_TYPE_CROP_AREA (ra_crop_area_get_type ())
G_DECLARE_FINAL_TYPE (RaCropArea, ra_crop_area, RA, CROP_AREA, GtkWidget)

/* Width over height of the picture, which lies in the middle as large as it can; 0: there is none. */
void ra_crop_area_set_aspect (RaCropArea *self, double aspect);
/* Frames what lies between two points of the widget, as a drag between them does; FALSE where that is too little. */
gboolean ra_crop_area_frame (RaCropArea *self, double from_x_px, double from_y_px, double to_x_px, double to_y_px);

G_END_DECLS
