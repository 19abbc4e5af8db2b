/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/data/helpers.h"

#include <string.h>

#include <glib/gstdio.h>

#include "data/check/check.h"

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

RaCatalogue *
test_load_catalogue (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue");
  g_autoptr (GError) error = NULL;
  RaCatalogue *catalogue = ra_catalogue_load (folder, &error);

  g_assert_no_error (error);
  return catalogue;
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

char *
test_write_scenario (const char *text, gssize length)
{
  g_autofree char *folder = test_make_folder ();
  char *path = g_build_filename (folder, "own.rangeatlas", NULL);

  test_write_bytes (path, text, length < 0 ? strlen (text) : (gsize)length);
  return path;
}

void
test_remove_scenario (const char *path)
{
  test_remove_folder (g_path_get_dirname (path));
}

void
test_mutate (GRand *rand, GString *text)
{
  static const char CHARS[] = "{}[]\",:-0129eE.\\ntu\n\x80\xC3 ";
  const int edits = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < edits && text->len > 1; i++) {
    const gssize at = g_rand_int_range (rand, 0, (int)text->len);
    const gssize left = (gssize)text->len - at;
    const gssize count = g_rand_int_range (rand, 1, (int)MIN (left, 40) + 1);

    switch (g_rand_int_range (rand, 0, 4)) {
    case 0:
      text->str[at] = (char)g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      text->str[at] = CHARS[g_rand_int_range (rand, 0, (int)sizeof CHARS - 1)];
      break;
    case 2:
      g_string_erase (text, at, count);
      break;
    default: {
      g_autofree char *copy = g_strndup (text->str + at, (gsize)count);
      g_string_insert (text, g_rand_int_range (rand, 0, (int)text->len), copy);
    }
    }
  }
}

void
test_assert_problems (const char *name, const char *text, const char *const *messages)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (RaChecker) checker = ra_checker_new (g_getenv ("RANGE_ATLAS_DATA_DIR"));
  g_autoptr (GPtrArray) results = NULL;

  test_write_bytes (path, text, strlen (text));
  results = ra_checker_check (checker, path);
  const RaCheckResult *result = g_ptr_array_index (results, 0);
  for (guint n = 0; n < result->problems->len; n++) {
    g_autofree char *wanted = g_strdup_printf ("%s:%s", path, messages[n]);
    g_assert_cmpstr (g_ptr_array_index (result->problems, n), ==, wanted);
  }
  g_assert_null (messages[result->problems->len]);
  test_remove_folder (folder);
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

void
test_save_scenario (const RaScenarioDocument *document, const char *path)
{
  g_autofree char *text = ra_scenario_document_to_text (document);
  test_write_bytes (path, text, strlen (text));
}

char **
test_list_shipped (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue/scenarios");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = ra_scenario_list_folder (folder, &error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));
    g_assert_true (g_str_has_suffix (name, ".rangeatlas"));
    *strrchr (name, '.') = '\0';
    g_strv_builder_add (ids, name);
  }
  return g_strv_builder_end (ids);
}

RaScenario *
test_load_shipped (const char *id)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *name = g_strconcat ("catalogue/scenarios/", id, ".rangeatlas", NULL);
  g_autofree char *path = test_shipped_path (name);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_load (catalogue, path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ra_scenario_get_id (scenario), ==, id);
  return scenario;
}
