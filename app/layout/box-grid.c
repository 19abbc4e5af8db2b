/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/box-grid.h"

#include <math.h>

/* Page units: less than the height of a label, so that boxes that share a square mostly overlap where they crowd. */
#define SQUARE 8.0
/* Of a page of any size. */
#define MOST_SQUARES 512

struct _RaBoxGrid {
  RaBox page;
  guint n_columns;
  guint n_rows;
  GArray *entries;  /* Entry, in the order in which the boxes came */
  GArray **squares; /* guint: numbers of boxes in each square, ascending; NULL where it has none */
};

typedef struct {
  guint left, right, top, bottom; /* inclusive */
} Range;

/* With its squares: they are asked for far more often than a box comes. */
typedef struct {
  RaBox box;
  Range range;
} Entry;

static guint
count_squares (double length)
{
  return length > 0 ? (guint)CLAMP (ceil (length / SQUARE), 1, MOST_SQUARES) : 1;
}

RaBoxGrid *
ra_box_grid_new (RaBox page)
{
  RaBoxGrid *self = g_new0 (RaBoxGrid, 1);
  self->page = page;
  self->n_columns = count_squares (page.x_max - page.x_min);
  self->n_rows = count_squares (page.y_max - page.y_min);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->squares = g_new0 (GArray *, (gsize)self->n_columns * self->n_rows);
  return self;
}

void
ra_box_grid_free (RaBoxGrid *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < (gsize)self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->squares[i], g_array_unref);
  g_free (self->squares);
  g_array_unref (self->entries);
  g_free (self);
}

/* What lies beside the page counts to the squares at its edge. Written so that NaN does too. */
static guint
square_at (double value, double least, double most, guint n)
{
  const double at = most > least ? (value - least) / (most - least) * n : 0;
  return at > 0 ? (guint)MIN (at, (double)n - 1) : 0;
}

static Range
range_of (const RaBoxGrid *self, const RaBox *box)
{
  const RaBox *page = &self->page;
  return (Range) { square_at (box->x_min, page->x_min, page->x_max, self->n_columns),
                   square_at (box->x_max, page->x_min, page->x_max, self->n_columns),
                   square_at (box->y_min, page->y_min, page->y_max, self->n_rows),
                   square_at (box->y_max, page->y_min, page->y_max, self->n_rows) };
}

void
ra_box_grid_add (RaBoxGrid *self, RaBox box)
{
  const guint number = self->entries->len;
  const Range range = range_of (self, &box);
  const Entry entry = { box, range };
  g_array_append_val (self->entries, entry);
  for (guint row = range.top; row <= range.bottom; row++) {
    for (guint column = range.left; column <= range.right; column++) {
      GArray **square = &self->squares[row * self->n_columns + column];
      if (*square == NULL)
        *square = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (*square, number);
    }
  }
}

guint
ra_box_grid_get_n (const RaBoxGrid *self)
{
  return self->entries->len;
}

void
ra_box_grid_truncate (RaBoxGrid *self, guint n)
{
  g_return_if_fail (n <= self->entries->len);
  for (guint i = self->entries->len; i > n; i--) {
    const Range range = g_array_index (self->entries, Entry, i - 1).range;
    for (guint row = range.top; row <= range.bottom; row++) {
      for (guint column = range.left; column <= range.right; column++) {
        GArray *square = self->squares[row * self->n_columns + column];
        g_array_set_size (square, square->len - 1);
      }
    }
  }
  g_array_set_size (self->entries, n);
}

/* A box of several squares is told in the first that it shares with what is looked for. */
static gboolean
is_first_shared (const Range *found, const Range *range, guint row, guint column)
{
  return row == MAX (found->top, range->top) && column == MAX (found->left, range->left);
}

gboolean
ra_box_grid_find (const RaBoxGrid *self, const RaBox *box, RaBoxFunc func, gpointer user_data)
{
  const Range range = range_of (self, box);
  for (guint row = range.top; row <= range.bottom; row++) {
    for (guint column = range.left; column <= range.right; column++) {
      const GArray *square = self->squares[row * self->n_columns + column];
      for (guint i = 0; square != NULL && i < square->len; i++) {
        const Entry *found = &g_array_index (self->entries, Entry, g_array_index (square, guint, i));
        if (func != NULL && !is_first_shared (&found->range, &range, row, column))
          continue;
        if (ra_box_overlaps (&found->box, box) && (func == NULL || func (&found->box, user_data)))
          return TRUE;
      }
    }
  }
  return FALSE;
}
