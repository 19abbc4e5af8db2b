/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of a document: what the user has chosen is in the file when it is saved and in the window when it is opened;
 * nothing else is. */

#include <string.h>

#include <glib/gstdio.h>

#include "app/layout/view-fit.h"
#include "app/model/edit-session.h"
#include "tests/model/library-helpers.h"

#define PLAIN_FILE                                                                                                     \
  "{ \"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Mine\",\n"                                     \
  "  \"deployments\": [{\"system\": \"9m729\", \"site\": \"kaliningrad\", \"claims\": [\"9m729-1200-ukraine\"],\n"     \
  "    \"status\": \"alleged\"}] }\n"

typedef struct {
  RaLibrary *library;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  fixture->library = test_open_library ();
  fixture->folder = g_dir_make_tmp ("saved-view-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "mine.rangeatlas", NULL);

  g_assert_true (g_file_set_contents (path, PLAIN_FILE, -1, NULL));
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  ra_library_free (fixture->library);
}

typedef struct {
  RaMapState *state;
  RaEditSession *session;
} Window;

static void
window_clear (Window *self)
{
  ra_edit_session_close (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->state);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Window, window_clear)

static Window
open_window (Fixture *fixture, double width_px, double height_px)
{
  Window self = { .state = ra_map_state_new (ra_library_get_first_scenario (fixture->library)) };

  ra_map_state_set_frame (self.state, width_px, height_px);
  self.session = ra_edit_session_new (self.state);
  return self;
}

static RaDocument *
open_file (Fixture *fixture, Window *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document
      = ra_document_open (ra_library_get_catalogue (fixture->library), fixture->file, &error);

  g_assert_no_error (error);
  ra_edit_session_set_document (window->session, document, NULL);
  return ra_edit_session_get_document (window->session);
}

/* As the window's action does. */
static void
save (Window *window)
{
  g_autoptr (GError) error = NULL;

  ra_edit_session_keep_view (window->session);
  g_assert_true (ra_document_save (ra_edit_session_get_document (window->session), &error));
  g_assert_no_error (error);
}

static char *
read_back (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &text, NULL, NULL));
  return text;
}

static void
assert_same_view (const RaViewport *a, const RaViewport *b)
{
  double lat_a, lon_a, lat_b, lon_b;

  g_assert_cmpstr (a->projection.name, ==, b->projection.name);
  g_assert_true (ra_viewport_get_centre (a, &lat_a, &lon_a));
  g_assert_true (ra_viewport_get_centre (b, &lat_b, &lon_b));
  g_assert_cmpfloat_with_epsilon (lat_a, lat_b, 2e-6);
  g_assert_cmpfloat_with_epsilon (lon_a, lon_b, 2e-6);
  g_assert_cmpfloat_with_epsilon (a->metres_per_px * a->width_px, b->metres_per_px * b->width_px, 2);
}

static void
drag (RaMapState *state)
{
  const RaViewport start = *ra_map_state_get_viewport (state);

  ra_map_state_drag (state, &start, 300, 200, 380, 260);
}

static void
zoom (RaMapState *state)
{
  ra_map_state_zoom (state, 4, 300, 200);
}

static void
choose_globe (RaMapState *state)
{
  ra_map_state_set_projection (state, "globe");
}

static void
choose_and_zoom (RaMapState *state)
{
  ra_map_state_set_projection (state, "equal-earth");
  zoom (state);
  drag (state);
}

/* In windows of several shapes, that of the map being what counts. */
static void
test_kept (Fixture *fixture, gconstpointer unused)
{
  static const struct {
    double width_px, height_px;
    void (*move) (RaMapState *state);
  } table[] = { { 900, 560, drag }, { 500, 700, zoom }, { 1400, 500, choose_globe }, { 640, 640, choose_and_zoom } };

  (void)unused;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), PLAIN_FILE, -1, NULL));
    g_auto (Window) first = open_window (fixture, table[i].width_px, table[i].height_px);
    RaDocument *document = open_file (fixture, &first);

    table[i].move (first.state);
    g_assert_false (ra_document_is_modified (document));
    g_assert_true (ra_edit_session_has_new_view (first.session));
    save (&first);
    g_assert_false (ra_document_is_modified (document));
    g_assert_false (ra_edit_session_has_new_view (first.session));

    g_auto (Window) second = open_window (fixture, table[i].width_px, table[i].height_px);
    zoom (second.state);
    open_file (fixture, &second);
    assert_same_view (ra_map_state_get_viewport (first.state), ra_map_state_get_viewport (second.state));
    g_assert_false (ra_edit_session_has_new_view (second.session));
    g_autofree char *text = read_back (fixture);
    save (&second);
    g_autofree char *again = read_back (fixture);
    g_assert_cmpstr (text, ==, again);
  }
}

/* Another frame shows all of it, and more one way. */
static void
test_other_frame (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_auto (Window) first = open_window (fixture, 500, 700);
  open_file (fixture, &first);
  zoom (first.state);
  save (&first);
  const RaViewport *saved = ra_map_state_get_viewport (first.state);

  g_auto (Window) second = open_window (fixture, 1600, 900);
  open_file (fixture, &second);
  const RaViewport *shown = ra_map_state_get_viewport (second.state);
  g_assert_cmpfloat_with_epsilon (shown->height_px * shown->metres_per_px, saved->height_px * saved->metres_per_px, 2);
  g_assert_cmpfloat (shown->width_px * shown->metres_per_px, >, saved->width_px * saved->metres_per_px);
}

static void
edit_title (RaDocument *document, const char *title)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (document);
  g_autoptr (GError) error = NULL;

  ra_scenario_document_set_text (draft, "title", title);
  g_assert_true (ra_document_commit (document, draft, "Change title", NULL, &error));
  g_assert_no_error (error);
}

static void
assert_no_view (Fixture *fixture)
{
  g_autofree char *text = read_back (fixture);

  g_assert_null (strstr (text, "view"));
  g_assert_null (strstr (text, "style"));
}

/* Neither what the program does to the view, nor what the user did to that of another map. */
static void
test_untouched (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_auto (Window) window = open_window (fixture, 900, 560);
  ra_map_state_prefer_projection (window.state, "globe");
  zoom (window.state);
  RaDocument *document = open_file (fixture, &window);

  g_assert_false (ra_edit_session_has_new_view (window.session));
  edit_title (document, "Another");
  ra_map_state_set_frame (window.state, 700, 500);
  ra_map_state_prefer_projection (window.state, "arctic");
  ra_map_state_compare (window.state, ra_library_get_first_scenario (fixture->library), FALSE);
  g_assert_false (ra_edit_session_has_new_view (window.session));
  save (&window);
  assert_no_view (fixture);

  /* Moved and moved back. */
  ra_map_state_compare (window.state, NULL, FALSE);
  zoom (window.state);
  g_assert_true (ra_edit_session_has_new_view (window.session));
  ra_map_state_reset_view (window.state);
  g_assert_false (ra_edit_session_has_new_view (window.session));
  edit_title (document, "A third");
  save (&window);
  assert_no_view (fixture);
}

/* A view that was saved is left by saving another, and stays through edits, undo and changes of the style. */
static void
test_after_saving (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_auto (Window) window = open_window (fixture, 900, 560);
  RaDocument *document = open_file (fixture, &window);

  zoom (window.state);
  save (&window);
  edit_title (document, "Another");
  ra_document_undo (document);
  ra_map_state_set_theme (window.state, RA_THEME_DARK);
  save (&window);
  g_autofree char *text = read_back (fixture);
  g_assert_nonnull (strstr (text, "height_km"));
  g_assert_nonnull (strstr (text, "dark"));

  ra_map_state_reset_view (window.state);
  g_assert_true (ra_edit_session_has_new_view (window.session));
  save (&window);
  g_auto (Window) second = open_window (fixture, 900, 560);
  open_file (fixture, &second);
  assert_same_view (ra_map_state_get_viewport (window.state), ra_map_state_get_viewport (second.state));
}

/* A file without a view, which is fitted to its rings: a window shows what a picture of that size does. */
static void
test_fitted (Fixture *fixture, gconstpointer unused)
{
  static const double sizes[][2] = { { 900, 560 }, { 500, 700 }, { 1400, 500 } };

  (void)unused;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (Window) window = open_window (fixture, sizes[i][0], sizes[i][1]);
    RaDocument *document = open_file (fixture, &window);
    g_autoptr (RaMapSpec) picture = ra_view_fit_new_map (ra_document_get_scenario (document), sizes[i][0], sizes[i][1]);

    g_assert_true (ra_recipe_apply (&(RaRecipe) { 0 }, picture, &error));
    g_assert_no_error (error);
    assert_same_view (ra_map_state_get_viewport (window.state), &picture->viewport);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* GLib's own separate folders for a test leak. */
  g_autofree char *home = g_dir_make_tmp ("range-atlas-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_add ("/saved-view/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/saved-view/other-frame", Fixture, NULL, set_up, test_other_frame, tear_down);
  g_test_add ("/saved-view/untouched", Fixture, NULL, set_up, test_untouched, tear_down);
  g_test_add ("/saved-view/fitted", Fixture, NULL, set_up, test_fitted, tear_down);
  g_test_add ("/saved-view/after-saving", Fixture, NULL, set_up, test_after_saving, tear_down);
  return g_test_run ();
}
