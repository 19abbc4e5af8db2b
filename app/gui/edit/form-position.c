/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/gui/edit/source-picker.h"

typedef struct {
  int index; /* -1: a new position */
  GtkEditable *party;
  GtkEditable *date;
  GtkTextBuffer *text;
  RaSourcePicker *sources;
} PositionForm;

static void
position_form_free (gpointer data)
{
  PositionForm *form = data;

  g_object_unref (form->sources);
  g_free (form);
}

static gboolean
fail_missing (GError **error, const char *message)
{
  g_set_error_literal (error, RA_FORM_ERROR, RA_FORM_ERROR_MISSING, message);
  return FALSE;
}

static char *
fill_position (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const PositionForm *form = data;
  g_autofree char *party = ra_form_require (form->party, error);
  g_autofree char *sentence = party != NULL ? ra_form_require (form->date, error) : NULL;
  g_autofree char *date = sentence != NULL ? ra_form_get_date (form->date, error) : NULL;
  g_autofree char *text = ra_form_get_paragraph (form->text);
  g_autoptr (GPtrArray) sources = ra_source_picker_get (form->sources);
  const RaPosition position = { party, text, date, sources };

  (void)self;
  if (date == NULL || (text == NULL && !fail_missing (error, _ ("Still missing: what the party says")))
      || (sources->len == 0 && !fail_missing (error, _ ("Still missing: a source for the position"))))
    return NULL;
  if (form->index < 0)
    ra_scenario_document_add_position (draft, &position);
  else
    ra_scenario_document_set_position (draft, (guint)form->index, &position);
  return g_strdup_printf (form->index < 0 ? _ ("Add position of %s") : _ ("Change position of %s"), party);
}

void
ra_forms_edit_position (GtkWindow *parent, RaDocument *document, int index)
{
  RaForm *self = ra_form_new (parent, document, index >= 0 ? _ ("Change Position") : _ ("Add Position"),
                              index >= 0 ? _ ("_Change") : _ ("_Add"));
  const GPtrArray *positions = ra_scenario_get_positions (ra_form_get_scenario (self));
  const RaPosition *old = index >= 0 ? g_ptr_array_index (positions, index) : NULL;
  PositionForm *form = g_new0 (PositionForm, 1);

  form->index = index;
  form->party = ra_form_add_entry (self, _ ("Party"), old != NULL ? old->party : NULL);
  form->date = ra_form_add_date (self, _ ("Date"), old != NULL ? old->date : NULL);
  ra_form_add_hint (self, form->date, _ ("Such as 2019-02-10"));
  form->text = ra_form_add_paragraph (self, _ ("What it says, in its own favour"), old != NULL ? old->text : NULL);
  form->sources = ra_source_picker_new (self, old != NULL ? old->sources : NULL);
  ra_form_run (self, fill_position, form, position_form_free);
}
