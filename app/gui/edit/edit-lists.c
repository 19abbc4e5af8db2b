/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/edit-lists.h"

#include <glib/gi18n.h>

#include "app/gui/base/parent-window.h"
#include "app/gui/base/row-list.h"
#include "app/gui/edit/form-text.h"
#include "app/gui/edit/forms.h"
#include "app/model/map-text.h"

struct _RaEditLists {
  GObject parent_instance;
  AdwPreferencesGroup *groups[RA_EDIT_N_LISTS]; /* borrowed */
  RaRowList *lists[RA_EDIT_N_LISTS];
  RaDocument *document; /* NULL before one is shown */
};

static guint committed_signal;

G_DEFINE_FINAL_TYPE (RaEditLists, ra_edit_lists, G_TYPE_OBJECT)

/* What a row stands for, kept with it: things come and go, so it is named by its id or its place in the list. */
typedef struct {
  RaEditList list;
  int index;    /* in the list */
  char *id;     /* of a site, system, claim or source; else NULL */
  char *system; /* of a claim: its system's id; else NULL */
  char *text;   /* for the history when it is taken out */
} RowThing;

static void
row_thing_free (gpointer data)
{
  RowThing *thing = data;

  g_free (thing->id);
  g_free (thing->system);
  g_free (thing->text);
  g_free (thing);
}

static void
set_thing (GtkWidget *row, const RowThing *thing)
{
  g_object_set_data_full (G_OBJECT (row), "thing", g_memdup2 (thing, sizeof *thing), row_thing_free);
}

static const RowThing *
get_thing (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  return g_object_get_data (G_OBJECT (row), "thing");
}

static void
edit_cb (RaEditLists *self, GtkWidget *row)
{
  GtkWindow *parent = ra_parent_window (row);
  const RowThing *thing = get_thing (row);

  if (thing->system != NULL)
    ra_forms_edit_claim (parent, self->document, thing->system, thing->id);
  else if (thing->list == RA_EDIT_SITES)
    ra_forms_edit_site (parent, self->document, thing->id, NULL);
  else if (thing->list == RA_EDIT_SYSTEMS)
    ra_forms_edit_system (parent, self->document, thing->id);
  else if (thing->list == RA_EDIT_DEPLOYMENTS)
    ra_forms_edit_deployment (parent, self->document, thing->index);
  else if (thing->list == RA_EDIT_RINGS)
    ra_forms_edit_ring (parent, self->document, thing->index);
  else if (thing->list == RA_EDIT_POSITIONS)
    ra_forms_edit_position (parent, self->document, thing->index);
  else
    ra_forms_edit_source (parent, self->document, thing->id, NULL, NULL);
}

static void
remove_thing (RaScenarioDocument *draft, const RowThing *thing)
{
  static const char *const lists[RA_EDIT_N_LISTS]
      = { "sites", "deployments", "systems", "rings", "positions", "sources" };
  guint index = (guint)thing->index;

  if (thing->system != NULL)
    ra_scenario_document_remove_claim (draft, thing->id);
  else if (thing->list == RA_EDIT_SITES)
    ra_scenario_document_remove_site (draft, thing->id);
  else if (thing->list == RA_EDIT_SYSTEMS)
    ra_scenario_document_remove_system (draft, thing->id);
  else if (thing->id == NULL || ra_scenario_document_find (draft, lists[thing->list], thing->id, &index))
    ra_scenario_document_remove (draft, lists[thing->list], index);
}

static void
remove_cb (RaEditLists *self, GtkWidget *button)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  const RowThing *thing = get_thing (button);
  g_autofree char *text = g_strdup (thing->text);

  remove_thing (draft, thing);
  /* The row goes, and the focus with it. */
  gtk_widget_child_focus (GTK_WIDGET (self->groups[thing->list]), GTK_DIR_TAB_FORWARD);
  g_autoptr (GError) problem = NULL;
  ra_document_commit (self->document, draft, text, NULL, &problem);
  g_signal_emit (self, committed_signal, 0, problem);
}

static gboolean
delete_cb (GtkWidget *row, GVariant *args, gpointer user_data)
{
  (void)args;
  remove_cb (RA_EDIT_LISTS (user_data), row);
  return GDK_EVENT_STOP;
}

/* Delete on the row does what its button does. */
static void
add_delete_key (RaEditLists *self, GtkWidget *row)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_callback_action_new (delete_cb, self, NULL)));
  gtk_widget_add_controller (row, shortcuts);
}

static void
add_claim_cb (RaEditLists *self, GtkWidget *button)
{
  ra_forms_edit_claim (ra_parent_window (button), self->document, get_thing (button)->id, NULL);
}

/* Takes over the strings of @thing. */
static GtkWidget *
add_row (RaEditLists *self, const char *title, const char *subtitle, const RowThing *thing)
{
  GtkWidget *row = ra_row_new (title, subtitle);

  set_thing (row, thing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  if (thing->list == RA_EDIT_SYSTEMS && thing->system == NULL)
    ra_row_add_button (row, "list-add-symbolic", _ ("Add Claim"), G_CALLBACK (add_claim_cb), G_OBJECT (self));
  if (thing->system != NULL)
    gtk_widget_add_css_class (row, "nested-row");
  ra_row_add_button (row, "user-trash-symbolic", thing->text, G_CALLBACK (remove_cb), G_OBJECT (self));
  add_delete_key (self, row);
  ra_row_list_add (self->lists[thing->list], row);
  return row;
}

static const RaTranslations *
language_of (RaEditLists *self)
{
  return ra_document_get_translations (self->document);
}

static void
list_sites (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (scenario);

  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);
    g_autofree char *position = ra_map_text_position (site->lat_deg, site->lon_deg);

    add_row (self, ra_translate_name (language_of (self), RA_NAME_SITE, site->name), position,
             &(RowThing) { .list = RA_EDIT_SITES,
                           .id = g_strdup (site->id),
                           .text = g_strdup_printf (_ ("Remove site %s"), site->name) });
  }
}

static void
list_deployments (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    /* Translators: a missile system and a place */
    g_autofree char *title = g_strdup_printf (
        _ ("%s at %s"), ra_translate_name (language_of (self), RA_NAME_SYSTEM, deployment->system->name),
        ra_translate_name (language_of (self), RA_NAME_SITE, deployment->site->name));

    add_row (self, title, ra_form_text_status (deployment->status),
             &(RowThing) { .list = RA_EDIT_DEPLOYMENTS,
                           .index = (int)i,
                           .text = g_strdup_printf (_ ("Remove deployment of %s at %s"), deployment->system->name,
                                                    deployment->site->name) });
  }
}

static void
list_claims (RaEditLists *self, const RaSystem *system)
{
  for (guint i = 0; i < system->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (system->claims, i);
    g_autofree char *range = ra_form_text_range (claim);
    g_autofree char *claimant = ra_form_text_claimant (claim, language_of (self));

    add_row (self, range, claimant,
             &(RowThing) { .list = RA_EDIT_SYSTEMS,
                           .id = g_strdup (claim->id),
                           .system = g_strdup (system->id),
                           .text = g_strdup_printf (_ ("Remove claim by %s"), claim->claimant) });
  }
}

static void
list_systems (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *systems = ra_scenario_get_own_systems (scenario);

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);

    add_row (self, ra_translate_name (language_of (self), RA_NAME_SYSTEM, system->name),
             ra_translate_text (language_of (self), system->kind),
             &(RowThing) { .list = RA_EDIT_SYSTEMS,
                           .id = g_strdup (system->id),
                           .text = g_strdup_printf (_ ("Remove system %s"), system->name) });
    list_claims (self, system);
  }
}

static void
list_rings (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *rings = ra_scenario_get_rings (scenario);

  for (guint i = 0; i < rings->len; i++) {
    const RaExtraRing *ring = g_ptr_array_index (rings, i);
    g_autofree char *max = ra_map_text_km (ring->max_km);
    g_autofree char *position = ring->site != NULL
                                    ? g_strdup (ra_translate_name (language_of (self), RA_NAME_SITE, ring->site->name))
                                    : ra_map_text_position (ring->lat_deg, ring->lon_deg);
    /* Translators: the radius of a ring and the place in its middle */
    g_autofree char *title = g_strdup_printf (_ ("%s about %s"), max, position);
    const char *detail = ring->claim != NULL
                             ? ra_translate_name (language_of (self), RA_NAME_CLAIMANT, ring->claim->claimant)
                             : _ ("A distance of your own");

    add_row (
        self, title, ring->label != NULL ? ring->label : detail,
        &(RowThing) { .list = RA_EDIT_RINGS, .index = (int)i, .text = g_strdup_printf (_ ("Remove ring %s"), title) });
  }
}

static void
list_positions (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);

    add_row (self, ra_translate_text (language_of (self), position->party), position->date,
             &(RowThing) { .list = RA_EDIT_POSITIONS,
                           .index = (int)i,
                           .text = g_strdup_printf (_ ("Remove position of %s"), position->party) });
  }
}

static void
list_sources (RaEditLists *self, RaScenario *scenario)
{
  const GPtrArray *sources = ra_scenario_get_own_sources (scenario);

  for (guint i = 0; i < sources->len; i++) {
    const RaSource *source = g_ptr_array_index (sources, i);

    add_row (self, source->title, source->publisher,
             &(RowThing) { .list = RA_EDIT_SOURCES,
                           .id = g_strdup (source->id),
                           .text = g_strdup_printf (_ ("Remove source %s"), source->title) });
  }
}

void
ra_edit_lists_show (RaEditLists *self, RaDocument *document)
{
  g_return_if_fail (RA_IS_EDIT_LISTS (self) && RA_IS_DOCUMENT (document));
  RaScenario *scenario = ra_document_get_scenario (document);

  g_set_object (&self->document, document);
  for (guint i = 0; i < RA_EDIT_N_LISTS; i++)
    ra_row_list_clear (self->lists[i]);
  list_sites (self, scenario);
  list_deployments (self, scenario);
  list_systems (self, scenario);
  list_rings (self, scenario);
  list_positions (self, scenario);
  list_sources (self, scenario);
}

static void
ra_edit_lists_finalize (GObject *object)
{
  RaEditLists *self = RA_EDIT_LISTS (object);

  for (guint i = 0; i < RA_EDIT_N_LISTS; i++)
    g_clear_pointer (&self->lists[i], ra_row_list_free);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (ra_edit_lists_parent_class)->finalize (object);
}

static void
ra_edit_lists_class_init (RaEditListsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_edit_lists_finalize;
  committed_signal = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ra_edit_lists_init (RaEditLists *self)
{
  (void)self;
}

RaEditLists *
ra_edit_lists_new (AdwPreferencesGroup *const groups[RA_EDIT_N_LISTS])
{
  RaEditLists *self = g_object_new (RA_TYPE_EDIT_LISTS, NULL);

  for (guint i = 0; i < RA_EDIT_N_LISTS; i++) {
    self->groups[i] = groups[i];
    self->lists[i] = ra_row_list_new (groups[i]);
    ra_row_list_keep_group (self->lists[i]);
  }
  return self;
}
