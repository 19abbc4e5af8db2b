/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"
#include "app/layout/legend-private.h"
#include "app/layout/legend-swatches.h"
#include "app/layout/legend-text.h"
#include "app/layout/letters.h"

/* Of the letters of its rows those of a heading. */
#define HEAD_SHARE 1.14
/* Between a swatch and its text. */
#define GAP_PX 8.0
/* Of a line: the width of a sign, and from there to its text. */
#define SIGN_PX          14.0
#define LINE_SIGN_GAP_PX 6.0
/* Between rows, and above a heading. */
#define ROW_GAP_PX  2.5
#define HEAD_GAP_PX 7.0
/* Widest text, in units and of the page. */
#define WIDEST_PX    330.0
#define WIDEST_SHARE 0.5
#define WIDE_SHARE   0.9
#define BESIDE_PX    230.0
#define BESIDE_SHARE 0.26
/* Of a strip: as many columns as are this wide, and no more than three. */
#define COLUMN_PX       250.0
#define SMALL_COLUMN_PX 160.0
#define COLUMN_GAP_PX   16.0
#define MOST_COLUMNS    3
/* Of a line: from one row to the next. */
#define LINE_GAP_PX 18.0

gboolean
ra_legend_is_line (const RaLegend *self)
{
  return self->form >= RA_LEGEND_LINE;
}

double
ra_legend_swatch_px (const RaLegend *self, const RaLegendRow *row)
{
  const gboolean sign = row->kind == RA_ROW_SITE || row->kind == RA_ROW_CAPITALS;
  return ra_legend_is_line (self) && sign ? SIGN_PX : RA_LEGEND_SWATCH_PX;
}

double
ra_legend_row_indent (const RaLegend *self, const RaLegendRow *row)
{
  const double gap = ra_legend_is_line (self) ? LINE_SIGN_GAP_PX : GAP_PX;
  return row->kind == RA_ROW_HEAD || row->kind == RA_ROW_TEXT
             ? 0
             : (ra_legend_swatch_px (self, row) + gap) * self->build->unit;
}

guint
ra_legend_count_columns (double page_width, double unit)
{
  return (guint)CLAMP (page_width / (COLUMN_PX * unit), 1, MOST_COLUMNS);
}

static guint
count_columns (const RaLegend *self)
{
  if (self->form != RA_LEGEND_STRIP)
    return 1;
  return ra_legend_is_brief (self->build)
             ? (guint)CLAMP (self->build->page.x / (SMALL_COLUMN_PX * self->build->unit), 1, MOST_COLUMNS)
             : ra_legend_count_columns (self->build->page.x, self->build->unit);
}

/* From one column of a strip to the next. */
static double
column_step (const RaLegend *self)
{
  return (self->build->page.x - 2 * RA_EDGE_PX * self->build->unit) / count_columns (self);
}

double
ra_legend_widest_row (const RaLegend *self)
{
  const double unit = self->build->unit;
  const double page = self->build->page.x;
  if (self->form == RA_LEGEND_STRIP)
    return column_step (self) - COLUMN_GAP_PX * unit;
  if (ra_legend_is_line (self))
    return page - 2 * ra_page_edge (self->build);
  if (self->form == RA_LEGEND_COLUMN)
    return MIN (BESIDE_PX * unit, BESIDE_SHARE * page);
  return self->form == RA_LEGEND_WIDE ? WIDE_SHARE * page : MIN (WIDEST_PX * unit, WIDEST_SHARE * page);
}

void
ra_legend_add_row (RaLegend *self, RaLegendRow row)
{
  g_array_append_val (self->rows, row);
}

static void
break_texts (RaLegend *self)
{
  const double letters = ra_letters_px (self->build, RA_LETTERS_KEY);
  for (guint i = 0; i < self->rows->len; i++) {
    RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
    const gboolean head = row->kind == RA_ROW_HEAD;
    ra_text_block_init (&row->block, self->build->text, row->text,
                        (RaTextStyle) { .size = head ? HEAD_SHARE * letters : letters, .bold = head, .even = TRUE },
                        ra_legend_widest_row (self) - ra_legend_row_indent (self, row));
  }
}

/* Marks, land and layers of others are a key of their own, and not of the system above them. */
static gboolean
begins_key (const RaLegend *self, guint i)
{
  const RaLegendRowKind kind = g_array_index (self->rows, RaLegendRow, i).kind;
  const RaLegendRowKind above = g_array_index (self->rows, RaLegendRow, i - 1).kind;
  if (above == RA_ROW_CAPITALS
      || ((kind == RA_ROW_UNDER || kind == RA_ROW_DISPUTED) && (above == RA_ROW_LAND || above == RA_ROW_UNDER)))
    return FALSE;
  return (kind == RA_ROW_SITE || kind == RA_ROW_CAPITALS || kind == RA_ROW_LAND || kind == RA_ROW_UNDER
          || kind == RA_ROW_DISPUTED)
         && above != RA_ROW_SITE && above != RA_ROW_HEAD;
}

static gboolean
begins_part (const RaLegend *self, guint i)
{
  return i == 0 || g_array_index (self->rows, RaLegendRow, i).kind == RA_ROW_HEAD || begins_key (self, i);
}

/* Room above a row. */
static double
gap_above (const RaLegend *self, guint i)
{
  if (i == 0)
    return 0;
  const RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
  return (row->kind == RA_ROW_HEAD || begins_key (self, i) ? HEAD_GAP_PX : ROW_GAP_PX) * self->build->unit;
}

/* Height of what no column breaks: a system with its figures, or the key of the marks. */
static double
measure_part (const RaLegend *self, guint first)
{
  double height = g_array_index (self->rows, RaLegendRow, first).block.height;
  for (guint i = first + 1; i < self->rows->len && !begins_part (self, i); i++)
    height += gap_above (self, i) + g_array_index (self->rows, RaLegendRow, i).block.height;
  return height;
}

/* Lays the rows in columns no higher than @highest where their parts allow that; returns how many it took. */
static guint
fill_columns (RaLegend *self, double highest)
{
  guint column = 0;
  double y = 0;
  for (guint i = 0; i < self->rows->len; i++) {
    RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
    if (y > 0 && begins_part (self, i) && y + gap_above (self, i) + measure_part (self, i) > highest) {
      column++;
      y = 0;
    }
    y += y > 0 ? gap_above (self, i) : 0;
    row->at = (RaPoint) { column * column_step (self), y };
    y += row->block.height;
  }
  return column + 1;
}

/* One behind the other, as words are. */
static void
fill_lines (RaLegend *self)
{
  const double unit = self->build->unit;
  const double widest = ra_legend_widest_row (self);
  double x = 0;
  double y = 0;
  double height = 0;
  for (guint i = 0; i < self->rows->len; i++) {
    RaLegendRow *row = &g_array_index (self->rows, RaLegendRow, i);
    const double width = ra_legend_row_indent (self, row) + row->block.width;
    if (x > 0 && x + width > widest) {
      x = 0;
      y += height + 2 * ROW_GAP_PX * unit;
      height = 0;
    }
    row->at = (RaPoint) { x, y };
    x += width + LINE_GAP_PX * unit;
    height = MAX (height, row->block.height);
  }
}

/* The lowest columns that are enough for all. */
void
ra_legend_lay_out (RaLegend *self)
{
  if (self->is_laid_out)
    return;
  self->is_laid_out = TRUE;
  break_texts (self);
  if (ra_legend_is_line (self)) {
    fill_lines (self);
    return;
  }
  const guint n_columns = count_columns (self);
  double highest = n_columns > 1 ? 0 : G_MAXDOUBLE;
  while (fill_columns (self, highest) > n_columns)
    highest += ra_letters_px (self->build, RA_LETTERS_KEY) / 2;
}
