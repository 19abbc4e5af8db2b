/* Rows of a preferences group that come and go together. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _RaRowList RaRowList;

/* @group must outlive the list. */
RaRowList *ra_row_list_new (AdwPreferencesGroup *group) G_GNUC_WARN_UNUSED_RESULT;
void ra_row_list_free (RaRowList *self);

/* Takes all rows out; the group hides until there are rows again. */
void ra_row_list_clear (RaRowList *self);
/* Two lines of text, both in full. */
void ra_row_list_add_text (RaRowList *self, const char *title, const char *subtitle);
/* A heading with a line beside it and a paragraph below. */
void ra_row_list_add_paragraph (RaRowList *self, const char *heading, const char *aside, const char *text);
/* A row with a switch; returns the switch, owned by the row. */
GtkSwitch *ra_row_list_add_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active);
/* The same, set in: it belongs to the row above. */
GtkSwitch *ra_row_list_add_nested_switch (RaRowList *self, const char *title, const char *subtitle, gboolean active);

G_END_DECLS
