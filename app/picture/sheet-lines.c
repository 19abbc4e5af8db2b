/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/sheet-lines.h"

static const RaSheetLine *
line_at (const GArray *lines, guint i)
{
  return &g_array_index (lines, RaSheetLine, i);
}

guint
ra_sheet_lines_find_break (const GArray *lines)
{
  g_return_val_if_fail (lines != NULL, 0);
  const guint last = lines->len > 0 ? line_at (lines, lines->len - 1)->page : 0;
  guint first = lines->len;

  while (first > 0 && line_at (lines, first - 1)->page == last)
    first--;
  if (first == 0 || lines->len - first >= RA_SHEET_FEWEST_LINES || lines->len < 2 * RA_SHEET_FEWEST_LINES)
    return 0;
  guint at = lines->len - RA_SHEET_FEWEST_LINES;
  while (at > 0 && line_at (lines, at - 1)->is_head && line_at (lines, at)->page == line_at (lines, at - 1)->page)
    at--;
  return line_at (lines, at)->page + 1 == last ? at : 0;
}
