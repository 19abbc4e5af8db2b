/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/compare/compare-actions.h"
#include "app/gui/present/class-actions.h"
#include "app/gui/present/present-actions.h"
#include "app/gui/timeline/timeline-strip.h"
#include "app/gui/window/explore.h"
#include "app/gui/window/settings-binding.h"
#include "app/model/date-words.h"

/* A message with a button takes longer to act on than to read. */
#define UNDO_TIMEOUT_S 12

G_DEFINE_FINAL_TYPE (RaWindow, ra_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (RaWindow *self)
{
  const RaMapSpec *spec = ra_map_state_get_spec (self->state);
  const char *date = ra_map_spec_get_date (spec);
  g_autofree char *words = date != NULL ? ra_date_words (date) : NULL;
  g_autofree char *title = g_strdup_printf (_ ("%s – Range Atlas"), ra_map_spec_get_title (spec));

  if (ra_window_show_document_title (self))
    return;
  adw_window_title_set_title (self->window_title, ra_map_spec_get_title (spec));
  adw_window_title_set_subtitle (self->window_title, words != NULL ? words : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
failed_cb (RaWindow *self, const char *message)
{
  g_autofree char *words = g_strdup_printf (_ ("The map could not be drawn: %s"), message);

  ra_window_tell (self, words);
}

/* Features end with the window, and before its widgets do. */
static void
keep (RaWindow *self, gpointer feature)
{
  g_ptr_array_add (self->features, feature);
}

static void
ra_window_dispose (GObject *object)
{
  RaWindow *self = RA_WINDOW (object);

  g_clear_pointer (&self->features, g_ptr_array_unref);
  g_clear_object (&self->import_actions);
  g_clear_object (&self->side_actions);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  if (self->map_view != NULL)
    g_signal_handlers_disconnect_by_data (self->map_view, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  ra_window_autosave_stop (self);
  g_clear_object (&self->document);
  g_clear_object (&self->dragging);
  g_clear_object (&self->site_keys);
  g_clear_pointer (&self->landmarks, ra_landmarks_free);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_clear_object (&self->page_setup);
  g_clear_object (&self->print_settings);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_WINDOW);
  G_OBJECT_CLASS (ra_window_parent_class)->dispose (object);
}

static gboolean
ra_window_close_request (GtkWindow *window)
{
  return ra_window_ask_before_closing (RA_WINDOW (window))
         || GTK_WINDOW_CLASS (ra_window_parent_class)->close_request (window);
}

static void
ra_window_class_init (RaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_MAP_VIEW);
  g_type_ensure (RA_TYPE_SCENARIO_PANEL);
  g_type_ensure (RA_TYPE_LAYERS_PANEL);
  g_type_ensure (RA_TYPE_REACH_PANEL);
  g_type_ensure (RA_TYPE_SOURCES_PANEL);
  g_type_ensure (RA_TYPE_COMPARE_PAGE);
  g_type_ensure (RA_TYPE_EDIT_PAGE);
  G_OBJECT_CLASS (klass)->dispose = ra_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ra_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, RaWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, edit_page);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, sidebar_stack);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, scenario_panel);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, layers_panel);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, reach_panel);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, sources_panel);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, main_box);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, map_overlay);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, compare_page);
  gtk_widget_class_bind_template_child (widget_class, RaWindow, readout);
  /* An action among the others would hold the window that holds it. */
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  gtk_widget_class_bind_template_child (widget_class, RaWindow, stories_menu);
}

static void
ra_window_init (RaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->features = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
take_document_cb (RaWindow *self, RaDocument *document)
{
  ra_window_take_document (self, document, NULL);
}

static void
add_side (RaWindow *self)
{
  ra_scenario_panel_set_up (self->scenario_panel, self->state, ra_library_get_scenarios (self->library));
  ra_layers_panel_set_up (self->layers_panel, self->state);
  self->side_actions = ra_side_actions_new (G_ACTION_MAP (self), self->flap, self->sidebar_stack, self->scenario_panel);
}

static void
add_compare (RaWindow *self)
{
  ra_compare_page_set_up (self->compare_page, self->state, ra_library_get_scenarios (self->library), self->basemap);
  g_signal_connect_swapped (self->compare_page, "message", G_CALLBACK (ra_window_tell), self);
  keep (self, ra_compare_actions_new (G_ACTION_MAP (self), self->main_stack, self->map_view, self->compare_page));
}

static void
add_import (RaWindow *self)
{
  self->import_actions = ra_import_actions_new (G_ACTION_MAP (self), GTK_WIDGET (self->map_view),
                                                ra_library_get_catalogue (self->library));
  g_signal_connect_object (self->import_actions, "take-document", G_CALLBACK (take_document_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
hold_site_cb (RaWindow *self, const char *id)
{
  return ra_window_hold_site (self, id);
}

static void
add_explore (RaWindow *self)
{
  RaExplore *explore = ra_explore_new (&(RaExploreParts) { .actions = G_ACTION_MAP (self),
                                                           .overlay = self->map_overlay,
                                                           .readout = self->readout,
                                                           .map_view = self->map_view,
                                                           .state = self->state,
                                                           .basemap = self->basemap });

  g_signal_connect_object (explore, "hold-site", G_CALLBACK (hold_site_cb), self, G_CONNECT_SWAPPED);
  keep (self, explore);
}

static void
add_timeline (RaWindow *self)
{
  keep (self,
        ra_timeline_strip_new (&(RaTimelineStripParts) { .actions = G_ACTION_MAP (self),
                                                         .flap = self->flap,
                                                         .box = self->main_box,
                                                         .stack = self->main_stack,
                                                         .state = self->state,
                                                         .scenarios = ra_library_get_scenarios (self->library) }));
}

static void
add_present (RaWindow *self)
{
  GActionMap *actions = G_ACTION_MAP (self);
  GtkWidget *widget = GTK_WIDGET (self->map_view);

  keep (self, ra_present_actions_new (actions, widget, self->state, self->library, self->stories_menu));
  keep (self, ra_class_actions_new (actions, widget, self->state, self->basemap));
}

RaWindow *
ra_window_new (GtkApplication *application, RaLibrary *library, RaScenario *scenario)
{
  RaWindow *self = g_object_new (RA_TYPE_WINDOW, "application", application, NULL);

  self->library = library;
  self->basemap = ra_basemap_ref (ra_library_get_basemap (library));
  self->state = ra_map_state_new (scenario);
  ra_map_state_set_words (self->state, ra_library_get_words (library));
  ra_map_view_set_up (self->map_view, self->state, self->basemap);
  add_side (self);
  ra_window_add_export (self);
  add_import (self);
  add_explore (self);
  ra_window_add_tables (self);
  add_compare (self);
  add_timeline (self);
  add_present (self);
  g_signal_connect_swapped (self->state, "content-changed", G_CALLBACK (update_title), self);
  g_signal_connect_swapped (self->map_view, "failed", G_CALLBACK (failed_cb), self);
  update_title (self);
  ra_window_add_document (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
  return self;
}

RaMapState *
ra_window_get_state (RaWindow *self)
{
  g_return_val_if_fail (RA_IS_WINDOW (self), NULL);
  return self->state;
}

void
ra_window_follow_settings (RaWindow *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_WINDOW (self));
  g_return_if_fail (self->settings == NULL);
  self->settings = g_object_ref (settings);
  keep (self, ra_settings_binding_new (settings, self->state, self->flap));
}

static AdwToast *
new_toast (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  return adw_toast_new (escaped);
}

void
ra_window_tell (RaWindow *self, const char *message)
{
  g_return_if_fail (RA_IS_WINDOW (self));
  if (self->toast_overlay != NULL) /* else closed meanwhile */
    adw_toast_overlay_add_toast (self->toast_overlay, new_toast (message));
}

void
ra_window_tell_undoable (RaWindow *self, const char *message)
{
  AdwToast *toast = new_toast (message);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_TIMEOUT_S);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
