/* Rows of a preferences group, however many there are: widgets are made for those in sight alone, and used again for
 * others. The list scrolls by itself where it grows beyond a few rows. Enter and a click activate a row, Delete does
 * what its last button does, the arrow keys go from row to row, and Tab leaves the list. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a row shows. Zeroed before it is asked for; the strings are freed when they are shown. */
typedef struct {
  char *title;
  char *subtitle;  /* NULL: none */
  gboolean nested; /* it belongs to one above */
  char *add;       /* what its first button does, in header capitalisation; NULL: there is none */
  char *remove;    /* the same of its last one */
} RaLongRow;

/* Each gets a row's number from 0 and the object of the list. @widget is in the row, for a window to stand on. */
typedef struct {
  void (*describe) (gpointer object, guint row, RaLongRow *out);
  void (*activate) (gpointer object, guint row, GtkWidget *widget); /* NULL: rows only tell */
  void (*add) (gpointer object, guint row, GtkWidget *widget);      /* NULL where no row has one */
  void (*remove) (gpointer object, guint row, GtkWidget *widget);   /* the same */
} RaLongListFuncs;

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
