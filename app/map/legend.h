/* The legend: each system with its claims, who makes them and when, and what the marks of sites mean. */
#pragma once

#include "map-layers.h"

G_BEGIN_DECLS

typedef struct _RaLegend RaLegend;

/* @build must outlive the legend. */
RaLegend *ra_legend_new (const RaMapBuild *build) G_GNUC_WARN_UNUSED_RESULT;
void ra_legend_free (RaLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLegend, ra_legend_free)

/* Size in page units; height 0 when there is nothing to explain. */
void ra_legend_measure (const RaLegend *self, double *width, double *height);
void ra_legend_draw (const RaLegend *self, RaSceneLayer *layer, double x, double y);

G_END_DECLS
