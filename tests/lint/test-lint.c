/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lint as a whole: it finds nothing where nothing is wrong, can be stopped, and has a word for each rule. */
#include "tests/lint/lint-helpers.h"

static void
test_nothing (void)
{
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  g_autoptr (RaScene) scene = lint_make_scene ();
  ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), lint_make_text ("Words", 100, 100));
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_metadata (void)
{
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  g_autoptr (RaScene) scene = lint_make_scene ();
  g_free (spec->title);
  spec->title = g_strdup ("");
  g_autoptr (GPtrArray) untitled = lint_run (spec, scene, &lint_screen);
  lint_assert_only (untitled, RA_LINT_MISSING_TITLE, "no title");
  g_free (spec->title);
  spec->title = g_strdup ("T");
  g_clear_pointer (&scene->metadata.description, g_free);
  g_autoptr (GPtrArray) silent = lint_run (spec, scene, &lint_screen);
  lint_assert_only (silent, RA_LINT_MISSING_ALT, "alternative text");
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  g_autoptr (RaScene) scene = lint_make_scene ();
  ra_scene_add_layer (scene, "places", "Places");
  g_cancellable_cancel (cancellable);
  g_assert_null (ra_map_lint (spec, scene, &lint_screen, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) keywords = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < RA_N_LINT_KINDS; i++)
    g_assert_true (g_hash_table_add (keywords, (gpointer)ra_lint_kind_to_string ((RaLintKind)i)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint/nothing", test_nothing);
  g_test_add_func ("/lint/metadata", test_metadata);
  g_test_add_func ("/lint/cancelled", test_cancelled);
  g_test_add_func ("/lint/kinds", test_kinds);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
