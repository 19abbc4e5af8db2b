/* A document: the scenario file that a window edits, with its history.
 *
 * The text of the file is the document. Each edit is a whole new text with a sentence that says what was done; undo and
 * redo go along these texts, so that nothing has to know how to take itself back. Of each text what is another than in
 * the next one is kept; the oldest steps are forgotten where that comes to more than 128 MiB. (GTK and GLib have no
 * undo stack of their own but the one inside GtkTextBuffer, which knows text alone.) The scenario is always that of the
 * text: an edit that would not load is refused.
 *
 * Signal "changed": the text, and so the scenario, is another. Properties, read only, that notify: "modified", the text
 * is another than the file's; "can-undo", "can-redo"; "file". Belongs to the main thread. */
#pragma once

#include <gio/gio.h>

#include "app/picture/recipe.h"
#include "data/scenario-write.h"
#include "data/translations.h"

G_BEGIN_DECLS

#define RA_DOCUMENT_ERROR (ra_document_error_quark ())
GQuark ra_document_error_quark (void);

typedef enum {
  RA_DOCUMENT_ERROR_READ_ONLY,
  RA_DOCUMENT_ERROR_CHANGED_ON_DISK, /* somebody else has written the file since it was read or saved */
  RA_DOCUMENT_ERROR_NOT_LOCAL,
} RaDocumentError;

#define RA_TYPE_DOCUMENT (ra_document_get_type ())
G_DECLARE_FINAL_TYPE (RaDocument, ra_document, RA, DOCUMENT, GObject)

/* The functions that make a document fail with RA_FORMAT_ERROR, G_FILE_ERROR or RA_DOCUMENT_ERROR; messages name the
 * file. A new document has no file and counts as unmodified until it is edited: it is a copy of what the program has
 * anyway. @text is kept as it is written by a RaScenarioDocument. */
RaDocument *ra_document_new (RaCatalogue *catalogue, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a text that is nowhere else, such as one made of a table: it is the first step, told by @sentence, and
 * taken back there is an empty scenario of that title. */
RaDocument *ra_document_new_imported (RaCatalogue *catalogue, const char *text, const char *sentence,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A file written by a newer program is opened read-only. */
RaDocument *ra_document_open (RaCatalogue *catalogue, GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What was found after a crash: @text was to be saved in @file (NULL: in none yet) when it had the contents that
 * @etag stands for (NULL: not known). Always modified. */
RaDocument *ra_document_recover (RaCatalogue *catalogue, GFile *file, const char *etag, const char *text,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* NULL until it is saved for the first time. Borrowed. */
GFile *ra_document_get_file (RaDocument *self);
/* Stands for the contents of the file when it was last read or written; NULL when there is none. Borrowed. */
const char *ra_document_get_etag (RaDocument *self);
/* The name of the file, or the title of the scenario. */
char *ra_document_get_name (RaDocument *self) G_GNUC_WARN_UNUSED_RESULT;
/* Borrowed, until the next change. */
const char *ra_document_get_text (RaDocument *self);
/* What the style in the text says. Borrowed, until the next change. */
const RaRecipe *ra_document_get_recipe (RaDocument *self);
/* What was wrong in the style of the file when it was opened, naming file and member; NULL when nothing was: the map is
 * shown all the same, without what its file asks for in vain. Borrowed. */
const GError *ra_document_get_style_fault (RaDocument *self);
RaScenario *ra_document_get_scenario (RaDocument *self);
/* The language in which lists and forms name what the catalogue has; NULL: English, as at first. */
void ra_document_set_translations (RaDocument *self, RaTranslations *translations);
const RaTranslations *ra_document_get_translations (RaDocument *self);
/* Written by a newer program: shown, but not changed. */
gboolean ra_document_is_read_only (RaDocument *self);
gboolean ra_document_is_modified (RaDocument *self);

/* What the user has made of how the scenario is shown: it is written into the file's style, whatever step is the text,
 * so that undo and redo have to do with the scenario alone. Notifies of "modified" whenever the text is another.
 * Nothing happens when the document is read-only. */
void ra_document_set_style (RaDocument *self, const RaRecipe *style);
/* Borrowed. */
const RaRecipe *ra_document_get_style (RaDocument *self);

/* A copy to be edited and committed, or dropped. NULL when the document is read-only. */
RaScenarioDocument *ra_document_begin (RaDocument *self) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @draft the document's text. @sentence says what was done: "Add site Sovetsk". Edits that follow each other with
 * the same @merge (NULL: none) are one step, as is the typing of a word. Nothing happens when the text is the same.
 * FALSE, with the loader's message, when it is no good scenario; the document is then what it was. */
gboolean ra_document_commit (RaDocument *self, const RaScenarioDocument *draft, const char *sentence, const char *merge,
                             GError **error);
/* Whether @draft could be committed, without doing so. */
gboolean ra_document_check (RaDocument *self, const RaScenarioDocument *draft, GError **error);
/* Makes the next edit a step of its own, whatever its @merge. */
void ra_document_end_merge (RaDocument *self);

gboolean ra_document_undo (RaDocument *self);
gboolean ra_document_redo (RaDocument *self);
/* What would be undone or done again; NULL when there is nothing. Borrowed. */
const char *ra_document_get_undo_text (RaDocument *self);
const char *ra_document_get_redo_text (RaDocument *self);

/* Writes the file that the document has. Fails with RA_DOCUMENT_ERROR_CHANGED_ON_DISK unless it still holds what the
 * document knows of, or is gone; then, as after any failure, nothing has been written and the document stays modified.
 */
gboolean ra_document_save (RaDocument *self, GError **error);
/* Writes @file, whatever it holds, and makes it the document's. */
gboolean ra_document_save_as (RaDocument *self, GFile *file, GError **error);
/* Whether the file holds something else than what the document read or wrote. A file that is gone does not. */
gboolean ra_document_differs_on_disk (RaDocument *self);

G_END_DECLS
