/* An area with two maps: beside each other (below each other where it is narrow), one over the other with a divider
 * between them, or the first alone.
 *
 * Right of the divider the second map is seen, left of it the first. The divider is dragged on the map itself or moved
 * by the slider below it, which takes the arrow keys and bears the value for screen readers. */
#pragma once

#include "app/gui/map/map-view.h"

G_BEGIN_DECLS

typedef enum { RA_COMPARE_SIDE_BY_SIDE, RA_COMPARE_SWIPE, RA_COMPARE_DIFFERENCE } RaCompareMode;

#define RA_TYPE_COMPARE_AREA (ra_compare_area_get_type ())
G_DECLARE_FINAL_TYPE (RaCompareArea, ra_compare_area, RA, COMPARE_AREA, GtkWidget)

/* Borrowed. */
RaMapView *ra_compare_area_get_view_a (RaCompareArea *self);
RaMapView *ra_compare_area_get_view_b (RaCompareArea *self);

void ra_compare_area_set_mode (RaCompareArea *self, RaCompareMode mode);
/* Sets what stands above the maps, "A: ..." and "B: ..."; these are also their names for screen readers. */
void ra_compare_area_set_titles (RaCompareArea *self, const char *a, const char *b);
/* Sets what stands above the map of the difference, as Pango markup. */
void ra_compare_area_set_legend (RaCompareArea *self, const char *markup);
/* Where the divider stands, from 0 (left) to 100 (right). */
double ra_compare_area_get_divider (RaCompareArea *self);
/* The same in pixels from the left edge of the area, once it has been laid out. No name on a map that has come to rest
 * goes across. */
double ra_compare_area_get_divider_x (RaCompareArea *self);
void ra_compare_area_set_divider (RaCompareArea *self, double percent);

G_END_DECLS
