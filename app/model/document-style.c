/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/document-style.h"

#include "app/picture/recipe-write.h"

struct _RaDocumentStyle {
  RaDocument *document;
  RaMapState *state;
  RaRecipe earlier; /* changes of an earlier showing, which are in the text that this one began with */
  gboolean kept;    /* the document has been given a view since it is shown */
  RaViewport view;  /* that one */
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
  all.view = ra_document_get_style (self->document)->view;
  ra_document_set_style (self->document, &all);
}

/* A view that the document was given is not left by going back to its first one, unless that is kept, too. */
gboolean
ra_document_style_has_new_view (RaDocumentStyle *self)
{
  const RaViewOrigin origin = ra_map_state_get_view_origin (self->state);

  if (!is_shown (self) || ra_map_state_get_spec (self->state)->compare_with != NULL)
    return FALSE;
  return self->kept
             ? origin != RA_VIEW_KEPT && !ra_viewport_same_view (&self->view, ra_map_state_get_viewport (self->state))
             : origin == RA_VIEW_CHOSEN;
}

void
ra_document_style_keep_view (RaDocumentStyle *self)
{
  g_auto (RaRecipe) style = { 0 };

  if (!ra_document_style_has_new_view (self))
    return;
  self->kept = TRUE;
  self->view = *ra_map_state_get_viewport (self->state);
  ra_recipe_copy (ra_document_get_style (self->document), &style);
  ra_recipe_take_view (&style, &self->view);
  ra_document_set_style (self->document, &style);
}

void
ra_document_style_copy_view (RaMapState *state, RaScenarioDocument *draft)
{
  g_auto (RaRecipe) view = { 0 };

  if (ra_map_state_get_view_origin (state) != RA_VIEW_CHOSEN)
    return;
  ra_recipe_take_view (&view, ra_map_state_get_viewport (state));
  ra_recipe_write (&view, draft);
}

void
ra_document_style_show (RaDocumentStyle *self)
{
  g_auto (RaRecipe) recipe = { 0 };

  self->kept = FALSE;
  ra_recipe_clear (&self->earlier);
  ra_recipe_copy (ra_document_get_style (self->document), &self->earlier);
  ra_map_state_set_scenario (self->state, ra_document_get_scenario (self->document));
  ra_recipe_copy (ra_document_get_recipe (self->document), &recipe);
  ra_map_state_take_recipe (self->state, &recipe);
}

RaDocumentStyle *
ra_document_style_new (RaDocument *document, RaMapState *state)
{
  RaDocumentStyle *self = g_new0 (RaDocumentStyle, 1);

  self->document = g_object_ref (document);
  self->state = g_object_ref (state);
  if (ra_map_state_get_view_origin (state) == RA_VIEW_CHOSEN)
    ra_map_state_reset_view (state); /* what was chosen for another map is not this one's */
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
