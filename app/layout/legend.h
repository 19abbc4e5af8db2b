/* The legend: each system with its claims, who makes them and when, and what the marks of sites mean. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct _RaLegend RaLegend;

/* The full form has a row for each claim under its system, the others a row for each system with its figures, and no
 * land: the short one beside the map, the wide one along its lower edge. The strip has the rows of the full form in
 * columns, from side to side of the page; the column has them beside the map. The line has its rows one behind the
 * other and one row a system, for a map that says at each ring whose figure it is; of rings that the finished map does
 * not say it of, the naming line has the system, the telling line the figures, too. Long rows are broken. What the
 * frame does not show has no row where that is known already. */
typedef enum {
  RA_LEGEND_FULL,
  RA_LEGEND_SHORT,
  RA_LEGEND_WIDE,
  RA_LEGEND_STRIP,
  RA_LEGEND_COLUMN,
  RA_LEGEND_LINE,
  RA_LEGEND_NAMING_LINE,
  RA_LEGEND_TELLING_LINE,
  RA_N_LEGEND_FORMS
} RaLegendForm;

/* The number of columns of a strip on a page of that width. */
guint ra_legend_count_columns (double page_width, double unit);

/* @build must outlive the legend. */
RaLegend *ra_legend_new (const RaMapBuild *build, RaLegendForm form) G_GNUC_WARN_UNUSED_RESULT;
void ra_legend_free (RaLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaLegend, ra_legend_free)

/* TRUE when there is nothing to explain. */
gboolean ra_legend_is_empty (const RaLegend *self);
/* The size of the legend in page units. */
void ra_legend_measure (RaLegend *self, double *width, double *height);
/* Adds the legend to @layer, its top left corner at (@x, @y) of the page. */
void ra_legend_draw (RaLegend *self, RaSceneLayer *layer, double x, double y);

/* Rows of a legend that is being made: what the marks of sites mean, how capitals are marked that the headline counts,
 * which land is an alliance's, and, beside other rows, what is hatched: alone the foot says it. */
void ra_legend_add_site_rows (RaLegend *self);
void ra_legend_add_capital_rows (RaLegend *self);
void ra_legend_add_member_rows (RaLegend *self);
void ra_legend_add_disputed_row (RaLegend *self);

G_END_DECLS
