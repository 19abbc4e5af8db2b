/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a recipe: out of a bundle into a window, and out of the window into a bundle or a file again. */

#include <string.h>

#include <glib/gstdio.h>

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/layout/view-fit.h"
#include "app/model/document-style.h"
#include "app/picture/bundle.h"
#include "app/picture/recipe-read.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  RaDocument *document;
  RaDocumentStyle *document_style;
} Window;

/* What a reader has set for all maps, and done to the one before. */
typedef struct {
  const char *language;
  RaTheme theme;
  RaBoundaries boundaries;
  const char *projection; /* NULL: that of each scenario */
  gboolean has_changed;   /* the map that was shown before */
} Reader;

static const Reader nobody = { .language = "en" };
static const Reader readers[]
    = { { .language = "en" },
        { .language = "de", .theme = RA_THEME_DARK },
        { "uk", RA_THEME_CONTRAST, RA_BOUNDARIES_DE_FACTO, .projection = "globe", .has_changed = TRUE },
        { "en", RA_THEME_PRINT, RA_BOUNDARIES_UN, .projection = "equal-earth", .has_changed = TRUE } };

static RaTranslations *
load_language (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data_dir = ra_paths_find_data_dir (&error);
  RaTranslations *translations = NULL;

  g_assert_no_error (error);
  g_assert_true (ra_map_language_load (data_dir, code, &translations, &error));
  g_assert_no_error (error);
  return translations;
}

static void
change_map (RaMapState *state)
{
  ra_map_state_set_shown (state, RA_SHOW_GRATICULE | RA_SHOW_PLACES, FALSE);
  ra_map_state_set_shown (state, RA_SHOW_COMPASS_CIRCLES | RA_SHOW_OVERLAPS, TRUE);
  ra_map_state_set_id_shown (state, "9m729", FALSE);
  ra_map_state_set_id_shown (state, "iskander-m", FALSE);
  ra_map_state_set_group_shown (state, "nato-1980s", FALSE);
  ra_map_state_set_site (state, "redzikowo");
  ra_map_state_set_band (state, RA_BANDS_INTERMEDIATE, TRUE);
  ra_map_state_zoom (state, 3, 120, 80);
}

/* A window as @reader has it. */
static RaMapState *
new_state (RaLibrary *library, const Reader *reader)
{
  RaMapState *state = ra_map_state_new (ra_library_get_first_scenario (library));
  RaTranslations *translations = load_language (reader->language);

  ra_map_state_set_translations (state, translations);
  ra_translations_unref (translations);
  ra_map_state_prefer_boundaries (state, reader->boundaries);
  ra_map_state_prefer_theme (state, reader->theme);
  if (reader->projection != NULL)
    ra_map_state_set_projection (state, reader->projection);
  if (reader->has_changed)
    change_map (state);
  return state;
}

/* Opens @text as the window does. */
static Window
open_text_for (RaLibrary *library, const char *text, const Reader *reader)
{
  g_autoptr (GError) error = NULL;
  Window self = { .library = library, .state = new_state (library, reader) };

  self.document = ra_document_new (ra_library_get_catalogue (library), text, &error);
  g_assert_no_error (error);
  self.document_style = ra_document_style_new (self.document, self.state);
  return self;
}

static Window
open_text (RaLibrary *library, const char *text)
{
  return open_text_for (library, text, &nobody);
}

static void
window_clear (Window *self)
{
  g_clear_pointer (&self->document_style, ra_document_style_free);
  g_clear_object (&self->document);
  g_clear_object (&self->state);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Window, window_clear)

static RaBundle
bundle_of (RaLibrary *library, RaScenario *scenario, const char *text, const RaRecipe *recipe)
{
  return (RaBundle) { .catalogue = ra_library_get_catalogue (library),
                      .scenario = scenario,
                      .name = "scenario",
                      .text = text,
                      .recipe = recipe,
                      .basemap = ra_library_get_basemap (library) };
}

static char *
make_recipe (const RaBundle *bundle)
{
  g_autoptr (GError) error = NULL;
  char *text = ra_bundle_make_recipe (bundle, &error);

  g_assert_no_error (error);
  return text;
}

/* What the window would make a bundle of. */
static void
take_window (const Window *window, RaRecipe *recipe)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (ra_map_state_get_spec (window->state));

  ra_recipe_take_beyond_file (recipe, spec, ra_document_get_text (window->document));
  if (ra_map_state_has_moved (window->state))
    ra_recipe_take_view (recipe, &spec->viewport);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  return text;
}

/* Something of all that a command line can say, a bundle's own bytes being held by tests/cli/bundle-test.py. */
static const struct {
  const char *language; /* NULL: nothing at all is said */
  RaTheme theme;
  RaBoundaries boundaries;
  RaDetail detail;
  gboolean plain;
  gboolean compass_circles;
  const char *title, *note, *alt_text, *date;
  RaViewWish view;
} wishes[] = {
  { .language = NULL },
  { "ru", RA_THEME_DARK, RA_BOUNDARIES_DE_FACTO, RA_DETAIL_110M, .compass_circles = TRUE, .title = "A title",
    .note = "A note.", .alt_text = "Words of one's own", .date = "2020-02-03", .view = { .width_km = 4321.5 } },
  { "en", RA_THEME_CONTRAST, RA_BOUNDARIES_UN, RA_DETAIL_110M, .plain = TRUE, .title = "", .note = "A note.",
    .alt_text = "", .date = "2020-02-03",
    .view = { .projection = "globe", .has_centre = TRUE, .centre_lat_deg = 50.5, .centre_lon_deg = 20.25 } },
  { "de", RA_THEME_PRINT, RA_BOUNDARIES_UN, RA_DETAIL_110M, .view = { .projection = "robinson" } },
  { "pl", RA_THEME_DARK, RA_BOUNDARIES_UN, RA_DETAIL_110M, .note = "", .view = { .fit = RA_FIT_WORLD } },
};

static void
add_texts (RaRecipe *recipe, guint number)
{
  if (wishes[number].language == NULL)
    return;
  *recipe = (RaRecipe) { .says = RA_RECIPE_THEME | RA_RECIPE_BOUNDARIES | RA_RECIPE_DETAIL | RA_RECIPE_LANGUAGE,
                         .theme = wishes[number].theme,
                         .boundaries = wishes[number].boundaries,
                         .detail = wishes[number].detail,
                         .translations = load_language (wishes[number].language),
                         .title = g_strdup (wishes[number].title),
                         .note = g_strdup (wishes[number].note),
                         .alt_text = g_strdup (wishes[number].alt_text),
                         .date = g_strdup (wishes[number].date),
                         .view = wishes[number].view };
  if (wishes[number].plain)
    ra_recipe_merge (recipe, &(RaRecipe) { .says = RA_RECIPE_PLAIN, .plain = TRUE });
  if (wishes[number].compass_circles)
    ra_recipe_merge (recipe, &(RaRecipe) { .parts = RA_SHOW_COMPASS_CIRCLES, .show = RA_SHOW_COMPASS_CIRCLES });
}

/* The frame of a picture, from the recipe alone and as the window's export chooses it. */
static void
assert_same_frame (const Window *window, const char *text)
{
  g_autoptr (RaMapSpec) shown = ra_map_spec_copy (ra_map_state_get_spec (window->state));
  g_autoptr (RaMapSpec) drawn = ra_view_fit_new_map (ra_document_get_scenario (window->document), 1200, 675);
  g_auto (RaRecipe) recipe = { 0 };
  g_autoptr (GError) error = NULL;

  ra_recipe_parse (&recipe, text);
  g_assert_true (ra_recipe_apply (&recipe, drawn, &error));
  g_assert_no_error (error);
  shown->viewport.width_px = 1200;
  shown->viewport.height_px = 675;
  g_assert_true (ra_view_wish_choose (shown, ra_map_state_get_wish (window->state), &error));
  g_assert_no_error (error);
  g_assert_true (ra_viewport_same_plane (&shown->viewport, &drawn->viewport));
  g_assert_cmpfloat (shown->viewport.x_m, ==, drawn->viewport.x_m);
  g_assert_cmpfloat (shown->viewport.y_m, ==, drawn->viewport.y_m);
  g_assert_cmpfloat (shown->viewport.metres_per_px, ==, drawn->viewport.metres_per_px);
}

static void
assert_same_files (const char *a, const char *b)
{
  g_autoptr (GDir) dir = g_dir_open (a, 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir), n++) {
    g_autofree char *of_a = g_build_filename (a, name, NULL);
    g_autofree char *of_b = g_build_filename (b, name, NULL);
    g_autofree char *bytes_of_a = NULL;
    g_autofree char *bytes_of_b = NULL;
    gsize length_of_a, length_of_b;

    g_assert_true (g_file_get_contents (of_a, &bytes_of_a, &length_of_a, NULL));
    g_assert_true (g_file_get_contents (of_b, &bytes_of_b, &length_of_b, NULL));
    g_assert_cmpmem (bytes_of_a, length_of_a, bytes_of_b, length_of_b);
    g_remove (of_a);
    g_remove (of_b);
  }
  g_assert_cmpuint (n, ==, 11);
  g_rmdir (a);
  g_rmdir (b);
}

static void
write_bundle (const RaBundle *bundle, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ra_bundle_write (bundle, path, NULL, &error));
  g_assert_no_error (error);
}

/* Writes both and holds every file of the one against that of the other. */
static void
assert_same_bundles (const RaBundle *one, const RaBundle *other)
{
  g_autofree char *folder = g_dir_make_tmp ("recipe-XXXXXX", NULL);
  g_autofree char *a = g_build_filename (folder, "a", NULL);
  g_autofree char *b = g_build_filename (folder, "b", NULL);

  write_bundle (one, a);
  write_bundle (other, b);
  assert_same_files (a, b);
  g_rmdir (folder);
}

/* What @reader's window shows of the recipe is the recipe, and a bundle made of it is the same. */
static void
check_reader (RaLibrary *library, const char *recipe_text, const Reader *reader, const RaBundle *first,
              gboolean all_files)
{
  g_auto (Window) window = open_text_for (library, recipe_text, reader);
  g_auto (RaRecipe) beyond = { 0 };

  g_assert_false (ra_document_is_modified (window.document));
  g_assert_cmpstr (ra_document_get_text (window.document), ==, recipe_text);
  take_window (&window, &beyond);
  g_assert_true (ra_recipe_says_nothing (&beyond));
  assert_same_frame (&window, recipe_text);
  const RaBundle second = bundle_of (library, ra_document_get_scenario (window.document), recipe_text, &beyond);
  g_autofree char *again = make_recipe (&second);
  g_assert_cmpstr (again, ==, recipe_text);
  if (all_files)
    assert_same_bundles (first, &second);
}

/* Everything in a bundle is drawn from the text of its recipe: the same text is the same bundle. */
static void
check_trip (RaLibrary *library, RaScenario *scenario, guint number, const Reader *reader, gboolean all_files)
{
  g_autofree char *text = read_file (ra_library_get_file (library, scenario));
  g_auto (RaRecipe) words = { 0 };

  add_texts (&words, number);
  const RaBundle bundle = bundle_of (library, scenario, text, &words);
  g_autofree char *recipe_text = make_recipe (&bundle);
  check_reader (library, recipe_text, reader, &bundle, all_files);
}

/* The readers take turns, so that each meets every wish. Of every fifth scenario also the files themselves, each for
 * another wish: for all they take long and tell no more. */
static void
test_every_scenario (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  const GPtrArray *scenarios = ra_library_get_scenarios (library);

  for (guint i = 0; i < scenarios->len; i++)
    for (guint number = 0; number < G_N_ELEMENTS (wishes); number++)
      check_trip (library, g_ptr_array_index (scenarios, i), number,
                  &readers[(i / 4 + number) % G_N_ELEMENTS (readers)], i % 5 == 0 && number == 1 + i % 4);
}

/* A map with much switched off and on becomes a bundle, whose recipe in another window becomes the same bundle. */
static void
test_bytes (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autofree char *text = read_file (ra_library_get_file (library, ra_library_get_first_scenario (library)));
  g_auto (Window) first = open_text (library, text);
  g_auto (RaRecipe) recipe = { .says = RA_RECIPE_DETAIL, .detail = RA_DETAIL_110M };
  g_auto (RaRecipe) shown = { 0 };
  g_auto (RaRecipe) again = { 0 };

  ra_map_state_set_site (first.state, "kaliningrad");
  ra_map_state_set_band (first.state, RA_BANDS_SHORTER, TRUE);
  ra_map_state_set_id_shown (first.state, "9m729", FALSE);
  ra_map_state_set_group_shown (first.state, "nato-1980s", FALSE);
  ra_map_state_set_shown (first.state, RA_SHOW_GRATICULE, FALSE);
  ra_map_state_set_shown (first.state, RA_SHOW_OVERLAPS, TRUE);
  ra_map_state_zoom (first.state, 1.5, 100.0, 100.0);
  take_window (&first, &shown);
  ra_recipe_merge (&recipe, &shown);
  const RaBundle one
      = bundle_of (library, ra_document_get_scenario (first.document), ra_document_get_text (first.document), &recipe);
  g_autofree char *recipe_text = make_recipe (&one);

  g_auto (Window) second = open_text (library, recipe_text);
  g_assert_false (ra_map_state_shows_id (second.state, "9m729"));
  g_assert_false (ra_map_state_shows_group (second.state, "nato-1980s"));
  g_assert_cmpint (ra_map_state_get_spec (second.state)->bands, ==, RA_BANDS_SHORTER);
  take_window (&second, &again);
  const RaBundle two = bundle_of (library, ra_document_get_scenario (second.document), recipe_text, &again);
  assert_same_bundles (&one, &two);
}

#define HAND_WRITTEN                                                                                                   \
  "{ \"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"By hand\", \"own\": [1, 2],\n"                 \
  "  \"deployments\": [{\"system\": \"9m729\", \"site\": \"kaliningrad\", \"claims\": [\"9m729-1200-ukraine\"],\n"     \
  "    \"status\": \"alleged\"}],\n"                                                                                   \
  "  \"style\": { \"font\": \"own\", \"centre\": [52.5, 13.25], \"width_km\": 3000, \"detail\": \"50m\",\n"            \
  "    \"boundaries\": \"de-facto\", \"theme\": \"print\", \"lang\": \"de\", \"alt\": \"My words\",\n"                 \
  "    \"plain\": true, \"untitled\": true, \"compass_circles\": true, \"overlaps\": true,\n"                          \
  "    \"hide_parts\": [\"graticule\", \"places\"], \"hide\": [\"iskander-m\", \"9m729-1200-ukraine\"],\n"             \
  "    \"hide_groups\": [\"nato-1980s\"], \"bands\": [\"shorter-range\", \"intermediate-range\"],\n"                   \
  "    \"bands_about\": \"kaliningrad\" } }\n"

static void
assert_by_hand (RaMapState *state)
{
  const RaMapSpec *spec = ra_map_state_get_spec (state);
  double lat_deg = 0;
  double lon_deg = 0;

  g_assert_cmpint (spec->theme, ==, RA_THEME_PRINT);
  g_assert_cmpint (spec->boundaries, ==, RA_BOUNDARIES_DE_FACTO);
  g_assert_cmpint (spec->detail, ==, RA_DETAIL_50M);
  g_assert_cmpstr (ra_translations_get_language (spec->translations), ==, "de");
  g_assert_true (spec->plain);
  g_assert_cmpstr (spec->title, ==, "");
  g_assert_cmpstr (spec->alt_text, ==, "My words");
  g_assert_cmpint (spec->show, ==,
                   (RA_SHOW_ALL | RA_SHOW_COMPASS_CIRCLES | RA_SHOW_OVERLAPS) & ~(RA_SHOW_GRATICULE | RA_SHOW_PLACES));
  g_assert_false (ra_map_state_shows_id (state, "iskander-m"));
  g_assert_false (ra_map_state_shows_id (state, "9m729-1200-ukraine"));
  g_assert_false (ra_map_state_shows_group (state, "nato-1980s"));
  g_assert_cmpint (spec->bands, ==, RA_BANDS_SHORTER | RA_BANDS_INTERMEDIATE);
  g_assert_cmpstr (spec->band_site->id, ==, "kaliningrad");
  g_assert_true (ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg));
  g_assert_cmpfloat_with_epsilon (lat_deg, 52.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon_deg, 13.25, 1e-6);
  g_assert_cmpfloat_with_epsilon (spec->viewport.metres_per_px * spec->viewport.width_px, 3e6, 1e-3);
  g_assert_false (ra_map_state_has_moved (state));
}

static Window
open_file (RaLibrary *library, GFile *file)
{
  g_autoptr (GError) error = NULL;
  Window self = { .library = library, .state = new_state (library, &nobody) };

  self.document = ra_document_open (ra_library_get_catalogue (library), file, &error);
  g_assert_no_error (error);
  self.document_style = ra_document_style_new (self.document, self.state);
  return self;
}

static void
save (const Window *window)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ra_document_save (window->document, &error));
  g_assert_no_error (error);
}

/* What a window changes goes into the file, what it does not know stays there, and the next window shows the same. */
static void
test_by_hand (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autofree char *folder = g_dir_make_tmp ("recipe-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "hand.rangeatlas", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, HAND_WRITTEN, -1, NULL));
  g_auto (Window) first = open_file (library, file);
  g_assert_false (ra_document_is_modified (first.document));
  assert_by_hand (first.state);
  ra_map_state_set_theme (first.state, RA_THEME_CONTRAST);
  ra_map_state_set_id_shown (first.state, "iskander-m", TRUE);
  ra_map_state_set_shown (first.state, RA_SHOW_OVERLAPS, FALSE);
  ra_map_state_set_shown (first.state, RA_SHOW_MEMBERS, FALSE);
  ra_map_state_set_band (first.state, RA_BANDS_INTERMEDIATE, FALSE);
  g_assert_true (ra_document_is_modified (first.document));
  save (&first);
  g_assert_false (ra_document_is_modified (first.document));

  g_auto (Window) second = open_file (library, file);
  g_auto (RaRecipe) difference = { 0 };
  ra_recipe_take_difference (&difference, ra_map_state_get_spec (second.state), ra_map_state_get_spec (first.state));
  g_assert_true (ra_recipe_says_nothing (&difference));
  g_autofree char *text = read_file (path);
  g_assert_nonnull (strstr (text, "\"own\": [1, 2]"));
  g_assert_nonnull (strstr (text, "\"font\": \"own\""));
  g_assert_nonnull (strstr (text, "\"hide_parts\": [\"graticule\", \"places\", \"members\"]"));
  g_assert_nonnull (strstr (text, "\"bands\": [\"shorter-range\"]"));
  g_assert_nonnull (strstr (text, "\"overlaps\": false"));

  /* What is changed back is no change. */
  ra_map_state_set_theme (second.state, RA_THEME_PRINT);
  g_assert_true (ra_document_is_modified (second.document));
  ra_map_state_set_theme (second.state, RA_THEME_CONTRAST);
  g_assert_false (ra_document_is_modified (second.document));
  g_remove (path);
  g_rmdir (folder);
}

/* What the user likes best is no change of a scenario; what the file says wins over it; another scenario is not plain,
 * untitled or in the file's language, and what was changed is there when the document comes back. */
static void
test_other_scenario (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  RaScenario *other = ra_library_get_first_scenario (library);
  g_auto (Window) window = open_text (library, HAND_WRITTEN);
  const RaMapSpec *spec = ra_map_state_get_spec (window.state);

  ra_map_state_prefer_theme (window.state, RA_THEME_DARK);
  g_assert_cmpint (spec->theme, ==, RA_THEME_PRINT);
  g_assert_false (ra_document_is_modified (window.document));
  ra_map_state_set_shown (window.state, RA_SHOW_SITES, FALSE);
  g_assert_true (ra_document_is_modified (window.document));
  ra_map_state_set_scenario (window.state, other);
  spec = ra_map_state_get_spec (window.state);
  g_assert_false (spec->plain);
  g_assert_null (spec->title);
  g_assert_null (spec->alt_text);
  g_assert_null (spec->translations);
  g_assert_cmpint (spec->detail, ==, RA_DETAIL_AUTO);
  ra_document_style_show (window.document_style);
  spec = ra_map_state_get_spec (window.state);
  g_assert_true (spec->plain);
  g_assert_cmpstr (spec->title, ==, "");
  g_assert_cmpint (spec->show & RA_SHOW_SITES, ==, 0);
  g_assert_true (ra_document_is_modified (window.document));
  g_assert_nonnull (strstr (ra_document_get_text (window.document), "\"sites\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recipe/every-scenario", test_every_scenario);
  g_test_add_func ("/recipe/bytes", test_bytes);
  g_test_add_func ("/recipe/by-hand", test_by_hand);
  g_test_add_func ("/recipe/other-scenario", test_other_scenario);
  return g_test_run ();
}
