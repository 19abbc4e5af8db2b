/* Rows of a preferences group, however many there are: widgets are made for those in sight alone, and used again for
 * others. The list scrolls by itself where it grows beyond a few rows. Enter and a click activate a row, Delete does
 * what its last button does and Ctrl+D what the one before does, the arrow keys go from row to row, with Alt they take
 * the row with them, as dragging does, and Tab leaves the list. */
#pragma once

#include "app/gui/base/long-list-rows.h"

G_BEGIN_DECLS

#define RA_TYPE_LONG_LIST (ra_long_list_get_type ())
G_DECLARE_FINAL_TYPE (RaLongList, ra_long_list, RA, LONG_LIST, AdwBin)

/* @funcs is static; @object, which is borrowed, outlives the list or the list is emptied before. */
RaLongList *ra_long_list_new (const RaLongListFuncs *funcs, gpointer object) G_GNUC_WARN_UNUSED_RESULT;
/* What screen readers call the list. */
void ra_long_list_set_label (RaLongList *self, const char *label);
/* Shows so many rows, all as they are described now. Where the number stays, so do the place and the focus; where it is
 * one less, those of the rows about @removed, the number that the missing one had, or G_MAXUINT. */
void ra_long_list_show (RaLongList *self, guint n_rows, guint removed);
/* FALSE when there is no row. */
gboolean ra_long_list_focus (RaLongList *self);

G_END_DECLS
