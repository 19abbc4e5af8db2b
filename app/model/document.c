/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/document-private.h"

#include <string.h>

#include "app/picture/recipe-read.h"
#include "app/picture/recipe-write.h"
#include "data/formats/limits.h"
#include "data/scenario-reread.h"

enum { PROP_0, PROP_MODIFIED, PROP_CAN_UNDO, PROP_CAN_REDO, PROP_FILE, N_PROPS };

static GParamSpec *props[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (RaDocument, ra_document, G_TYPE_OBJECT)
G_DEFINE_QUARK (ra - document - error - quark, ra_document_error)

static void
ra_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RaDocument *self = RA_DOCUMENT (object);

  switch (prop_id) {
  case PROP_MODIFIED:
    g_value_set_boolean (value, ra_document_is_modified (self));
    break;
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, ra_document_get_undo_text (self) != NULL);
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, ra_document_get_redo_text (self) != NULL);
    break;
  case PROP_FILE:
    g_value_set_object (value, self->file);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
ra_document_finalize (GObject *object)
{
  RaDocument *self = RA_DOCUMENT (object);

  g_clear_pointer (&self->scenario, ra_scenario_unref);
  g_clear_pointer (&self->translations, ra_translations_unref);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  ra_document_history_clear (&self->history);
  g_clear_object (&self->file);
  ra_recipe_clear (&self->style);
  ra_recipe_clear (&self->recipe);
  g_clear_error (&self->style_fault);
  g_free (self->styled);
  g_free (self->saved_text);
  g_free (self->etag);
  G_OBJECT_CLASS (ra_document_parent_class)->finalize (object);
}

static GParamSpec *
flag (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE,
                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
ra_document_class_init (RaDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ra_document_get_property;
  object_class->finalize = ra_document_finalize;
  props[PROP_MODIFIED] = flag ("modified");
  props[PROP_CAN_UNDO] = flag ("can-undo");
  props[PROP_CAN_REDO] = flag ("can-redo");
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  changed_signal
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_document_init (RaDocument *self)
{
  ra_document_history_init (&self->history);
}

GFile *
ra_document_get_file (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->file;
}

const char *
ra_document_get_etag (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->etag;
}

char *
ra_document_name_of (GFile *file)
{
  return file != NULL ? g_file_get_basename (file) : g_strdup ("untitled.rangeatlas");
}

char *
ra_document_get_name (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  if (self->file == NULL)
    return g_strdup (ra_scenario_get_title (self->scenario));
  g_autofree char *base = g_file_get_basename (self->file);
  return g_filename_display_name (base);
}

const char *
ra_document_get_text (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->styled != NULL ? self->styled : ra_document_history_get (&self->history, self->history.at)->text;
}

const RaRecipe *
ra_document_get_recipe (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  if (!self->has_recipe)
    ra_recipe_parse (&self->recipe, ra_document_get_text (self));
  self->has_recipe = TRUE;
  return &self->recipe;
}

const GError *
ra_document_get_style_fault (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->style_fault;
}

RaScenario *
ra_document_get_scenario (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->scenario;
}

gboolean
ra_document_is_read_only (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), TRUE);
  return self->read_only;
}

gboolean
ra_document_is_modified (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), FALSE);
  return g_strcmp0 (self->saved_text, ra_document_get_text (self)) != 0;
}

void
ra_document_tell_file (RaDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

void
ra_document_tell_modified (RaDocument *self)
{
  const gboolean modified = ra_document_is_modified (self);

  if (modified == self->was_modified)
    return;
  self->was_modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/* What the step that is shown says, with the style written into it, to be changed. It is read once: of a hundred
 * thousand sites that takes a quarter of a second. */
static RaScenarioDocument *
make_draft (RaDocument *self)
{
  const char *text = ra_document_history_get (&self->history, self->history.at)->text;

  if (ra_document_history_get_tree (&self->history) == NULL)
    ra_document_history_take_tree (&self->history, ra_scenario_document_parse ("document", text, NULL));
  const RaScenarioDocument *tree = ra_document_history_get_tree (&self->history);
  g_return_val_if_fail (tree != NULL, NULL);
  RaScenarioDocument *draft = ra_scenario_document_copy (tree);
  if (!ra_recipe_says_nothing (&self->style))
    ra_recipe_write (&self->style, draft);
  return draft;
}

/* Writes the style into the text of the step that is shown. */
static void
restyle (RaDocument *self)
{
  ra_recipe_clear (&self->recipe);
  self->has_recipe = FALSE;
  g_clear_pointer (&self->styled, g_free);
  if (ra_recipe_says_nothing (&self->style))
    return;
  g_autoptr (RaScenarioDocument) draft = make_draft (self);
  g_return_if_fail (draft != NULL);
  self->styled = ra_scenario_document_to_text (draft);
}

void
ra_document_set_style (RaDocument *self, const RaRecipe *style)
{
  g_return_if_fail (RA_IS_DOCUMENT (self) && style != NULL);
  if (self->read_only || ra_recipe_equal (&self->style, style))
    return;
  ra_recipe_clear (&self->style);
  ra_recipe_copy (style, &self->style);
  restyle (self);
  self->was_modified = ra_document_is_modified (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

const RaRecipe *
ra_document_get_style (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return &self->style;
}

/* Takes over @scenario, that of the step that is shown now. */
static void
go_to (RaDocument *self, RaScenario *scenario)
{
  restyle (self);
  ra_scenario_unref (self->scenario);
  self->scenario = scenario;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
  ra_document_tell_modified (self);
  g_signal_emit (self, changed_signal, 0);
  g_object_thaw_notify (G_OBJECT (self));
}

RaScenarioDocument *
ra_document_begin (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->read_only ? NULL : make_draft (self);
}

/* The loader's "untitled.rangeatlas:12: date: must be ..." without the place, which nobody sees here. */
static void
take_place_out (GError *error)
{
  const char *reason = strstr (error->message, ": ");

  if (reason == NULL)
    return;
  char *text = g_strdup (reason + strlen (": "));
  g_free (error->message);
  error->message = text;
}

static RaScenario *
scenario_of (RaDocument *self, const char *text, GError **error)
{
  g_autofree char *name = ra_document_name_of (self->file);
  RaScenario *scenario = ra_scenario_parse (self->catalogue, name, text, NULL, error);

  if (scenario == NULL && error != NULL)
    take_place_out (*error);
  return scenario;
}

/* Of @text, which says what @tree does; where it is large, what it has in common with @before, that of the scenario, is
 * not read again. Both may be NULL: not known. */
static RaScenario *
scenario_of_tree (RaDocument *self, const RaScenarioDocument *before, const RaScenarioDocument *tree, const char *text,
                  GError **error)
{
  g_autofree char *name = ra_document_name_of (self->file);
  RaScenario *scenario = before != NULL && tree != NULL && strlen (text) <= RA_LIMIT_FILE_BYTES
                             ? ra_scenario_reread (self->catalogue, name, self->scenario, before, tree)
                             : NULL;

  return scenario != NULL ? scenario : scenario_of (self, text, error);
}

gboolean
ra_document_check (RaDocument *self, const RaScenarioDocument *draft, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self) && draft != NULL, FALSE);
  g_autofree char *text = ra_scenario_document_to_text (draft);
  const RaScenarioDocument *before = ra_document_history_get_tree (&self->history);
  g_autoptr (RaScenario) scenario = scenario_of_tree (self, before, draft, text, error);
  return scenario != NULL;
}

gboolean
ra_document_commit (RaDocument *self, const RaScenarioDocument *draft, const char *sentence, const char *merge,
                    GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self) && draft != NULL && sentence != NULL, FALSE);
  g_return_val_if_fail (!self->read_only, FALSE);
  g_autofree char *text = ra_scenario_document_to_text (draft);
  const RaDocumentStep *last = ra_document_history_get (&self->history, self->history.at);
  if (strcmp (text, ra_document_get_text (self)) == 0)
    return TRUE;
  const RaScenarioDocument *before = ra_document_history_get_tree (&self->history);
  RaScenario *scenario = scenario_of_tree (self, before, draft, text, error);
  if (scenario == NULL)
    return FALSE;
  const gboolean joins
      = merge != NULL && g_strcmp0 (last->merge, merge) == 0 && self->history.at + 1 == self->history.steps->len;
  ra_document_history_add (&self->history, g_steal_pointer (&text), sentence, merge, joins);
  ra_document_history_take_tree (&self->history, ra_scenario_document_copy (draft));
  go_to (self, scenario);
  return TRUE;
}

void
ra_document_end_merge (RaDocument *self)
{
  g_return_if_fail (RA_IS_DOCUMENT (self));
  g_clear_pointer (&ra_document_history_get (&self->history, self->history.at)->merge, g_free);
}

/* Every text in the history has been loaded once, with the catalogue that is still the same. */
static gboolean
step_to (RaDocument *self, guint at)
{
  const guint before = self->history.at;

  ra_document_end_merge (self);
  ra_document_history_go_beside (&self->history, at);
  RaScenario *scenario = scenario_of_tree (self, ra_document_history_get (&self->history, before)->tree,
                                           ra_document_history_get_tree (&self->history),
                                           ra_document_history_get (&self->history, at)->text, NULL);
  if (scenario == NULL)
    ra_document_history_go_beside (&self->history, before);
  g_return_val_if_fail (scenario != NULL, FALSE);
  ra_document_end_merge (self);
  go_to (self, scenario);
  return TRUE;
}

gboolean
ra_document_undo (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), FALSE);
  return self->history.at > 0 && step_to (self, self->history.at - 1);
}

gboolean
ra_document_redo (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), FALSE);
  return self->history.at + 1 < self->history.steps->len && step_to (self, self->history.at + 1);
}

const char *
ra_document_get_undo_text (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->history.at > 0 ? ra_document_history_get (&self->history, self->history.at)->sentence : NULL;
}

const char *
ra_document_get_redo_text (RaDocument *self)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (self), NULL);
  return self->history.at + 1 < self->history.steps->len
             ? ra_document_history_get (&self->history, self->history.at + 1)->sentence
             : NULL;
}
