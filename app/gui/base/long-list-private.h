/* What the files of a long list share. */
#pragma once

#include "app/gui/base/long-list-rows.h"
#include "app/gui/base/row-numbers.h"

G_BEGIN_DECLS

typedef struct _RaLongList RaLongList;

struct _RaLongList {
  AdwBin parent_instance;
  const RaLongListFuncs *funcs;
  gpointer object; /* borrowed */
  GtkWidget *view;
  RaRowNumbers *numbers;
  GHashTable *bound; /* set of GtkListItem *: those that show a row */
};

/* The widgets of a row. */
typedef struct {
  GtkListItem *item;
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *add;    /* NULL where no row has one */
  GtkWidget *copy;   /* the same */
  GtkWidget *remove; /* the same */
} RaLongRowWidgets;

RaLongRowWidgets *ra_long_list_widgets_of (GtkListItem *item);
void ra_long_list_add_keys (RaLongList *self);

G_END_DECLS
