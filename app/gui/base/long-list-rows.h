/* The rows of a long list, as who has them tells of them. */
#pragma once

#include <adwaita.h>

#include "app/gui/base/row-order.h"

G_BEGIN_DECLS

/* What a row shows. Zeroed before it is asked for; the strings are freed when they are shown. */
typedef struct {
  char *title;
  char *subtitle;  /* NULL: none */
  gboolean nested; /* it belongs to one above */
  char *add;       /* what its first button does, in header capitalisation; NULL: there is none */
  char *copy;      /* the same of the one before its last */
  char *remove;    /* the same of its last one */
} RaLongRow;

/* Each gets a row's number from 0 and the object of the list. @widget is in the row, for a window to stand on. */
typedef struct {
  void (*describe) (gpointer object, guint row, RaLongRow *out);
  void (*activate) (gpointer object, guint row, GtkWidget *widget); /* NULL: rows only tell */
  void (*add) (gpointer object, guint row, GtkWidget *widget);      /* NULL where no row has one */
  void (*copy) (gpointer object, guint row, GtkWidget *widget);     /* the same */
  void (*remove) (gpointer object, guint row, GtkWidget *widget);   /* the same */
  RaRowMoveFunc move;                                               /* NULL: their order is not for the user */
} RaLongListFuncs;

G_END_DECLS
