/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fuzz target without a fuzzer: a seeded set of byte strings, random and half random. */
#include <glib.h>

#include "tests/fuzz/fuzz-clip.h"

static guint
n_strings (guint normal)
{
  const char *wanted = g_getenv ("RA_TEST_SAMPLES");
  const guint64 samples = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 0;
  return samples > 0 && samples < G_MAXUINT ? (guint)samples : normal;
}

static void
replay (guint8 kind, guint seed, gint32 n_values)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  /* Few values: points coincide, rings run over themselves and along the clip edge. */
  static const guint8 values[] = { 0, 120, 136, 60, 196, 30, 226, 119, 137, 1, 255, 90, 166, 40, 216, 100 };
  for (guint i = n_strings (150); i > 0; i--) {
    guint8 bytes[200];
    const gsize size = (gsize)g_rand_int_range (rand, 0, sizeof bytes);
    for (gsize k = 0; k < size; k++)
      bytes[k] = n_values > 0 ? values[g_rand_int_range (rand, 0, n_values)] : (guint8)g_rand_int (rand);
    if (size > 4) {
      bytes[0] = kind;
      bytes[1] = (guint8)g_rand_int (rand);
      bytes[4] = (guint8)g_rand_int_range (rand, 1, 40);
    }
    LLVMFuzzerTestOneInput (bytes, size);
  }
}

static void
test_empty (void)
{
  const guint8 bytes[] = { 0, 120, 0, 0, 0, 0, 0, 1, 0, 0 };
  for (gsize size = 0; size <= sizeof bytes; size++)
    LLVMFuzzerTestOneInput (bytes, size);
}

static void
test_coarse (void)
{
  replay (0, 1, 0);
}

static void
test_coincident (void)
{
  for (gint32 n_values = 2; n_values <= 16; n_values += 7)
    replay (0, 2, n_values);
}

static void
test_wild (void)
{
  replay (1, 3, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/clip/empty", test_empty);
  g_test_add_func ("/fuzz/clip/coarse", test_coarse);
  g_test_add_func ("/fuzz/clip/coincident", test_coincident);
  g_test_add_func ("/fuzz/clip/wild", test_wild);
  return g_test_run ();
}
