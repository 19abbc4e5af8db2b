/* A list model of so many rows that are told by their number alone: it holds nothing for each of them. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RA_TYPE_ROW_NUMBERS (ra_row_numbers_get_type ())
G_DECLARE_FINAL_TYPE (RaRowNumbers, ra_row_numbers, RA, ROW_NUMBERS, GObject)

RaRowNumbers *ra_row_numbers_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* From @position on @n_removed rows go and @n_added come. */
void ra_row_numbers_splice (RaRowNumbers *self, guint position, guint n_removed, guint n_added);

G_END_DECLS
