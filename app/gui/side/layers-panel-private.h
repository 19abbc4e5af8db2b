/* What the files of the layers page share. */
#pragma once

#include "app/gui/base/row-list.h"
#include "app/gui/side/layers-panel.h"

G_BEGIN_DECLS

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
  GtkSwitch *ring_labels_switch;
  GtkSwitch *compass_switch;

  RaMapState *state;
  RaRowList *systems;
  RaRowList *groups;
  RaCatalogue *catalogue; /* whose sites the chooser lists; borrowed from the scenario, compared only */
  gboolean updating;      /* the controls follow the state, not the user */
};

/* Lists that are written anew when the scenario changes. */
void ra_layers_panel_list_systems (RaLayersPanel *self);
void ra_layers_panel_list_sites (RaLayersPanel *self);

G_END_DECLS
