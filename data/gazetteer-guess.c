/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be meant by words that are not whole, or not right. */

#include <string.h>

#include "data/gazetteer-private.h"
#include "data/name-distance.h"
#include "data/name-key.h"
#include "data/romanise.h"

#define MOST_SLIPS 3

/* How badly @name is what @words mean: 0 is best, @worst not at all. */
typedef guint (*RateName) (const char *name, const char *words, guint worst);

static guint
rate_beginning (const char *name, const char *words, guint worst)
{
  return MIN (ra_name_key_fit (name, words), worst);
}

static guint
rate_spelling (const char *name, const char *words, guint worst)
{
  return ra_name_distance (words, name, worst - 1);
}

/* Of each entry the rating of that of its names which is rated best. */
static guint *
rate_entries (const RaGazetteer *self, RateName rate, const char *words, guint worst)
{
  guint *ratings = g_new (guint, self->all->len);
  GHashTableIter iter;
  gpointer name, value;

  for (guint i = 0; i < self->all->len; i++)
    ratings[i] = worst;
  g_hash_table_iter_init (&iter, self->of_key);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    const guint rating = rate (name, words, worst);
    const GArray *entries = value;

    for (guint i = 0; rating < worst && i < entries->len; i++) {
      guint *best = &ratings[g_array_index (entries, guint, i)];
      *best = MIN (*best, rating);
    }
  }
  return ratings;
}

/* The best @limit of what is any good, those that are as good in their own order. */
static GArray *
take_best (const RaGazetteer *self, RateName rate, const char *words, guint worst, guint limit)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));

  if (worst == 0)
    return found;
  g_autofree guint *ratings = rate_entries (self, rate, words, worst);

  for (guint rating = 0; rating < worst; rating++)
    for (guint i = 0; i < self->all->len && found->len < limit; i++)
      if (ratings[i] == rating)
        ra_gazetteer_take (self, i, found);
  return found;
}

static GArray *
complete (const RaGazetteer *self, const char *beginning, guint limit)
{
  g_autofree char *key = ra_name_key (beginning);
  /* Everything begins with nothing. */
  GArray *found = take_best (self, rate_beginning, key, key[0] != '\0' ? RA_NAME_FIT_NONE : 0, limit);

  ra_gazetteer_fill_with_towns (self, key, limit, found);
  return found;
}

GArray *
ra_gazetteer_complete (const RaGazetteer *self, const char *beginning, guint limit)
{
  g_return_val_if_fail (self != NULL && beginning != NULL, NULL);
  GArray *found = complete (self, beginning, limit);

  for (guint i = 0; i < RA_N_CYRILLIC && found->len == 0; i++) {
    g_autofree char *latin = ra_romanise (beginning, (RaCyrillic)i);
    if (latin == NULL)
      break;
    g_array_unref (found);
    found = complete (self, latin, limit);
  }
  return found;
}

/* How many slips may be in a name for it to be nearer than all of @found, which have at most @most. */
static guint
nearer_than (const RaGazetteer *self, const char *key, const GArray *found, guint most)
{
  for (guint slips = 0; found->len > 0 && slips < most; slips++) {
    g_autoptr (GArray) one = take_best (self, rate_spelling, key, slips + 1, 1);

    if (one->len > 0)
      return slips > 0 ? slips - 1 : 0;
  }
  return found->len > 0 && most > 0 ? most - 1 : most;
}

/* "Ramstein": names that go on with another word. */
static GArray *
going_on (const RaGazetteer *self, const char *key, guint limit)
{
  g_autofree char *beginning = g_strconcat (key, " ", NULL);
  GArray *found = take_best (self, rate_beginning, beginning, RA_NAME_FIT_WORD, limit);

  ra_gazetteer_fill_with_towns (self, beginning, limit, found);
  return found;
}

/* Up to @limit in all. */
static void
append_some (GArray *to, const GArray *from, guint limit)
{
  g_array_append_vals (to, from->data, MIN (from->len, limit - to->len));
}

static GArray *
nearest (const RaGazetteer *self, const char *key, guint limit)
{
  /* One slip in three letters: with more a name is another name. */
  const guint most = (guint)MIN (g_utf8_strlen (key, -1) / 3, MOST_SLIPS);

  g_autoptr (GArray) found = take_best (self, rate_spelling, key, most > 0 ? most + 1 : 0, limit);
  /* Of the many small towns only those that are nearer than any great one. */
  g_autoptr (GArray) towns = ra_gazetteer_find_nearest_towns (self, key, nearer_than (self, key, found, most), limit);
  GArray *all = going_on (self, key, most > 0 ? limit : 0);

  append_some (all, towns, limit);
  append_some (all, found, limit);
  return all;
}

/* "Odessa, Texas": what follows is no country, but the places of that name are known. */
static GArray *
called_before_comma (const RaGazetteer *self, const char *words, guint limit)
{
  const char *comma = strrchr (words, ',');
  g_autofree char *name = g_strndup (words, comma != NULL ? (gsize)(comma - words) : 0);
  GArray *found = ra_gazetteer_find (self, name);

  if (found->len > limit)
    g_array_set_size (found, limit);
  return found;
}

GArray *
ra_gazetteer_nearest (const RaGazetteer *self, const char *words, guint limit)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  g_autofree char *latin = ra_romanise (words, RA_CYRILLIC_RUSSIAN);
  g_autofree char *own = ra_name_key (words);
  GArray *found = called_before_comma (self, words, limit);

  if (found->len > 0)
    return found;
  g_array_unref (found);
  found = nearest (self, own, limit);

  if (found->len > 0 || latin == NULL)
    return found;
  g_array_unref (found);
  g_autofree char *key = ra_name_key (latin);
  return nearest (self, key, limit);
}
