/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program's files are: what the environment names comes first, and a scenario is found by its id or file. */
#include "app/base/paths.h"

#include "tests/data/helpers.h"

static void
test_named_data_dir (void)
{
  const char *named = g_getenv ("RANGE_ATLAS_DATA_DIR");
  g_autoptr (GError) error = NULL;
  g_autofree char *found = ra_paths_find_data_dir (&error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, named);
}

/* A folder that is named and holds no catalogue is an error, and no other is taken in its stead. */
static void
test_empty_data_dir (void)
{
  char *folder = test_make_folder ();
  g_autofree char *before = g_strdup (g_getenv ("RANGE_ATLAS_DATA_DIR"));
  g_autoptr (GError) error = NULL;

  g_setenv ("RANGE_ATLAS_DATA_DIR", folder, TRUE);
  g_assert_null (ra_paths_find_data_dir (&error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_true (g_str_has_prefix (error->message, folder));
  g_setenv ("RANGE_ATLAS_DATA_DIR", before, TRUE);
  test_remove_folder (folder);
}

/* Without a name a build finds the tree that it was made from. */
static void
test_source_tree (void)
{
  g_autofree char *before = g_strdup (g_getenv ("RANGE_ATLAS_DATA_DIR"));
  g_autoptr (GError) error = NULL;

  g_unsetenv ("RANGE_ATLAS_DATA_DIR");
  g_autofree char *found = ra_paths_find_data_dir (&error);
  g_setenv ("RANGE_ATLAS_DATA_DIR", before, TRUE);
  g_assert_no_error (error);
  g_assert_nonnull (found);
}

static void
test_scenario (void)
{
  const char *data_dir = g_getenv ("RANGE_ATLAS_DATA_DIR");
  g_autofree char *by_id = ra_paths_find_scenario (data_dir, "moratorium-offer", NULL);
  g_autofree char *file = ra_paths_find_scenario (data_dir, "own/map.rangeatlas", NULL);
  g_autofree char *plain = ra_paths_find_scenario (data_dir, "map.rangeatlas", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_suffix (by_id, "moratorium-offer.rangeatlas"));
  g_assert_true (g_file_test (by_id, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpstr (file, ==, "own/map.rangeatlas");
  g_assert_cmpstr (plain, ==, "map.rangeatlas");
  g_assert_null (ra_paths_find_scenario (data_dir, "nowhere", &error));
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "nowhere: no such scenario; there are "));
  g_assert_nonnull (strstr (error->message, "moratorium-offer, "));
}

/* The one that runs, by whatever name it was started. */
static void
test_program (void)
{
  g_autofree char *program = ra_paths_find_program ();

  g_assert_nonnull (program);
  g_assert_true (g_path_is_absolute (program) && g_file_test (program, G_FILE_TEST_IS_EXECUTABLE));
  g_assert_true (g_str_has_suffix (program, "test-base-paths"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/paths/named-data-dir", test_named_data_dir);
  g_test_add_func ("/base/paths/empty-data-dir", test_empty_data_dir);
  g_test_add_func ("/base/paths/source-tree", test_source_tree);
  g_test_add_func ("/base/paths/scenario", test_scenario);
  g_test_add_func ("/base/paths/program", test_program);
  return g_test_run ();
}
