/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings outlive the program, say what they take, and do without a schema, a bus and a writable folder. Each test
 * runs in a process of its own, because GIO reads the environment once. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "app/base/paths.h"
#include "app/model/settings.h"

static const char *const worded[] = { "units", "projection", "map-theme", "boundaries", "export-theme" };

static char *
settings_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "range-atlas", "settings.ini", NULL);
}

static void
test_defaults (void)
{
  g_autoptr (RaSettings) settings = ra_settings_new ();
  int width, height;

  ra_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, ==, 1240);
  g_assert_cmpint (height, ==, 820);
  g_assert_false (ra_settings_is_window_maximized (settings));
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_KM);
  g_assert_null (ra_settings_get_projection (settings));
  g_assert_cmpint (ra_settings_get_theme (settings, RA_THEME_LIGHT), ==, RA_THEME_LIGHT);
  g_assert_cmpint (ra_settings_get_theme (settings, RA_THEME_DARK), ==, RA_THEME_DARK);
  g_assert_cmpint (ra_settings_get_boundaries (settings), ==, RA_BOUNDARIES_UN);
  g_assert_cmpstr (ra_settings_get_language (settings), ==, "");
}

static void
test_kept (void)
{
  RaSettings *settings = ra_settings_new ();
  int width, height;

  g_object_set (settings, "units", "mi", "projection", "arctic", "map-theme", "contrast", "boundaries", "de-facto",
                "language", "de", "export-folder", g_get_tmp_dir (), "export-size", "a4-portrait", "window-width", 900,
                "window-maximized", TRUE, NULL);
  g_assert_finalize_object (settings);

  settings = ra_settings_new ();
  ra_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 820);
  g_assert_true (ra_settings_is_window_maximized (settings));
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_MI);
  g_assert_cmpstr (ra_settings_get_projection (settings), ==, "arctic");
  g_assert_cmpint (ra_settings_get_theme (settings, RA_THEME_DARK), ==, RA_THEME_CONTRAST);
  g_assert_cmpint (ra_settings_get_boundaries (settings), ==, RA_BOUNDARIES_DE_FACTO);
  g_assert_cmpstr (ra_settings_get_language (settings), ==, "de");
  g_autoptr (GFile) folder = ra_settings_dup_export_folder (settings);
  g_assert_cmpstr (g_file_peek_path (folder), ==, g_get_tmp_dir ());
  g_assert_cmpstr (ra_settings_get_export_size (settings), ==, "a4-portrait");
  g_assert_cmpint (ra_settings_get_export_theme (settings, RA_THEME_DARK), ==, RA_THEME_DARK);
  g_object_set (settings, "export-folder", "/nowhere/at/all", "export-theme", "print", NULL);
  g_assert_null (ra_settings_dup_export_folder (settings));
  g_assert_cmpint (ra_settings_get_export_theme (settings, RA_THEME_DARK), ==, RA_THEME_PRINT);
  g_assert_finalize_object (settings);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_wrong_words (void)
{
  g_autoptr (RaSettings) settings = ra_settings_new ();
  guint n_changes = 0;

  g_signal_connect_swapped (settings, "notify", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < G_N_ELEMENTS (worded); i++)
    g_object_set (settings, worded[i], "furlong", worded[i], NULL, worded[i], "", NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  g_object_set (settings, "units", "mi", "units", "mi", NULL);
  g_assert_cmpuint (n_changes, ==, 1);
}

/* A file that somebody has edited. */
static void
test_wrong_file (void)
{
  g_autofree char *file = settings_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (RaSettings) settings = NULL;
  int width, height;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (
      file, "[range-atlas]\nunits='furlong'\nprojection='flat'\nwindow-width=1\nboundaries='de-facto'\n\xff\n", -1,
      NULL));
  settings = ra_settings_new ();
  ra_settings_get_window_size (settings, &width, &height);
  g_assert_cmpint (width, ==, 1240);
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_KM);
  g_assert_null (ra_settings_get_projection (settings));
}

/* The schema and the program agree about what there is to choose and what stands at the beginning. */
static void
test_schema_agrees (void)
{
  g_autofree char *folder = ra_paths_find_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GError) error = NULL;
  GObjectClass *object_class = g_type_class_ref (RA_TYPE_SETTINGS);
  g_auto (GStrv) keys = NULL;
  guint n_properties;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (object_class, &n_properties);

  g_assert_nonnull (folder);
  source = g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);
  g_assert_no_error (error);
  schema = g_settings_schema_source_lookup (source, "org.rangeatlas.RangeAtlas", FALSE);
  g_assert_nonnull (schema);
  keys = g_settings_schema_list_keys (schema);
  g_assert_cmpuint (g_strv_length (keys), ==, n_properties);
  for (guint i = 0; i < n_properties; i++) {
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, pspecs[i]->name);
    g_autoptr (GVariant) standard = g_settings_schema_key_get_default_value (key);
    g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
    g_autofree const char **choices = ra_settings_list_choices (pspecs[i]->name);
    g_auto (GValue) value = G_VALUE_INIT;

    g_dbus_gvariant_to_gvalue (standard, &value);
    g_assert_cmpint (g_param_values_cmp (pspecs[i], &value, g_param_spec_get_default_value (pspecs[i])), ==, 0);
    /* The table of projections grows; the program alone says what is in it. */
    if (choices != NULL && !g_str_equal (pspecs[i]->name, "projection")) {
      g_autoptr (GVariant) words = g_variant_get_child_value (range, 1);
      g_autoptr (GVariant) unboxed = g_variant_get_variant (words);
      g_autofree const char **listed = g_variant_get_strv (unboxed, NULL);

      g_assert_cmpstrv (listed, choices);
    }
  }
  g_type_class_unref (object_class);
}

static void
test_memory (void)
{
  g_autofree char *file = settings_file ();
  g_autoptr (RaSettings) settings = ra_settings_new ();

  g_object_set (settings, "units", "mi", NULL);
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_MI);
  g_object_set (settings, "units", "nmi", NULL);
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_NMI);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_read_only (void)
{
  g_autofree char *file = settings_file ();
  g_autofree char *folder = g_path_get_dirname (file);
  g_autoptr (RaSettings) settings = NULL;

  /* A file where the folder should be stops even root. */
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  settings = ra_settings_new ();
  g_object_set (settings, "units", "mi", "window-width", 700, NULL);
  g_assert_cmpint (ra_settings_get_units (settings), ==, RA_UNITS_MI);
}

typedef struct {
  const char *path;
  void (*run) (void);
  const char *backend; /* of GSETTINGS_BACKEND; NULL: unset */
} Case;

static void
run_alone (gconstpointer data)
{
  const Case *test = data;

  if (g_test_subprocess ()) {
    g_autofree char *config = g_dir_make_tmp ("range-atlas-XXXXXX", NULL);

    g_setenv ("XDG_CONFIG_HOME", config, TRUE);
    g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
    if (test->backend != NULL)
      g_setenv ("GSETTINGS_BACKEND", test->backend, TRUE);
    else
      g_unsetenv ("GSETTINGS_BACKEND");
    test->run ();
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int argc, char **argv)
{
  static const Case cases[] = {
    { "/settings/defaults", test_defaults, NULL },           { "/settings/kept", test_kept, NULL },
    { "/settings/wrong-words", test_wrong_words, NULL },     { "/settings/wrong-file", test_wrong_file, NULL },
    { "/settings/schema-agrees", test_schema_agrees, NULL }, { "/settings/memory", test_memory, "memory" },
    { "/settings/read-only", test_read_only, NULL },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], run_alone);
  return g_test_run ();
}
