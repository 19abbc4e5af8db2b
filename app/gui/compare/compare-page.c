/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/compare/compare-page.h"

#include <glib/gi18n.h>

#include "app/gui/base/drop-down.h"
#include "app/model/compare-fit.h"
#include "app/model/compare-legend.h"
#include "app/model/compare-partner.h"
#include "app/model/map-text.h"
#include "app/model/view-link.h"

struct _RaComparePage {
  AdwBin parent_instance;
  GtkDropDown *scenario_drop_down;
  GtkDropDown *mode_drop_down;
  GtkToggleButton *link_button;
  GtkToggleButton *results_button;
  GtkDropDown *projection_a_drop_down;
  GtkDropDown *projection_b_drop_down;
  GtkPaned *paned;
  RaCompareArea *area;
  RaCompareResults *results;

  RaMapState *a;
  RaMapState *b; /* NULL until the first comparison */
  RaBasemap *basemap;
  const GPtrArray *scenarios; /* of the library */
  GPtrArray *choices;         /* RaScenario *, in the order of the drop-down */
  RaViewLink *link;
  gboolean active;
  RaCompareFit fit;
  gboolean updating; /* the controls follow the states, not the user */
};

enum { SIGNAL_MESSAGE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaComparePage, ra_compare_page, ADW_TYPE_BIN)

static RaScenario *
scenario_a (RaComparePage *self)
{
  return ra_map_state_get_spec (self->a)->scenario;
}

static RaScenario *
scenario_b (RaComparePage *self)
{
  return ra_map_state_get_spec (self->b)->scenario;
}

static RaCompareMode
mode_of (RaComparePage *self)
{
  return (RaCompareMode)gtk_drop_down_get_selected (self->mode_drop_down);
}

/* In the language of the map. */
static const char *
title_of (RaComparePage *self, const RaScenario *scenario)
{
  return ra_translate_name (ra_map_state_get_spec (self->a)->translations, RA_NAME_SCENARIO,
                            ra_scenario_get_title (scenario));
}

static void
show_titles (RaComparePage *self)
{
  g_autofree char *a = g_strdup_printf (_ ("A: %s"), ra_map_text_title (ra_map_state_get_spec (self->a)));
  g_autofree char *b = g_strdup_printf (_ ("B: %s"), ra_map_text_title (ra_map_state_get_spec (self->b)));

  ra_compare_area_set_titles (self->area, a, b);
}

/* Those of the library and, of what was opened or edited, the one that is A and the one that is B. */
static void
list_choices (RaComparePage *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  RaScenario *const others[] = { scenario_a (self), scenario_b (self) };
  guint selected = GTK_INVALID_LIST_POSITION;
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);

  for (guint i = 0; i < self->scenarios->len; i++)
    g_ptr_array_add (choices, ra_scenario_ref (g_ptr_array_index (self->scenarios, i)));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    if (!g_ptr_array_find (choices, others[i], NULL))
      g_ptr_array_add (choices, ra_scenario_ref (others[i]));
  }
  g_ptr_array_find (choices, scenario_b (self), &selected);
  for (guint i = 0; i < choices->len; i++)
    g_ptr_array_add (titles, g_strdup_printf (_ ("B: %s"), title_of (self, g_ptr_array_index (choices, i))));
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  self->updating = TRUE;
  ra_drop_down_fill (self->scenario_drop_down, titles, selected);
  self->updating = FALSE;
}

static void
select_projection (GtkDropDown *drop_down, RaMapState *state)
{
  const char *name = ra_map_state_get_viewport (state)->projection.name;

  for (guint i = 0; i < ra_projection_table_size (); i++) {
    if (g_str_equal (ra_projection_table_row (i)->name, name))
      gtk_drop_down_set_selected (drop_down, i);
  }
}

static void
viewport_changed_cb (RaComparePage *self)
{
  self->updating = TRUE;
  select_projection (self->projection_a_drop_down, self->a);
  select_projection (self->projection_b_drop_down, self->b);
  self->updating = FALSE;
}

/* What the mode and the scenarios ask of the states and of the area. */
static void
comparison_changed_cb (RaComparePage *self)
{
  const gboolean difference = self->active && mode_of (self) == RA_COMPARE_DIFFERENCE;

  if (self->b == NULL)
    return;
  ra_map_state_compare (self->a, difference ? scenario_b (self) : NULL, ra_compare_results_get_bands (self->results));
  ra_view_link_set_active (
      self->link,
      self->active && (mode_of (self) != RA_COMPARE_SIDE_BY_SIDE || gtk_toggle_button_get_active (self->link_button)));
}

static void
scenario_changed_cb (RaComparePage *self)
{
  if (!self->active)
    return;
  list_choices (self);
  show_titles (self);
  comparison_changed_cb (self);
}

static void
content_changed_cb (RaComparePage *self)
{
  if (self->active) {
    ra_map_state_take_style (self->b, ra_map_state_get_spec (self->a));
    show_titles (self);
  }
  g_autofree char *legend = ra_compare_legend_markup (ra_map_state_get_spec (self->a)->theme);
  ra_compare_area_set_legend (self->area, legend);
}

static void
scenario_selected_cb (RaComparePage *self)
{
  const guint row = gtk_drop_down_get_selected (self->scenario_drop_down);

  if (!self->updating && self->b != NULL && row < self->choices->len)
    ra_map_state_set_scenario (self->b, g_ptr_array_index (self->choices, row));
}

static void
mode_selected_cb (RaComparePage *self)
{
  const gboolean beside = mode_of (self) == RA_COMPARE_SIDE_BY_SIDE;

  if (!beside)
    gtk_toggle_button_set_active (self->link_button, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->link_button), beside);
  ra_compare_area_set_mode (self->area, mode_of (self));
  comparison_changed_cb (self);
}

static void
projection_selected_cb (RaComparePage *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const guint row = gtk_drop_down_get_selected (drop_down);

  (void)pspec;
  if (!self->updating && self->b != NULL && row < ra_projection_table_size ())
    ra_map_state_set_projection (drop_down == self->projection_a_drop_down ? self->a : self->b,
                                 ra_projection_table_row (row)->name);
}

static void
message_cb (RaComparePage *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, message);
}

static void
failed_cb (RaComparePage *self, const char *message)
{
  g_autofree char *text = g_strdup_printf (_ ("The map could not be drawn: %s"), message);

  message_cb (self, text);
}

static void
ra_compare_page_dispose (GObject *object)
{
  RaComparePage *self = RA_COMPARE_PAGE (object);

  if (self->a != NULL)
    g_signal_handlers_disconnect_by_data (self->a, self);
  if (self->b != NULL)
    g_signal_handlers_disconnect_by_data (self->b, self);
  g_clear_object (&self->link);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_COMPARE_PAGE);
  g_clear_object (&self->a);
  g_clear_object (&self->b);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (ra_compare_page_parent_class)->dispose (object);
}

static void
ra_compare_page_class_init (RaComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_COMPARE_AREA);
  g_type_ensure (RA_TYPE_COMPARE_RESULTS);
  G_OBJECT_CLASS (klass)->dispose = ra_compare_page_dispose;
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, scenario_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, mode_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, link_button);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, results_button);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, projection_a_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, projection_b_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, paned);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, area);
  gtk_widget_class_bind_template_child (widget_class, RaComparePage, results);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, comparison_changed_cb);
}

static void
list_projections (GtkDropDown *drop_down)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < ra_projection_table_size (); i++)
    g_ptr_array_add (titles, (gpointer)_ (ra_projection_table_row (i)->title));
  ra_drop_down_fill (drop_down, titles, 0);
}

static void
ra_compare_page_init (RaComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_projections (self->projection_a_drop_down);
  list_projections (self->projection_b_drop_down);
  ra_drop_down_fit (self->scenario_drop_down);
  ra_drop_down_fit (self->mode_drop_down);
  ra_drop_down_fit (self->projection_a_drop_down);
  ra_drop_down_fit (self->projection_b_drop_down);
}

void
ra_compare_page_set_up (RaComparePage *self, RaMapState *state, const GPtrArray *scenarios, RaBasemap *basemap)
{
  g_return_if_fail (RA_IS_COMPARE_PAGE (self));
  g_return_if_fail (self->a == NULL);
  self->a = g_object_ref (state);
  self->scenarios = scenarios;
  self->basemap = ra_basemap_ref (basemap);
}

static RaScenario *
first_choice (RaComparePage *self)
{
  RaScenario *partner = ra_compare_partner_find (self->scenarios, scenario_a (self));

  return partner != NULL ? partner : scenario_a (self);
}

/* The frame gets its size only when the page is laid out. */
static void
frame_changed_cb (RaComparePage *self)
{
  if (self->active)
    ra_compare_fit_follow (&self->fit, self->a, scenario_b (self));
}

/* B's state and all that hangs on it come into being with the first comparison: most windows never make one. */
static void
start (RaComparePage *self)
{
  self->b = ra_map_state_new (first_choice (self));
  ra_map_state_set_translations (self->b, ra_map_state_get_spec (self->a)->translations);
  self->link = ra_view_link_new (self->a, self->b);
  ra_map_view_set_up (ra_compare_area_get_view_a (self->area), self->a, self->basemap);
  ra_map_view_set_up (ra_compare_area_get_view_b (self->area), self->b, self->basemap);
  ra_compare_results_set_up (self->results, self->a, self->b, self->basemap);
  g_signal_connect_swapped (ra_compare_area_get_view_a (self->area), "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (ra_compare_area_get_view_b (self->area), "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_swapped (self->a, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (self->b, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (self->a, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (self->a, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (self->a, "viewport-changed", G_CALLBACK (frame_changed_cb), self);
  g_signal_connect_swapped (self->b, "viewport-changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (self->scenario_drop_down, "notify::selected", G_CALLBACK (scenario_selected_cb), self);
  g_signal_connect_swapped (self->mode_drop_down, "notify::selected", G_CALLBACK (mode_selected_cb), self);
  g_signal_connect_swapped (self->link_button, "toggled", G_CALLBACK (comparison_changed_cb), self);
  g_signal_connect_swapped (self->projection_a_drop_down, "notify::selected", G_CALLBACK (projection_selected_cb),
                            self);
  g_signal_connect_swapped (self->projection_b_drop_down, "notify::selected", G_CALLBACK (projection_selected_cb),
                            self);
}

void
ra_compare_page_set_active (RaComparePage *self, gboolean active)
{
  g_return_if_fail (RA_IS_COMPARE_PAGE (self));
  if (self->active == active)
    return;
  if (self->b == NULL)
    start (self);
  self->active = active;
  if (active) {
    content_changed_cb (self);
    scenario_changed_cb (self);
    if (!ra_map_state_has_moved (self->a))
      ra_compare_fit_begin (&self->fit, self->a, scenario_b (self));
    viewport_changed_cb (self);
    return;
  }
  comparison_changed_cb (self);
  ra_compare_fit_end (&self->fit, self->a);
}

void
ra_compare_page_set_mode (RaComparePage *self, RaCompareMode mode)
{
  g_return_if_fail (RA_IS_COMPARE_PAGE (self));
  gtk_drop_down_set_selected (self->mode_drop_down, mode);
}

void
ra_compare_page_set_linked (RaComparePage *self, gboolean linked)
{
  g_return_if_fail (RA_IS_COMPARE_PAGE (self));
  gtk_toggle_button_set_active (self->link_button, linked);
}

RaMapState *
ra_compare_page_get_state_b (RaComparePage *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_PAGE (self), NULL);
  return self->b;
}

RaCompareArea *
ra_compare_page_get_area (RaComparePage *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_PAGE (self), NULL);
  return self->area;
}

RaCompareResults *
ra_compare_page_get_results (RaComparePage *self)
{
  g_return_val_if_fail (RA_IS_COMPARE_PAGE (self), NULL);
  return self->results;
}
