/* A form: a window in which one thing of a document is made or changed.
 *
 * It checks while one types by doing on a copy what accepting would do to the document, so that what is called good
 * is good. Rows are added from top to bottom. A form that is accepted is one step of the document's history.
 *
 * Signal "accepted": that step has been made. */
#pragma once

#include <adwaita.h>

#include "app/model/document.h"

G_BEGIN_DECLS

#define RA_FORM_ERROR (ra_form_error_quark ())
GQuark ra_form_error_quark (void);

typedef enum {
  RA_FORM_ERROR_MISSING, /* not filled in yet */
  RA_FORM_ERROR_WRONG,
} RaFormError;

#define RA_TYPE_FORM (ra_form_get_type ())
G_DECLARE_FINAL_TYPE (RaForm, ra_form, RA, FORM, AdwWindow)

/* Puts what the rows say into @draft. Gives the words for the history, or NULL with the reason why it cannot. */
typedef char *(*RaFormFunc) (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error);

/* @accept is the word on the button, with a mnemonic. */
RaForm *
ra_form_new (GtkWindow *parent, RaDocument *document, const char *title, const char *accept) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the form when all rows are there. Takes over @data, which @free frees. */
void ra_form_run (RaForm *self, RaFormFunc func, gpointer data, GDestroyNotify free);
/* Something that is not a row of the form's own has changed. */
void ra_form_check (RaForm *self);

RaDocument *ra_form_get_document (RaForm *self);
/* Of the document as it is now. Borrowed, until the document changes. */
RaScenario *ra_form_get_scenario (RaForm *self);
RaCatalogue *ra_form_get_catalogue (RaForm *self);

/* The rows that follow go into a new group; @title and @description may be NULL. */
AdwPreferencesGroup *ra_form_add_group (RaForm *self, const char *title, const char *description);
/* @text may be NULL. */
GtkEditable *ra_form_add_entry (RaForm *self, const char *label, const char *text);
GtkTextBuffer *ra_form_add_paragraph (RaForm *self, const char *label, const char *text);
GtkSwitch *ra_form_add_switch (RaForm *self, const char *label, const char *detail, gboolean active);
/* One of a few words. */
AdwComboRow *ra_form_add_texts (RaForm *self, const char *label, const char *const *texts, guint selected);
/* One of many, found by typing. */
GtkDropDown *ra_form_add_choice (RaForm *self, const char *label, GListModel *strings, guint selected);

/* Without white space at the ends; NULL when there is nothing else. */
char *ra_form_get_text (GtkEditable *entry) G_GNUC_WARN_UNUSED_RESULT;
char *ra_form_get_paragraph (GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
/* The same; without text it fails and says what is missing. */
char *ra_form_require (GtkEditable *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "2350", or a band "500-5500" whose lower end goes to @min_km, else 0. */
gboolean ra_form_get_range (GtkEditable *entry, double *min_km, double *max_km, GError **error);
/* In the form of ISO 8601; NULL with @error set when it is no date, without when there is no text. */
char *ra_form_get_date (GtkEditable *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Until the next check. */
void ra_form_mark (RaForm *self, GtkWidget *row);
/* Marks the row and sets @error; always FALSE. */
gboolean ra_form_wrong (GtkEditable *entry, GError **error, const char *message);

G_END_DECLS
