/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/scenario-chooser.h"

#include <glib/gi18n.h>

#include "app/gui/base/text-label.h"
#include "app/model/date-text.h"

struct _RaScenarioChooser {
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;
  GtkLabel *title_label;
  GtkLabel *date_label;
  RaMapState *state;
  GPtrArray *scenarios; /* RaScenario *, row by row */
  guint n_shipped;      /* behind these: the one that is being edited, as it is now */
  gboolean updating;    /* the list follows the state, not the user */
};

G_DEFINE_FINAL_TYPE (RaScenarioChooser, ra_scenario_chooser, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = ra_text_label_new (text, style);

  gtk_label_set_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (style != NULL)
    gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
add_row (RaScenarioChooser *self, RaScenario *scenario)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const RaTranslations *translations = ra_map_state_get_spec (self->state)->translations;
  const char *title = ra_translate_name (translations, RA_NAME_SCENARIO, ra_scenario_get_title (scenario));
  const char *subtitle = ra_translate_name (translations, RA_NAME_SCENARIO, ra_scenario_get_subtitle (scenario));

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), new_label (title, NULL));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (box), new_label (subtitle, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->scenarios, ra_scenario_ref (scenario));
}

static void
show_moment (RaScenarioChooser *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const char *date = ra_map_spec_get_date (spec);
  const char *title = ra_map_spec_get_title (spec);
  g_autofree char *text = date != NULL ? ra_date_text (date) : NULL;
  g_autofree char *name = g_strdup_printf (_ ("Scenario: %s"), title);

  gtk_label_set_label (self->title_label, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), title);
  gtk_label_set_label (self->date_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_label), text != NULL);
  /* The toggle inside, which takes the focus, is labelled by its button. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Each change to a scenario makes a new one, which takes the place of the last. */
static void
remove_edited (RaScenarioChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)self->n_shipped);

  if (row == NULL)
    return;
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_remove_index (self->scenarios, self->n_shipped);
}

static void
scenario_changed_cb (RaScenarioChooser *self)
{
  RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;

  /* The one that stands for none has no name, and no row. */
  if (ra_scenario_get_title (scenario)[0] == '\0') {
    gtk_list_box_unselect_all (self->list);
    return;
  }
  self->updating = TRUE;
  guint row;
  if (!g_ptr_array_find (self->scenarios, scenario, &row)) {
    remove_edited (self);
    row = self->scenarios->len;
    add_row (self, scenario);
  }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)row));
  self->updating = FALSE;
}

/* Already when a row is selected, so that arrow keys leaf through the scenarios with the map in view. */
static void
row_selected_cb (RaScenarioChooser *self, GtkListBoxRow *row)
{
  if (self->updating || row == NULL || self->state == NULL)
    return;
  ra_map_state_set_scenario (self->state, g_ptr_array_index (self->scenarios, (guint)gtk_list_box_row_get_index (row)));
}

static void
row_activated_cb (RaScenarioChooser *self, GtkListBoxRow *row)
{
  /* The row may be selected already, but the map be of another day. */
  row_selected_cb (self, row);
  gtk_popover_popdown (self->popover);
}

static void
ra_scenario_chooser_dispose (GObject *object)
{
  RaScenarioChooser *self = RA_SCENARIO_CHOOSER (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  /* The bin must not learn from its template that its child is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_SCENARIO_CHOOSER);
  G_OBJECT_CLASS (ra_scenario_chooser_parent_class)->dispose (object);
}

static void
ra_scenario_chooser_finalize (GObject *object)
{
  RaScenarioChooser *self = RA_SCENARIO_CHOOSER (object);

  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  G_OBJECT_CLASS (ra_scenario_chooser_parent_class)->finalize (object);
}

static void
ra_scenario_chooser_class_init (RaScenarioChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_scenario_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ra_scenario_chooser_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/scenario-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, RaScenarioChooser, button);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioChooser, list);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioChooser, title_label);
  gtk_widget_class_bind_template_child (widget_class, RaScenarioChooser, date_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ra_scenario_chooser_init (RaScenarioChooser *self)
{
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ra_scenario_chooser_set_up (RaScenarioChooser *self, RaMapState *state, const GPtrArray *scenarios)
{
  g_return_if_fail (RA_IS_SCENARIO_CHOOSER (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  self->updating = TRUE;
  for (guint i = 0; i < scenarios->len; i++)
    add_row (self, g_ptr_array_index (scenarios, i));
  self->n_shipped = scenarios->len;
  self->updating = FALSE;
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (show_moment), self);
  scenario_changed_cb (self);
  show_moment (self);
}

void
ra_scenario_chooser_step (RaScenarioChooser *self, int step)
{
  g_return_if_fail (RA_IS_SCENARIO_CHOOSER (self));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL || gtk_list_box_row_get_index (row) + step < 0)
    return;
  row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + step);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}
