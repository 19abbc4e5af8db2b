/* What the files of a document share. */
#pragma once

#include "app/model/document-history.h"
#include "app/model/document.h"
#include "app/picture/recipe.h"

G_BEGIN_DECLS

struct _RaDocument {
  GObject parent_instance;
  RaCatalogue *catalogue;
  RaScenario *scenario;
  RaTranslations *translations; /* NULL: English */
  RaDocumentHistory history;
  RaRecipe style;  /* what is written into the style of every step */
  char *styled;    /* the text with it; NULL: the style says nothing */
  RaRecipe recipe; /* what the style in the text says, while has_recipe */
  gboolean has_recipe;
  GError *style_fault; /* of the file as it was read, or NULL */
  char *saved_text;    /* NULL: never saved, to be asked about */
  GFile *file;
  char *etag;
  gboolean read_only;
  gboolean was_modified; /* as listeners were last told */
};

/* For messages, and for the id of the scenario. @file may be NULL. */
char *ra_document_name_of (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
/* Notifies of "modified" when it is not as last told. */
void ra_document_tell_modified (RaDocument *self);
void ra_document_tell_file (RaDocument *self);

G_END_DECLS
