/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/sources-panel.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/gui/base/list-keys.h"
#include "app/gui/base/source-row.h"

struct _RaSourcesPanel {
  AdwBin parent_instance;
  GtkSearchEntry *search_entry;
  GtkSwitch *all_switch;
  GtkScrolledWindow *scrolled_window;
  GtkListBox *list;
  GtkLabel *count_label;
  GtkButton *copy_button;

  RaMapState *state;
  gboolean stale; /* the list is not of what is shown now */
};

enum { SIGNAL_MESSAGE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaSourcesPanel, ra_sources_panel, ADW_TYPE_BIN)

static GPtrArray *
list_shown (RaSourcesPanel *self, const GArray *rings)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const RaRingListOptions options = { .date = ra_map_spec_get_date (spec), .hidden_ids = spec->hidden_ids };

  return ra_source_list_new (spec->scenario, rings, &options, spec->translations);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  RaSourcesPanel *self = RA_SOURCES_PANEL (user_data);
  const char *term = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return term[0] == '\0' || ra_source_row_matches (GTK_WIDGET (row), term);
}

static void
count (RaSourcesPanel *self)
{
  guint n = 0;

  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i))) ? 1 : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  gtk_label_set_label (self->count_label, text);
}

static void
search_changed_cb (RaSourcesPanel *self)
{
  gtk_list_box_invalidate_filter (self->list);
  count (self);
}

static void
fill (RaSourcesPanel *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GPtrArray) sources
      = gtk_switch_get_active (self->all_switch)
            ? ra_source_list_new_for_catalogue (ra_scenario_get_catalogue (spec->scenario), spec->translations)
            : list_shown (self, rings);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < sources->len; i++)
    gtk_list_box_append (self->list, ra_source_row_new (g_ptr_array_index (sources, i), spec->translations));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0.0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), sources->len > 0);
  count (self);
  self->stale = FALSE;
}

static void
changed_cb (RaSourcesPanel *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
copy_cb (RaSourcesPanel *self)
{
  g_autofree char *text = ra_sources_panel_dup_footnotes (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, _ ("Footnotes copied"));
}

static void
ra_sources_panel_map (GtkWidget *widget)
{
  RaSourcesPanel *self = RA_SOURCES_PANEL (widget);

  if (self->stale && self->state != NULL)
    fill (self);
  GTK_WIDGET_CLASS (ra_sources_panel_parent_class)->map (widget);
}

static void
ra_sources_panel_dispose (GObject *object)
{
  RaSourcesPanel *self = RA_SOURCES_PANEL (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_SOURCES_PANEL);
  G_OBJECT_CLASS (ra_sources_panel_parent_class)->dispose (object);
}

static void
ra_sources_panel_class_init (RaSourcesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_sources_panel_dispose;
  widget_class->map = ra_sources_panel_map;
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/sources-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, all_switch);
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, list);
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, count_label);
  gtk_widget_class_bind_template_child (widget_class, RaSourcesPanel, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ra_sources_panel_init (RaSourcesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  ra_list_keys_add (GTK_WIDGET (self->list));
}

void
ra_sources_panel_set_up (RaSourcesPanel *self, RaMapState *state)
{
  g_return_if_fail (RA_IS_SOURCES_PANEL (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->all_switch, "notify::active", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

char *
ra_sources_panel_dup_footnotes (RaSourcesPanel *self)
{
  g_return_val_if_fail (RA_IS_SOURCES_PANEL (self), NULL);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (ra_map_state_get_spec (self->state));
  g_autoptr (GPtrArray) sources = list_shown (self, rings);
  return ra_source_list_to_footnotes (sources, rings, ra_map_state_get_spec (self->state)->translations);
}
