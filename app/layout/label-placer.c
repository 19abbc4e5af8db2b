/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/label-placer.h"

#include <math.h>

#include "app/layout/box-grid.h"
#include "app/layout/inner-box.h"

/* Side of the squares that a line takes. */
#define WAY_STEP 2.0
/* Names are wider than marks. */
#define NAME_ASPECT 1.5

typedef struct {
  RaBox mark;
  RaBox choices[RA_MOST_CHOICES];
  guint n;
} Wanted;

/* Of each wanted name the places that are still left, a bit for each. They are asked for far more often than something
 * is reserved. */
typedef struct {
  gboolean known;
  GArray *masks; /* guint8 */
} Left;

struct _RaLabelPlacer {
  RaBox frame;
  RaBox shown;
  gboolean has_margin;
  gboolean limited;
  RaBoxGrid *taken;
  GArray *held;   /* RaBox; RA_BOX_EMPTY: let go */
  GArray *wanted; /* Wanted */
  Left *left;
};

RaLabelPlacer *
ra_label_placer_new (RaBox frame)
{
  RaLabelPlacer *self = g_new0 (RaLabelPlacer, 1);
  self->frame = self->shown = frame;
  self->taken = ra_box_grid_new (frame);
  self->held = g_array_new (FALSE, FALSE, sizeof (RaBox));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  self->left = g_new0 (Left, 1);
  self->left->masks = g_array_new (FALSE, FALSE, sizeof (guint8));
  return self;
}

void
ra_label_placer_free (RaLabelPlacer *self)
{
  if (self == NULL)
    return;
  ra_box_grid_free (self->taken);
  g_array_unref (self->held);
  g_array_unref (self->wanted);
  g_array_unref (self->left->masks);
  g_free (self->left);
  g_free (self);
}

void
ra_label_placer_set_shown (RaLabelPlacer *self, RaBox shown)
{
  self->left->known = FALSE;
  self->shown = shown;
  self->has_margin = TRUE;
}

gboolean
ra_label_placer_has_margin (const RaLabelPlacer *self)
{
  return self->has_margin;
}

void
ra_label_placer_limit (RaLabelPlacer *self, gboolean limited)
{
  self->left->known = FALSE;
  self->limited = limited;
}

gboolean
ra_label_placer_allows (const RaLabelPlacer *self, const RaBox *box)
{
  if (ra_box_holds (&self->shown, box))
    return TRUE;
  return !self->limited && self->has_margin && ra_box_holds (&self->frame, box) && !ra_box_overlaps (&self->shown, box);
}

void
ra_label_placer_reserve (RaLabelPlacer *self, RaBox box)
{
  self->left->known = FALSE;
  ra_box_grid_add (self->taken, box);
}

static gboolean
count (const RaBox *found, gpointer n)
{
  (void)found;
  ++*(guint *)n;
  return FALSE;
}

guint
ra_label_placer_count (const RaLabelPlacer *self, const RaBox *box)
{
  guint n = 0;
  ra_box_grid_find (self->taken, box, count, &n);
  return n;
}

guint
ra_label_placer_hold (RaLabelPlacer *self, RaBox box)
{
  self->left->known = FALSE;
  g_array_append_val (self->held, box);
  return self->held->len - 1;
}

double
ra_label_placer_measure_held (const RaLabelPlacer *self, const RaBox *box, double widest)
{
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < self->held->len; i++) {
    const RaBox *held = &g_array_index (self->held, RaBox, i);
    const RaPoint middle = { (held->x_min + held->x_max) / 2, (held->y_min + held->y_max) / 2 };
    const gboolean farther = middle.x - box->x_max >= least || box->x_min - middle.x >= least
                             || middle.y - box->y_max >= least || box->y_min - middle.y >= least;
    if (!farther && held->x_max >= held->x_min && held->x_max - held->x_min <= widest)
      least = MIN (least, ra_box_measure_point (box, middle));
  }
  return least;
}

gboolean
ra_label_placer_is_taken (const RaLabelPlacer *self, const RaBox *box)
{
  return ra_box_grid_find (self->taken, box, NULL, NULL);
}

void
ra_label_placer_let_go (RaLabelPlacer *self, guint number)
{
  g_return_if_fail (number < self->held->len);
  self->left->known = FALSE;
  g_array_index (self->held, RaBox, number) = (RaBox)RA_BOX_EMPTY;
}

void
ra_label_placer_let_all_go (RaLabelPlacer *self)
{
  for (guint i = 0; i < self->held->len; i++)
    ra_label_placer_let_go (self, i);
}

static gboolean
is_held (const RaLabelPlacer *self, const RaBox *box)
{
  for (guint i = 0; i < self->held->len; i++)
    if (ra_box_overlaps (&g_array_index (self->held, RaBox, i), box))
      return TRUE;
  return FALSE;
}

static gboolean
is_free (const RaLabelPlacer *self, const RaBox *box)
{
  return ra_label_placer_allows (self, box) && !is_held (self, box) && !ra_box_grid_find (self->taken, box, NULL, NULL);
}

gboolean
ra_label_placer_try (RaLabelPlacer *self, RaBox box)
{
  if (!is_free (self, &box))
    return FALSE;
  ra_label_placer_reserve (self, box);
  return TRUE;
}

guint
ra_label_placer_want (RaLabelPlacer *self, RaBox mark, const RaBox *choices, guint n)
{
  Wanted wanted = { .mark = mark, .n = MIN (n, RA_MOST_CHOICES) };
  for (guint i = 0; i < wanted.n; i++)
    wanted.choices[i] = choices[i];
  self->left->known = FALSE;
  g_array_append_val (self->wanted, wanted);
  return self->wanted->len - 1;
}

void
ra_label_placer_stop_wanting (RaLabelPlacer *self, guint number)
{
  g_return_if_fail (number < self->wanted->len);
  self->left->known = FALSE;
  g_array_index (self->wanted, Wanted, number).n = 0;
}

/* Over its own mark, which is held for it, a name may stand. */
static gboolean
is_left (const RaLabelPlacer *self, const Wanted *wanted, const RaBox *choice)
{
  for (guint i = 0; i < self->held->len; i++) {
    const RaBox *held = &g_array_index (self->held, RaBox, i);
    if (ra_box_overlaps (held, choice) && !ra_box_overlaps (held, &wanted->mark))
      return FALSE;
  }
  return ra_label_placer_allows (self, choice) && !ra_box_grid_find (self->taken, choice, NULL, NULL);
}

/* Beside its mark, where a name is read at once. */
static gboolean
is_level (const Wanted *wanted, const RaBox *choice)
{
  return choice->y_min < wanted->mark.y_min && choice->y_max > wanted->mark.y_max;
}

static guint8
mask_of_left (const RaLabelPlacer *self, const Wanted *wanted)
{
  guint8 mask = 0;
  for (guint i = 0; i < wanted->n; i++)
    mask |= is_left (self, wanted, &wanted->choices[i]) ? (guint8)(1u << i) : 0;
  return mask;
}

static void
know_left (const RaLabelPlacer *self)
{
  if (self->left->known)
    return;
  g_array_set_size (self->left->masks, self->wanted->len);
  for (guint i = 0; i < self->wanted->len; i++)
    g_array_index (self->left->masks, guint8, i) = mask_of_left (self, &g_array_index (self->wanted, Wanted, i));
  self->left->known = TRUE;
}

/* @mask: its places that are left. */
static gboolean
is_shut_in (const Wanted *wanted, guint8 mask, const RaBox *box, gboolean level)
{
  const gboolean hides = ra_box_overlaps (&wanted->mark, box);
  gboolean taken = FALSE;
  for (guint i = 0; i < wanted->n; i++) {
    if ((mask & (1u << i)) == 0 || (level && !is_level (wanted, &wanted->choices[i])))
      continue;
    taken = TRUE;
    if (!hides && !ra_box_overlaps (&wanted->choices[i], box))
      return FALSE;
  }
  return taken;
}

static guint
count_shut_in (const RaLabelPlacer *self, const RaBox *box, gboolean level)
{
  guint n = 0;
  know_left (self);
  for (guint i = 0; i < self->wanted->len; i++)
    n += is_shut_in (&g_array_index (self->wanted, Wanted, i), g_array_index (self->left->masks, guint8, i), box, level)
             ? 1
             : 0;
  return n;
}

guint
ra_label_placer_count_shut_in (const RaLabelPlacer *self, const RaBox *box)
{
  return count_shut_in (self, box, FALSE);
}

guint
ra_label_placer_count_crowded (const RaLabelPlacer *self, const RaBox *box)
{
  return count_shut_in (self, box, TRUE);
}

/* A turned box is a row of upright squares along its middle line: near enough for text. */
static RaBox
square_of (const RaTurnedBox *box, guint i, guint n)
{
  const double along = box->width * ((i + 0.5) / n - 0.5);
  const double x = box->x + along * cos (box->angle_rad);
  const double y = box->y + along * sin (box->angle_rad);
  const double half = box->height / 2;
  return (RaBox) { x - half, y - half, x + half, y + half };
}

static guint
count_squares (const RaTurnedBox *box)
{
  return MAX (1, (guint)ceil (box->width / box->height));
}

gboolean
ra_label_placer_is_free (const RaLabelPlacer *self, const RaTurnedBox *box)
{
  const guint n = count_squares (box);
  const RaBox first = square_of (box, 0, n);
  const RaBox last = square_of (box, n - 1, n);
  const RaBox whole = { MIN (first.x_min, last.x_min), MIN (first.y_min, last.y_min), MAX (first.x_max, last.x_max),
                        MAX (first.y_max, last.y_max) };
  if (!ra_label_placer_allows (self, &whole))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const RaBox square = square_of (box, i, n);
    if (!is_free (self, &square))
      return FALSE;
  }
  return TRUE;
}

void
ra_label_placer_reserve_turned (RaLabelPlacer *self, const RaTurnedBox *box)
{
  const guint n = count_squares (box);
  for (guint i = 0; i < n; i++)
    ra_label_placer_reserve (self, square_of (box, i, n));
}

static gboolean
holds_point (const RaBox *box, RaPoint point)
{
  return point.x >= box->x_min && point.x <= box->x_max && point.y >= box->y_min && point.y <= box->y_max;
}

typedef struct {
  RaPoint from;
  RaPath *path;
} Way;

static gboolean
is_in_the_way (const RaBox *found, gpointer data)
{
  const Way *way = data;
  return !holds_point (found, way->from) && !ra_box_avoids_lines (way->path, found);
}

/* What is held is a mark or the place of a country's name. */
static gboolean
is_name (const RaBox *held)
{
  return held->x_max - held->x_min > NAME_ASPECT * (held->y_max - held->y_min);
}

gboolean
ra_label_placer_is_way_free (const RaLabelPlacer *self, RaPoint from, RaPoint to)
{
  const RaPoint ends[] = { from, to };
  const RaBox whole = ra_box_of_points (ends, G_N_ELEMENTS (ends));
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  Way way = { from, path };
  for (guint i = 0; i < self->held->len; i++) {
    const RaBox *held = &g_array_index (self->held, RaBox, i);
    if (is_name (held) && ra_box_overlaps (held, &whole) && is_in_the_way (held, &way))
      return FALSE;
  }
  return !ra_box_grid_find (self->taken, &whole, is_in_the_way, &way);
}

void
ra_label_placer_reserve_way (RaLabelPlacer *self, RaPoint from, RaPoint to)
{
  const double length = hypot (to.x - from.x, to.y - from.y);
  const guint n = (guint)ceil (length / WAY_STEP);
  const double half = WAY_STEP / 2;
  for (guint i = 0; i < n; i++) {
    const double t = (i + 0.5) / n;
    const RaPoint at = { from.x + t * (to.x - from.x), from.y + t * (to.y - from.y) };
    ra_label_placer_reserve (self, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
  }
}

guint
ra_label_placer_get_n_taken (const RaLabelPlacer *self)
{
  return ra_box_grid_get_n (self->taken);
}

void
ra_label_placer_give_back (RaLabelPlacer *self, guint n)
{
  self->left->known = FALSE;
  ra_box_grid_truncate (self->taken, n);
}
