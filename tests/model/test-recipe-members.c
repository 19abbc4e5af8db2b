/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every member of a scenario's style, one by one: it is read, shown by a window, kept when something else is changed
 * there, written by a window in which the same is chosen, and carried by a bundle. */

#include <string.h>

#include <glib/gstdio.h>

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/layout/view-fit.h"
#include "app/model/edit-session.h"
#include "app/picture/bundle.h"
#include "app/picture/recipe-read.h"
#include "tests/model/library-helpers.h"

/* What a member is, where a file says it, and how a user says the same. */
typedef struct {
  const char *name;
  const char *json; /* the member, with those that it needs */
  gboolean (*is_shown) (const RaMapSpec *spec);
  void (*choose) (RaMapState *state); /* NULL: the window has no switch for it */
} Member;

static gboolean
is_near (double a, double b)
{
  return ABS (a - b) < 1e-4 * MAX (ABS (b), 1);
}

static gboolean
shows_projection (const RaMapSpec *spec)
{
  return g_str_equal (spec->viewport.projection.name, "globe");
}

static void
choose_projection (RaMapState *state)
{
  ra_map_state_set_projection (state, "globe");
}

static gboolean
shows_centre (const RaMapSpec *spec)
{
  double lat_deg, lon_deg;

  return ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg) && is_near (lat_deg, 48) && is_near (lon_deg, 11);
}

static void
choose_centre (RaMapState *state)
{
  g_assert_true (ra_map_state_set_centre (state, 48, 11));
}

static gboolean
shows_width (const RaMapSpec *spec)
{
  return is_near (spec->viewport.width_px * spec->viewport.metres_per_px, 1.5e6);
}

static void
choose_width (RaMapState *state)
{
  RaViewport viewport = *ra_map_state_get_viewport (state);

  viewport.metres_per_px = 1.5e6 / viewport.width_px;
  ra_map_state_set_viewport (state, &viewport);
}

/* The frame is 900 by 600, so that the height decides. */
static gboolean
shows_height (const RaMapSpec *spec)
{
  return is_near (spec->viewport.height_px * spec->viewport.metres_per_px, 2e6);
}

static void
choose_height (RaMapState *state)
{
  RaViewport viewport = *ra_map_state_get_viewport (state);

  viewport.metres_per_px = 2e6 / viewport.height_px;
  ra_map_state_set_viewport (state, &viewport);
}

static gboolean
shows_fit (const RaMapSpec *spec)
{
  return spec->viewport.width_px * spec->viewport.metres_per_px > 9e6;
}

static gboolean
shows_detail (const RaMapSpec *spec)
{
  return spec->detail == RA_DETAIL_110M;
}

static gboolean
shows_boundaries (const RaMapSpec *spec)
{
  return spec->boundaries == RA_BOUNDARIES_DE_FACTO;
}

static void
choose_boundaries (RaMapState *state)
{
  ra_map_state_set_boundaries (state, RA_BOUNDARIES_DE_FACTO);
}

static gboolean
shows_theme (const RaMapSpec *spec)
{
  return spec->theme == RA_THEME_CONTRAST;
}

static void
choose_theme (RaMapState *state)
{
  ra_map_state_set_theme (state, RA_THEME_CONTRAST);
}

static gboolean
shows_language (const RaMapSpec *spec)
{
  return g_str_equal (ra_translations_get_language (spec->translations), "ru");
}

static void
choose_language (RaMapState *state)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
  RaTranslations *translations = NULL;

  g_assert_true (ra_map_language_load (data_dir, "ru", &translations, NULL));
  ra_map_state_set_translations (state, translations);
  ra_translations_unref (translations);
}

static gboolean
shows_alt (const RaMapSpec *spec)
{
  return g_strcmp0 (spec->alt_text, "My words") == 0;
}

static gboolean
shows_no_alt (const RaMapSpec *spec)
{
  return g_strcmp0 (spec->alt_text, "") == 0;
}

static gboolean
shows_plain (const RaMapSpec *spec)
{
  return spec->plain;
}

static gboolean
shows_no_title (const RaMapSpec *spec)
{
  return g_strcmp0 (spec->title, "") == 0;
}

static gboolean
shows_compass_circles (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_COMPASS_CIRCLES) != 0;
}

static void
choose_compass_circles (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_COMPASS_CIRCLES, TRUE);
}

static gboolean
shows_overlaps (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_OVERLAPS) != 0;
}

static void
choose_overlaps (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_OVERLAPS, TRUE);
}

static gboolean
shows_graticule (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_FULL_GRATICULE) != 0;
}

static void
choose_graticule (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_FULL_GRATICULE, TRUE);
}

static gboolean
shows_overlap_lines (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_OVERLAP_LINES) != 0;
}

static void
choose_overlap_lines (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_OVERLAP_LINES, TRUE);
}

static gboolean
shows_no_parts (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_ALL) == (RA_SHOW_ALL & ~(RA_SHOW_GRATICULE | RA_SHOW_PLACES));
}

static void
choose_no_parts (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_GRATICULE | RA_SHOW_PLACES, FALSE);
}

static gboolean
holds (GHashTable *set, const char *id)
{
  return set != NULL && g_hash_table_size (set) == 1 && g_hash_table_contains (set, id);
}

static gboolean
shows_no_system (const RaMapSpec *spec)
{
  return holds (spec->hidden_ids, "iskander-m");
}

static void
choose_no_system (RaMapState *state)
{
  ra_map_state_set_id_shown (state, "iskander-m", FALSE);
}

static gboolean
shows_no_group (const RaMapSpec *spec)
{
  return holds (spec->hidden_groups, "nato-1980s");
}

static void
choose_no_group (RaMapState *state)
{
  ra_map_state_set_group_shown (state, "nato-1980s", FALSE);
}

static gboolean
shows_bands (const RaMapSpec *spec)
{
  return spec->bands == RA_BANDS_SHORTER && spec->band_site != NULL && g_str_equal (spec->band_site->id, "redzikowo");
}

static void
choose_bands (RaMapState *state)
{
  ra_map_state_set_site (state, "redzikowo");
  ra_map_state_set_band (state, RA_BANDS_SHORTER, TRUE);
}

static gboolean
shows_pin (const RaMapSpec *spec)
{
  return spec->pins != NULL && spec->pins->len == 1 && ra_pins_have (spec->pins, "Suwałki", 54.1, 22.93);
}

static void
choose_pin (RaMapState *state)
{
  g_autoptr (RaPin) pin = ra_pin_new ("Suwałki", 54.1, 22.93);
  g_autoptr (RaPin) other = ra_pin_new ("Grodno", 53.68, 23.83);

  ra_map_state_set_pinned (state, other, TRUE);
  ra_map_state_set_pinned (state, pin, TRUE);
  ra_map_state_set_pinned (state, other, FALSE);
  g_assert_true (ra_map_state_has_pin (state, pin));
  g_assert_false (ra_map_state_has_pin (state, other));
}

static const Member members[] = {
  { "projection", "\"projection\": \"globe\"", shows_projection, choose_projection },
  { "centre", "\"centre\": [48, 11]", shows_centre, choose_centre },
  { "width_km", "\"width_km\": 1500", shows_width, choose_width },
  { "height_km", "\"width_km\": 10, \"height_km\": 2000", shows_height, choose_height },
  { "fit", "\"fit\": \"world\"", shows_fit, NULL },
  { "detail", "\"detail\": \"110m\"", shows_detail, NULL },
  { "boundaries", "\"boundaries\": \"de-facto\"", shows_boundaries, choose_boundaries },
  { "theme", "\"theme\": \"contrast\"", shows_theme, choose_theme },
  { "lang", "\"lang\": \"ru\"", shows_language, choose_language },
  { "alt", "\"alt\": \"My words\"", shows_alt, NULL },
  { "without_alt", "\"without_alt\": true", shows_no_alt, NULL },
  { "plain", "\"plain\": true", shows_plain, NULL },
  { "untitled", "\"untitled\": true", shows_no_title, NULL },
  { "compass_circles", "\"compass_circles\": true", shows_compass_circles, choose_compass_circles },
  { "overlaps", "\"overlaps\": true", shows_overlaps, choose_overlaps },
  { "graticule", "\"graticule\": true", shows_graticule, choose_graticule },
  { "overlap_lines", "\"overlap_lines\": true", shows_overlap_lines, choose_overlap_lines },
  { "hide_parts", "\"hide_parts\": [\"graticule\", \"places\"]", shows_no_parts, choose_no_parts },
  { "hide", "\"hide\": [\"iskander-m\"]", shows_no_system, choose_no_system },
  { "hide_groups", "\"hide_groups\": [\"nato-1980s\"]", shows_no_group, choose_no_group },
  { "bands", "\"bands\": [\"shorter-range\"], \"bands_about\": \"redzikowo\"", shows_bands, choose_bands },
  { "bands_about", "\"bands\": [\"shorter-range\"], \"bands_about\": \"redzikowo\"", shows_bands, choose_bands },
  { "pins", "\"pins\": [{\"name\": \"Suwałki\", \"position\": [54.1, 22.93]}]", shows_pin, choose_pin },
};

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  RaEditSession *session;
  GFile *file;
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
open_file (RaLibrary *library, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_open (ra_library_get_catalogue (library), file, &error);
  Window self
      = { .library = library, .state = ra_map_state_new (ra_library_get_first_scenario (library)), .file = file };

  g_assert_no_error (error);
  ra_map_state_set_frame (self.state, 900, 600);
  self.session = ra_edit_session_new (self.state);
  ra_edit_session_set_document (self.session, document, NULL);
  return self;
}

static void
save (const Window *self)
{
  g_autoptr (GError) error = NULL;

  ra_edit_session_keep_view (self->session);
  g_assert_true (ra_document_save (ra_edit_session_get_document (self->session), &error));
  g_assert_no_error (error);
}

static const RaMapSpec *
spec_of (const Window *self)
{
  return ra_map_state_get_spec (self->state);
}

static void
write_file (GFile *file, const char *style)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Mine\", \"style\": {%s}, \"deployments\": "
      "[{\"system\": \"9m729\", \"site\": \"kaliningrad\", \"claims\": [\"9m729-1200-ukraine\"], \"status\": "
      "\"alleged\"}]}",
      style);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

/* A bundle of what the window shows, drawn from its recipe alone. */
static void
check_bundled (const Window *window, const Member *member)
{
  g_autoptr (GError) error = NULL;
  RaDocument *document = ra_edit_session_get_document (window->session);
  RaCatalogue *catalogue = ra_library_get_catalogue (window->library);
  g_auto (RaRecipe) beyond = { 0 };
  const RaBundle bundle = { .catalogue = catalogue,
                            .scenario = ra_document_get_scenario (document),
                            .name = "scenario",
                            .text = ra_document_get_text (document),
                            .recipe = &beyond,
                            .basemap = ra_library_get_basemap (window->library) };

  ra_recipe_take_beyond_file (&beyond, spec_of (window), bundle.text);
  if (ra_map_state_has_moved (window->state))
    ra_recipe_take_view (&beyond, &spec_of (window)->viewport);
  g_autofree char *text = ra_bundle_make_recipe (&bundle, &error);
  g_assert_no_error (error);

  g_autoptr (RaScenario) scenario = ra_scenario_parse (catalogue, "recipe.rangeatlas", text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 900, 600);
  g_auto (RaRecipe) recipe = { 0 };
  ra_recipe_parse (&recipe, text);
  g_assert_true (ra_recipe_apply (&recipe, spec, &error));
  g_assert_no_error (error);
  g_assert_true (member->is_shown (spec));
}

/* Something else is changed and saved. */
static void
check_kept (const Window *window, const Member *member)
{
  ra_map_state_set_shown (window->state, RA_SHOW_MEMBERS, !(spec_of (window)->show & RA_SHOW_MEMBERS));
  ra_map_state_set_shown (window->state, RA_SHOW_MEMBERS, !(spec_of (window)->show & RA_SHOW_MEMBERS));
  ra_map_state_set_shown (window->state, RA_SHOW_RING_LABELS, FALSE);
  g_assert_true (ra_document_is_modified (ra_edit_session_get_document (window->session)));
  save (window);
  ra_map_state_set_shown (window->state, RA_SHOW_RING_LABELS, TRUE);
  save (window);

  g_auto (Window) again = open_file (window->library, window->file);
  g_assert_true (member->is_shown (spec_of (&again)));
}

static void
test_read (RaLibrary *library, GFile *file, const Member *member)
{
  g_autofree char *needle = g_strdup_printf ("\"%s\"", member->name);

  g_assert_nonnull (strstr (member->json, needle));
  write_file (file, member->json);
  g_auto (Window) window = open_file (library, file);
  g_assert_false (ra_document_is_modified (ra_edit_session_get_document (window.session)));
  g_assert_true (member->is_shown (spec_of (&window)));
  check_bundled (&window, member);
  check_kept (&window, member);
}

/* The map that says nothing shows it not, or nothing would be told by what follows. */
static void
test_chosen (RaLibrary *library, GFile *file, const Member *member)
{
  write_file (file, "");
  g_auto (Window) window = open_file (library, file);
  g_assert_false (member->is_shown (spec_of (&window)));
  if (member->choose == NULL)
    return;
  member->choose (window.state);
  g_assert_true (member->is_shown (spec_of (&window)));
  check_bundled (&window, member);
  save (&window);
  g_auto (Window) again = open_file (library, file);
  g_assert_true (member->is_shown (spec_of (&again)));
  g_assert_false (ra_document_is_modified (ra_edit_session_get_document (again.session)));
}

static void
test_member (gconstpointer data)
{
  const Member *member = data;
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autofree char *folder = g_dir_make_tmp ("members-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.rangeatlas", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  test_read (library, file, member);
  test_chosen (library, file, member);
  g_unlink (path);
  g_rmdir (folder);
}

/* What is added to the style is added here. */
static void
test_table (void)
{
  guint n = 0;

  for (; ra_recipe_members[n] != NULL; n++)
    g_assert_true (n < G_N_ELEMENTS (members) && g_str_equal (members[n].name, ra_recipe_members[n]));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (members));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* GLib's own separate folders for a test leak. */
  g_autofree char *home = g_dir_make_tmp ("range-atlas-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_add_func ("/recipe-members/table", test_table);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *name = g_strconcat ("/recipe-members/", members[i].name, NULL);

    g_test_add_data_func (name, &members[i], test_member);
  }
  return g_test_run ();
}
