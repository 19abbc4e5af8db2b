/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of a talk: its words, and what the map shows with them. */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/gui/edit/source-picker.h"

typedef struct {
  int index; /* -1: a new step */
  RaMapState *state;
  GtkEditable *title;
  GtkTextBuffer *caption;
  GtkTextBuffer *notes;
  GtkSwitch *capture;
  RaSourcePicker *sources;
} StepForm;

static void
step_form_free (gpointer data)
{
  StepForm *form = data;

  g_object_unref (form->state);
  g_object_unref (form->sources);
  g_free (form);
}

/* The systems that the map does not show. */
static GPtrArray *
list_hidden (RaForm *self, RaMapState *state)
{
  const GPtrArray *systems = ra_catalogue_get_systems (ra_form_get_catalogue (self));
  GPtrArray *hidden = g_ptr_array_new ();

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);

    if (!ra_map_state_shows_id (state, system->id))
      g_ptr_array_add (hidden, (gpointer)system);
  }
  return hidden;
}

static char *
fill_step (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const StepForm *form = data;
  g_autofree char *title = ra_form_require (form->title, error);
  g_autofree char *caption = title != NULL ? ra_form_get_paragraph (form->caption) : NULL;
  g_autofree char *notes = ra_form_get_paragraph (form->notes);
  g_autoptr (GPtrArray) sources = ra_source_picker_get (form->sources);
  g_autoptr (GPtrArray) hidden = list_hidden (self, form->state);
  RaStep step = { .title = title, .caption = caption, .notes = notes, .sources = sources };

  if (title != NULL && caption == NULL)
    g_set_error_literal (error, RA_FORM_ERROR, RA_FORM_ERROR_MISSING, _ ("Still missing: what is said at this step"));
  if (caption == NULL)
    return NULL;
  if (gtk_switch_get_active (form->capture) && ra_map_state_tell_view (form->state, &step.view)) {
    step.view.given = TRUE;
    step.hide = hidden;
  }
  if (form->index < 0)
    ra_scenario_document_add_step (draft, &step);
  else
    ra_scenario_document_set_step (draft, (guint)form->index, &step);
  return g_strdup_printf (form->index < 0 ? _ ("Add step %s") : _ ("Change step %s"), title);
}

void
ra_forms_edit_step (GtkWindow *parent, RaDocument *document, int index, RaMapState *state)
{
  RaForm *self = ra_form_new (parent, document, index >= 0 ? _ ("Change Step") : _ ("Add Step"),
                              index >= 0 ? _ ("_Change") : _ ("_Add"));
  const GPtrArray *steps = ra_scenario_get_steps (ra_form_get_scenario (self));
  const RaStep *old = index >= 0 ? g_ptr_array_index (steps, index) : NULL;
  StepForm *form = g_new0 (StepForm, 1);

  form->index = index;
  form->state = g_object_ref (state);
  form->title = ra_form_add_entry (self, _ ("Title"), old != NULL ? old->title : NULL);
  form->caption = ra_form_add_paragraph (self, _ ("Caption: a sentence or two for the audience"),
                                         old != NULL ? old->caption : NULL);
  form->notes = ra_form_add_paragraph (self, _ ("Notes for the speaker"), old != NULL ? old->notes : NULL);
  form->capture = ra_form_add_switch (self, _ ("What the map shows now"),
                                      _ ("The step takes its view and its hidden systems"), old == NULL);
  form->sources = ra_source_picker_new (self, old != NULL ? old->sources : NULL);
  ra_form_run (self, fill_step, form, step_form_free);
}
