/* A form: a window in which one thing of a document is made or changed.
 *
 * While the user types it does on a copy what accepting would do to the document, so that what it finds to be right
 * will be accepted. Rows are added from top to bottom. A form that is accepted is one step of the document's history.
 *
 * Signal: "accepted", when that step has been made. */
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

/* Puts what the rows say into @draft. Returns the sentence for the history, or NULL with the reason why it cannot. */
typedef char *(*RaFormFunc) (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error);

/* @accept is the text of the button, with a mnemonic. */
RaForm *
ra_form_new (GtkWindow *parent, RaDocument *document, const char *title, const char *accept) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the form when all rows are there. Takes over @data, which @free frees. */
void ra_form_run (RaForm *self, RaFormFunc func, gpointer data, GDestroyNotify free);
/* Checks anew, when something that is not a row of the form's own has changed. */
void ra_form_check (RaForm *self);

RaDocument *ra_form_get_document (RaForm *self);
/* The document's. */
const RaTranslations *ra_form_get_translations (RaForm *self);
/* The scenario of the document as it is now. Borrowed, until the document changes. */
RaScenario *ra_form_get_scenario (RaForm *self);
RaCatalogue *ra_form_get_catalogue (RaForm *self);

/* The rows that follow go into a new group; @title and @description may be NULL. */
AdwPreferencesGroup *ra_form_add_group (RaForm *self, const char *title, const char *description);
/* Adds a row for a line of text; @text may be NULL. */
GtkEditable *ra_form_add_entry (RaForm *self, const char *label, const char *text);
/* Adds a row for a date, as exact as it is known, with a calendar. */
GtkEditable *ra_form_add_date (RaForm *self, const char *label, const char *text);
/* Says below the row of @entry, the last one added, what may be written there. */
void ra_form_add_hint (RaForm *self, GtkEditable *entry, const char *hint);
GtkTextBuffer *ra_form_add_paragraph (RaForm *self, const char *label, const char *text);
GtkSwitch *ra_form_add_switch (RaForm *self, const char *label, const char *detail, gboolean active);
/* Adds a row that offers a few texts. */
AdwComboRow *ra_form_add_texts (RaForm *self, const char *label, const char *const *texts, guint selected);
/* Adds a row that offers many texts, which are found by typing. */
GtkDropDown *ra_form_add_choice (RaForm *self, const char *label, GListModel *strings, guint selected);

/* The text without white space at its ends; NULL when nothing else is left. */
char *ra_form_get_text (GtkEditable *entry) G_GNUC_WARN_UNUSED_RESULT;
char *ra_form_get_paragraph (GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
/* The same; without text it fails and says what is missing. */
char *ra_form_require (GtkEditable *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads "2350", or a band "500-5500", of which the lower end goes to @min_km, which is 0 otherwise. */
gboolean ra_form_get_range (GtkEditable *entry, double *min_km, double *max_km, GError **error);
/* Reads coordinates, or the name of a place in any language of the program. Where several places bear it or none does,
 * it fails and offers below the row those that may be meant. */
gboolean ra_form_get_place (RaForm *self, GtkEditable *entry, double *lat_deg, double *lon_deg, GError **error);

/* Coordinates that the form has found by a name; zero: none. */
typedef struct {
  char *text;
  char *about; /* a sentence */
} RaFormProposal;

/* Writes into @entry the coordinates of the only site or place called @name, NULL for none, and keeps them in
 * @proposal. What the user has written there stays; what was proposed before goes. */
void ra_form_propose_place (RaForm *self, GtkEditable *entry, const char *name, RaFormProposal *proposal);
/* Says below the row, until the next check, where the coordinates are from, while they are those that were proposed. */
void ra_form_tell_proposal (RaForm *self, GtkEditable *entry, const RaFormProposal *proposal);
void ra_form_proposal_clear (RaFormProposal *self);

/* The date in the form of ISO 8601. NULL with @error set when the text is no date, and with @error unset when there is
 * no text. */
char *ra_form_get_date (GtkEditable *entry, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Marks @row as wrong until the next check, and says below it why. */
void ra_form_mark (RaForm *self, GtkWidget *row, const char *reason);
/* Marks the row and sets @error, which names the row; always FALSE. */
gboolean ra_form_wrong (GtkEditable *entry, GError **error, const char *message);

G_END_DECLS
