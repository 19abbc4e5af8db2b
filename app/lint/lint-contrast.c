/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lint/lint-private.h"

#include <math.h>

#include "app/scene/contrast.h"
#include "app/scene/render-image.h"
#include "geo/digits.h"

#define LARGE_PT      18.0
#define LARGE_BOLD_PT 14.0
/* The ground is drawn no larger than this: letters of a poster are as much larger. */
#define LONGEST_SIDE_PX 4000.0
/* Of the letters' ground so much may have less contrast: a line that crosses a word does not make it unreadable. */
#define UNHEEDED 0.25
#define ACROSS   32
#define DOWN     6

/* The scene without its letters; the items are borrowed. */
static RaScene *
make_ground (const RaScene *scene)
{
  RaScene *ground = ra_scene_new (scene->width, scene->height);
  ground->background = scene->background;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    RaSceneLayer *copy = ra_scene_add_layer (ground, layer->id, layer->title);
    g_array_set_clear_func (copy->items, NULL);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_TEXT)
        g_array_append_vals (copy->items, item, 1);
    }
  }
  return ground;
}

typedef struct {
  const unsigned char *data;
  int width, height, stride;
  double scale; /* pixels to a page unit */
} Ground;

static gboolean
pick (const Ground *self, RaPoint page, RaColour *colour)
{
  const double x = floor (page.x * self->scale);
  const double y = floor (page.y * self->scale);
  if (!(x >= 0 && y >= 0 && x < self->width && y < self->height))
    return FALSE;
  const gsize row = (gsize)y * (gsize)self->stride;
  const guint32 pixel = ((const guint32 *)(gconstpointer)(self->data + row))[(gsize)x];
  *colour = (RaColour) { (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0, 1 };
  return TRUE;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *)a;
  const double other = *(const double *)b;
  return (one > other) - (one < other);
}

/* The contrast that all but the unheeded part of the ground have at least; FALSE for a text beside the page. */
static gboolean
measure (const Ground *ground, const RaSceneText *text, const RaPoint corners[4], double *ratio)
{
  double ratios[ACROSS * DOWN];
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++) {
    const double across = (i % ACROSS + 0.5) / ACROSS;
    const double down = (i / ACROSS + 0.5) / DOWN;
    const RaPoint at = { corners[0].x + across * (corners[1].x - corners[0].x) + down * (corners[3].x - corners[0].x),
                         corners[0].y + across * (corners[1].y - corners[0].y) + down * (corners[3].y - corners[0].y) };
    RaColour beneath;
    if (!pick (ground, at, &beneath))
      continue;
    beneath = ra_colour_over (text->halo, beneath);
    ratios[n++] = ra_colour_contrast (ra_colour_over (text->colour, beneath), beneath);
  }
  if (n == 0)
    return FALSE;
  qsort (ratios, n, sizeof ratios[0], compare_doubles);
  *ratio = ratios[(guint)(n * UNHEEDED)];
  return TRUE;
}

static gboolean
is_large (const RaLint *self, const RaSceneText *text)
{
  return ra_lint_text_size_pt (self, text) >= (text->bold ? LARGE_BOLD_PT : LARGE_PT);
}

static void
check_layer (const RaLint *self, const Ground *ground, const RaSceneLayer *layer)
{
  /* Large letters first: they are judged by another measure, and told apart. */
  RaLintTexts texts[] = { { .layer = layer }, { .layer = layer } };
  const RaTranslations *translations = self->target->translations;
  static const double needed[] = { RA_CONTRAST_TEXT, RA_CONTRAST_LARGE_TEXT };
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    RaPoint corners[4];
    double ratio;
    if (item->kind != RA_SCENE_TEXT)
      continue;
    ra_lint_measure_text (self, &item->text, corners);
    const guint large = is_large (self, &item->text) ? 1 : 0;
    if (measure (ground, &item->text, corners, &ratio) && ratio < needed[large])
      ra_lint_texts_take (&texts[large], &item->text, ratio, corners);
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *ratio = ra_translate_number (translations, floor (texts[i].least * 10) / 10);
    g_autofree char *least = ra_translate_number (translations, needed[i]);
    g_autofree char *what
        = ra_translate_format (translations, "contrast {ratio} to 1 against what lies beneath, less than {least} to 1",
                               "ratio", ratio, "least", least, NULL);
    ra_lint_texts_tell (self, &texts[i], RA_LINT_CONTRAST, what);
  }
}

gboolean
ra_lint_check_contrast (const RaLint *self, GError **error)
{
  const double scale = MIN (1, LONGEST_SIDE_PX / MAX (self->scene->width, self->scene->height));
  g_autoptr (RaScene) letterless = make_ground (self->scene);
  cairo_surface_t *surface = ra_render_image (letterless, scale, self->cancellable, error);
  if (surface == NULL)
    return FALSE;
  cairo_surface_flush (surface);
  const Ground ground = { cairo_image_surface_get_data (surface), cairo_image_surface_get_width (surface),
                          cairo_image_surface_get_height (surface), cairo_image_surface_get_stride (surface), scale };
  for (guint i = 0; i < self->scene->layers->len; i++)
    check_layer (self, &ground, g_ptr_array_index (self->scene->layers, i));
  cairo_surface_destroy (surface);
  return TRUE;
}
