/* Furniture: what stands on a map beside the map itself, and how a free box is found for it.
 *
 * The rules are these. Furniture covers no site of the scenario. The foot is a strip across the bottom of the page, the
 * title of a small page a strip across its top: they bound the map, and the rest stands in its corners, or along its
 * edges where the corners are taken; on an upright page the legend may be a strip above the foot. Of free boxes the one
 * is chosen that hides fewest rings' lines. What explains the map (title, legend, notes) must be there: a legend that
 * finds no room becomes shorter, and at last a sentence of the foot. What merely helps (scale bar, locator, north
 * arrow) is left out where there is no room.
 *
 * All lengths are page units. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Distance from the edge of the map and padding of panels, for a unit of 1. */
#define RA_EDGE_PX 16.0
#define RA_PAD_PX  12.0

typedef struct {
  const RaMapBuild *build;
  RaSceneLayer *layer;
  RaBox map;   /* what head and foot leave of the page */
  RaBox title; /* the title's panel; empty where it is a strip, or there is none */
  gboolean legend_in_foot;
  GArray *names;   /* RaBox: where the names of sites stand best */
  gboolean strict; /* nothing may lie over a ring's line */
} RaFurniture;

typedef enum { RA_CORNER_TOP_LEFT, RA_CORNER_TOP_RIGHT, RA_CORNER_BOTTOM_RIGHT, RA_CORNER_BOTTOM_LEFT } RaCorner;

/* With a side shorter than RA_SMALL_SIDE_PX. */
gboolean ra_page_is_small (const RaMapBuild *build);
/* From the edge of the page to what is written on it. */
double ra_page_edge (const RaMapBuild *build);

/* Finds the best free @area of that size; @corners lists all four, the most wanted first. Returns what the area costs
 * the map, a figure to compare areas by, or RA_NO_ROOM when nothing is free. */
#define RA_NO_ROOM G_MAXDOUBLE
double
ra_furniture_find_box (const RaFurniture *self, double width, double height, const RaCorner *corners, RaBox *area);
/* What it costs to cover this very area; RA_NO_ROOM when it is not free. */
double ra_furniture_measure_cover (const RaFurniture *self, const RaBox *area);
/* Reserves the area with some room round it in the label placer. */
void ra_furniture_reserve (const RaFurniture *self, RaBox area);
/* Adds a panel with a thin edge. */
void ra_furniture_add_panel (const RaFurniture *self, RaBox area, RaColour fill);

/* Adds the foot with the notes, and sets the bottom of @self's map to its upper edge. It is to be called first. */
void ra_furniture_add_foot (RaFurniture *self);
/* Adds the title with the line below it, and the banner of a map with anything hypothetical; sets the top of @self's
 * map where the title is a strip. */
void ra_furniture_add_title (RaFurniture *self);

/* Direction of north on the page, clockwise from straight up, in radians; FALSE where an arrow would mislead or tell
 * nothing. The rule: an arrow is drawn when north points the same way within 2 degrees all over the frame, and that way
 * is more than 2 degrees off straight up. Where north turns from place to place, as on a globe, about a pole or at the
 * edges of a conic map, one arrow would be wrong, and the graticule shows it instead; where north is up, readers expect
 * none. */
gboolean ra_north_measure (const RaMapBuild *build, double *turn_rad);
void ra_furniture_add_north_arrow (const RaFurniture *self);
void ra_furniture_add_scale_bar (const RaFurniture *self);

/* Adds a globe about the frame's middle with the frame on it, in its own @layer; FALSE on an error, which is then set,
 * or when cancelled. Only for frames that show less than 4,000 km either way: a wider one is known by its shape. */
gboolean ra_furniture_add_locator (const RaFurniture *self, RaSceneLayer *layer, GError **error);
/* The same with all of the rings, beside the map: whether a ring leaves the frame or the frame is that small; and the
 * globe in the square @area of the page. FALSE as above. */
gboolean ra_locator_is_wanted (const RaMapBuild *build);
gboolean ra_locator_add_at (const RaMapBuild *build, RaBox area, RaSceneLayer *layer, GError **error);

G_END_DECLS
