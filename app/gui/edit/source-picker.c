/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/source-picker.h"

#include <glib/gi18n.h>

#include "app/gui/base/row-list.h"
#include "app/gui/edit/forms.h"

struct _RaSourcePicker {
  GObject parent_instance;
  RaForm *form; /* borrowed: it owns the picker */
  AdwPreferencesGroup *group;
  GtkDropDown *choice;
  GPtrArray *ids;  /* char *, picked */
  GPtrArray *rows; /* GtkWidget *, one for each, borrowed from the group */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RaSourcePicker, ra_source_picker, G_TYPE_OBJECT)

static void
ra_source_picker_finalize (GObject *object)
{
  RaSourcePicker *self = RA_SOURCE_PICKER (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (ra_source_picker_parent_class)->finalize (object);
}

static void
ra_source_picker_class_init (RaSourcePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_source_picker_finalize;
}

static void
ra_source_picker_init (RaSourcePicker *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}

static void
remove_cb (RaSourcePicker *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint i;

  if (!g_ptr_array_find (self->rows, row, &i))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  adw_preferences_group_remove (self->group, row);
  g_ptr_array_remove_index (self->rows, i);
  g_ptr_array_remove_index (self->ids, i);
  ra_form_check (self->form);
}

static void
pick (RaSourcePicker *self, const RaSource *source)
{
  if (g_ptr_array_find_with_equal_func (self->ids, source->id, g_str_equal, NULL))
    return;
  GtkWidget *row = ra_row_new (source->title, source->date != NULL ? source->date : source->publisher);
  ra_row_add_button (row, "list-remove-symbolic", _ ("Take This Source Out"), G_CALLBACK (remove_cb), G_OBJECT (self));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->ids, g_strdup (source->id));
}

/* The first line of the list is no source. */
static GListModel *
list_titles (RaSourcePicker *self)
{
  const GPtrArray *sources = ra_catalogue_get_sources (ra_form_get_catalogue (self->form));
  GtkStringList *titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("Choose a source…"));
  for (guint i = 0; i < sources->len; i++) {
    const RaSource *source = g_ptr_array_index (sources, i);
    /* Translators: the title of a source, and who has published it */
    g_autofree char *line = g_strdup_printf (_ ("%s (%s)"), source->title, source->publisher);

    gtk_string_list_append (titles, line);
  }
  return G_LIST_MODEL (titles);
}

static void
selected_cb (RaSourcePicker *self)
{
  const GPtrArray *sources = ra_catalogue_get_sources (ra_form_get_catalogue (self->form));
  const guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->updating || selected == 0 || selected > sources->len)
    return;
  pick (self, g_ptr_array_index (sources, selected - 1));
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->choice, 0);
  self->updating = FALSE;
  ra_form_check (self->form);
}

static void
added_cb (const char *id, gpointer user_data)
{
  RaSourcePicker *self = RA_SOURCE_PICKER (user_data);
  const RaSource *source = ra_catalogue_find_source (ra_form_get_catalogue (self->form), id);
  g_autoptr (GListModel) titles = list_titles (self);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->choice, titles);
  self->updating = FALSE;
  if (source != NULL)
    pick (self, source);
  ra_form_check (self->form);
}

static void
new_source_cb (RaSourcePicker *self)
{
  ra_forms_edit_source (GTK_WINDOW (self->form), ra_form_get_document (self->form), NULL, added_cb, G_OBJECT (self));
}

/* In a row of its own: beside the heading large letters find no room. */
static void
add_button (RaSourcePicker *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_New Source…"));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (new_source_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (self->group, row);
}

RaSourcePicker *
ra_source_picker_new (RaForm *form, const GPtrArray *sources)
{
  RaSourcePicker *self = g_object_new (RA_TYPE_SOURCE_PICKER, NULL);

  self->form = form;
  self->group = ra_form_add_group (form, _ ("Sources"), NULL);
  g_autoptr (GListModel) titles = list_titles (self);
  self->choice = ra_form_add_choice (form, _ ("Add a source"), titles, 0);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  add_button (self);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    pick (self, g_ptr_array_index (sources, i));
  return self;
}

GPtrArray *
ra_source_picker_get (RaSourcePicker *self)
{
  GPtrArray *sources = g_ptr_array_new ();

  g_return_val_if_fail (RA_IS_SOURCE_PICKER (self), sources);
  for (guint i = 0; i < self->ids->len; i++) {
    const RaSource *source
        = ra_catalogue_find_source (ra_form_get_catalogue (self->form), g_ptr_array_index (self->ids, i));
    if (source != NULL)
      g_ptr_array_add (sources, (gpointer)source);
  }
  return sources;
}
