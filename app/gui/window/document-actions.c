/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document of a window: beginning one, undo and redo, the title. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/cli/bundle-style.h"

/* From the document to the window */

static gboolean
shows_document (RaWindow *self)
{
  return self->document != NULL
         && ra_map_state_get_spec (self->state)->scenario == ra_document_get_scenario (self->document);
}

static void
enable (RaWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (RaWindow *self)
{
  static const char *const editing[]
      = { "add-site", "add-deployment", "add-system", "add-ring", "add-position", "add-source", "save-as" };
  const gboolean editable = self->document != NULL && !ra_document_is_read_only (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    enable (self, editing[i], editable);
  enable (self, "save",
          editable && (ra_document_is_modified (self->document) || ra_document_get_file (self->document) == NULL));
  enable (self, "undo", editable && ra_document_get_undo_words (self->document) != NULL);
  enable (self, "redo", editable && ra_document_get_redo_words (self->document) != NULL);
  enable (self, "show-document", self->document != NULL && !shows_document (self));
  enable (self, "new", self->document == NULL || !ra_document_is_read_only (self->document) || !shows_document (self));
}

static char *
words_of_file (RaWindow *self)
{
  g_autofree char *name = ra_document_get_name (self->document);

  if (ra_document_is_read_only (self->document))
    return g_strdup_printf (_ ("%s, read-only"), name);
  return ra_document_get_file (self->document) != NULL ? g_steal_pointer (&name) : g_strdup (_ ("Not saved yet"));
}

/* A dot before the title says that something is not saved, as in other editors. */
gboolean
ra_window_show_document_title (RaWindow *self)
{
  const char *title, *shown;
  g_autofree char *dotted = NULL, *file = NULL, *whole = NULL;

  if (!shows_document (self))
    return FALSE;
  title = ra_scenario_get_title (ra_document_get_scenario (self->document));
  dotted = g_strdup_printf (_ ("• %s"), title);
  shown = ra_document_is_modified (self->document) ? dotted : title;
  file = words_of_file (self);
  whole = g_strdup_printf (_ ("%s – Range Atlas"), shown);
  adw_window_title_set_title (self->window_title, shown);
  adw_window_title_set_subtitle (self->window_title, file);
  gtk_window_set_title (GTK_WINDOW (self), whole);
  return TRUE;
}

void
ra_window_update_document (RaWindow *self)
{
  const gboolean shown = shows_document (self);
  const gboolean editable = shown && !ra_document_is_read_only (self->document);

  update_actions (self);
  ra_window_show_document_title (self);
  ra_edit_page_set_elsewhere (self->edit_page, self->document != NULL && !shown);
  ra_window_update_movable (self, editable);
  if (!editable)
    g_object_set (self->dragging, "placing", FALSE, NULL);
}

/* Where the view is fitted to the rings it stays as it is. */
static void
keep_fitted_view (RaWindow *self)
{
  const RaViewport viewport = *ra_map_state_get_viewport (self->state);

  if (!ra_scenario_get_view (ra_document_get_scenario (self->document))->given)
    ra_map_state_set_viewport (self->state, &viewport);
}

/* The map must not jump while one edits. */
static void
changed_cb (RaWindow *self)
{
  keep_fitted_view (self);
  ra_map_state_replace_scenario (self->state, ra_document_get_scenario (self->document));
  ra_window_update_document (self);
  ra_window_autosave_soon (self);
}

static void
modified_cb (RaWindow *self)
{
  ra_window_update_document (self);
  if (!ra_document_is_modified (self->document))
    ra_window_autosave_now (self);
}

/* Beginning */

/* What a recipe says of its looks. */
static void
take_style (RaWindow *self)
{
  g_auto (RaMapOptions) options = { 0 };
  RaTheme theme;

  ra_bundle_style_read (ra_document_get_text (self->document), &options);
  if (options.theme != NULL && ra_theme_from_string (options.theme, &theme))
    ra_map_state_set_theme (self->state, theme);
  if (options.boundaries != NULL)
    ra_map_state_set_boundaries (self->state, g_str_equal (options.boundaries, "de-facto") ? RA_BOUNDARIES_DE_FACTO
                                                                                           : RA_BOUNDARIES_UN);
  ra_map_state_set_shown (self->state, RA_SHOW_COMPASS_CIRCLES, options.compass_circles);
}

static void
set_document (RaWindow *self, RaDocument *document, RaAutosave *slot)
{
  g_autofree char *folder = ra_autosave_get_folder ();

  if (self->document != NULL) {
    g_signal_handlers_disconnect_by_data (self->document, self);
    ra_window_autosave_stop (self);
  }
  g_set_object (&self->document, document);
  self->autosave = slot != NULL ? slot : ra_autosave_new (folder);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (modified_cb), self);
  g_signal_connect_swapped (document, "notify::file", G_CALLBACK (ra_window_update_document), self);
  ra_edit_page_set_document (self->edit_page, document);
  ra_map_state_set_scenario (self->state, ra_document_get_scenario (document));
  take_style (self);
  ra_window_update_document (self);
  if (ra_document_is_modified (document))
    ra_window_autosave_soon (self);
}

/* Nothing is lost when the document gives way to another. */
static gboolean
is_spare (RaWindow *self)
{
  return self->document == NULL
         || (ra_document_get_file (self->document) == NULL && !ra_document_is_modified (self->document)
             && ra_document_get_redo_words (self->document) == NULL);
}

void
ra_window_take_document (RaWindow *self, RaDocument *document, RaAutosave *slot)
{
  RaWindow *window = self;

  if (!is_spare (self)) {
    window = ra_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library,
                            ra_library_get_first_scenario (self->library));
    if (self->settings != NULL)
      ra_window_follow_settings (window, self->settings);
    gtk_window_present (GTK_WINDOW (window));
  }
  set_document (window, document, slot);
}

static void
begin (RaWindow *self, const RaScenarioDocument *draft)
{
  g_autofree char *text = ra_scenario_document_to_text (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_new (ra_library_get_catalogue (self->library), text, &error);

  if (document == NULL) {
    ra_window_tell (self, error->message);
    return;
  }
  ra_window_take_document (self, document, NULL);
  ra_side_actions_show_edit_page (self->side_actions);
}

/* The file of the scenario that is shown, to be written on as another. */
static RaScenarioDocument *
copy_shown (RaWindow *self, GError **error)
{
  RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  const char *file = ra_library_get_file (self->library, scenario);

  if (shows_document (self))
    return ra_scenario_document_parse ("document", ra_document_get_text (self->document), error);
  return file != NULL ? ra_scenario_document_load (file, error) : ra_scenario_document_new (NULL);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) draft = copy_shown (self, &error);
  g_autofree char *title = NULL;

  (void)action, (void)parameter;
  if (draft == NULL) {
    ra_window_tell (self, error->message);
    return;
  }
  title = g_strdup_printf (_ ("Copy of %s"), ra_scenario_get_title (ra_map_state_get_spec (self->state)->scenario));
  ra_scenario_document_set_text (draft, "id", NULL);
  ra_scenario_document_set_text (draft, "order", NULL);
  ra_scenario_document_set_text (draft, "title", title);
  begin (self, draft);
}

/* The piece of the Earth that is in the window now, as a scenario tells it: the width of a frame of 16 to 10. */
static void
put_view (RaWindow *self, RaScenarioDocument *draft)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  g_autofree char *projection = g_strdup (viewport->projection.name);
  RaScenarioView view = { .projection = projection };

  if (!ra_viewport_get_centre (viewport, &view.centre_lat_deg, &view.centre_lon_deg))
    return;
  view.width_km = viewport->metres_per_px * MIN (viewport->width_px, 1.6 * viewport->height_px) / 1000.0;
  ra_scenario_document_set_view (draft, &view);
}

static void
new_empty_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autoptr (RaScenarioDocument) draft = ra_scenario_document_new (_ ("Untitled scenario"));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  (void)action, (void)parameter;
  ra_scenario_document_set_text (draft, "date", today);
  put_view (self, draft);
  begin (self, draft);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_document_undo (RA_WINDOW (user_data)->document);
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_document_redo (RA_WINDOW (user_data)->document);
}

static void
show_document_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);

  (void)action, (void)parameter;
  keep_fitted_view (self);
  ra_map_state_set_scenario (self->state, ra_document_get_scenario (self->document));
}

void
ra_window_add_document (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_action },
    { .name = "new-empty", .activate = new_empty_action },
    { .name = "undo", .activate = undo_action },
    { .name = "redo", .activate = redo_action },
    { .name = "show-document", .activate = show_document_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  ra_window_add_editing (self);
  ra_window_add_opening (self);
  ra_window_add_saving (self);
  /* After the window's own, which sets the title of a shipped scenario. */
  g_signal_connect_object (self->state, "scenario-changed", G_CALLBACK (ra_window_update_document), self,
                           G_CONNECT_SWAPPED);
  ra_window_update_document (self);
}
