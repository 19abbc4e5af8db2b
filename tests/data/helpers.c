/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers.h"

#include <glib/gstdio.h>

guint
test_samples (guint normal)
{
  const char *wanted = g_getenv ("RA_TEST_SAMPLES");
  const guint64 samples = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 0;
  return samples > 0 && samples < G_MAXUINT ? (guint)samples : normal;
}

char *
test_shipped_path (const char *name)
{
  const char *data = g_getenv ("RANGE_ATLAS_DATA_DIR");
  g_assert_nonnull (data);
  return g_build_filename (data, name, NULL);
}

char *
test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("range-atlas-test-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

static void
remove_entries (const char *folder, guint depth)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (depth > 0 && g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      remove_entries (path, depth - 1);
    g_remove (path);
  }
}

void
test_remove_folder (char *folder)
{
  remove_entries (folder, 2);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

GByteArray *
test_read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *)contents, length);
}

void
test_write_bytes (const char *path, const void *bytes, gsize length)
{
  /* Not g_file_set_contents (), nor over the old file: both wait for the disk, and fuzzing writes thousands of files.
   */
  g_remove (path);
  FILE *file = g_fopen (path, "wb");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
test_copy_shapefile (const char *base, const char *new_base)
{
  static const char *const suffixes[] = { ".shp", ".shx", ".dbf", ".cpg" };
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = g_strconcat (base, suffixes[i], NULL);
    g_autofree char *to = g_strconcat (new_base, suffixes[i], NULL);
    if (!g_file_test (from, G_FILE_TEST_EXISTS))
      continue;
    g_autoptr (GByteArray) bytes = test_read_bytes (from);
    test_write_bytes (to, bytes->data, bytes->len);
  }
}
