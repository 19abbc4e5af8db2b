/* What the files of a form share. */
#pragma once

#include "app/base/place-lookup.h"
#include "app/gui/edit/form.h"

G_BEGIN_DECLS

struct _RaForm {
  AdwWindow parent_instance;
  GtkButton *accept_button;
  AdwPreferencesPage *page;
  GtkLabel *message;
  AdwPreferencesGroup *group;
  RaDocument *document;
  GPtrArray *marked;  /* GtkWidget *, rows said to be wrong */
  GPtrArray *reasons; /* GtkWidget *, the rows below rows that say why, what to choose instead, or where it is from */
  RaPlaceLookup *places; /* NULL until a place is read */
  RaFormFunc func;       /* NULL while the rows are being added */
  gpointer data;
  GDestroyNotify free;
};

/* A row below another that says something about it, in the style of the name; floating. */
GtkWidget *ra_form_new_line (const char *text, const char *style);

G_END_DECLS
