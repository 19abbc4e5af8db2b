/* Rows of a preferences group that come and go together. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with two lines of plain text, both in full; @subtitle may be NULL. */
GtkWidget *ra_row_new (const char *title, const char *subtitle) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a flat button at the end of the row; @label, in header capitalisation, is its tooltip. @clicked is called with
 * @object and the button. */
void ra_row_add_button (GtkWidget *row, const char *icon, const char *label, GCallback clicked, GObject *object);

typedef struct _RaRowList RaRowList;

/* @group must outlive the list. */
RaRowList *ra_row_list_new (AdwPreferencesGroup *group) G_GNUC_WARN_UNUSED_RESULT;
void ra_row_list_free (RaRowList *self);

/* Takes all rows out; the group hides until there are rows again. */
void ra_row_list_clear (RaRowList *self);
void ra_row_list_add (RaRowList *self, GtkWidget *row);
/* Adds a row with a symbol before two lines of text, both in full. */
void ra_row_list_add_icon (RaRowList *self, const char *icon_name, const char *title, const char *subtitle);
/* Adds a heading with a line beside it and a paragraph below. */
void ra_row_list_add_paragraph (RaRowList *self, const char *heading, const char *aside, const char *text);
/* Adds a row with a switch; returns the switch, which the row owns. */
GtkSwitch *ra_row_list_add_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active);
/* Adds the same, indented, because it belongs to the row above. */
GtkSwitch *ra_row_list_add_nested_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active);

G_END_DECLS
