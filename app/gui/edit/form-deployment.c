/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/forms.h"

#include <glib/gi18n.h>

#include "app/gui/base/row-list.h"
#include "app/gui/edit/form-text.h"
#include "app/gui/edit/source-picker.h"

typedef struct {
  RaForm *form;
  int index; /* -1: a new deployment */
  GtkDropDown *system;
  GtkDropDown *site;
  RaRowList *claims;
  GPtrArray *switches; /* GtkSwitch *, one for each claim of the system */
  AdwComboRow *status;
  GtkEditable *from;
  GtkEditable *to;
  GtkEditable *label;
  GtkTextBuffer *note;
  RaSourcePicker *sources;
} DeploymentForm;

static void
deployment_form_free (gpointer data)
{
  DeploymentForm *form = data;

  ra_row_list_free (form->claims);
  g_ptr_array_unref (form->switches);
  g_object_unref (form->sources);
  g_free (form);
}

static const RaDeployment *
old_deployment (const DeploymentForm *form)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (ra_form_get_scenario (form->form));

  return form->index >= 0 ? g_ptr_array_index (deployments, form->index) : NULL;
}

static const RaSystem *
chosen_system (const DeploymentForm *form)
{
  return g_ptr_array_index (ra_catalogue_get_systems (ra_form_get_catalogue (form->form)),
                            gtk_drop_down_get_selected (form->system));
}

static GPtrArray *
chosen_claims (const DeploymentForm *form, const RaSystem *system)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < system->claims->len && i < form->switches->len; i++)
    if (gtk_switch_get_active (g_ptr_array_index (form->switches, i)))
      g_ptr_array_add (claims, g_ptr_array_index (system->claims, i));
  return claims;
}

/* All of the old, when the system is still the same. */
static gboolean
is_claimed (const DeploymentForm *form, const RaClaim *claim)
{
  const RaDeployment *old = old_deployment (form);

  if (old == NULL || old->system != claim->system)
    return claim->shown;
  return g_ptr_array_find (old->claims, claim, NULL);
}

static void
list_claims (DeploymentForm *form)
{
  const RaSystem *system = chosen_system (form);

  ra_row_list_clear (form->claims);
  g_ptr_array_set_size (form->switches, 0);
  for (guint i = 0; i < system->claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (system->claims, i);
    g_autofree char *range = ra_form_text_range (claim);
    g_autofree char *detail = ra_form_text_claimant (claim, ra_form_get_translations (form->form));
    GtkSwitch *toggle = ra_row_list_add_switch (form->claims, range, detail, is_claimed (form, claim));

    g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (ra_form_check), form->form);
    g_ptr_array_add (form->switches, toggle);
  }
  ra_form_check (form->form);
}

static gboolean
read_period (const DeploymentForm *form, RaDeployment *deployment, GError **error)
{
  GError *reason = NULL;

  deployment->from = ra_form_get_date (form->from, &reason);
  if (reason == NULL)
    deployment->to = ra_form_get_date (form->to, &reason);
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, reason);
  return FALSE;
}

static char *
write_deployment (const DeploymentForm *form, RaScenarioDocument *draft, const RaDeployment *deployment)
{
  if (form->index < 0)
    ra_scenario_document_add_deployment (draft, deployment);
  else
    ra_scenario_document_set_deployment (draft, (guint)form->index, deployment);
  /* Translators: a missile system and a place */
  return g_strdup_printf (form->index < 0 ? _ ("Add deployment of %s at %s") : _ ("Change deployment of %s at %s"),
                          deployment->system->name, deployment->site->name);
}

static char *
fill_deployment (RaForm *self, RaScenarioDocument *draft, gpointer data, GError **error)
{
  const DeploymentForm *form = data;
  const RaDeployment *old = old_deployment (form);
  const GPtrArray *sites = ra_catalogue_get_sites (ra_form_get_catalogue (self));
  g_autofree char *label = ra_form_get_text (form->label);
  g_autofree char *note = ra_form_get_paragraph (form->note);
  g_autoptr (GPtrArray) claims = chosen_claims (form, chosen_system (form));
  g_autoptr (GPtrArray) sources = ra_source_picker_get (form->sources);
  RaDeployment deployment = { .system = chosen_system (form),
                              .site = g_ptr_array_index (sites, gtk_drop_down_get_selected (form->site)),
                              .claims = claims,
                              .status = (RaStatus)adw_combo_row_get_selected (form->status),
                              .contested = old != NULL && old->contested,
                              .sources = sources,
                              .label = label,
                              .note = note };
  char *text = NULL;

  if (read_period (form, &deployment, error))
    text = write_deployment (form, draft, &deployment);
  g_free (deployment.from);
  g_free (deployment.to);
  return text;
}

static guint
index_of (const GPtrArray *things, gconstpointer thing)
{
  guint index = 0;

  return thing != NULL && g_ptr_array_find ((GPtrArray *)things, thing, &index) ? index : 0;
}

/* What one has just made is most likely what is meant to stand somewhere. */
static const RaSite *
likely_site (RaScenario *scenario)
{
  const GPtrArray *own = ra_scenario_get_own_sites (scenario);

  return own->len > 0 ? g_ptr_array_index (own, own->len - 1) : NULL;
}

static const RaSystem *
likely_system (RaScenario *scenario)
{
  const GPtrArray *own = ra_scenario_get_own_systems (scenario);
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  if (own->len > 0)
    return g_ptr_array_index (own, own->len - 1);
  return deployments->len > 0 ? ((const RaDeployment *)g_ptr_array_index (deployments, deployments->len - 1))->system
                              : NULL;
}

static void
add_rows (DeploymentForm *form)
{
  RaForm *self = form->form;
  RaCatalogue *catalogue = ra_form_get_catalogue (self);
  const RaDeployment *old = old_deployment (form);
  const RaSite *site = old != NULL ? old->site : likely_site (ra_form_get_scenario (self));
  const RaSystem *system = old != NULL ? old->system : likely_system (ra_form_get_scenario (self));
  g_autoptr (GListModel) systems = ra_form_list_systems (catalogue, ra_form_get_translations (self));
  g_autoptr (GListModel) sites = ra_form_list_sites (catalogue, NULL, ra_form_get_translations (self));
  g_auto (GStrv) statuses = ra_form_list_statuses ();

  form->system
      = ra_form_add_choice (self, _ ("System"), systems, index_of (ra_catalogue_get_systems (catalogue), system));
  form->site = ra_form_add_choice (self, _ ("Site"), sites, index_of (ra_catalogue_get_sites (catalogue), site));
  form->status = ra_form_add_texts (self, _ ("Status"), (const char *const *)statuses,
                                    old != NULL ? old->status : RA_STATUS_HYPOTHETICAL);
  form->claims = ra_row_list_new (ra_form_add_group (self, _ ("Claims drawn as rings"), NULL));
  ra_form_add_group (self, _ ("Period"), _ ("As exact as it is known: 2019, 2019-02 or 2019-02-10"));
  form->from = ra_form_add_date (self, C_ ("beginning of a period", "From"), old != NULL ? old->from : NULL);
  form->to = ra_form_add_date (self, _ ("To"), old != NULL ? old->to : NULL);
  form->sources = ra_source_picker_new (self, old != NULL ? old->sources : NULL);
  ra_form_add_group (self, NULL, NULL);
  form->label = ra_form_add_entry (self, _ ("Words on the map"), old != NULL ? old->label : NULL);
  form->note = ra_form_add_paragraph (self, _ ("Note"), old != NULL ? old->note : NULL);
}

void
ra_forms_edit_deployment (GtkWindow *parent, RaDocument *document, int index)
{
  DeploymentForm *form = g_new0 (DeploymentForm, 1);

  form->form = ra_form_new (parent, document, index >= 0 ? _ ("Change Deployment") : _ ("Add Deployment"),
                            index >= 0 ? _ ("_Change") : _ ("_Add"));
  form->index = index;
  form->switches = g_ptr_array_new ();
  add_rows (form);
  list_claims (form);
  g_signal_connect_swapped (form->system, "notify::selected", G_CALLBACK (list_claims), form);
  ra_form_run (form->form, fill_deployment, form, deployment_form_free);
}
