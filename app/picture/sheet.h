/* Sheets of A4 paper for a class: a title, a map, and text that flows over as many pages as it needs. */
#pragma once

#include <gio/gio.h>

#include "app/scene/scene.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* The size of the map on a sheet in points (1/72 inch): a scene of this shape fills it. */
#define RA_SHEET_MAP_WIDTH_PT  511.0
#define RA_SHEET_MAP_HEIGHT_PT 365.0
/* And the greatest height: one of a longer shape is made narrower. */
#define RA_SHEET_MAP_MOST_HEIGHT_PT 500.0

typedef enum {
  RA_SHEET_HEADING, /* stays with what follows */
  RA_SHEET_PARAGRAPH,
  RA_SHEET_ITEM, /* set in, with a dash */
  RA_SHEET_SMALL,
  RA_SHEET_ROW_HEAD,      /* begins a table: the heads of its columns, with tabulators between them */
  RA_SHEET_ROW,           /* one of its rows, the same way */
  RA_SHEET_SECTION,       /* a heading above headings */
  RA_SHEET_SECTION_WHOLE, /* the same, of what is not parted until the next one, where a page has room for it */
} RaSheetKind;

typedef struct {
  RaSheetKind kind;
  char *text;          /* owned */
  guint n_empty_lines; /* ruled lines below, to write on */
} RaSheetBlock;

/* Begins a page of its own. Pointers are borrowed. */
typedef struct {
  const char *title;
  const char *subtitle;    /* NULL: none */
  const RaScene *map;      /* below the title; NULL: none */
  const GPtrArray *blocks; /* RaSheetBlock *; NULL: none */
  const char *foot;        /* small, at the foot of every page, with the number of the page; NULL: the number alone */
  const RaTranslations *translations; /* of the foot's own; NULL: English */
} RaSheet;

/* Takes over @text. */
RaSheetBlock *ra_sheet_block_new (RaSheetKind kind, char *text, guint n_empty_lines) G_GNUC_WARN_UNUSED_RESULT;
void ra_sheet_block_free (RaSheetBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaSheetBlock, ra_sheet_block_free)

/* All @sheets in one PDF of vectors and embedded fonts; dates as in ra_pdf_encode (). Equal sheets give equal bytes.
 * Fails with G_IO_ERROR. */
GBytes *ra_sheets_encode (const RaSheet *sheets, gsize n_sheets, const RaSceneMetadata *metadata,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
