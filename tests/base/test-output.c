/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file holds what it held before or all of the new, whatever stands at its path. */
#include "app/base/output.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/data/helpers.h"

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_n_files (const char *folder, guint expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, expected);
}

static void
write_well (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ra_output_write (path, text, strlen (text), &error));
  g_assert_no_error (error);
}

static void
test_whole (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);

  write_well (path, "old");
  write_well (path, "new");
  assert_holds (path, "new");
  assert_n_files (folder, 1);
  const mode_t mask = umask (0);
  umask (mask);
  GStatBuf facts;
  g_assert_cmpint (g_stat (path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0666 & ~mask);
  test_remove_folder (folder);
}

static void
test_link (void)
{
  char *folder = test_make_folder ();
  g_autofree char *real = g_build_filename (folder, "real.csv", NULL);
  g_autofree char *link = g_build_filename (folder, "link.csv", NULL);

  write_well (real, "old");
  g_assert_cmpint (symlink ("real.csv", link), ==, 0);
  write_well (link, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (real, "new");
  test_remove_folder (folder);
}

static void
test_pipe (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "pipe.csv", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_autoptr (GError) error = NULL;
  g_assert_false (ra_output_write (path, "lost", 4, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NXIO);
  g_assert_cmpstr (error->message + strlen (path), ==, ": a pipe, a socket or a device that nobody reads");
  const int reader = g_open (path, O_RDONLY | O_NONBLOCK, 0);
  char text[16] = "";
  g_assert_cmpint (reader, >=, 0);
  write_well (path, "through");
  g_assert_cmpint (read (reader, text, sizeof text - 1), ==, 7);
  g_assert_cmpstr (text, ==, "through");
  close (reader);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  test_remove_folder (folder);
}

static void
test_nowhere (void)
{
  char *folder = test_make_folder ();
  g_autofree char *missing = g_build_filename (folder, "no", "a.csv", NULL);
  const char *const paths[] = { folder, missing };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *start = g_strconcat (paths[i], ": ", NULL);

    g_assert_false (ra_output_write (paths[i], "text", 4, &error));
    g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
    g_assert_true (g_str_has_prefix (error->message, start));
    /* The name of the file that was to be written beside is nobody's business. */
    g_assert_null (strchr (error->message + strlen (start), '/'));
  }
  test_remove_folder (folder);
}

/* Runs in a process of its own, which may write no file longer than 100 bytes from then on. */
static void
test_full_disk (void)
{
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);

  write_well (path, "old");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 100, 100 }), ==, 0);
  g_autofree char *large = g_strnfill (1000, 'x');
  g_autoptr (GError) error = NULL;
  g_assert_false (ra_output_write (path, large, 1000, &error));
  g_assert_true (g_str_has_prefix (error->message, path));
  assert_holds (path, "old");
  assert_n_files (folder, 1);
  test_remove_folder (folder);
}

/* What is no file but takes bytes, and has no room for them. */
static void
test_full_device (void)
{
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("no /dev/full");
    return;
  }
  g_autoptr (GError) error = NULL;
  g_assert_false (ra_output_write ("/dev/full", "text", 4, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_assert_true (g_str_has_prefix (error->message, "/dev/full: "));
}

static void
append_well (RaOutput *output, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ra_output_append (output, text, strlen (text), &error));
  g_assert_no_error (error);
}

/* What is written as it is made is the new file when it is whole, and nothing of it before. */
static void
test_as_made (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.geojson", NULL);
  g_autoptr (GError) error = NULL;

  write_well (path, "old");
  RaOutput *broken_off = ra_output_open (path, &error);
  append_well (broken_off, "one, ");
  g_assert_true (ra_output_close (broken_off, FALSE, &error));
  assert_holds (path, "old");
  assert_n_files (folder, 1);
  RaOutput *output = ra_output_open (path, &error);
  append_well (output, "one, ");
  append_well (output, "two");
  assert_holds (path, "old");
  g_assert_true (ra_output_close (output, TRUE, &error));
  g_assert_no_error (error);
  assert_holds (path, "one, two");
  assert_n_files (folder, 1);
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/output/whole", test_whole);
  g_test_add_func ("/base/output/as-made", test_as_made);
  g_test_add_func ("/base/output/link", test_link);
  g_test_add_func ("/base/output/pipe", test_pipe);
  g_test_add_func ("/base/output/nowhere", test_nowhere);
  g_test_add_func ("/base/output/full-disk", test_full_disk);
  g_test_add_func ("/base/output/full-device", test_full_device);
  return g_test_run ();
}
