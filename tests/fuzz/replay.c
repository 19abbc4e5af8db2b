/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fuzz target without a fuzzer: replay CORPUS... runs the files of the folders, and seeded changes of each. */
#include "tests/fuzz/fuzz.h"

#include <string.h>

#define CHANGES 20

static guint
n_changes (void)
{
  const char *wanted = g_getenv ("RA_TEST_SAMPLES");
  const guint64 samples = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 0;

  return samples > 0 && samples < G_MAXUINT ? (guint)samples : CHANGES;
}

/* One byte becomes another, a piece goes, or a piece comes twice. */
static void
change (GRand *rand, GByteArray *bytes)
{
  if (bytes->len == 0)
    return;
  const guint at = (guint)g_rand_int_range (rand, 0, (gint32)bytes->len);
  const guint length = (guint)g_rand_int_range (rand, 1, (gint32)MIN (bytes->len - at, 16) + 1);

  switch (g_rand_int_range (rand, 0, 3)) {
  case 0:
    bytes->data[at] = (guint8)g_rand_int (rand);
    break;
  case 1:
    g_byte_array_remove_range (bytes, at, length);
    break;
  default: {
    g_autofree guint8 *piece = g_memdup2 (bytes->data + at, length);
    g_byte_array_append (bytes, piece, length);
  }
  }
}

static void
test_file (gconstpointer path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *)bytes, size);
  for (guint i = n_changes (); i > 0; i--) {
    g_autoptr (GByteArray) changed = g_byte_array_append (g_byte_array_new (), (const guint8 *)bytes, (guint)size);

    for (guint k = (guint)g_rand_int_range (rand, 1, 4); k > 0; k--)
      change (rand, changed);
    LLVMFuzzerTestOneInput (changed->data, changed->len);
  }
}

static void
add_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *test = g_strdup_printf ("/fuzz/%s", name);
    g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_file, g_free);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    add_folder (argv[i]);
  return g_test_run ();
}
