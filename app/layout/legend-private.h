/* What the files of the legend share: its rows, and how they are laid out. */
#pragma once

#include "app/layout/difference.h"
#include "app/layout/legend.h"
#include "app/layout/map-sites.h"
#include "app/scene/text-block.h"

G_BEGIN_DECLS

typedef enum {
  RA_ROW_HEAD,
  RA_ROW_RING,
  RA_ROW_AREA,
  RA_ROW_TEXT,
  RA_ROW_SITE,
  RA_ROW_CAPITALS,
  RA_ROW_LAND,
  RA_ROW_DISPUTED,
  RA_ROW_COMPASSES,
  RA_ROW_UNDER
} RaLegendRowKind;

typedef struct {
  RaLegendRowKind kind;
  char *text;
  const RaRingGroup *group; /* for RA_ROW_RING */
  RaDifferenceArea area;    /* for RA_ROW_AREA */
  RaSiteKind site_kind;     /* for RA_ROW_SITE */
  guint number;             /* for RA_ROW_UNDER: of the layer; for RA_ROW_CAPITALS: a RaReachMark */
  const char *alliance;     /* for RA_ROW_LAND */
  RaColour colour;
  RaTextBlock block; /* @text, broken to the legend's width */
  RaPoint at;        /* top left corner, from the legend's */
} RaLegendRow;

struct _RaLegend {
  const RaMapBuild *build;
  RaLegendForm form;
  GArray *rows; /* RaLegendRow */
  gboolean tells_contested;
  gboolean is_laid_out; /* blocks and places of the rows are known */
};

/* Takes the text. */
void ra_legend_add_row (RaLegend *self, RaLegendRow row);
/* Of a line, telling or not. */
gboolean ra_legend_is_line (const RaLegend *self);
/* The width of what stands before the text of a row, for a unit of 1: of a line one behind the other a sign has no more
 * than it needs. */
double ra_legend_swatch_px (const RaLegend *self, const RaLegendRow *row);
/* From the left end of a row to its text. */
double ra_legend_row_indent (const RaLegend *self, const RaLegendRow *row);
/* How wide a row may be. */
double ra_legend_widest_row (const RaLegend *self);
/* Breaks the rows' texts and gives each row its place, once: before that no row may be asked for either. */
void ra_legend_lay_out (RaLegend *self);

G_END_DECLS
