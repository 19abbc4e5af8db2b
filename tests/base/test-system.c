/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each system does in its own way keeps its promises in both forms, that of Unix and the portable one. */
#include "app/base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "tests/data/helpers.h"

static void
remove_nothing (const char *path)
{
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
age (const char *path)
{
  g_assert_cmpint (g_utime (path, &(struct utimbuf) { 1000, 1000 }), ==, 0);
}

/* What is being written is nobody's remain; what was left behind is. */
static void
test_remain (void)
{
  char *folder = test_make_folder ();
  g_autofree char *name = g_build_filename (folder, ".range-atlas-XXXXXX", NULL);
  int descriptor = -1;

  g_assert_true (ra_system_begin_file (name, &descriptor));
  g_assert_cmpint (descriptor, >=, 0);
  ra_system_remove_remain (name, remove_nothing);
  g_assert_true (g_file_test (name, G_FILE_TEST_EXISTS));
  g_close (descriptor, NULL);
  age (name);
  ra_system_remove_remain (name, remove_nothing);
  g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
  test_remove_folder (folder);
}

static void
test_folder (void)
{
  char *folder = test_make_folder ();
  g_autofree char *name = g_build_filename (folder, ".range-atlas-XXXXXX", NULL);
  int descriptor = -1;

  g_assert_true (ra_system_begin_folder (name, &descriptor));
  g_assert_true (g_file_test (name, G_FILE_TEST_IS_DIR));
  ra_system_remove_remain (name, remove_nothing);
  g_assert_true (g_file_test (name, G_FILE_TEST_IS_DIR));
  ra_system_let_rename (&descriptor);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  g_assert_cmpint (g_rename (name, other), ==, 0);
  if (descriptor >= 0)
    g_close (descriptor, NULL);
  test_remove_folder (folder);
}

static void
test_resolve (void)
{
  char *folder = test_make_folder ();
  g_autofree char *round_about = g_build_filename (folder, "..", ".", NULL);
  g_autofree char *expected = g_path_get_dirname (folder);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *resolved = ra_system_resolve (round_about);

  g_assert_cmpstr (resolved, ==, expected);
  g_assert_null (ra_system_resolve (missing));
  test_remove_folder (folder);
}

static void
test_identify (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (symlink ("a", link), ==, 0);
  g_autofree char *file = ra_system_identify (path);
  g_autofree char *linked = ra_system_identify (link);
  g_autofree char *other = ra_system_identify (folder);

  g_assert_cmpstr (file, ==, linked);
  g_assert_cmpstr (file, !=, other);
  g_assert_null (ra_system_identify ("/no/such/file"));
  test_remove_folder (folder);
}

static void
test_lock (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  const int descriptor = ra_system_take_lock (path);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_close (descriptor, NULL);
  const int again = ra_system_take_lock (path);
  g_assert_cmpint (again, >=, 0);
  g_close (again, NULL);
  test_remove_folder (folder);
}

/* What another process holds cannot be asked to end twice, and is gone soon. */
static void
test_end (void)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  ra_system_end_with_us (launcher);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, &error, "sleep", "60", NULL);
  g_assert_no_error (error);
  ra_system_end (process);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_subprocess_get_successful (process));
}

static void
test_become_nothing (void)
{
  g_auto (GStrv) words = g_strsplit ("nothing", "|", -1);

  g_assert_cmpint (ra_system_become ("/no/such/program", words), ==, -1);
  g_assert_cmpint (errno, ==, ENOENT);
}

static void
test_become (void)
{
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, (GTestSubprocessFlags)0);
    g_test_trap_assert_stdout ("*another program*");
    return;
  }
  g_auto (GStrv) words = g_strsplit ("sh|-c|echo another program", "|", -1);
  const int status = ra_system_become ("/bin/sh", words);
  g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/system/remain", test_remain);
  g_test_add_func ("/base/system/folder", test_folder);
  g_test_add_func ("/base/system/resolve", test_resolve);
  g_test_add_func ("/base/system/identify", test_identify);
  g_test_add_func ("/base/system/lock", test_lock);
  g_test_add_func ("/base/system/end", test_end);
  g_test_add_func ("/base/system/become-nothing", test_become_nothing);
  g_test_add_func ("/base/system/become", test_become);
  return g_test_run ();
}
