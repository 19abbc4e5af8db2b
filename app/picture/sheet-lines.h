/* Where the pages of a sheet end, that no last page holds a few lines alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_SHEET_FEWEST_LINES 6

typedef struct {
  guint page;
  gboolean is_head; /* stands above what follows, and on the same page */
} RaSheetLine;

/* @lines (RaSheetLine) as they fall when each page is filled: the index of the line that is to begin the last page
 * instead; 0 where all is well, or nothing can be done. */
guint ra_sheet_lines_find_break (const GArray *lines);

G_END_DECLS
