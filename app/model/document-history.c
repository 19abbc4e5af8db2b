/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/document-history.h"

#include <string.h>

/* Of all that is kept: an edit may change as much as the whole file. */
#define MOST_BYTES (128u << 20)
/* Steps to either side whose trees are kept: going back a little needs no reading, and a tree takes half the memory of
 * a text though it shares what is in its lists. */
#define N_TREES 4

static void
step_free (gpointer data)
{
  RaDocumentStep *step = data;

  g_free (step->text);
  g_clear_pointer (&step->tree, ra_scenario_document_free);
  g_free (step->sentence);
  g_free (step->merge);
  g_free (step);
}

void
ra_document_history_init (RaDocumentHistory *self)
{
  self->most_bytes = MOST_BYTES;
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->lost = g_ptr_array_new_with_free_func (g_free);
  self->forgotten = g_ptr_array_new_with_free_func (g_free);
}

void
ra_document_history_clear (RaDocumentHistory *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_pointer (&self->forgotten, g_ptr_array_unref);
}

RaDocumentStep *
ra_document_history_get (const RaDocumentHistory *self, guint i)
{
  return g_ptr_array_index (self->steps, i);
}

RaScenarioDocument *
ra_document_history_get_tree (const RaDocumentHistory *self)
{
  return ra_document_history_get (self, self->at)->tree;
}

void
ra_document_history_take_tree (RaDocumentHistory *self, RaScenarioDocument *tree)
{
  RaDocumentStep *step = ra_document_history_get (self, self->at);

  g_clear_pointer (&step->tree, ra_scenario_document_free);
  step->tree = tree;
}

static void
drop_far_trees (RaDocumentHistory *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (i + N_TREES < self->at || i > self->at + N_TREES)
      g_clear_pointer (&ra_document_history_get (self, i)->tree, ra_scenario_document_free);
}

/* Leaves of a whole text what @beside, the text of the step beside it, does not have. */
static void
fold (RaDocumentStep *self, const char *beside)
{
  const gsize length = strlen (self->text);
  const gsize length_beside = strlen (beside);
  const gsize most = MIN (length, length_beside);
  gsize n_first = 0;
  gsize n_last = 0;

  while (n_first < most && self->text[n_first] == beside[n_first])
    n_first++;
  while (n_last < most - n_first && self->text[length - 1 - n_last] == beside[length_beside - 1 - n_last])
    n_last++;
  char *own = g_strndup (self->text + n_first, length - n_first - n_last);
  g_free (self->text);
  self->text = own;
  self->n_first = n_first;
  self->n_last = n_last;
}

/* The whole text again. */
static void
unfold (RaDocumentStep *self, const char *beside)
{
  GString *text = g_string_sized_new (self->n_first + strlen (self->text) + self->n_last);

  g_string_append_len (text, beside, (gssize)self->n_first);
  g_string_append (text, self->text);
  g_string_append_len (text, beside + strlen (beside) - self->n_last, (gssize)self->n_last);
  g_free (self->text);
  self->text = g_string_free (text, FALSE);
}

void
ra_document_history_go_beside (RaDocumentHistory *self, guint at)
{
  RaDocumentStep *from = ra_document_history_get (self, self->at);
  RaDocumentStep *to = ra_document_history_get (self, at);

  g_return_if_fail (at + 1 == self->at || self->at + 1 == at);
  unfold (to, from->text);
  fold (from, to->text);
  self->at = at;
  drop_far_trees (self);
}

gsize
ra_document_history_count_bytes (const RaDocumentHistory *self)
{
  gsize n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    n += i != self->at ? strlen (ra_document_history_get (self, i)->text) : 0;
  return n;
}

/* The step behind the oldest becomes that; what it did cannot be undone any more. */
static void
forget_oldest (RaDocumentHistory *self)
{
  if (self->saved_at == 0)
    g_ptr_array_add (self->forgotten, g_strdup (ra_document_history_get (self, 1)->sentence));
  g_ptr_array_remove_index (self->steps, 0);
  self->saved_at -= MIN (self->saved_at, 1);
  self->at--;
}

/* What the new text comes behind, or in the place of. */
static void
make_room (RaDocumentHistory *self, const char *text, gboolean joins)
{
  RaDocumentStep *last = ra_document_history_get (self, self->at);

  if (!joins) {
    fold (last, text);
    self->at++;
  } else if (self->at > 0) {
    unfold (ra_document_history_get (self, self->at - 1), last->text);
    fold (ra_document_history_get (self, self->at - 1), text);
  }
}

void
ra_document_history_add (RaDocumentHistory *self, char *text, const char *sentence, const char *merge, gboolean joins)
{
  RaDocumentStep *step = g_new0 (RaDocumentStep, 1);

  *step = (RaDocumentStep) { .text = text, .sentence = g_strdup (sentence), .merge = g_strdup (merge) };
  if (self->steps->len > 0)
    make_room (self, text, joins);
  for (guint i = MAX (self->at, 1); i <= self->saved_at && i < self->steps->len; i++)
    g_ptr_array_add (self->lost, g_strdup (ra_document_history_get (self, i)->sentence));
  self->saved_at = MIN (self->saved_at, self->at > 0 ? self->at - 1 : 0);
  g_ptr_array_set_size (self->steps, (int)self->at);
  g_ptr_array_add (self->steps, step);
  while (self->at > 1 && ra_document_history_count_bytes (self) > self->most_bytes)
    forget_oldest (self);
  drop_far_trees (self);
}

void
ra_document_history_set_saved (RaDocumentHistory *self)
{
  self->saved_at = self->at;
  g_ptr_array_set_size (self->lost, 0);
  g_ptr_array_set_size (self->forgotten, 0);
}
