/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/layers-panel.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/gui/base/row-list.h"
#include "app/gui/side/layer-switches.h"

struct _RaLayersPanel {
  AdwBin parent_instance;

  AdwComboRow *site_row;
  GtkSwitch *shorter_switch;
  GtkSwitch *intermediate_switch;
  AdwPreferencesGroup *systems_group;
  AdwPreferencesGroup *sites_group;
  AdwPreferencesGroup *map_group; /* its description is that of the projection */
  AdwComboRow *projection_row;
  AdwComboRow *boundaries_row;
  AdwComboRow *theme_row;
  GtkSwitch *sites_switch;
  GtkSwitch *base_switch;
  GtkSwitch *places_switch;
  GtkSwitch *area_names_switch;
  GtkSwitch *graticule_switch;
  GtkSwitch *members_switch;
  GtkSwitch *overlaps_switch;
  AdwActionRow *under_row; /* seen where the scenario has such layers */
  GtkSwitch *under_switch;
  GtkSwitch *ring_labels_switch;
  GtkSwitch *compass_switch;

  GtkStringList *site_names;
  RaMapState *state;
  RaRowList *systems;
  RaRowList *groups;
  RaCatalogue *catalogue; /* whose sites the chooser lists; borrowed from the scenario, compared only */
  gboolean updating;      /* the controls follow the state, not the user */
};

G_DEFINE_FINAL_TYPE (RaLayersPanel, ra_layers_panel, ADW_TYPE_BIN)

/* A switch and the part of the map that it switches. */
typedef struct {
  gsize offset; /* of the GtkSwitch * in RaLayersPanel */
  RaShow part;
} ShowSwitch;

static const ShowSwitch show_switches[] = {
  { G_STRUCT_OFFSET (RaLayersPanel, sites_switch), RA_SHOW_SITES },
  { G_STRUCT_OFFSET (RaLayersPanel, base_switch), RA_SHOW_BASE },
  { G_STRUCT_OFFSET (RaLayersPanel, places_switch), RA_SHOW_PLACES },
  { G_STRUCT_OFFSET (RaLayersPanel, area_names_switch), RA_SHOW_AREA_NAMES },
  { G_STRUCT_OFFSET (RaLayersPanel, graticule_switch), RA_SHOW_GRATICULE | RA_SHOW_FULL_GRATICULE },
  { G_STRUCT_OFFSET (RaLayersPanel, overlaps_switch), RA_SHOW_OVERLAPS },
  { G_STRUCT_OFFSET (RaLayersPanel, members_switch), RA_SHOW_MEMBERS },
  { G_STRUCT_OFFSET (RaLayersPanel, under_switch), RA_SHOW_UNDER },
  { G_STRUCT_OFFSET (RaLayersPanel, ring_labels_switch), RA_SHOW_RING_LABELS },
  { G_STRUCT_OFFSET (RaLayersPanel, compass_switch), RA_SHOW_COMPASS_CIRCLES },
};

static GtkSwitch *
show_switch (RaLayersPanel *self, guint i)
{
  return G_STRUCT_MEMBER (GtkSwitch *, self, show_switches[i].offset);
}

/* Below those of the table stands one row for any other: a scenario may bring its own. */
static void
select_projection (RaLayersPanel *self)
{
  const char *name = ra_map_state_get_viewport (self->state)->projection.name;

  if (ra_projection_find (name) == NULL) {
    adw_combo_row_set_selected (self->projection_row, ra_projection_table_size ());
    adw_preferences_group_set_description (self->map_group, NULL);
    return;
  }
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const RaProjectionInfo *info = ra_projection_table_row (i);

    if (g_str_equal (info->name, name)) {
      adw_combo_row_set_selected (self->projection_row, i);
      adw_preferences_group_set_description (self->map_group, _ (info->description));
    }
  }
}

static void
select_site (RaLayersPanel *self)
{
  const RaSite *site = ra_map_state_get_site (self->state);
  guint row;

  if (site != NULL && g_ptr_array_find ((GPtrArray *)ra_catalogue_get_sites (self->catalogue), (gpointer)site, &row))
    adw_combo_row_set_selected (self->site_row, row);
}

static void
follow_state (RaLayersPanel *self)
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
    gtk_switch_set_active (show_switch (self, i), (spec->show & show_switches[i].part) == show_switches[i].part);
  self->updating = FALSE;
}

/* The names that are there already stay: an edit changes one of what may be a hundred thousand. */
static void
show_names (GtkStringList *shown, const GPtrArray *names)
{
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (shown));
  const guint n = names->len - 1; /* a NULL ends them */
  guint first = 0;
  guint last = 0;

  while (first < MIN (n, n_shown) && g_str_equal (gtk_string_list_get_string (shown, first), names->pdata[first]))
    first++;
  while (last < MIN (n, n_shown) - first
         && g_str_equal (gtk_string_list_get_string (shown, n_shown - 1 - last), names->pdata[n - 1 - last]))
    last++;
  names->pdata[n - last] = NULL;
  if (first + last < MAX (n, n_shown))
    gtk_string_list_splice (shown, first, n_shown - first - last, (const char *const *)names->pdata + first);
}

static void
list_sites (RaLayersPanel *self)
{
  RaCatalogue *catalogue = ra_scenario_get_catalogue (ra_map_state_get_spec (self->state)->scenario);

  if (self->catalogue == catalogue)
    return;
  self->catalogue = catalogue;
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);
  g_autoptr (GPtrArray) names = g_ptr_array_sized_new (sites->len + 1);

  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (names,
                     (gpointer)ra_translate_name (ra_map_state_get_spec (self->state)->translations, RA_NAME_SITE,
                                                  ((const RaSite *)g_ptr_array_index (sites, i))->name));
  g_ptr_array_add (names, NULL);
  show_names (self->site_names, names);
  if (sites->len > 0)
    adw_combo_row_set_selected (self->site_row, 0);
  ra_layer_switches_list_groups (self->groups, self->state, sites);
}

static void
list_under (RaLayersPanel *self)
{
  const GPtrArray *under = ra_scenario_get_under (ra_map_state_get_spec (self->state)->scenario);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < under->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "",
                            ((const RaReferenceLayer *)g_ptr_array_index (under, i))->title);
  adw_action_row_set_subtitle (self->under_row, titles->str);
  gtk_widget_set_visible (GTK_WIDGET (self->under_row), under->len > 0);
}

static void
scenario_changed_cb (RaLayersPanel *self)
{
  self->updating = TRUE;
  list_sites (self);
  self->updating = FALSE;
  ra_layer_switches_list_systems (self->systems, self->state);
  list_under (self);
}

static void
viewport_changed_cb (RaLayersPanel *self)
{
  self->updating = TRUE;
  select_projection (self);
  self->updating = FALSE;
}

static void
projection_selected_cb (RaLayersPanel *self)
{
  const guint row = adw_combo_row_get_selected (self->projection_row);

  if (self->updating || self->state == NULL || row > ra_projection_table_size ())
    return;
  if (row < ra_projection_table_size ())
    ra_map_state_set_projection (self->state, ra_projection_table_row (row)->name);
  else
    ra_map_state_reset_view (self->state);
}

static void
boundaries_selected_cb (RaLayersPanel *self)
{
  if (!self->updating && self->state != NULL)
    ra_map_state_set_boundaries (self->state, (RaBoundaries)adw_combo_row_get_selected (self->boundaries_row));
}

static void
theme_selected_cb (RaLayersPanel *self)
{
  if (!self->updating && self->state != NULL)
    ra_map_state_set_theme (self->state, (RaTheme)adw_combo_row_get_selected (self->theme_row));
}

static void
site_selected_cb (RaLayersPanel *self)
{
  const guint row = adw_combo_row_get_selected (self->site_row);

  if (self->updating || self->state == NULL)
    return;
  const GPtrArray *sites = ra_catalogue_get_sites (self->catalogue);
  if (row < sites->len)
    ra_map_state_set_site (self->state, ((const RaSite *)g_ptr_array_index (sites, row))->id);
}

static void
band_switched_cb (RaLayersPanel *self)
{
  if (self->updating)
    return;
  ra_map_state_set_band (self->state, RA_BANDS_SHORTER, gtk_switch_get_active (self->shorter_switch));
  ra_map_state_set_band (self->state, RA_BANDS_INTERMEDIATE, gtk_switch_get_active (self->intermediate_switch));
}

static void
show_switched_cb (RaLayersPanel *self)
{
  if (self->updating)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (show_switches); i++)
    ra_map_state_set_shown (self->state, show_switches[i].part, gtk_switch_get_active (show_switch (self, i)));
}

static void
ra_layers_panel_dispose (GObject *object)
{
  RaLayersPanel *self = RA_LAYERS_PANEL (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  g_clear_object (&self->site_names);
  g_clear_pointer (&self->systems, ra_row_list_free);
  g_clear_pointer (&self->groups, ra_row_list_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_LAYERS_PANEL);
  G_OBJECT_CLASS (ra_layers_panel_parent_class)->dispose (object);
}

static void
ra_layers_panel_class_init (RaLayersPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_layers_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/layers-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, map_group);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, projection_row);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, boundaries_row);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, theme_row);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, site_row);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, shorter_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, intermediate_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, systems_group);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, sites_group);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, sites_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, base_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, area_names_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, under_row);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, under_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, ring_labels_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, compass_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, places_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, graticule_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, overlaps_switch);
  gtk_widget_class_bind_template_child (widget_class, RaLayersPanel, members_switch);
  gtk_widget_class_bind_template_callback (widget_class, projection_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, boundaries_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_selected_cb);
}

static void
list_projections (RaLayersPanel *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < ra_projection_table_size (); i++)
    gtk_string_list_append (titles, _ (ra_projection_table_row (i)->title));
  gtk_string_list_append (titles, _ ("The scenario’s own"));
  adw_combo_row_set_model (self->projection_row, G_LIST_MODEL (titles));
}

static void
ra_layers_panel_init (RaLayersPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  self->systems = ra_row_list_new (self->systems_group);
  self->groups = ra_row_list_new (self->sites_group);
  self->site_names = gtk_string_list_new (NULL);
  adw_combo_row_set_model (self->site_row, G_LIST_MODEL (self->site_names));
  list_projections (self);
}

void
ra_layers_panel_set_up (RaLayersPanel *self, RaMapState *state)
{
  g_return_if_fail (RA_IS_LAYERS_PANEL (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  scenario_changed_cb (self);
  follow_state (self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (follow_state), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (self->shorter_switch, "notify::active", G_CALLBACK (band_switched_cb), self);
  g_signal_connect_swapped (self->intermediate_switch, "notify::active", G_CALLBACK (band_switched_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (show_switches); i++)
    g_signal_connect_swapped (show_switch (self, i), "notify::active", G_CALLBACK (show_switched_cb), self);
}
