/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/inset.h"
#include "app/layout/page-frame.h"
#include "app/lint/lint-private.h"
#include "app/scene/text.h"

static void
check_metadata (const RaLint *self)
{
  const char *title = ra_map_spec_get_title (self->build.spec);
  const char *alt = self->scene->metadata.description;
  const RaTranslations *translations = self->target->translations;
  if (title == NULL || title[0] == '\0')
    ra_lint_add (self, RA_LINT_MISSING_TITLE, NULL,
                 g_strdup (ra_translate (translations, "The picture has no title.")));
  if (self->scene->unexplained)
    ra_lint_add (self, RA_LINT_MISSING_SOURCE, NULL,
                 g_strdup (ra_translate (
                     translations,
                     "The page is too small to say whose figures the rings are: name their claimants beside it.")));
  if (alt == NULL || alt[0] == '\0')
    ra_lint_add (
        self, RA_LINT_MISSING_ALT, NULL,
        g_strdup (ra_translate (translations,
                                "The picture has no alternative text: it tells nothing to those who cannot see it.")));
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const RaLintFinding *one = *(const RaLintFinding *const *)a;
  const RaLintFinding *other = *(const RaLintFinding *const *)b;
  return (int)one->kind - (int)other->kind;
}

/* The map within the page, as if it were all of the page's. */
static gboolean
check_inset (const RaLint *self, GError **error)
{
  const RaScene *scene = self->scene;
  if (scene->inset.x_max <= scene->inset.x_min)
    return TRUE;
  RaMapSpec spec = *self->build.spec; /* borrows all that it points to */
  const RaViewport inner = ra_inset_frame (&spec, &scene->inset);
  spec.viewport = ra_page_frame_widen (&inner, &scene->inset, scene->width, scene->height);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec.viewport.projection, error);
  if (projection == NULL)
    return FALSE;
  RaLint inset = *self;
  inset.build.spec = &spec;
  inset.build.projection = projection;
  inset.map = scene->inset;
  inset.inset = TRUE;
  ra_lint_check_map (&inset);
  ra_lint_check_scale_bar (&inset);
  return TRUE;
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
  ra_lint_check_map (self);
  ra_lint_check_page (self);
  check_metadata (self);
  return check_inset (self, error) && !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

GPtrArray *
ra_map_lint (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target, GCancellable *cancellable,
             GError **error)
{
  g_return_val_if_fail (target->scale > 0 && target->dpi > 0, NULL);

  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, error);
  if (projection == NULL)
    return NULL;
  g_autoptr (GPtrArray) findings = ra_lint_findings_new ();
  PangoContext *text = ra_text_context_new ();
  const RaLint self
      = { .build = { .spec = spec, .style = ra_style_of_theme (spec->theme), .projection = projection, .text = text },
          .scene = scene,
          .map = scene->map,
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
