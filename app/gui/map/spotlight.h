/* A spotlight: darkens all of what it lies over but a circle about the pointer. Takes no input itself. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RA_TYPE_SPOTLIGHT (ra_spotlight_get_type ())
G_DECLARE_FINAL_TYPE (RaSpotlight, ra_spotlight, RA, SPOTLIGHT, GtkWidget)

/* In the widget's own coordinates. */
void ra_spotlight_point_at (RaSpotlight *self, double x_px, double y_px);

G_END_DECLS
