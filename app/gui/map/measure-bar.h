/* The bar of the measuring tool: what the line on the map measures, and buttons for what keys do elsewhere. */
#pragma once

#include "app/gui/map/map-view.h"

G_BEGIN_DECLS

#define RA_TYPE_MEASURE_BAR (ra_measure_bar_get_type ())
G_DECLARE_FINAL_TYPE (RaMeasureBar, ra_measure_bar, RA, MEASURE_BAR, GtkBox)

/* @map_view must outlive the bar. */
GtkWidget *ra_measure_bar_new (RaMapView *map_view) G_GNUC_WARN_UNUSED_RESULT;

/* Shows what is measured now, and shows or hides the bar. It must not be called while the window is being laid out. */
void ra_measure_bar_update (RaMeasureBar *self);

G_END_DECLS
