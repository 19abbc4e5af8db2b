/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be meant by words that are not whole, or not right. */

#include "data/gazetteer-private.h"
#include "data/name-distance.h"
#include "data/name-key.h"

#define MOST_SLIPS 3

/* The best fit of any of its names, for each entry. */
static RaNameFit *
list_fits (const RaGazetteer *self, const char *beginning)
{
  RaNameFit *fits = g_new (RaNameFit, self->all->len);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < self->all->len; i++)
    fits[i] = RA_NAME_FIT_NONE;
  g_hash_table_iter_init (&iter, self->of_key);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    const RaNameFit fit = ra_name_key_fit (key, beginning);
    const GArray *entries = value;

    for (guint i = 0; fit != RA_NAME_FIT_NONE && i < entries->len; i++) {
      RaNameFit *best = &fits[g_array_index (entries, guint, i)];
      *best = MIN (*best, fit);
    }
  }
  return fits;
}

GArray *
ra_gazetteer_complete (const RaGazetteer *self, const char *beginning, guint limit)
{
  g_return_val_if_fail (self != NULL && beginning != NULL, NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  g_autofree char *key = ra_name_key (beginning);

  if (key[0] == '\0')
    return found;
  g_autofree RaNameFit *fits = list_fits (self, key);
  for (RaNameFit fit = RA_NAME_FIT_WHOLE; fit < RA_NAME_FIT_NONE; fit++)
    for (guint i = 0; i < self->all->len && found->len < limit; i++)
      if (fits[i] == fit)
        ra_gazetteer_take (self, i, found);
  return found;
}

/* Of each entry the slips between @key and that of its names that is spelled most like it. */
static guint *
list_slips (const RaGazetteer *self, const char *key, guint most)
{
  guint *slips = g_new (guint, self->all->len);
  GHashTableIter iter;
  gpointer name, value;

  for (guint i = 0; i < self->all->len; i++)
    slips[i] = most + 1;
  g_hash_table_iter_init (&iter, self->of_key);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    const guint n = ra_name_distance (key, name, most);
    const GArray *entries = value;

    for (guint i = 0; n <= most && i < entries->len; i++) {
      guint *least = &slips[g_array_index (entries, guint, i)];
      *least = MIN (*least, n);
    }
  }
  return slips;
}

GArray *
ra_gazetteer_nearest (const RaGazetteer *self, const char *words, guint limit)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  g_autofree char *key = ra_name_key (words);
  /* One slip in three letters: with more a name is another name. */
  const guint most = (guint)MIN (g_utf8_strlen (key, -1) / 3, MOST_SLIPS);

  if (most == 0)
    return found;
  g_autofree guint *slips = list_slips (self, key, most);
  for (guint n = 0; n <= most; n++)
    for (guint i = 0; i < self->all->len && found->len < limit; i++)
      if (slips[i] == n)
        ra_gazetteer_take (self, i, found);
  return found;
}
