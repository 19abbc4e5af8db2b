/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "data/own-id.h"

typedef struct {
  char *id; /* NULL: a new system */
  GtkEditable *name;
  AdwComboRow *kind;
  GtkStringList *kinds;
  AdwComboRow *inf_class;
  GtkEditable *in_force_from; /* of the limits of a treaty, as is the next; hidden for what is a weapon */
  GtkEditable *in_force_to;
  GtkTextBuffer *note;
} SystemForm;

/* As the catalogue calls limits of a treaty, which are drawn as missiles are. */
#define TREATY_BAND "treaty band"

static void
system_form_free (gpointer data)
{
  SystemForm *form = data;

  g_object_unref (form->kinds);
  g_free (form->id);
  g_free (form);
}

static char *
write_system (const SystemForm *form, RaScenarioDocument *draft, const RaSystem *system)
{
  if (form->id == NULL) {
    ra_scenario_document_add_system (draft, system);
    return g_strdup_printf (_ ("Add system %s"), system->name);
  }
  guint index;
  if (ra_scenario_document_find (draft, "systems", form->id, &index))
    ra_scenario_document_set_system (draft, index, system);
  return g_strdup_printf (_ ("Change system %s"), system->name);
}

static gboolean
is_band (const SystemForm *form)
{
  return g_strcmp0 (gtk_string_list_get_string (form->kinds, adw_combo_row_get_selected (form->kind)), TREATY_BAND)
         == 0;
}

static void
show_days (SystemForm *form)
{
  gtk_widget_set_visible (GTK_WIDGET (form->in_force_from), is_band (form));
  gtk_widget_set_visible (GTK_WIDGET (form->in_force_to), is_band (form));
}

/* FALSE with an error where what was written is no day. */
static gboolean
read_days (const SystemForm *form, char **from, char **to, GError **error)
{
  GError *reason = NULL;

  if (!is_band (form))
    return TRUE;
  *from = ra_form_get_date (form->in_force_from, &reason);
  if (reason == NULL)
    *to = ra_form_get_date (form->in_force_to, &reason);
  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

static char *
fill_system (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const SystemForm *form = data;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  g_autofree char *name = ra_form_require (form->name, error);
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autofree char *id = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const RaSystem *old = form->id != NULL ? ra_catalogue_find_system (catalogue, form->id) : NULL;
  RaSystem system = { .name = name };

  if (name == NULL || !read_days (form, &from, &to, error))
    return NULL;
  if (old != NULL)
    system = *old;
  id = form->id != NULL ? g_strdup (form->id) : ra_own_id_new (catalogue, name, "system");
  g_autofree char *kind = g_strdup (gtk_string_list_get_string (form->kinds, adw_combo_row_get_selected (form->kind)));
  system.id = id;
  system.name = name;
  system.kind = kind;
  system.inf_class = (RaInfClass)adw_combo_row_get_selected (form->inf_class);
  system.in_force_from = from;
  system.in_force_to = to;
  system.note = note;
  return write_system (form, draft, &system);
}

static gboolean
find_string (GtkStringList *strings, const char *text, guint *index)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (strings)); i++) {
    if (g_str_equal (gtk_string_list_get_string (strings, i), text)) {
      *index = i;
      return TRUE;
    }
  }
  return FALSE;
}

/* The kinds that the catalogue knows, as it names them, for they stand in legends and tables. */
static GtkStringList *
list_kinds (RaCatalogue *catalogue)
{
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);
  GtkStringList *kinds = gtk_string_list_new (NULL);
  guint index;

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    if (!find_string (kinds, system->kind, &index))
      gtk_string_list_append (kinds, system->kind);
  }
  return kinds;
}

/* As they are read; the file has the catalogue's words. */
static GPtrArray *
translate_kinds (GtkStringList *kinds, const RaTranslations *translations)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    g_ptr_array_add (texts, (gpointer)ra_translate_text (translations, gtk_string_list_get_string (kinds, i)));
  g_ptr_array_add (texts, NULL);
  return texts;
}

void
ra_forms_edit_system (GtkWindow *parent, RaDocument *document, const char *id)
{
  const char *const classes[] = { _ ("Not a missile that the treaty counts"), _ ("Below 500 km"),
                                  _ ("Shorter range, 500 to 1,000 km"), _ ("Intermediate range, to 5,500 km"), NULL };
  RaForm *self = ra_form_new (parent, document, id != NULL ? _ ("Change System") : _ ("Add System"),
                              id != NULL ? _ ("_Change") : _ ("_Add"));
  const RaSystem *system = id != NULL ? ra_catalogue_find_system (ra_form_get_catalogue (self), id) : NULL;
  SystemForm *form = g_new0 (SystemForm, 1);
  guint kind = 0;

  form->id = g_strdup (id);
  form->kinds = list_kinds (ra_form_get_catalogue (self));
  if (!find_string (form->kinds, system != NULL ? system->kind : "ground-launched cruise missile", &kind))
    kind = 0;
  form->name = ra_form_add_entry (self, _ ("Name"), system != NULL ? system->name : NULL);
  g_autoptr (GPtrArray) kinds = translate_kinds (form->kinds, ra_form_get_translations (self));
  form->kind = ra_form_add_texts (self, _ ("Kind"), (const char *const *)kinds->pdata, kind);
  form->inf_class
      = ra_form_add_texts (self, _ ("INF Treaty class"), classes, system != NULL ? system->inf_class : RA_INF_NONE);
  form->in_force_from = ra_form_add_date (self, _ ("In force from"), system != NULL ? system->in_force_from : NULL);
  form->in_force_to = ra_form_add_date (self, _ ("In force until"), system != NULL ? system->in_force_to : NULL);
  g_signal_connect_swapped (form->kind, "notify::selected", G_CALLBACK (show_days), form);
  show_days (form);
  form->note = ra_form_add_paragraph (self, _ ("Note"), system != NULL ? system->note : NULL);
  ra_form_run (self, fill_system, form, system_form_free);
}
