/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which a window is built, and who hears of whom; what the features do they do by themselves. */

#include "app/gui/window/window.h"

#include <glib/gi18n.h>

#include "app/gui/base/focus-home.h"
#include "app/gui/base/toasts.h"
#include "app/gui/compare/compare-actions.h"
#include "app/gui/compare/compare-page.h"
#include "app/gui/export/export-actions.h"
#include "app/gui/import/import-actions.h"
#include "app/gui/map/drawing-sign.h"
#include "app/gui/present/class-actions.h"
#include "app/gui/present/present-actions.h"
#include "app/gui/side/side-actions.h"
#include "app/gui/timeline/timeline-strip.h"
#include "app/gui/window/document-actions.h"
#include "app/gui/window/edit-actions.h"
#include "app/gui/window/explore.h"
#include "app/gui/window/first-frame.h"
#include "app/gui/window/history-actions.h"
#include "app/gui/window/opening.h"
#include "app/gui/window/pages.h"
#include "app/gui/window/recovery.h"
#include "app/gui/window/saving.h"
#include "app/gui/window/search-actions.h"
#include "app/gui/window/settings-binding.h"
#include "app/gui/window/title.h"
#include "app/gui/window/under-actions.h"
#include "app/gui/window/welcome.h"

/* What the buttons over the lower right corner of the map take, as window.ui places them. */
#define TOOLS_WIDTH_PX  48.0
#define TOOLS_HEIGHT_PX 130.0

struct _RaWindow {
  AdwApplicationWindow parent_instance;

  AdwWindowTitle *title;
  RaMapView *map_view;
  RaLibrary *library;   /* borrowed */
  RaSettings *settings; /* NULL: not followed */
  RaMapState *state;
  RaEditSession *session;
  GPtrArray *features; /* GObject *: all of the following, too; NULL once the window is closed */
  RaDocumentActions *documents;
  RaOpening *opening;
  RaSaving *saving;
  RaImportActions *import;
  RaUnderActions *under;
  RaExportActions *export;
  RaSideActions *side;
  RaTimelineStrip *timeline;
  RaSiteMoving *site_moving;
};

G_DEFINE_FINAL_TYPE (RaWindow, ra_window, ADW_TYPE_APPLICATION_WINDOW)

/* What the template has and one feature alone needs. */
static const char *const parts[]
    = { "flap",          "sidebar_stack", "scenario_panel", "layers_place", "reach_place", "sources_place",
        "edit_place",    "main_box",      "main_overlay",   "main_stack",   "map_overlay", "readout",
        "compare_place", "open_button",   "stories_menu",   "exports_menu", "primary_menu" };

static gpointer
find (RaWindow *self, const char *part)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), RA_TYPE_WINDOW, part);
}

/* Features end with the window, and before its widgets do. */
static gpointer
keep (RaWindow *self, gpointer feature)
{
  g_ptr_array_add (self->features, feature);
  return feature;
}

static void
ra_window_dispose (GObject *object)
{
  RaWindow *self = RA_WINDOW (object);

  if (self->session != NULL)
    ra_edit_session_close (self->session);
  g_clear_pointer (&self->features, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_WINDOW);
  G_OBJECT_CLASS (ra_window_parent_class)->dispose (object);
}

static void
ra_window_realize (GtkWidget *widget)
{
  RaWindow *self = RA_WINDOW (widget);

  GTK_WIDGET_CLASS (ra_window_parent_class)->realize (widget);
  ra_first_frame_foresee (GTK_WINDOW (self), find (self, "flap"), self->timeline, self->map_view);
}

static gboolean
ra_window_close_request (GtkWindow *window)
{
  return ra_saving_ask_before_closing (RA_WINDOW (window)->saving)
         || GTK_WINDOW_CLASS (ra_window_parent_class)->close_request (window);
}

static void
ensure_types (void)
{
  g_type_ensure (RA_TYPE_MAP_VIEW);
  g_type_ensure (RA_TYPE_SCENARIO_PANEL);
  g_type_ensure (RA_TYPE_LATE_PAGE);
}

static void
ra_window_class_init (RaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();
  G_OBJECT_CLASS (klass)->dispose = ra_window_dispose;
  widget_class->realize = ra_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = ra_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/window.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "window_title", FALSE, G_STRUCT_OFFSET (RaWindow, title));
  gtk_widget_class_bind_template_child (widget_class, RaWindow, map_view);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (widget_class, parts[i], FALSE, 0);
  /* An action among the others would hold the window that holds it. */
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}

static void
ra_window_init (RaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->features = g_ptr_array_new_with_free_func (g_object_unref);
}

/* In this window, or in another when this one edits something already. @slot, or NULL for a new one, is taken over. */
static void
take_document (RaWindow *self, RaDocument *document, RaAutosave *slot)
{
  RaWindow *window = self;

  if (!ra_edit_session_is_spare (self->session)) {
    window = ra_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library,
                            ra_library_get_first_scenario (self->library));
    if (self->settings != NULL)
      ra_window_follow_settings (window, self->settings);
    gtk_window_present (GTK_WINDOW (window));
  }
  ra_document_actions_take (window->documents, document, slot);
}

static void
take_new_document (RaWindow *self, RaDocument *document)
{
  take_document (self, document, NULL);
}

static gboolean
present_window_of (RaWindow *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *window = windows; window != NULL; window = window->next) {
    RaDocument *document
        = RA_IS_WINDOW (window->data) ? ra_edit_session_get_document (RA_WINDOW (window->data)->session) : NULL;
    GFile *its_file = document != NULL ? ra_document_get_file (document) : NULL;

    if (its_file != NULL && g_file_equal (its_file, file)) {
      gtk_window_present (window->data);
      return TRUE;
    }
  }
  return FALSE;
}

static void
tell (RaWindow *self, const char *message)
{
  ra_toasts_tell (GTK_WIDGET (self->map_view), message);
}

static void
tell_not_drawn (RaWindow *self, const char *message)
{
  g_autofree char *text = g_strdup_printf (_ ("The map could not be drawn: %s"), message);

  tell (self, text);
}

static void
update_title (RaWindow *self)
{
  ra_title_show (self->title, ra_map_state_get_spec (self->state), self->session);
}

static void
hear (RaWindow *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
add_side (RaWindow *self)
{
  ra_scenario_panel_set_up (find (self, "scenario_panel"), self->state, ra_library_get_scenarios (self->library));
  keep (self, ra_pages_new (&(RaPagesParts) { .state = self->state,
                                              .library = self->library,
                                              .map_view = self->map_view,
                                              .layers = find (self, "layers_place"),
                                              .reach = find (self, "reach_place"),
                                              .sources = find (self, "sources_place"),
                                              .compare = find (self, "compare_place"),
                                              .edit = find (self, "edit_place") }));
  self->side = keep (self, ra_side_actions_new (G_ACTION_MAP (self), find (self, "flap"), find (self, "sidebar_stack"),
                                                find (self, "scenario_panel")));
}

static void
add_ways_out (RaWindow *self)
{
  GActionMap *actions = G_ACTION_MAP (self);
  GtkWidget *widget = GTK_WIDGET (self->map_view);

  self->export
      = keep (self, ra_export_actions_new (&(RaExportActionsParts) { .actions = actions,
                                                                     .widget = widget,
                                                                     .state = self->state,
                                                                     .session = self->session,
                                                                     .library = self->library,
                                                                     .recent_menu = find (self, "exports_menu") }));
  keep (self, ra_present_actions_new (actions, widget, self->state, self->library, find (self, "stories_menu")));
  keep (self, ra_class_actions_new (actions, widget, self->state, ra_library_get_basemap (self->library)));
}

static gboolean
hold_site (RaWindow *self, const char *id)
{
  return ra_site_moving_hold (self->site_moving, id);
}

static void
add_explore (RaWindow *self)
{
  RaExplore *explore = keep (self, ra_explore_new (&(RaExploreParts) { .actions = G_ACTION_MAP (self),
                                                                       .overlay = find (self, "map_overlay"),
                                                                       .readout = find (self, "readout"),
                                                                       .map_view = self->map_view,
                                                                       .state = self->state }));

  ra_map_painter_cover (ra_map_canvas_get_painter (RA_MAP_CANVAS (self->map_view)),
                        (RaPoint) { TOOLS_WIDTH_PX, TOOLS_HEIGHT_PX });
  RaSearchActions *search = keep (self, ra_search_actions_new (G_ACTION_MAP (self), self->map_view, self->state,
                                                               self->library, find (self, "primary_menu")));

  keep (self, ra_history_actions_new (GTK_APPLICATION_WINDOW (self), self->state, self->session));
  gtk_overlay_add_overlay (find (self, "map_overlay"),
                           ra_welcome_new (G_ACTION_MAP (self), GTK_WIDGET (self->map_view)));
  gtk_overlay_add_overlay (find (self, "map_overlay"), ra_drawing_sign_new (self->map_view, self->state));
  hear (self, explore, "hold-site", G_CALLBACK (hold_site));
  g_signal_connect_object (search, "show-place", G_CALLBACK (ra_explore_show_place), explore, G_CONNECT_SWAPPED);
}

static void
add_compare (RaWindow *self)
{
  keep (self, ra_compare_actions_new (G_ACTION_MAP (self), find (self, "main_stack"), self->map_view,
                                      find (self, "compare_place")));
}

static void
add_timeline (RaWindow *self)
{
  self->timeline = keep (
      self, ra_timeline_strip_new (&(RaTimelineStripParts) { .actions = G_ACTION_MAP (self),
                                                             .flap = find (self, "flap"),
                                                             .box = find (self, "main_box"),
                                                             .stack = find (self, "main_stack"),
                                                             .state = self->state,
                                                             .scenarios = ra_library_get_scenarios (self->library) }));
}

static void
add_editing (RaWindow *self)
{
  g_autoptr (RaSiteDragging) dragging = ra_site_dragging_new (self->map_view, self->state);

  keep (self, ra_edit_actions_new (G_ACTION_MAP (self), self->map_view, self->session, dragging));
  self->site_moving = keep (self, ra_site_moving_new (self->map_view, self->state, self->session, dragging));
}

static RaWindow *
find_window_of (RaWindow *self, RaDocument *document)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *window = windows; window != NULL; window = window->next)
    if (RA_IS_WINDOW (window->data) && ra_edit_session_get_document (RA_WINDOW (window->data)->session) == document)
      return window->data;
  return NULL;
}

/* Where the document is: this window may have been taken. */
static void
show_begun (RaWindow *self, RaDocument *document, RaScenario *beside)
{
  RaWindow *window = find_window_of (self, document);

  if (window == NULL)
    return;
  ra_side_actions_show_edit_page (window->side);
  if (beside == NULL)
    return;
  g_action_group_change_action_state (G_ACTION_GROUP (window), "compare", g_variant_new_boolean (TRUE));
  ra_map_state_set_scenario (ra_compare_page_get_state_b (ra_late_page_get (find (window, "compare_place"))), beside);
}

static void
import_file (RaWindow *self, GFile *file)
{
  ra_import_actions_import_file (self->import, file);
}

static void
add_documents (RaWindow *self)
{
  GActionMap *actions = G_ACTION_MAP (self);
  GtkWidget *widget = GTK_WIDGET (self->map_view);
  RaCatalogue *catalogue = ra_library_get_catalogue (self->library);

  self->documents
      = keep (self, ra_document_actions_new (&(RaDocumentActionsParts) { .actions = actions,
                                                                         .edit_place = find (self, "edit_place"),
                                                                         .state = self->state,
                                                                         .session = self->session,
                                                                         .library = self->library }));
  self->opening = keep (self, ra_opening_new (actions, find (self, "open_button"), catalogue));
  self->import = keep (self, ra_import_actions_new (actions, widget, catalogue));
  self->under = keep (self, ra_under_actions_new (actions, widget, self->session));
  self->saving = keep (self, ra_saving_new (actions, widget, self->session));
  hear (self, self->documents, "take-document", G_CALLBACK (take_new_document));
  hear (self, self->documents, "begun", G_CALLBACK (show_begun));
  hear (self, self->opening, "take-document", G_CALLBACK (take_new_document));
  hear (self, self->opening, "find-open", G_CALLBACK (present_window_of));
  hear (self, self->opening, "import", G_CALLBACK (import_file));
  hear (self, self->import, "take-document", G_CALLBACK (take_new_document));
}

static void
add_features (RaWindow *self)
{
  add_side (self);
  add_ways_out (self);
  add_explore (self);
  add_compare (self);
  add_timeline (self);
  add_editing (self);
  add_documents (self);
}

RaWindow *
ra_window_new (GtkApplication *application, RaLibrary *library, RaScenario *scenario)
{
  RaMapState *state = ra_map_state_new (scenario);

  ra_map_state_set_translations (state, ra_library_get_translations (library));
  RaRenderQueue *queue = ra_first_frame_prepare (state, ra_library_get_basemap (library));
  RaWindow *self = g_object_new (RA_TYPE_WINDOW, "application", application, NULL);
  self->library = library;
  self->state = state;
  self->session = ra_edit_session_new (self->state);
  ra_map_canvas_take_queue (RA_MAP_CANVAS (self->map_view), queue);
  ra_map_view_set_up (self->map_view, self->state, ra_library_get_basemap (library));
  add_features (self);
  hear (self, self->map_view, "failed", G_CALLBACK (tell_not_drawn));
  hear (self, self->state, "content-changed", G_CALLBACK (update_title));
  hear (self, self->session, "updated", G_CALLBACK (update_title));
  hear (self, self->session, "autosave-failed", G_CALLBACK (tell));
  ra_focus_home_follow (GTK_WINDOW (self));
  update_title (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
  return self;
}

void
ra_window_follow_settings (RaWindow *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_WINDOW (self));
  g_return_if_fail (self->settings == NULL);
  self->settings = g_object_ref (settings);
  ra_export_actions_follow_settings (self->export, settings);
  keep (self, ra_settings_binding_new (settings, self->state, self->session, find (self, "flap")));
}

gboolean
ra_window_open_file (RaWindow *self, GFile *file)
{
  g_return_val_if_fail (RA_IS_WINDOW (self) && G_IS_FILE (file), FALSE);
  return ra_opening_open_file (self->opening, file);
}

void
ra_window_offer (RaWindow *self, const char *message, const char *label, const char *action)
{
  g_return_if_fail (RA_IS_WINDOW (self) && message != NULL);
  AdwToast *toast = ra_toasts_new (message);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  ra_toasts_add (GTK_WIDGET (self->map_view), toast);
}

void
ra_window_tell (RaWindow *self, const char *message)
{
  ra_window_offer (self, message, NULL, NULL);
}

void
ra_window_offer_recovery (RaWindow *self)
{
  g_return_if_fail (RA_IS_WINDOW (self));
  RaRecovery *recovery
      = keep (self, ra_recovery_new (GTK_WIDGET (self->map_view), ra_library_get_catalogue (self->library)));

  hear (self, recovery, "take-document", G_CALLBACK (take_document));
  ra_recovery_offer (recovery);
}

RaMapState *
ra_window_get_state (RaWindow *self)
{
  g_return_val_if_fail (RA_IS_WINDOW (self), NULL);
  return self->state;
}

RaTimelinePane *
ra_window_get_timeline (RaWindow *self)
{
  g_return_val_if_fail (RA_IS_WINDOW (self), NULL);
  return ra_timeline_strip_get_pane (self->timeline);
}

RaEditSession *
ra_window_get_session (RaWindow *self)
{
  g_return_val_if_fail (RA_IS_WINDOW (self), NULL);
  return self->session;
}

RaSiteMoving *
ra_window_get_site_moving (RaWindow *self)
{
  g_return_val_if_fail (RA_IS_WINDOW (self), NULL);
  return self->site_moving;
}
