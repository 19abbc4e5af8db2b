/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/sheet.h"

#include "app/picture/sheet-lines.h"
#include "app/scene/pdf-surface.h"
#include "app/scene/render-cairo.h"
#include "app/scene/text.h"

#define PAGE_WIDTH_PT  595.0
#define PAGE_HEIGHT_PT 842.0
#define MARGIN_PT      ((PAGE_WIDTH_PT - TEXT_WIDTH_PT) / 2)
#define TEXT_WIDTH_PT  RA_SHEET_MAP_WIDTH_PT
#define INDENT_PT      14.0
#define TITLE_PT       18.0
#define SUBTITLE_PT    10.0
#define FOOT_PT        7.0
#define FOOT_GAP_PT    8.0
#define MAP_GAP_PT     10.0
/* A text of so many lines is not parted: each page would have one line of it. */
#define LINES_WHOLE   3
#define RULE_GAP_PT   21.0 /* between lines to write on */
#define RULE_WIDTH_PT 0.5
#define COLUMN_GAP_PT 10.0
#define MOST_COLUMNS  12
#define ROW_HEIGHT    1.4 /* of a line of a table, of the size of its letters */
#define FEWEST_ROWS   5   /* of a table that begins, on the same page as its heads; all, where it has fewer */

typedef struct {
  double size;
  gboolean bold;
  double above;
  double left;
  double grey;
} TextStyle;

static const TextStyle text_styles[] = {
  [RA_SHEET_HEADING] = { 11.0, TRUE, 11.0, 0, 0 },     [RA_SHEET_PARAGRAPH] = { 10.0, FALSE, 4.0, 0, 0 },
  [RA_SHEET_ITEM] = { 9.5, FALSE, 2.0, INDENT_PT, 0 }, [RA_SHEET_SMALL] = { 8.0, FALSE, 3.0, 0, 0.35 },
  [RA_SHEET_ROW_HEAD] = { 8.0, TRUE, 4.0, 0, 0 },      [RA_SHEET_ROW] = { 8.0, FALSE, 1.0, 0, 0 },
  [RA_SHEET_SECTION] = { 15.0, TRUE, 18.0, 0, 0 },     [RA_SHEET_SECTION_WHOLE] = { 15.0, TRUE, 18.0, 0, 0 },
};

/* Where the pen stands. */
typedef struct {
  cairo_t *cr;
  PangoContext *text;
  const RaSheet *sheet;
  double y;
  double bottom; /* of the room for text */
  guint page;
  GArray *lines;                /* RaSheetLine: what is drawn so far of the sheet */
  guint break_at;               /* the line that begins a page; 0: none */
  gboolean trying;              /* nothing is seen of it */
  const RaSheetBlock *head;     /* of the table that is drawn */
  double columns[MOST_COLUMNS]; /* of that: their left edges, from the text's */
} Press;

static PangoLayout *
lay_out (const Press *press, const char *text, double size, gboolean bold, double width)
{
  PangoLayout *layout = ra_text_layout_new (press->text, text, size, bold, FALSE);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static double
height_of (PangoLayout *layout)
{
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.height / (double)PANGO_SCALE;
}

/* The foot stands on the lower margin, and the text ends above it. */
static void
draw_foot (Press *press)
{
  const char *sentence = press->sheet->foot != NULL ? press->sheet->foot : "";
  g_autofree char *number = g_strdup_printf ("%u", press->page);
  g_autofree char *page = ra_translate_format (press->sheet->translations, "Page {n}", "n", number, NULL);
  g_autofree char *text = g_strdup_printf ("%s%s%s", sentence, *sentence != '\0' ? " " : "", page);
  g_autoptr (PangoLayout) layout = lay_out (press, text, FOOT_PT, FALSE, TEXT_WIDTH_PT);
  const double top = PAGE_HEIGHT_PT - MARGIN_PT - height_of (layout);
  cairo_set_source_rgb (press->cr, 0.35, 0.35, 0.35);
  cairo_move_to (press->cr, MARGIN_PT, top);
  pango_cairo_show_layout (press->cr, layout);
  press->bottom = top - FOOT_GAP_PT;
}

static void
begin_page (Press *press)
{
  press->page++;
  press->y = MARGIN_PT;
  draw_foot (press);
}

static void
next_page (Press *press)
{
  cairo_show_page (press->cr);
  begin_page (press);
}

/* The next line is drawn; what begins a page goes there. TRUE when that is so. */
static gboolean
breaks_here (Press *press)
{
  if (press->break_at == 0 || press->lines->len != press->break_at)
    return FALSE;
  next_page (press);
  return TRUE;
}

static void
count_line (Press *press, gboolean is_head)
{
  const RaSheetLine line = { press->page, is_head };
  g_array_append_val (press->lines, line);
}

/* Draws line by line: a long text goes on at the head of the next page, with two lines of it at least. */
static void
draw_text (Press *press, const char *text, TextStyle style)
{
  g_autoptr (PangoLayout) layout = lay_out (press, text, style.size, style.bold, TEXT_WIDTH_PT - style.left);
  const int n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *at = pango_layout_get_iter (layout);
  int line = 0;
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents (at, NULL, &logical);
    const double height = logical.height / (double)PANGO_SCALE;
    const double ascent = (pango_layout_iter_get_baseline (at) - logical.y) / (double)PANGO_SCALE;
    const double together = n_lines > LINES_WHOLE && line == n_lines - 2 ? 2 * height : height;
    if (!breaks_here (press) && press->y + together > press->bottom)
      next_page (press);
    line++;
    count_line (press, style.bold);
    cairo_set_source_rgb (press->cr, style.grey, style.grey, style.grey);
    cairo_move_to (press->cr, MARGIN_PT + style.left, press->y + ascent);
    pango_cairo_show_layout_line (press->cr, pango_layout_iter_get_line_readonly (at));
    press->y += height;
  } while (pango_layout_iter_next_line (at));
  pango_layout_iter_free (at);
}

static double
width_of (const Press *press, const char *text, const TextStyle *style)
{
  g_autoptr (PangoLayout) layout = ra_text_layout_new (press->text, text, style->size, style->bold, FALSE);
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double)PANGO_SCALE;
}

/* Columns as wide as their widest cell; narrower, all by the same share, where the page is too narrow for them. */
static void
measure_table (Press *press, guint first)
{
  double widths[MOST_COLUMNS] = { 0 };
  double all = 0;
  for (guint i = first; i < press->sheet->blocks->len; i++) {
    const RaSheetBlock *block = g_ptr_array_index (press->sheet->blocks, i);
    if (block->kind != RA_SHEET_ROW && i > first)
      break;
    g_auto (GStrv) cells = g_strsplit (block->text, "\t", MOST_COLUMNS);
    for (guint k = 0; cells[k] != NULL; k++)
      widths[k] = MAX (widths[k], width_of (press, cells[k], &text_styles[block->kind]) + COLUMN_GAP_PT);
  }
  for (guint k = 0; k < MOST_COLUMNS; k++)
    all += widths[k];
  const double scale = MIN (1, TEXT_WIDTH_PT / all);
  press->columns[0] = 0;
  for (guint k = 1; k < MOST_COLUMNS; k++)
    press->columns[k] = press->columns[k - 1] + widths[k - 1] * scale;
  press->head = g_ptr_array_index (press->sheet->blocks, first);
}

/* A cell that is too wide for its column ends in dots. */
static void
draw_cells (Press *press, const RaSheetBlock *block)
{
  const TextStyle style = text_styles[block->kind];
  g_auto (GStrv) cells = g_strsplit (block->text, "\t", MOST_COLUMNS);
  double height = 0;
  for (guint k = 0; cells[k] != NULL; k++) {
    const double left = press->columns[k];
    const double right = k + 1 < MOST_COLUMNS && cells[k + 1] != NULL ? press->columns[k + 1] : TEXT_WIDTH_PT;
    g_autoptr (PangoLayout) layout = lay_out (press, cells[k], style.size, style.bold, MAX (right - left, 1));
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    cairo_set_source_rgb (press->cr, style.grey, style.grey, style.grey);
    cairo_move_to (press->cr, MARGIN_PT + left, press->y);
    pango_cairo_show_layout (press->cr, layout);
    height = MAX (height, height_of (layout));
  }
  press->y += height;
}

static const RaSheetBlock *
block_at (const Press *press, guint i)
{
  return i < press->sheet->blocks->len ? g_ptr_array_index (press->sheet->blocks, i) : NULL;
}

static gboolean
is_section (const RaSheetBlock *block)
{
  return block->kind == RA_SHEET_SECTION || block->kind == RA_SHEET_SECTION_WHOLE;
}

static gboolean
is_heading (const RaSheetBlock *block)
{
  return block->kind == RA_SHEET_HEADING || is_section (block);
}

static gboolean
is_row (const RaSheetBlock *block)
{
  return block->kind == RA_SHEET_ROW_HEAD || block->kind == RA_SHEET_ROW;
}

/* Of a text that is to begin: no single line of it may be left on a page. */
static double
height_of_beginning (PangoLayout *layout)
{
  const int n_lines = pango_layout_get_line_count (layout);
  const double whole = height_of (layout);
  return n_lines <= LINES_WHOLE ? whole : 2 * whole / n_lines;
}

/* Of the row at @i with the first rows of a table, where it is the heads of one. */
static double
height_of_rows (const Press *press, guint i)
{
  const RaSheetBlock *block = block_at (press, i);
  const TextStyle style = text_styles[block->kind];
  double height = style.above + ROW_HEIGHT * style.size;
  for (guint k = 1; block->kind == RA_SHEET_ROW_HEAD && k <= FEWEST_ROWS; k++) {
    const RaSheetBlock *row = block_at (press, i + k);
    if (row == NULL || row->kind != RA_SHEET_ROW)
      break;
    height += text_styles[RA_SHEET_ROW].above + ROW_HEIGHT * text_styles[RA_SHEET_ROW].size;
  }
  return height;
}

/* What must fit below the pen if the block at @i is to begin here: a question with the lines for its answer, headings
 * with the beginning of what follows, the heads of a table with its first rows. */
static double
height_needed (const Press *press, guint i)
{
  const RaSheetBlock *block = block_at (press, i);
  const RaSheetBlock *next = block_at (press, i + 1);
  if (is_row (block))
    return height_of_rows (press, i);
  const TextStyle style = text_styles[block->kind];
  g_autoptr (PangoLayout) layout = lay_out (press, block->text, style.size, style.bold, TEXT_WIDTH_PT - style.left);
  double height = block->n_empty_lines * RULE_GAP_PT + style.above;
  if (is_heading (block) || block->n_empty_lines > 0)
    height += height_of (layout);
  else
    height += MAX (height_of_beginning (layout), ROW_HEIGHT * style.size);
  return height + (is_heading (block) && next != NULL ? height_needed (press, i + 1) : 0);
}

/* A table that goes on on the next page has its heads there, too. */
static void
draw_row (Press *press, guint i)
{
  const RaSheetBlock *block = block_at (press, i);
  const TextStyle style = text_styles[block->kind];
  if (block->kind == RA_SHEET_ROW_HEAD || press->head == NULL)
    measure_table (press, i);
  const gboolean forced = breaks_here (press);
  if (!forced && press->y + height_of_rows (press, i) > press->bottom)
    next_page (press);
  if (press->y <= MARGIN_PT) {
    if (block != press->head)
      draw_cells (press, press->head);
  }
  press->y += style.above;
  count_line (press, style.bold);
  draw_cells (press, block);
}

static void
draw_rules (Press *press, guint n_lines)
{
  cairo_set_source_rgb (press->cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (press->cr, RULE_WIDTH_PT);
  for (guint i = 0; i < n_lines; i++) {
    press->y += RULE_GAP_PT;
    cairo_move_to (press->cr, MARGIN_PT, press->y);
    cairo_line_to (press->cr, MARGIN_PT + TEXT_WIDTH_PT, press->y);
    cairo_stroke (press->cr);
  }
}

/* Of the texts from the section at @i until the next one; no more than a page, for what is longer is parted. */
static double
height_of_section (const Press *press, guint i)
{
  double height = 0;
  for (const RaSheetBlock *block = block_at (press, i); block != NULL; block = block_at (press, ++i)) {
    const TextStyle style = text_styles[block->kind];
    if (height > 0 && is_section (block))
      break;
    g_autoptr (PangoLayout) layout = lay_out (press, block->text, style.size, style.bold, TEXT_WIDTH_PT - style.left);
    height += style.above + height_of (layout) + block->n_empty_lines * RULE_GAP_PT;
  }
  return MIN (height, press->bottom - MARGIN_PT);
}

static void
draw_block (Press *press, guint i)
{
  const RaSheetBlock *block = block_at (press, i);
  const TextStyle style = text_styles[block->kind];
  const double needed = block->kind == RA_SHEET_SECTION_WHOLE ? height_of_section (press, i) : height_needed (press, i);
  if (!breaks_here (press) && press->y + needed > press->bottom && press->y > MARGIN_PT)
    next_page (press);
  if (press->y > MARGIN_PT)
    press->y += style.above;
  if (block->kind == RA_SHEET_ITEM) {
    cairo_set_source_rgb (press->cr, 0.35, 0.35, 0.35);
    cairo_rectangle (press->cr, MARGIN_PT + 4, press->y + 0.62 * style.size, 4, 0.8);
    cairo_fill (press->cr);
  }
  draw_text (press, block->text, style);
  draw_rules (press, block->n_empty_lines);
}

static void
draw_map (Press *press, const RaScene *map)
{
  const double scale = MIN (RA_SHEET_MAP_WIDTH_PT / map->width, RA_SHEET_MAP_MOST_HEIGHT_PT / map->height);
  press->y += MAP_GAP_PT;
  cairo_save (press->cr);
  cairo_translate (press->cr, MARGIN_PT, press->y);
  cairo_scale (press->cr, scale, scale);
  cairo_rectangle (press->cr, 0, 0, map->width, map->height);
  cairo_clip (press->cr);
  if (!press->trying)
    ra_render_cairo (map, press->cr, NULL);
  cairo_restore (press->cr);
  cairo_set_source_rgb (press->cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (press->cr, RULE_WIDTH_PT);
  cairo_rectangle (press->cr, MARGIN_PT, press->y, map->width * scale, map->height * scale);
  cairo_stroke (press->cr);
  press->y += map->height * scale + MAP_GAP_PT / 2;
}

static void
draw_sheet (Press *press)
{
  const RaSheet *sheet = press->sheet;
  begin_page (press);
  draw_text (press, sheet->title, (TextStyle) { TITLE_PT, TRUE, 0, 0, 0 });
  if (sheet->subtitle != NULL)
    draw_text (press, sheet->subtitle, (TextStyle) { SUBTITLE_PT, FALSE, 0, 0, 0.35 });
  if (sheet->map != NULL)
    draw_map (press, sheet->map);
  press->head = NULL;
  for (guint i = 0; sheet->blocks != NULL && i < sheet->blocks->len; i++) {
    if (is_row (block_at (press, i)))
      draw_row (press, i);
    else
      draw_block (press, i);
  }
  cairo_show_page (press->cr);
}

/* How the lines fall when each page is filled tells where the last but one should end. */
static guint
find_break (const Press *press)
{
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A1, 1, 1);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (RaSheetLine));
  Press trial
      = { .cr = cairo_create (nowhere), .text = press->text, .sheet = press->sheet, .lines = lines, .trying = TRUE };

  draw_sheet (&trial);
  cairo_destroy (trial.cr);
  cairo_surface_destroy (nowhere);
  return ra_sheet_lines_find_break (lines);
}

GBytes *
ra_sheets_encode (const RaSheet *sheets, gsize n_sheets, const RaSceneMetadata *metadata, GError **error)
{
  g_return_val_if_fail (sheets != NULL && n_sheets > 0, NULL);
  RaPdfFile file = ra_pdf_file_begin (metadata, PAGE_WIDTH_PT, PAGE_HEIGHT_PT);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (RaSheetLine));
  Press press = { .cr = cairo_create (file.surface), .text = ra_text_context_new (), .lines = lines };
  for (gsize i = 0; i < n_sheets; i++) {
    press.sheet = &sheets[i];
    press.break_at = find_break (&press);
    g_array_set_size (lines, 0);
    draw_sheet (&press);
  }
  const cairo_status_t status = cairo_status (press.cr);
  g_object_unref (press.text);
  cairo_destroy (press.cr);
  return ra_pdf_file_end (&file, status, error);
}
