/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/name-distance.h"

#define LONGEST 64

/* The last three rows of the table of distances between beginnings of two names. */
typedef struct {
  guint rows[3][LONGEST + 1];
} Rows;

static guint
least_of (const Rows *rows, const gunichar *a, const gunichar *b, glong i, glong k)
{
  const guint *row = rows->rows[(i - 1) % 3];
  const guint changed = row[k - 1] + (a[i - 1] != b[k - 1] ? 1 : 0);
  guint least = MIN (changed, MIN (row[k], rows->rows[i % 3][k - 1]) + 1);

  if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
    least = MIN (least, rows->rows[(i - 2) % 3][k - 2] + 1);
  return least;
}

static guint
distance_of (const gunichar *a, glong n_a, const gunichar *b, glong n_b, guint limit)
{
  Rows rows;

  for (glong k = 0; k <= n_b; k++)
    rows.rows[0][k] = (guint)k;
  for (glong i = 1; i <= n_a; i++) {
    guint least = rows.rows[i % 3][0] = (guint)i;

    for (glong k = 1; k <= n_b; k++) {
      rows.rows[i % 3][k] = least_of (&rows, a, b, i, k);
      least = MIN (least, rows.rows[i % 3][k]);
    }
    /* Letters in the wrong order reach back by two rows. */
    if (least > limit + 1)
      return limit + 1;
  }
  return MIN (rows.rows[n_a % 3][n_b], limit + 1);
}

guint
ra_name_distance (const char *a, const char *b, guint limit)
{
  g_return_val_if_fail (a != NULL && b != NULL, limit + 1);
  glong n_a = 0;
  glong n_b = 0;
  g_autofree gunichar *first = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *second = g_utf8_to_ucs4_fast (b, -1, &n_b);

  if (n_a > LONGEST || n_b > LONGEST || ABS (n_a - n_b) > (glong)limit)
    return limit + 1;
  return distance_of (first, n_a, second, n_b, limit);
}
