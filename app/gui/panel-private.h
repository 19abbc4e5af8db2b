/* What the files of the side panel share. */
#pragma once

#include "panel.h"
#include "panel-rows.h"
#include "scenario-chooser.h"

G_BEGIN_DECLS

struct _RaPanel {
  AdwBin parent_instance;

  RaScenarioChooser *scenario_chooser;
  GtkLabel *subtitle_label;
  GtkLabel *summary_label;
  AdwPreferencesGroup *map_group; /* its description is that of the projection */
  AdwComboRow *projection_row;
  AdwComboRow *boundaries_row;
  AdwComboRow *theme_row;
  AdwComboRow *site_row;
  GtkSwitch *shorter_switch;
  GtkSwitch *intermediate_switch;
  AdwPreferencesGroup *systems_group;
  GtkSwitch *sites_switch;
  GtkSwitch *places_switch;
  GtkSwitch *graticule_switch;
  GtkSwitch *overlaps_switch;
  GtkSwitch *members_switch;
  AdwPreferencesGroup *claims_group;
  AdwPreferencesGroup *positions_group;
  GtkLabel *note_label;

  RaMapState *state;
  RaRowList *systems;
  RaRowList *claims;
  RaRowList *positions;
  RaCatalogue *catalogue; /* whose sites the chooser lists; borrowed from the scenario, compared only */
  gboolean updating;      /* the controls follow the state, not the user */
};

/* Lists that are written anew when the scenario or the content changes. */
void ra_panel_list_systems (RaPanel *self);
void ra_panel_list_claims (RaPanel *self);
void ra_panel_list_positions (RaPanel *self);
void ra_panel_list_sites (RaPanel *self);

G_END_DECLS
