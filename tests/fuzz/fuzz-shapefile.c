/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five files of a shapefile, which follow each other: a line of four lengths, "SHP SHX DBF CPG\n", then their
 * bytes, what is left being the .prj. */
#include "tests/fuzz/fuzz.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "data/shapefile.h"
#include "geo/feature-set.h"

#define N_FILES 5

static const char *const suffixes[N_FILES] = { "shp", "shx", "dbf", "cpg", "prj" };

/* In memory where there is such a folder. */
static const char *
get_folder (void)
{
  static char *folder;

  if (folder == NULL) {
    const char *root = g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir ();
    folder = g_build_filename (root, "range-atlas-fuzz-XXXXXX", NULL);
    g_assert_nonnull (g_mkdtemp (folder));
  }
  return folder;
}

static char *
get_path (const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("a.%s", suffix);

  return g_build_filename (get_folder (), name, NULL);
}

static gboolean
write_files (const uint8_t *data, size_t size)
{
  const uint8_t *end = memchr (data, '\n', MIN (size, 64));
  guint64 lengths[N_FILES];

  if (end == NULL)
    return FALSE;
  g_autofree char *line = g_strndup ((const char *)data, (gsize)(end - data));
  g_auto (GStrv) words = g_strsplit (line, " ", N_FILES);
  if (g_strv_length (words) != N_FILES - 1)
    return FALSE;
  gsize at = (gsize)(end - data) + 1;
  for (guint i = 0; i < N_FILES; i++) {
    g_autofree char *path = get_path (suffixes[i]);
    lengths[i] = i + 1 < N_FILES ? MIN (g_ascii_strtoull (words[i], NULL, 10), size - at) : size - at;
    g_assert_true (g_file_set_contents (path, (const char *)data + at, (gssize)lengths[i], NULL));
    at += lengths[i];
  }
  return TRUE;
}

/* Coordinates are as the file has them; what the map is drawn from are numbers. */
static void
check_features (const RaShapefile *file)
{
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, file->records->len + 1);

  for (guint i = 0; i < file->records->len; i++)
    labels[i].feature = g_array_index (file->records, guint, i);
  g_autoptr (RaFeatureSet) set = file->kind == RA_SHAPES_POLYGONS ? ra_feature_set_from_rings (file->parts, labels)
                                                                  : ra_feature_set_from_lines (file->parts, labels);
  for (guint i = 0; i < ra_path_n_points (set->path); i++) {
    const RaPoint *point = &g_array_index (set->path->points, RaPoint, i);
    g_assert_true (isfinite (point->x) && isfinite (point->y));
  }
}

static void
check (const RaShapefile *file)
{
  g_assert_cmpuint (file->records->len, ==, ra_path_n_parts (file->parts));
  for (guint i = 0; i < file->records->len; i++)
    g_assert_cmpuint (g_array_index (file->records, guint, i), <, file->n_records);
  for (guint i = 0; i < file->n_records; i++)
    g_assert_true (g_utf8_validate (ra_shapefile_get_text (file, 0, i), -1, NULL));
  if (file->kind != RA_SHAPES_POINTS)
    check_features (file);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const fields[] = { "name", "scalerank", NULL };
  g_autoptr (GError) error = NULL;

  if (!write_files (data, size))
    return 0;
  g_autofree char *path = get_path ("shp");
  g_autoptr (RaShapefile) file = ra_shapefile_read (path, fields, &error);
  if (file != NULL)
    check (file);
  fuzz_assert_told (file != NULL, g_steal_pointer (&error));
  for (guint i = 0; i < N_FILES; i++) {
    g_autofree char *written = get_path (suffixes[i]);
    g_remove (written);
  }
  return 0;
}
