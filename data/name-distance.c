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

/* One bit for each letter of a to z that is in the word, and for some others. */
static guint32
letters_of (const char *word)
{
  guint32 letters = 0;

  for (; *word != '\0'; word++)
    if ((guchar)*word < 0x80)
      letters |= 1u << (*word & 31);
  return letters;
}

/* A slip changes at most two letters: most names need no closer look. */
static gboolean
are_far (const char *a, const char *b, guint limit)
{
  guint32 different = letters_of (a) ^ letters_of (b);
  guint n = 0;

  for (; different != 0; different &= different - 1)
    n++;
  return (n + 1) / 2 > limit;
}

/* The letters of a name and their number, which is above LONGEST where it has more. */
static glong
read_letters (const char *name, gunichar *letters)
{
  glong n = 0;

  for (; *name != '\0' && n < LONGEST; name = g_utf8_next_char (name))
    letters[n++] = g_utf8_get_char (name);
  return *name == '\0' ? n : LONGEST + 1;
}

guint
ra_name_distance (const char *a, const char *b, guint limit)
{
  g_return_val_if_fail (a != NULL && b != NULL, limit + 1);
  gunichar first[LONGEST];
  gunichar second[LONGEST];

  if (are_far (a, b, limit))
    return limit + 1;
  const glong n_a = read_letters (a, first);
  const glong n_b = read_letters (b, second);
  if (n_a > LONGEST || n_b > LONGEST || ABS (n_a - n_b) > (glong)limit)
    return limit + 1;
  return distance_of (first, n_a, second, n_b, limit);
}
