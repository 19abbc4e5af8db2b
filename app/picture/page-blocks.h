/* Pages of text, as the reports write them (data/formats/page-text.h), as blocks of a sheet. */
#pragma once

#include "app/picture/sheet.h"

G_BEGIN_DECLS

/* Adds the headings, paragraphs, items and tables of @markdown to @blocks (RaSheetBlock *). Its title, a heading of the
 * first level, is left out: the sheet has one. */
void ra_page_blocks_add (GPtrArray *blocks, const char *markdown);
/* That title; "" where there is none. */
char *ra_page_blocks_find_title (const char *markdown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
