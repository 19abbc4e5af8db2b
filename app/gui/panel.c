/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/panel-private.h"

G_DEFINE_FINAL_TYPE (RaPanel, ra_panel, ADW_TYPE_BIN)

/* A switch and the part of the map that it switches. */
typedef struct {
  gsize offset; /* of the GtkSwitch * in RaPanel */
  RaShow part;
} ShowSwitch;

static const ShowSwitch show_switches[] = {
  { G_STRUCT_OFFSET (RaPanel, sites_switch), RA_SHOW_SITES },
  { G_STRUCT_OFFSET (RaPanel, places_switch), RA_SHOW_PLACES },
  { G_STRUCT_OFFSET (RaPanel, graticule_switch), RA_SHOW_GRATICULE },
  { G_STRUCT_OFFSET (RaPanel, overlaps_switch), RA_SHOW_OVERLAPS },
  { G_STRUCT_OFFSET (RaPanel, members_switch), RA_SHOW_MEMBERS },
};

static GtkSwitch *
show_switch (RaPanel *self, guint i)
{
  return G_STRUCT_MEMBER (GtkSwitch *, self, show_switches[i].offset);
}

/* From the state to the controls */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
select_projection (RaPanel *self)
{
  const char *name = ra_map_state_get_viewport (self->state)->projection.name;

  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const RaProjectionInfo *info = ra_projection_table_row (i);

    if (g_str_equal (info->name, name)) {
      adw_combo_row_set_selected (self->projection_row, i);
      adw_preferences_group_set_description (self->map_group, info->description);
    }
  }
}

static void
select_site (RaPanel *self)
{
  const RaSite *site = ra_map_state_get_site (self->state);
  guint row;

  if (site != NULL && g_ptr_array_find ((GPtrArray *)ra_catalogue_get_sites (self->catalogue), (gpointer)site, &row))
    adw_combo_row_set_selected (self->site_row, row);
}

static void
follow_state (RaPanel *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);

  self->updating = TRUE;
  select_projection (self);
  select_site (self);
  adw_combo_row_set_selected (self->boundaries_row, spec->boundaries);
  adw_combo_row_set_selected (self->theme_row, spec->theme);
  gtk_switch_set_active (self->shorter_switch, (spec->bands & RA_BANDS_SHORTER) != 0);
  gtk_switch_set_active (self->intermediate_switch, (spec->bands & RA_BANDS_INTERMEDIATE) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (show_switches); i++)
    gtk_switch_set_active (show_switch (self, i), (spec->show & show_switches[i].part) != 0);
  self->updating = FALSE;
}

static void
scenario_changed_cb (RaPanel *self)
{
  const RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;

  set_text (self->subtitle_label, ra_scenario_get_subtitle (scenario));
  set_text (self->summary_label, ra_scenario_get_summary (scenario));
  set_text (self->note_label, ra_scenario_get_note (scenario));
  self->updating = TRUE;
  ra_panel_list_sites (self);
  self->updating = FALSE;
  ra_panel_list_systems (self);
  ra_panel_list_positions (self);
}

static void
content_changed_cb (RaPanel *self)
{
  follow_state (self);
  ra_panel_list_claims (self);
}

static void
viewport_changed_cb (RaPanel *self)
{
  self->updating = TRUE;
  select_projection (self);
  self->updating = FALSE;
}

/* From the controls to the state */

static void
projection_selected_cb (RaPanel *self)
{
  const guint row = adw_combo_row_get_selected (self->projection_row);

  if (!self->updating && self->state != NULL && row < ra_projection_table_size ())
    ra_map_state_set_projection (self->state, ra_projection_table_row (row)->name);
}

static void
boundaries_selected_cb (RaPanel *self)
{
  if (!self->updating && self->state != NULL)
    ra_map_state_set_boundaries (self->state, (RaBoundaries)adw_combo_row_get_selected (self->boundaries_row));
}

static void
theme_selected_cb (RaPanel *self)
{
  if (!self->updating && self->state != NULL)
    ra_map_state_set_theme (self->state, (RaTheme)adw_combo_row_get_selected (self->theme_row));
}

static void
site_selected_cb (RaPanel *self)
{
  const guint row = adw_combo_row_get_selected (self->site_row);
  const GPtrArray *sites;

  if (self->updating || self->state == NULL)
    return;
  sites = ra_catalogue_get_sites (self->catalogue);
  if (row < sites->len)
    ra_map_state_set_site (self->state, ((const RaSite *)g_ptr_array_index (sites, row))->id);
}

static void
band_switched_cb (RaPanel *self)
{
  if (self->updating)
    return;
  ra_map_state_set_band (self->state, RA_BANDS_SHORTER, gtk_switch_get_active (self->shorter_switch));
  ra_map_state_set_band (self->state, RA_BANDS_INTERMEDIATE, gtk_switch_get_active (self->intermediate_switch));
}

static void
show_switched_cb (RaPanel *self)
{
  if (self->updating)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (show_switches); i++)
    ra_map_state_set_shown (self->state, show_switches[i].part, gtk_switch_get_active (show_switch (self, i)));
}

static void
ra_panel_dispose (GObject *object)
{
  RaPanel *self = RA_PANEL (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  g_clear_pointer (&self->systems, ra_row_list_free);
  g_clear_pointer (&self->claims, ra_row_list_free);
  g_clear_pointer (&self->positions, ra_row_list_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_PANEL);
  G_OBJECT_CLASS (ra_panel_parent_class)->dispose (object);
}

static void
ra_panel_class_init (RaPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_SCENARIO_CHOOSER);
  G_OBJECT_CLASS (klass)->dispose = ra_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RaPanel, scenario_chooser);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, map_group);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, projection_row);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, boundaries_row);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, theme_row);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, site_row);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, shorter_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, intermediate_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, systems_group);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, sites_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, places_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, graticule_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, overlaps_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, members_switch);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, claims_group);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, positions_group);
  gtk_widget_class_bind_template_child (widget_class, RaPanel, note_label);
  gtk_widget_class_bind_template_callback (widget_class, projection_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundaries_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_selected_cb);
}

static void
list_projections (RaPanel *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < ra_projection_table_size (); i++)
    gtk_string_list_append (titles, ra_projection_table_row (i)->title);
  adw_combo_row_set_model (self->projection_row, G_LIST_MODEL (titles));
}

static void
ra_panel_init (RaPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->systems = ra_row_list_new (self->systems_group);
  self->claims = ra_row_list_new (self->claims_group);
  self->positions = ra_row_list_new (self->positions_group);
  list_projections (self);
}

void
ra_panel_set_up (RaPanel *self, RaMapState *state, const GPtrArray *scenarios)
{
  g_return_if_fail (RA_IS_PANEL (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  ra_scenario_chooser_set_up (self->scenario_chooser, state, scenarios);
  scenario_changed_cb (self);
  content_changed_cb (self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (self->shorter_switch, "notify::active", G_CALLBACK (band_switched_cb), self);
  g_signal_connect_swapped (self->intermediate_switch, "notify::active", G_CALLBACK (band_switched_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (show_switches); i++)
    g_signal_connect_swapped (show_switch (self, i), "notify::active", G_CALLBACK (show_switched_cb), self);
}

void
ra_panel_step_scenario (RaPanel *self, int step)
{
  g_return_if_fail (RA_IS_PANEL (self));
  ra_scenario_chooser_step (self->scenario_chooser, step);
}
