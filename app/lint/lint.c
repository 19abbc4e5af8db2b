/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint.h"

#include "app/lint/lint-private.h"

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
  [RA_LINT_COVERED_RING] = { "covered-ring", RA_LINT_ERROR },
  [RA_LINT_UNEXPLAINED_RING] = { "unexplained-ring", RA_LINT_ERROR },
  [RA_LINT_STRAY_KEY] = { "stray-key", RA_LINT_ERROR },
  [RA_LINT_UNNAMED_COUNTRY] = { "unnamed-country", RA_LINT_ERROR },
  [RA_LINT_LONG_FOOT] = { "long-foot", RA_LINT_ERROR },
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

static void
finding_free (gpointer data)
{
  RaLintFinding *finding = data;
  g_free (finding->text);
  g_free (finding);
}

GPtrArray *
ra_lint_findings_new (void)
{
  return g_ptr_array_new_with_free_func (finding_free);
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

char *
ra_lint_quote (const RaLint *self, const char *text)
{
  return ra_translate_format (self->target->translations, "“{text}”", "text", text, NULL);
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

const RaSceneLayer *
ra_lint_find_layer (const RaLint *self, const char *id)
{
  g_autofree char *own = g_strdup_printf ("%s%s", self->inset ? "inset-" : "", id);
  return ra_scene_find_layer (self->scene, own);
}
