/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences and the help: what they show, what they keep, and that they go away. Wants a display. */

#include "app/gui/window/help.h"
#include "app/gui/window/preferences.h"
#include "resources/range-atlas-resources.h"
#include "tests/gui/application-helpers.h"

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* All rows below @widget that have a choice. */
static void
find_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (ADW_IS_COMBO_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *i = gtk_widget_get_first_child (widget); i != NULL; i = gtk_widget_get_next_sibling (i))
    find_rows (i, rows);
}

static AdwComboRow *
find_row (GtkWidget *window, const char *title)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  find_rows (window, rows);
  g_assert_cmpuint (rows->len, ==, 5);
  for (guint i = 0; i < rows->len; i++) {
    AdwComboRow *row = g_ptr_array_index (rows, i);

    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  }
  g_assert_not_reached ();
}

static void
close_window (GtkWidget *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  run_main_loop ();
  g_assert_null (left);
}

/* Each row has a title for each word that its setting takes, and the two follow each other. */
static void
test_rows (void)
{
  static const struct {
    const char *title;
    const char *property;
  } table[] = {
    { "Projection", "projection" },
    { "Style", "map-theme" },
    { "Boundaries", "boundaries" },
    { "Units", "units" },
  };
  RaSettings *settings = ra_settings_new ();
  GtkWidget *window = ra_preferences_new (settings);

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    AdwComboRow *row = find_row (window, table[i].title);
    g_autofree const char **keywords = ra_settings_list_choices (table[i].property);
    const guint n_words = g_strv_length ((char **)keywords);

    g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, n_words);
    g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
    for (guint j = n_words; j-- > 0;) {
      g_autofree char *word = NULL;

      adw_combo_row_set_selected (row, j);
      g_object_get (settings, table[i].property, &word, NULL);
      g_assert_cmpstr (word, ==, keywords[j]);
    }
    g_object_set (settings, table[i].property, keywords[1], NULL);
    g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  }
  close_window (window);
  g_assert_finalize_object (settings);
}

/* A language that is not there any more is no row, and is not forgotten for that. */
static void
test_missing_language (void)
{
  g_autoptr (RaSettings) settings = ra_settings_new ();

  g_object_set (settings, "language", "eo", NULL);
  GtkWidget *window = ra_preferences_new (settings);
  gtk_window_present (GTK_WINDOW (window));
  AdwComboRow *row = find_row (window, "Language");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), >=, 2); /* the system's, English */
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_cmpstr (ra_settings_get_language (settings), ==, "eo");
  close_window (window);
}

static void
test_help (void)
{
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_new (NULL);
  GtkWidget *window = ra_help_new (catalogue, NULL);

  gtk_window_present (GTK_WINDOW (window));
  run_main_loop ();
  g_assert_false (GTK_IS_LABEL (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_true (gtk_widget_activate_action (window, "window.close", NULL));
  run_main_loop ();
}

/* The least width of a window, borders and all, in letters of double size. */
static void
assert_narrow (GtkWidget *window)
{
  int least_px;

  gtk_window_present (GTK_WINDOW (window));
  run_main_loop ();
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  g_assert_cmpint (least_px, <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
  run_main_loop ();
}

/* On a telephone. */
static void
test_large_letters (void)
{
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_new (NULL);
  g_autoptr (RaSettings) settings = ra_settings_new ();
  GtkSettings *letters = gtk_settings_get_default ();

  g_object_set (letters, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  assert_narrow (ra_help_new (catalogue, NULL));
  assert_narrow (ra_preferences_new (settings));
  gtk_settings_reset_property (letters, "gtk-xft-dpi");
}

/* The names of all symbols that the file names: words that end in "-symbolic". */
static void
take_names (const char *path, GHashTable *names)
{
  g_autofree char *text = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("[\">]([a-z0-9-]+-symbolic)[\"<]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));
}

static void
take_folder (const char *path, GHashTable *names)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  g_assert_nonnull (folder);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder)) {
    g_autofree char *below = g_build_filename (path, name, NULL);
    if (g_file_test (below, G_FILE_TEST_IS_DIR))
      take_folder (below, names);
    else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".ui"))
      take_names (below, names);
  }
}

/* Each is there, and can be drawn. */
static void
check_icon (GtkIconTheme *theme, const char *name)
{
  g_autoptr (GtkIconPaintable) icon
      = gtk_icon_theme_lookup_icon (theme, name, NULL, 16, 1, GTK_TEXT_DIR_LTR, GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
  g_autoptr (GBytes) bytes = file != NULL ? g_file_load_bytes (file, NULL, NULL, NULL) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  g_test_message ("%s", name);
  g_assert_true (gtk_icon_theme_has_icon (theme, name));
  g_assert_nonnull (texture);
}

static void
test_icons (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *tree = g_path_get_dirname (g_getenv ("RANGE_ATLAS_DATA_DIR"));
  g_autofree char *sources = g_build_filename (tree, "app", "gui", NULL);
  g_autofree char *templates = g_build_filename (tree, "resources", "ui", NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  GHashTableIter iter;
  gpointer name;

  gtk_icon_theme_add_resource_path (theme, "/org/rangeatlas/RangeAtlas/icons");
  take_folder (sources, names);
  take_folder (templates, names);
  g_assert_cmpuint (g_hash_table_size (names), >, 30);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    check_icon (theme, name);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ra_register_resource ();
  g_test_add_func ("/preferences/rows", test_rows);
  g_test_add_func ("/preferences/missing-language", test_missing_language);
  g_test_add_func ("/help", test_help);
  g_test_add_func ("/icons", test_icons);
  g_test_add_func ("/large-letters", test_large_letters);
  return test_run_in_application (NULL);
}
