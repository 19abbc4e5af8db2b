/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint.h"

#include "app/lint/lint-private.h"
#include "app/scene/text.h"

/* What lets more through covers nothing. */
#define LEAST_OPACITY 0.5

static const struct {
  const char *word;
  RaLintSeverity severity;
} kinds[RA_N_LINT_KINDS] = {
  [RA_LINT_SMALL_TEXT] = { "small-text", RA_LINT_ERROR },
  [RA_LINT_CONTRAST] = { "contrast", RA_LINT_ERROR },
  [RA_LINT_CUT_LABEL] = { "cut-label", RA_LINT_ERROR },
  [RA_LINT_COVERED_TEXT] = { "covered-text", RA_LINT_ERROR },
  [RA_LINT_COVERED_SITE] = { "covered-site", RA_LINT_ERROR },
  [RA_LINT_SCALE_BAR] = { "scale-bar", RA_LINT_ERROR },
  [RA_LINT_MISSING_SOURCE] = { "missing-source", RA_LINT_ERROR },
  [RA_LINT_MISSING_ALT] = { "missing-alt", RA_LINT_ERROR },
  [RA_LINT_OWN_RING] = { "own-ring", RA_LINT_REMARK },
  [RA_LINT_CUT_RING] = { "cut-ring", RA_LINT_REMARK },
  [RA_LINT_SITE_OUTSIDE] = { "site-outside", RA_LINT_REMARK },
  [RA_LINT_MISSING_TITLE] = { "missing-title", RA_LINT_REMARK },
};

const char *
ra_lint_kind_to_string (RaLintKind kind)
{
  g_return_val_if_fail (kind < RA_N_LINT_KINDS, NULL);
  return kinds[kind].word;
}

RaLintSeverity
ra_lint_kind_get_severity (RaLintKind kind)
{
  g_return_val_if_fail (kind < RA_N_LINT_KINDS, RA_LINT_ERROR);
  return kinds[kind].severity;
}

static void
finding_free (gpointer data)
{
  RaLintFinding *finding = data;
  g_free (finding->text);
  g_free (finding);
}

void
ra_lint_add (const RaLint *self, RaLintKind kind, const RaBox *box, char *text)
{
  RaLintFinding *finding = g_new0 (RaLintFinding, 1);
  finding->kind = kind;
  finding->severity = kinds[kind].severity;
  finding->text = text;
  finding->has_box = box != NULL;
  if (box != NULL)
    finding->box = *box;
  g_ptr_array_add (self->findings, finding);
}

gboolean
ra_lint_is_panel (const RaSceneItem *item, RaBox *box)
{
  if (item->kind != RA_SCENE_PATH || !item->path.closed || item->path.fill.alpha < LEAST_OPACITY)
    return FALSE;
  const RaPath *path = item->path.path;
  *box = ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, ra_path_n_points (path));
  return TRUE;
}

static void
check_metadata (const RaLint *self)
{
  const char *title = ra_map_spec_get_title (self->build.spec);
  const char *alt = self->scene->metadata.description;
  if (title == NULL || title[0] == '\0')
    ra_lint_add (self, RA_LINT_MISSING_TITLE, NULL, g_strdup ("The picture has no title."));
  if (self->scene->unexplained)
    ra_lint_add (
        self, RA_LINT_MISSING_SOURCE, NULL,
        g_strdup ("The page is too small to say whose figures the rings are: name their claimants beside it."));
  if (alt == NULL || alt[0] == '\0')
    ra_lint_add (self, RA_LINT_MISSING_ALT, NULL,
                 g_strdup ("The picture has no alternative text: it tells nothing to those who cannot see it."));
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const RaLintFinding *one = *(const RaLintFinding *const *)a;
  const RaLintFinding *other = *(const RaLintFinding *const *)b;
  return (int)one->kind - (int)other->kind;
}

static gboolean
check (const RaLint *self, GError **error)
{
  ra_lint_check_texts (self);
  if (!ra_lint_check_contrast (self, error))
    return FALSE;
  ra_lint_check_sites (self);
  ra_lint_check_rings (self);
  ra_lint_check_scale_bar (self);
  check_metadata (self);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

GPtrArray *
ra_map_lint (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target, GCancellable *cancellable,
             GError **error)
{
  g_return_val_if_fail (target->scale > 0 && target->dpi > 0, NULL);

  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, error);
  if (projection == NULL)
    return NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (finding_free);
  PangoContext *text = ra_text_context_new ();
  const RaLint self
      = { .build = { .spec = spec, .style = ra_style_of_theme (spec->theme), .projection = projection, .text = text },
          .scene = scene,
          .target = target,
          .cancellable = cancellable,
          .findings = findings };
  const gboolean checked = check (&self, error);
  g_object_unref (text);
  if (!checked)
    return NULL;
  /* Stable: g_ptr_array_sort () keeps what is equal in its order. */
  g_ptr_array_sort (findings, compare_kinds);
  return g_steal_pointer (&findings);
}
