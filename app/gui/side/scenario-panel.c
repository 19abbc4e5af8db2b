/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/scenario-panel.h"

#include "app/gui/base/large-text.h"
#include "app/gui/base/long-list.h"
#include "app/gui/base/row-list.h"
#include "app/gui/side/scenario-chooser.h"
#include "app/model/date-text.h"
#include "app/model/map-text.h"
#include "app/model/shown-claims.h"

struct _RaScenarioPanel {
  AdwBin parent_instance;

  RaScenarioChooser *scenario_chooser;
  GtkLabel *subtitle_label;
  GtkLabel *summary_label;
  AdwPreferencesGroup *claims_group;
  AdwPreferencesGroup *positions_group;
  GtkLabel *note_label;

  RaMapState *state;
  RaLongList *claims;   /* borrowed from its group */
  RaShownClaims *shown; /* NULL before any */
  RaRowList *positions;
};

G_DEFINE_FINAL_TYPE (RaScenarioPanel, ra_scenario_panel, ADW_TYPE_BIN)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* All parties in the order of the file, at one size: none is a footnote to another. */
static void
list_positions (RaScenarioPanel *self, const RaScenario *scenario)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const GPtrArray *positions = ra_scenario_get_positions (scenario);

  ra_row_list_clear (self->positions);
  for (guint i = 0; positions != NULL && i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    g_autofree char *date = position->date != NULL ? ra_date_text (position->date) : NULL;

    g_autofree char *text = ra_map_text_tell (spec, position->text);

    ra_row_list_add_paragraph (self->positions, ra_translate_text (spec->translations, position->party), date, text);
  }
}

static void
scenario_changed_cb (RaScenarioPanel *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const RaScenario *scenario = spec->scenario;

  set_text (self->subtitle_label,
            ra_translate_name (spec->translations, RA_NAME_SCENARIO, ra_scenario_get_subtitle (scenario)));
  set_text (self->summary_label, ra_translate_text (spec->translations, ra_scenario_get_summary (scenario)));
  set_text (self->note_label,
            ra_translate_name (spec->translations, RA_NAME_SCENARIO, ra_scenario_get_note (scenario)));
  list_positions (self, scenario);
}

static void
describe_claim_cb (gpointer object, guint row, RaLongRow *out)
{
  const RaScenarioPanel *self = object;

  out->title = ra_shown_claims_dup_title (self->shown, row);
  out->subtitle = ra_shown_claims_dup_detail (self->shown, row);
}

static void
content_changed_cb (RaScenarioPanel *self)
{
  RaShownClaims *before = self->shown;

  self->shown = ra_shown_claims_new (ra_map_state_get_spec (self->state));
  ra_long_list_show (self->claims, ra_shown_claims_get_n (self->shown), G_MAXUINT);
  gtk_widget_set_visible (GTK_WIDGET (self->claims_group), ra_shown_claims_get_n (self->shown) > 0);
  ra_shown_claims_free (before);
}

static void
ra_scenario_panel_dispose (GObject *object)
{
  RaScenarioPanel *self = RA_SCENARIO_PANEL (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  if (self->claims != NULL)
    ra_long_list_show (self->claims, 0, G_MAXUINT);
  self->claims = NULL;
  g_clear_pointer (&self->shown, ra_shown_claims_free);
  g_clear_pointer (&self->positions, ra_row_list_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_SCENARIO_PANEL);
  G_OBJECT_CLASS (ra_scenario_panel_parent_class)->dispose (object);
}

static void
ra_scenario_panel_class_init (RaScenarioPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_SCENARIO_CHOOSER);
  G_OBJECT_CLASS (klass)->dispose = ra_scenario_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/scenario-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, scenario_chooser);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, claims_group);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, positions_group);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioPanel, note_label);
}

static void
ra_scenario_panel_init (RaScenarioPanel *self)
{
  static const RaLongListFuncs claims = { .describe = describe_claim_cb };

  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  self->claims = ra_long_list_new (&claims, self);
  ra_long_list_set_label (self->claims, adw_preferences_group_get_title (self->claims_group));
  adw_preferences_group_add (self->claims_group, GTK_WIDGET (self->claims));
  self->positions = ra_row_list_new (self->positions_group);
}

void
ra_scenario_panel_set_up (RaScenarioPanel *self, RaMapState *state, const GPtrArray *scenarios)
{
  g_return_if_fail (RA_IS_SCENARIO_PANEL (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  ra_scenario_chooser_set_up (self->scenario_chooser, state, scenarios);
  scenario_changed_cb (self);
  content_changed_cb (self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (content_changed_cb), self);
}

void
ra_scenario_panel_step (RaScenarioPanel *self, int step)
{
  g_return_if_fail (RA_IS_SCENARIO_PANEL (self));
  ra_scenario_chooser_step (self->scenario_chooser, step);
}
