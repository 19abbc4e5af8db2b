/* Reports for people to read: headings, paragraphs, lists and tables, as plain text or as Markdown. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RaTable RaTable;

/* @heads ends with NULL. A head that begins with ">" has its column set flush right; the mark is not shown. */
RaTable *ra_table_new (const char *const *heads) G_GNUC_WARN_UNUSED_RESULT;
void ra_table_free (RaTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTable, ra_table_free)

/* As many cells as there are heads; they are copied, and NULL is an empty one. */
void ra_table_add (RaTable *self, const char *const *cells);
guint ra_table_n_rows (const RaTable *self);

/* A page that is being written; the text is UTF-8. */
typedef struct {
  GString *text; /* owned */
  gboolean markdown;
  gboolean ends_with_list; /* the next entry goes on with it */
} RaPage;

void ra_page_init (RaPage *self, gboolean markdown);
/* The text, in which what a terminal would obey is escaped, and which the caller frees; the page is empty afterwards.
 */
char *ra_page_steal (RaPage *self) G_GNUC_WARN_UNUSED_RESULT;

/* @level from 1, the largest. Every block that is added here and below is set apart by an empty line. */
void ra_page_add_heading (RaPage *self, guint level, const char *text);
/* Plain text is broken into lines of at most 96 columns. */
void ra_page_add_paragraph (RaPage *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* One entry of a list; entries that follow one another stay together. */
void ra_page_add_entry (RaPage *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void ra_page_add_table (RaPage *self, const RaTable *table);

/* "1,234", or "17.9" below a hundred; for people, the same in every locale. */
char *ra_page_format_km (double km) G_GNUC_WARN_UNUSED_RESULT;
/* "1,234,000". */
char *ra_page_format_count (double number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
