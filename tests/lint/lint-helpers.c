/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/lint/lint-helpers.h"

#include "app/layout/view-fit.h"

const RaLintTarget lint_screen = { .scale = 1, .dpi = 96, .dpi_assumed = TRUE };
const RaColour lint_white = { 1, 1, 1, 1 };
const RaColour lint_black = { 0, 0, 0, 1 };

/* A specification that has nothing to complain of. */
RaMapSpec *
lint_make_spec (void)
{
  RaMapSpec *spec = ra_view_fit_new_map (test_empty_scenario (), LINT_WIDTH, LINT_HEIGHT);
  spec->title = g_strdup ("Title");
  return spec;
}

RaScene *
lint_make_scene (void)
{
  RaScene *scene = ra_scene_new (LINT_WIDTH, LINT_HEIGHT);
  scene->background = lint_white;
  scene->metadata.description = g_strdup ("A map");
  return scene;
}

RaSceneText
lint_make_text (const char *sentence, double x, double y)
{
  return (RaSceneText) { .text = g_strdup (sentence), .x = x, .y = y, .size = 16, .colour = lint_black };
}

RaPath *
lint_make_box (double x_min, double y_min, double x_max, double y_max)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = { { x_min, y_min }, { x_max, y_min }, { x_max, y_max }, { x_min, y_max } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  return path;
}

GPtrArray *
lint_run (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = ra_map_lint (spec, scene, target, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const RaLintFinding *)g_ptr_array_index (findings, i))->text);
  return findings;
}

const RaLintFinding *
lint_find (const GPtrArray *findings, RaLintKind kind)
{
  for (guint i = 0; i < findings->len; i++) {
    const RaLintFinding *finding = g_ptr_array_index (findings, i);
    if (finding->kind == kind)
      return finding;
  }
  return NULL;
}

/* What somebody may have wanted so. */
static gboolean
may_be_meant (RaLintKind kind)
{
  return kind == RA_LINT_OWN_RING || kind == RA_LINT_CUT_RING || kind == RA_LINT_SITE_OUTSIDE
         || kind == RA_LINT_MISSING_TITLE;
}

void
lint_assert_only (const GPtrArray *findings, RaLintKind kind, const char *sentence)
{
  const RaLintFinding *finding = lint_find (findings, kind);
  g_assert_nonnull (finding);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (finding->severity, ==, may_be_meant (kind) ? RA_LINT_REMARK : RA_LINT_ERROR);
  if (strstr (finding->text, sentence) == NULL)
    g_error ("\"%s\" is not in: %s", sentence, finding->text);
  g_assert_true (g_str_has_suffix (finding->text, "."));
}
