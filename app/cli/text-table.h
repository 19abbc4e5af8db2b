/* Columns of text for people, lined up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RaTextTable RaTextTable;

/* @heads ends with NULL. */
RaTextTable *ra_text_table_new (const char *const *heads) G_GNUC_WARN_UNUSED_RESULT;
void ra_text_table_free (RaTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTextTable, ra_text_table_free)

/* As many cells as there are heads; they are copied, and NULL is an empty one. */
void ra_text_table_add (RaTextTable *self, const char *const *cells);
/* The lines; columns are as wide as their widest cell, counted in places on a terminal, and two spaces apart. */
char *ra_text_table_to_string (const RaTextTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
