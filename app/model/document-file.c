/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/document-private.h"

#include <string.h>

#include "app/base/output.h"
#include "app/picture/recipe-read.h"
#include "data/formats/file-read.h"
#include "data/formats/format-error.h"
#include "data/formats/limits.h"

/* The scenario's file in the program's own way of writing. */
static char *
normalise (const char *name, const char *text, GError **error)
{
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse (name, text, error);

  return document != NULL ? ra_scenario_document_to_text (document) : NULL;
}

/* The same as the document's first step, with its tree. A newer file is left as it is: what stands in it is not all
 * known.
 */
static gboolean
take_text (RaDocument *self, const char *name, const char *text, GError **error)
{
  RaScenarioDocument *tree = self->read_only ? NULL : ra_scenario_document_parse (name, text, error);

  if (tree == NULL && !self->read_only)
    return FALSE;
  g_autofree char *own_text = tree != NULL ? ra_scenario_document_to_text (tree) : g_strdup (text);
  ra_document_history_add (&self->history, g_strdup (own_text), NULL, NULL, FALSE);
  ra_document_history_take_tree (&self->history, tree);
  self->saved_text = g_steal_pointer (&own_text);
  return TRUE;
}

static RaDocument *
document_of_text (RaCatalogue *catalogue, GFile *file, const char *text, gboolean *newer, GError **error)
{
  g_autoptr (RaDocument) self = g_object_new (RA_TYPE_DOCUMENT, NULL);
  g_autofree char *name = ra_document_name_of (file);

  self->scenario = ra_scenario_parse (catalogue, name, text, newer, error);
  if (self->scenario == NULL)
    return NULL;
  self->read_only = newer != NULL && *newer;
  if (!take_text (self, name, text, error))
    return NULL;
  self->catalogue = ra_catalogue_ref (catalogue);
  g_set_object (&self->file, file);
  ra_document_get_recipe (self); /* now, where this may be a thread that has the time */
  return g_steal_pointer (&self);
}

RaDocument *
ra_document_new (RaCatalogue *catalogue, const char *text, GError **error)
{
  g_return_val_if_fail (catalogue != NULL && text != NULL, NULL);
  return document_of_text (catalogue, NULL, text, NULL, error);
}

static gboolean
require_local (GFile *file, GError **error)
{
  if (g_file_peek_path (file) != NULL)
    return TRUE;
  g_autofree char *uri = g_file_get_uri (file);
  g_set_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_NOT_LOCAL, "%s: not a local file", uri);
  return FALSE;
}

/* Tells a file from what stood there before. Times alone do not: the system's clock stands still for some milliseconds,
 * in which others may write. NULL where there is none. */
static char *
query_etag (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_INODE,
      G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL || g_file_info_get_etag (info) == NULL)
    return NULL;
  return g_strdup_printf ("%s:%" G_GOFFSET_FORMAT ":%" G_GUINT64_FORMAT, g_file_info_get_etag (info),
                          g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

/* The contents of @file, which are text; NULL when it cannot be read. */
static char *
read_text (GFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  gsize length;

  if (!ra_file_check (g_file_peek_path (file), RA_LIMIT_FILE_BYTES, error))
    return NULL;
  if (!g_file_load_contents (file, NULL, &text, &length, NULL, &problem)) {
    g_set_error (error, problem->domain, problem->code, "%s: %s", name, problem->message);
    return NULL;
  }
  if (memchr (text, '\0', length) == NULL)
    return g_steal_pointer (&text);
  g_set_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_SYNTAX, "%s: not UTF-8 text", name);
  return NULL;
}

RaDocument *
ra_document_open (RaCatalogue *catalogue, GFile *file, GError **error)
{
  gboolean newer = FALSE;

  g_return_val_if_fail (catalogue != NULL && G_IS_FILE (file), NULL);
  if (!require_local (file, error))
    return NULL;
  /* Before it is read: what comes between is asked about rather than overwritten. */
  g_autofree char *etag = query_etag (file);
  g_autofree char *text = read_text (file, error);
  RaDocument *self = text != NULL ? document_of_text (catalogue, file, text, &newer, error) : NULL;
  if (self == NULL)
    return NULL;
  self->etag = g_steal_pointer (&etag);
  g_auto (RaRecipe) recipe = { 0 };
  ra_recipe_load (&recipe, g_file_peek_path (file), &self->style_fault);
  return self;
}

RaDocument *
ra_document_recover (RaCatalogue *catalogue, GFile *file, const char *etag, const char *text, GError **error)
{
  g_return_val_if_fail (catalogue != NULL && text != NULL, NULL);
  RaDocument *self = document_of_text (catalogue, file, text, NULL, error);
  if (self == NULL)
    return NULL;
  self->etag = g_strdup (etag);
  g_clear_pointer (&self->saved_text, g_free);
  self->was_modified = TRUE;
  return self;
}

RaDocument *
ra_document_new_imported (RaCatalogue *catalogue, const char *text, const char *sentence, GError **error)
{
  g_return_val_if_fail (catalogue != NULL && text != NULL && sentence != NULL, NULL);
  g_autoptr (RaScenarioDocument) draft = ra_scenario_document_parse ("document", text, error);
  if (draft == NULL)
    return NULL;
  g_autofree char *title = ra_scenario_document_dup_text (draft, "title");
  g_autoptr (RaScenarioDocument) empty = ra_scenario_document_new (title);
  g_autofree char *empty_text = ra_scenario_document_to_text (empty);
  g_autoptr (RaDocument) self = ra_document_new (catalogue, empty_text, error);
  if (self == NULL || !ra_document_commit (self, draft, sentence, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* A file that was only touched, or saved by somebody with the same contents, differs in its time alone. */
gboolean
ra_document_differs_on_disk (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), FALSE);
  if (self->file == NULL)
    return FALSE;
  g_autofree char *etag = query_etag (self->file);
  if (etag == NULL || g_strcmp0 (etag, self->etag) == 0)
    return FALSE;
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = read_text (self->file, &problem);
  /* It went while we looked, or a link leads to nothing: what is gone is written anew. */
  if (g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return FALSE;
  g_autofree char *own_text = text != NULL ? normalise ("file", text, NULL) : NULL;
  return self->saved_text == NULL || g_strcmp0 (own_text, self->saved_text) != 0;
}

static gboolean
write_file (RaDocument *self, GFile *file, GError **error)
{
  const char *text = ra_document_get_text (self);
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_parse ("document", text, error);

  g_autofree char *written = document != NULL ? ra_scenario_document_to_text (document) : NULL;
  if (written == NULL || !ra_output_write (g_file_peek_path (file), written, strlen (written), error))
    return FALSE;
  g_free (self->saved_text);
  self->saved_text = g_strdup (text);
  ra_document_history_set_saved (&self->history);
  g_free (self->etag);
  self->etag = query_etag (file);
  ra_document_end_merge (self);
  ra_document_tell_modified (self);
  return TRUE;
}

gboolean
ra_document_save (RaDocument *self, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self) && self->file != NULL, FALSE);
  g_autofree char *name = ra_document_get_name (self);
  if (self->read_only) {
    g_set_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_READ_ONLY, "%s: written by a newer Range Atlas", name);
    return FALSE;
  }
  if (!ra_document_differs_on_disk (self))
    return write_file (self, self->file, error);
  g_set_error (error, RA_DOCUMENT_ERROR, RA_DOCUMENT_ERROR_CHANGED_ON_DISK, "%s: changed by another program", name);
  return FALSE;
}

gboolean
ra_document_save_as (RaDocument *self, GFile *file, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self) && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (!self->read_only, FALSE);
  if (!require_local (file, error) || !write_file (self, file, error))
    return FALSE;
  if (g_set_object (&self->file, file))
    ra_document_tell_file (self);
  return TRUE;
}

void
ra_document_set_translations (RaDocument *self, RaTranslations *translations)
{
  g_return_if_fail (RA_IS_DOCUMENT (self));
  g_clear_pointer (&self->translations, ra_translations_unref);
  self->translations = translations != NULL ? ra_translations_ref (translations) : NULL;
}

const RaTranslations *
ra_document_get_translations (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->translations;
}
