/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/form-private.h"

#include "app/gui/base/large-text.h"
#include "app/gui/base/text-label.h"

static guint accepted_signal;

G_DEFINE_FINAL_TYPE (RaForm, ra_form, ADW_TYPE_WINDOW)
G_DEFINE_QUARK (ra - form - error - quark, ra_form_error)

static void
unmark_rows (RaForm *self)
{
  for (guint i = 0; i < self->marked->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->marked, i);

    gtk_widget_remove_css_class (row, "error");
    gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
  }
  for (guint i = 0; i < self->reasons->len; i++) {
    GtkWidget *reason = g_ptr_array_index (self->reasons, i);

    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (reason)), reason);
  }
  g_ptr_array_set_size (self->marked, 0);
  g_ptr_array_set_size (self->reasons, 0);
}

/* A row of an entry has no second line in this version of the library. */
GtkWidget *
ra_form_new_line (const char *text, const char *style)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = ra_text_label_new (text, style);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (row, "form-line");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  return row;
}

void
ra_form_mark (RaForm *self, GtkWidget *row, const char *reason)
{
  g_return_if_fail (RA_IS_FORM (self) && GTK_IS_LIST_BOX_ROW (row) && reason != NULL);
  GtkWidget *list = gtk_widget_get_parent (row);
  GtkWidget *below = ra_form_new_line (reason, "error");

  gtk_list_box_insert (GTK_LIST_BOX (list), below, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, below, -1);
  g_ptr_array_add (self->marked, row);
  g_ptr_array_add (self->reasons, below);
}

/* What stands beside its row is not said twice. */
static void
show_message (RaForm *self, const GError *problem)
{
  const gboolean missing = g_error_matches (problem, RA_FORM_ERROR, RA_FORM_ERROR_MISSING);

  gtk_widget_set_visible (GTK_WIDGET (self->message), problem != NULL && self->marked->len == 0);
  gtk_label_set_label (self->message, problem != NULL ? problem->message : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), missing ? "error" : "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), missing ? "dim-label" : "error");
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), problem == NULL);
}

/* Returns the sentence for the history when all is well. */
static char *
fill (RaForm *self, RaScenarioDocument *draft, GError **error)
{
  unmark_rows (self);
  g_autofree char *text = self->func (self, draft, self->data, error);
  if (text == NULL || !ra_document_check (self->document, draft, error))
    return NULL;
  return g_steal_pointer (&text);
}

void
ra_form_check (RaForm *self)
{
  g_return_if_fail (RA_IS_FORM (self));
  if (self->func == NULL)
    return;
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = fill (self, draft, &problem);
  show_message (self, problem);
}

static void
accept_cb (RaForm *self)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = fill (self, draft, &problem);

  if (text == NULL || !ra_document_commit (self->document, draft, text, NULL, &problem)) {
    show_message (self, problem);
    return;
  }
  g_signal_emit (self, accepted_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ra_form_dispose (GObject *object)
{
  RaForm *self = RA_FORM (object);

  self->func = NULL;
  if (self->free != NULL)
    g_clear_pointer (&self->data, self->free);
  g_clear_pointer (&self->places, ra_place_lookup_free);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_FORM);
  G_OBJECT_CLASS (ra_form_parent_class)->dispose (object);
}

static void
ra_form_finalize (GObject *object)
{
  g_ptr_array_unref (RA_FORM (object)->marked);
  g_ptr_array_unref (RA_FORM (object)->reasons);
  G_OBJECT_CLASS (ra_form_parent_class)->finalize (object);
}

static void
ra_form_class_init (RaFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = ra_form_finalize;
  accepted_signal
      = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/form.ui");
  gtk_widget_class_bind_template_child (widget_class, RaForm, accept_button);
  gtk_widget_class_bind_template_child (widget_class, RaForm, page);
  gtk_widget_class_bind_template_child (widget_class, RaForm, message);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
ra_form_init (RaForm *self)
{
  self->marked = g_ptr_array_new ();
  self->reasons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

RaForm *
ra_form_new (GtkWindow *parent, RaDocument *document, const char *title, const char *accept)
{
  RaForm *self = g_object_new (RA_TYPE_FORM, "transient-for", parent, "title", title, NULL);

  self->document = g_object_ref (document);
  gtk_button_set_label (self->accept_button, accept);
  ra_form_add_group (self, NULL, NULL);
  return self;
}

void
ra_form_run (RaForm *self, RaFormFunc func, gpointer data, GDestroyNotify free)
{
  g_return_if_fail (RA_IS_FORM (self));
  self->func = func;
  self->data = data;
  self->free = free;
  ra_form_check (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

RaDocument *
ra_form_get_document (RaForm *self)
{
  g_return_val_if_fail (RA_IS_FORM (self), NULL);
  return self->document;
}

const RaTranslations *
ra_form_get_translations (RaForm *self)
{
  return ra_document_get_translations (ra_form_get_document (self));
}

RaScenario *
ra_form_get_scenario (RaForm *self)
{
  g_return_val_if_fail (RA_IS_FORM (self), NULL);
  return ra_document_get_scenario (self->document);
}

RaCatalogue *
ra_form_get_catalogue (RaForm *self)
{
  return ra_scenario_get_catalogue (ra_form_get_scenario (self));
}

AdwPreferencesGroup *
ra_form_add_group (RaForm *self, const char *title, const char *description)
{
  g_return_val_if_fail (RA_IS_FORM (self), NULL);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title != NULL)
    adw_preferences_group_set_title (self->group, title);
  ra_large_text_wrap (GTK_WIDGET (self->group));
  if (description != NULL)
    adw_preferences_group_set_description (self->group, description);
  adw_preferences_page_add (self->page, self->group);
  return self->group;
}
