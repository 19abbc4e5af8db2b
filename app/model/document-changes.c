/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/document-changes.h"

#include <glib/gi18n.h>

#include "app/model/document-private.h"

static const char *
sentence_at (const RaDocument *self, guint i)
{
  const RaDocumentStep *step = ra_document_history_get (&self->history, i);

  return step->sentence != NULL ? step->sentence : "";
}

GPtrArray *
ra_document_list_changes (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  if (!ra_document_is_modified (self))
    return changes;
  for (guint i = self->history.at; i > self->history.saved_at; i--)
    g_ptr_array_add (changes, g_strdup (sentence_at (self, i)));
  for (guint i = self->history.forgotten->len; i > 0; i--)
    g_ptr_array_add (changes, g_strdup (g_ptr_array_index (self->history.forgotten, i - 1)));
  /* Translators: what was undone, "Add site Sovetsk" */
  for (guint i = self->history.at + 1; i <= self->history.saved_at; i++)
    g_ptr_array_add (changes, g_strdup_printf (_ ("Undone: %s"), sentence_at (self, i)));
  for (guint i = 0; i < self->history.lost->len; i++)
    g_ptr_array_add (changes,
                     g_strdup_printf (_ ("Undone: %s"), (const char *)g_ptr_array_index (self->history.lost, i)));
  if (changes->len == 0)
    g_ptr_array_add (changes, g_strdup (_ ("Change how the map is shown")));
  return changes;
}
