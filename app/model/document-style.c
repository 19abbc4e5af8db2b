/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/document-style.h"

#include "app/picture/recipe-read.h"

struct _RaDocumentStyle {
  RaDocument *document;
  RaMapState *state;
  RaRecipe earlier; /* changes of an earlier showing, which are in the text that this one began with */
};

static gboolean
is_shown (const RaDocumentStyle *self)
{
  return ra_map_state_get_spec (self->state)->scenario == ra_document_get_scenario (self->document);
}

static void
write_changes (RaDocumentStyle *self)
{
  g_auto (RaRecipe) changes = { 0 };
  g_auto (RaRecipe) all = { 0 };

  if (!is_shown (self))
    return;
  ra_map_state_tell_changes (self->state, &changes);
  ra_recipe_copy (&self->earlier, &all);
  ra_recipe_merge (&all, &changes);
  ra_document_set_style (self->document, &all);
}

void
ra_document_style_show (RaDocumentStyle *self)
{
  g_auto (RaRecipe) recipe = { 0 };

  ra_recipe_clear (&self->earlier);
  ra_recipe_copy (ra_document_get_style (self->document), &self->earlier);
  ra_map_state_set_scenario (self->state, ra_document_get_scenario (self->document));
  ra_recipe_parse (&recipe, ra_document_get_text (self->document));
  ra_map_state_take_recipe (self->state, &recipe);
}

RaDocumentStyle *
ra_document_style_new (RaDocument *document, RaMapState *state)
{
  RaDocumentStyle *self = g_new0 (RaDocumentStyle, 1);

  self->document = g_object_ref (document);
  self->state = g_object_ref (state);
  ra_document_style_show (self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (write_changes), self);
  return self;
}

void
ra_document_style_free (RaDocumentStyle *self)
{
  if (self == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->state, self);
  ra_recipe_clear (&self->earlier);
  g_object_unref (self->document);
  g_object_unref (self->state);
  g_free (self);
}
