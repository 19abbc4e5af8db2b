/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint-private.h"

#include <math.h>

#include "app/scene/text.h"
#include "geo/digits.h"

#define POINTS_PER_INCH 72.0
#define SMALLEST_PT     6.0
/* Of what is rounded for people a text of just 6 pt is not said to have less. */
#define ROUNDING_PT 0.005
/* Less than this beyond the frame nobody sees. */
#define CUT_PX 0.5
/* Characters of a text that are quoted. */
#define LONGEST_QUOTE 40

double
ra_lint_text_size_pt (const RaLint *self, const RaSceneText *text)
{
  return text->size * self->target->scale / self->target->dpi * POINTS_PER_INCH;
}

void
ra_lint_measure_text (const RaLint *self, const RaSceneText *text, RaPoint corners[4])
{
  ra_text_measure_ink (self->build.text, text, corners);
}

void
ra_lint_texts_take (RaLintTexts *self, const RaSceneText *text, double measure, const RaPoint corners[4])
{
  self->count++;
  if (self->worst != NULL && measure >= self->least)
    return;
  self->worst = text;
  self->least = measure;
  self->box = ra_box_of_points (corners, 4);
}

static char *
quote (const RaLint *self, const char *text)
{
  if (g_utf8_strlen (text, -1) <= LONGEST_QUOTE)
    return ra_lint_quote (self, text);
  g_autofree char *start = g_utf8_substring (text, 0, LONGEST_QUOTE - 1);
  g_autofree char *shorter = g_strdup_printf ("%s…", g_strchomp (start));
  return ra_lint_quote (self, shorter);
}

void
ra_lint_texts_tell (const RaLint *self, const RaLintTexts *texts, RaLintKind kind, const char *what)
{
  if (texts->worst == NULL)
    return;
  const RaTranslations *translations = self->target->translations;
  g_autofree char *quoted = quote (self, texts->worst->text);
  g_autofree char *layer = ra_lint_quote (self, texts->layer->title);
  g_autofree char *list = texts->count == 1 ? g_strdup (quoted)
                                            : ra_translate_count (translations, texts->count - 1, "{list} and {n} more",
                                                                  "{list} and {n} more", "list", quoted, "n",
                                                                  ra_digits (texts->count - 1, 0).text, NULL);
  ra_lint_add (self, kind, &texts->box,
               ra_translate_format (translations, "{list} in {layer}: {what}.", "list", list, "layer", layer, "what",
                                    what, NULL));
}

/* By how much the frame cuts it: not at all is 0. */
static double
cut_of (const RaScene *scene, const RaPoint corners[4])
{
  const RaBox box = ra_box_of_points (corners, 4);
  return MAX (MAX (-box.x_min, -box.y_min), MAX (MAX (box.x_max - scene->width, box.y_max - scene->height), 0));
}

/* How far the four corners reach along (x, y). */
static void
project_corners (const RaPoint corners[4], double x, double y, double *least, double *most)
{
  *least = G_MAXDOUBLE;
  *most = -G_MAXDOUBLE;
  for (guint i = 0; i < 4; i++) {
    const double along = corners[i].x * x + corners[i].y * y;
    *least = MIN (*least, along);
    *most = MAX (*most, along);
  }
}

/* A line along a side of the one parts the two where they are apart. */
static gboolean
parts_at_side (const RaPoint of[4], const RaPoint a[4], const RaPoint b[4])
{
  for (guint i = 0; i < 2; i++) {
    const double x = of[i + 1].y - of[i].y;
    const double y = of[i].x - of[i + 1].x;
    double a_least, a_most, b_least, b_most;
    project_corners (a, x, y, &a_least, &a_most);
    project_corners (b, x, y, &b_least, &b_most);
    if (a_most <= b_least || b_most <= a_least)
      return TRUE;
  }
  return FALSE;
}

/* Slanting text takes less than the box about it. */
static gboolean
overlaps_panel (const RaPoint corners[4], const RaBox *panel)
{
  const RaPoint sides[4] = { { panel->x_min, panel->y_min },
                             { panel->x_max, panel->y_min },
                             { panel->x_max, panel->y_max },
                             { panel->x_min, panel->y_max } };
  return !parts_at_side (sides, corners, sides) && !parts_at_side (corners, corners, sides);
}

/* Whether a panel of the furniture, its items from @after on, lies over a part of the text. */
static gboolean
is_covered (const RaSceneLayer *furniture, guint after, const RaPoint corners[4])
{
  for (guint i = after; i < furniture->items->len; i++) {
    RaBox panel;
    if (ra_lint_is_panel (&g_array_index (furniture->items, RaSceneItem, i), &panel)
        && overlaps_panel (corners, &panel))
      return TRUE;
  }
  return FALSE;
}

static void
check_covered (const RaLint *self, const RaSceneLayer *layer, const RaSceneLayer *furniture)
{
  RaLintTexts covered = { .layer = layer };
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    for (guint k = 0; item->kind == RA_SCENE_TEXT && k < ra_text_count_pieces (self->build.text, &item->text); k++) {
      RaPoint corners[4];
      ra_text_measure_piece (self->build.text, &item->text, k, corners);
      if (!is_covered (furniture, layer == furniture ? i + 1 : 0, corners))
        continue;
      ra_lint_texts_take (&covered, &item->text, 0, corners);
      break;
    }
  }
  ra_lint_texts_tell (self, &covered, RA_LINT_COVERED_TEXT,
                      ra_translate (self->target->translations, "covered by what is drawn over it"));
}

/* By how much the frame cuts the text. */
static double
cut_off (const RaLint *self, const RaSceneText *text)
{
  double most = 0;
  for (guint i = 0; i < ra_text_count_pieces (self->build.text, text); i++) {
    RaPoint corners[4];
    ra_text_measure_piece (self->build.text, text, i, corners);
    most = MAX (most, cut_of (self->scene, corners));
  }
  return most;
}

/* "5.2 pt at the final size, less than 6 pt" */
static char *
describe_size (const RaLint *self, double least_pt)
{
  const RaTranslations *translations = self->target->translations;
  g_autofree char *size = ra_translate_number (translations, floor (least_pt * 10) / 10);
  g_autofree char *least = ra_translate_number (translations, SMALLEST_PT);
  if (!self->target->dpi_assumed)
    return ra_translate_format (translations, "{size} pt at the final size, less than {least} pt", "size", size,
                                "least", least, NULL);
  return ra_translate_format (
      translations,
      "{size} pt at the final size, less than {least} pt, taking {dpi} pixels to an inch as nothing else is said",
      "size", size, "least", least, "dpi", ra_digits (self->target->dpi, 0).text, NULL);
}

static void
check_layer (const RaLint *self, const RaSceneLayer *layer)
{
  RaLintTexts small = { .layer = layer };
  RaLintTexts cut = { .layer = layer };
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    RaPoint corners[4];
    if (item->kind != RA_SCENE_TEXT)
      continue;
    ra_lint_measure_text (self, &item->text, corners);
    const double size_pt = ra_lint_text_size_pt (self, &item->text);
    const double beyond = cut_off (self, &item->text);
    if (size_pt < SMALLEST_PT - ROUNDING_PT)
      ra_lint_texts_take (&small, &item->text, size_pt, corners);
    if (beyond > CUT_PX)
      ra_lint_texts_take (&cut, &item->text, -beyond, corners);
  }
  g_autofree char *size = describe_size (self, small.least);
  ra_lint_texts_tell (self, &small, RA_LINT_SMALL_TEXT, size);
  ra_lint_texts_tell (self, &cut, RA_LINT_CUT_LABEL, ra_translate (self->target->translations, "cut by the frame"));
}

void
ra_lint_check_texts (const RaLint *self)
{
  /* Furniture is drawn last, and so over all layers. */
  const RaSceneLayer *furniture = ra_scene_find_layer (self->scene, "furniture");
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    check_layer (self, layer);
    if (furniture != NULL)
      check_covered (self, layer, furniture);
  }
}
