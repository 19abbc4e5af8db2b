/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-sizes.h"

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *)a;
  const double other = *(const double *)b;
  return one == other ? 0 : (one > other ? -1 : 1);
}

static guint
count_distinct (const GArray *sorted)
{
  guint n = sorted->len > 0 ? 1 : 0;
  for (guint i = 1; i < sorted->len; i++)
    n += g_array_index (sorted, double, i) != g_array_index (sorted, double, i - 1) ? 1 : 0;
  return n;
}

GArray *
ra_size_classes (const GArray *sizes_km)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *classes = g_array_new (FALSE, FALSE, sizeof (RaSizeClass));
  g_array_append_vals (sorted, sizes_km->data, sizes_km->len);
  g_array_sort (sorted, compare_sizes);
  const gboolean each = count_distinct (sorted) <= RA_MOST_SIZES;
  for (guint start = 0; start < sorted->len;) {
    /* So many of those that are left to each class that is left. */
    const guint n_left = RA_MOST_SIZES - MIN (classes->len, RA_MOST_SIZES - 1);
    guint end = start + (each ? 1 : (sorted->len - start + n_left - 1) / n_left);
    while (end < sorted->len && g_array_index (sorted, double, end) == g_array_index (sorted, double, end - 1))
      end++;
    const RaSizeClass made
        = { g_array_index (sorted, double, end - 1), g_array_index (sorted, double, start), end - start };
    g_array_append_val (classes, made);
    start = end;
  }
  return classes;
}
