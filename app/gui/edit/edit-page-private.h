/* What the files of the edit page share. */
#pragma once

#include "app/gui/base/row-list.h"
#include "app/gui/edit/edit-page.h"

G_BEGIN_DECLS

/* A member of the scenario that is a plain text, and where it is edited. */
#define RA_EDIT_N_WORDS 5

typedef enum {
  RA_EDIT_SITES,
  RA_EDIT_DEPLOYMENTS,
  RA_EDIT_SYSTEMS,
  RA_EDIT_RINGS,
  RA_EDIT_POSITIONS,
  RA_EDIT_SOURCES,
  RA_EDIT_N_LISTS
} RaEditList;

struct _RaEditPage {
  AdwBin parent_instance;

  GtkWidget *none_box;
  GtkWidget *edit_box;
  GtkLabel *none_label;
  GtkBox *elsewhere_box;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkEditable *title_row;
  GtkEditable *subtitle_row;
  GtkEditable *date_row;
  GtkTextView *summary_view;
  GtkTextView *note_view;
  GtkTextBuffer *summary_view_buffer;
  GtkTextBuffer *note_view_buffer;
  GtkLabel *problem_label;
  AdwPreferencesGroup *groups[RA_EDIT_N_LISTS];

  RaDocument *document; /* NULL: nothing is edited */
  RaRowList *lists[RA_EDIT_N_LISTS];
  gboolean updating; /* the rows follow the document, not the user */
};

/* Writes all lists anew. */
void ra_edit_page_list (RaEditPage *self);
/* Says at the foot of the page what the document does not take, and marks the row that holds it; NULL: no row, or no
 * problem any more. */
void ra_edit_page_show_problem (RaEditPage *self, GtkEditable *row, const GError *problem);

G_END_DECLS
