/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "data/own-id.h"

typedef struct {
  RaForm *form;
  char *id; /* NULL: a new source */
  GtkEditable *title;
  GtkEditable *publisher;
  GtkEditable *date;
  GtkEditable *url;
  GtkTextBuffer *note;
  RaSourceAddedFunc added;
  GWeakRef owner;
} SourceForm;

static void
source_form_free (gpointer data)
{
  SourceForm *form = data;

  g_weak_ref_clear (&form->owner);
  g_free (form->id);
  g_free (form);
}

static char *
write_source (const SourceForm *form, RaScenarioDocument *draft, const RaSource *source)
{
  if (form->id == NULL) {
    ra_scenario_document_add_source (draft, source);
    return g_strdup_printf (_ ("Add source %s"), source->title);
  }
  guint index;
  if (ra_scenario_document_find (draft, "sources", form->id, &index))
    ra_scenario_document_set_source (draft, index, source);
  return g_strdup_printf (_ ("Change source %s"), source->title);
}

static char *
fill_source (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const SourceForm *form = data;
  g_autofree char *title = ra_form_require (form->title, error);
  g_autofree char *publisher = title != NULL ? ra_form_require (form->publisher, error) : NULL;

  if (publisher == NULL)
    return NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *date = ra_form_get_date (form->date, &reason);
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }
  g_autofree char *url = ra_form_get_text (form->url);
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autofree char *id
      = form->id != NULL ? g_strdup (form->id) : ra_own_id_new (ra_form_get_catalogue (self), title, "source");
  /* What the form does not ask for stays as it was. */
  const RaSource *old = ra_catalogue_find_source (ra_form_get_catalogue (self), id);
  RaSource source = old != NULL ? *old : (RaSource) { 0 };
  source.id = id;
  source.title = title;
  source.publisher = publisher;
  source.date = date;
  source.url = url;
  source.note = note;
  if ((old == NULL || old->date == NULL) != (date == NULL))
    source.date_kind = date != NULL ? RA_DATE_PRINTED : RA_DATE_UNKNOWN;
  return write_source (form, draft, &source);
}

/* The last of the document's sources is the one that was added. */
static void
accepted_cb (SourceForm *form)
{
  const GPtrArray *sources = ra_catalogue_get_sources (ra_form_get_catalogue (form->form));
  g_autoptr (GObject) owner = g_weak_ref_get (&form->owner);
  const RaSource *source = g_ptr_array_index (sources, sources->len - 1);

  if (owner != NULL && form->added != NULL)
    form->added (source->id, owner);
}

void
ra_forms_edit_source (GtkWindow *parent, RaDocument *document, const char *id, RaSourceAddedFunc added, GObject *owner)
{
  RaForm *self = ra_form_new (parent, document, id != NULL ? _ ("Change Source") : _ ("New Source"),
                              id != NULL ? _ ("_Change") : _ ("_Add"));
  const RaSource *source = id != NULL ? ra_catalogue_find_source (ra_form_get_catalogue (self), id) : NULL;
  SourceForm *form = g_new0 (SourceForm, 1);

  form->form = self;
  form->id = g_strdup (id);
  form->added = added;
  g_weak_ref_init (&form->owner, owner);
  form->title = ra_form_add_entry (self, _ ("Title"), source != NULL ? source->title : NULL);
  form->publisher = ra_form_add_entry (self, _ ("Publisher"), source != NULL ? source->publisher : NULL);
  form->date = ra_form_add_date (self, _ ("Date"), source != NULL ? source->date : NULL);
  form->url = ra_form_add_entry (self, _ ("Link"), source != NULL ? source->url : NULL);
  form->note = ra_form_add_paragraph (self, _ ("Note"), source != NULL ? source->note : NULL);
  g_signal_connect_swapped (self, "accepted", G_CALLBACK (accepted_cb), form);
  ra_form_run (self, fill_source, form, source_form_free);
}
