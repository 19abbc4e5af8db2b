/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/panel-private.h"

#include "app/gui/shown-claims.h"
#include "data/ring-list.h"

static void
system_switched_cb (GtkSwitch *toggle, GParamSpec *pspec, gpointer user_data)
{
  RaPanel *self = RA_PANEL (user_data);

  (void)pspec;
  ra_map_state_set_system_shown (self->state, g_object_get_data (G_OBJECT (toggle), "system-id"),
                                 gtk_switch_get_active (toggle));
}

static void
add_system (RaPanel *self, const RaSystem *system)
{
  GtkSwitch *toggle = ra_row_list_add_switch (self->systems, system->name, system->kind,
                                              ra_map_state_shows_system (self->state, system->id));

  g_object_set_data_full (G_OBJECT (toggle), "system-id", g_strdup (system->id), g_free);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (system_switched_cb), self);
}

void
ra_panel_list_systems (RaPanel *self)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (ra_map_state_get_spec (self->state)->scenario);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  ra_row_list_clear (self->systems);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);

    if (g_hash_table_add (seen, (gpointer)deployment->system))
      add_system (self, deployment->system);
  }
}

void
ra_panel_list_claims (RaPanel *self)
{
  g_autoptr (GPtrArray) claims = ra_shown_claims_new (ra_map_state_get_spec (self->state));

  ra_row_list_clear (self->claims);
  for (guint i = 0; i < claims->len; i++) {
    const RaShownClaim *claim = g_ptr_array_index (claims, i);

    ra_row_list_add_text (self->claims, claim->title, claim->detail);
  }
}

/* All parties in the order of the file, at one size: none is a footnote to another. */
void
ra_panel_list_positions (RaPanel *self)
{
  const GPtrArray *positions = ra_scenario_get_positions (ra_map_state_get_spec (self->state)->scenario);

  ra_row_list_clear (self->positions);
  for (guint i = 0; positions != NULL && i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    g_autofree char *date = position->date != NULL ? ra_format_date (position->date) : NULL;

    ra_row_list_add_paragraph (self->positions, position->party, date, position->text);
  }
}

void
ra_panel_list_sites (RaPanel *self)
{
  RaCatalogue *catalogue = ra_scenario_get_catalogue (ra_map_state_get_spec (self->state)->scenario);
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);
  g_autoptr (GtkStringList) names = NULL;

  if (self->catalogue == catalogue)
    return;
  self->catalogue = catalogue;
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < sites->len; i++)
    gtk_string_list_append (names, ((const RaSite *)g_ptr_array_index (sites, i))->name);
  adw_combo_row_set_model (self->site_row, G_LIST_MODEL (names));
}
