/* What stands before a row of the legend: a sample in the style that the row explains. */
#pragma once

#include "app/layout/difference.h"
#include "app/layout/map-layers.h"
#include "app/layout/map-sites.h"

G_BEGIN_DECLS

/* The width of a sample, for a unit of 1. */
#define RA_LEGEND_SWATCH_PX 30.0

/* The land of an alliance. */
typedef struct {
  const char *alliance;
  RaColour colour;
} RaLegendLand;

/* Each adds a sample to @layer; @at is the middle of its left edge, in page units. */
void ra_legend_add_ring_swatch (const RaMapBuild *build, RaSceneLayer *layer, const RaRingStyle *style, RaPoint at);
void ra_legend_add_area_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaDifferenceArea area, RaPoint at);
/* Its land, in part within the largest ring that reaches a capital of the alliance: behind a bit of its line, tinted as
 * there. */
void ra_legend_add_land_swatch (const RaMapBuild *build, RaSceneLayer *layer, const RaLegendLand *land, RaPoint at);
/* Hatched land. */
void ra_legend_add_disputed_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at);
/* Of the layer of others number @i. */
void ra_legend_add_reference_swatch (const RaMapBuild *build, RaSceneLayer *layer, guint i, RaPoint at);
void ra_legend_add_compass_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at);
void
ra_legend_add_site_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaSiteKind kind, RaColour colour, RaPoint at);

void ra_legend_add_capital_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaCapitalLook look, RaPoint at);

G_END_DECLS
