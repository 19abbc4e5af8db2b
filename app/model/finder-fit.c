/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-fit.h"

#include <string.h>

#include "data/name-distance.h"
#include "data/name-key.h"

/* Shorter words have no letter to spare, longer ones two. */
#define LEAST_LETTERS 4
#define LONG_LETTERS  8
/* Letters in which forms of a word differ at its end: "russia", "russias". */
#define MOST_ENDING 2
/* Fewer letters without their spaces are found by chance. */
#define LEAST_SQUASHED 3

static gboolean
has_whole_words (const char *key, const char *wanted)
{
  g_autofree char *in = g_strdup_printf (" %s ", key);
  g_autofree char *words = g_strdup_printf (" %s ", wanted);

  return strstr (in, words) != NULL;
}

static char *
squash (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  return g_strjoinv (NULL, words);
}

static gboolean
has_word_near (char **names, const char *word)
{
  const glong length = g_utf8_strlen (word, -1);
  const guint most = length < LEAST_LETTERS ? 0 : length < LONG_LETTERS ? 1 : 2;

  for (char **name = names; *name != NULL; name++)
    if (g_str_has_prefix (*name, word) || ra_name_distance (*name, word, most) <= most)
      return TRUE;
  return FALSE;
}

static gboolean
is_near (const char *key, const char *wanted)
{
  g_autofree char *in = squash (key);
  g_autofree char *text = squash (wanted);
  g_auto (GStrv) names = g_strsplit (key, " ", -1);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);

  if (g_utf8_strlen (text, -1) >= LEAST_SQUASHED && strstr (in, text) != NULL)
    return TRUE;
  for (char **word = words; *word != NULL; word++)
    if (!has_word_near (names, *word))
      return FALSE;
  return TRUE;
}

/* Both begin alike, and not more than their endings differ. */
static gboolean
has_form (char **names, const char *word)
{
  const glong length = g_utf8_strlen (word, -1);

  for (char **name = names; *name != NULL; name++) {
    const glong longer = MAX (length, g_utf8_strlen (*name, -1));
    const glong stem = longer - (longer > LEAST_LETTERS ? MOST_ENDING : 1);
    const char *end = g_utf8_offset_to_pointer (word, MIN (stem, length));

    if (longer >= LEAST_LETTERS && length >= stem && strncmp (*name, word, (gsize)(end - word)) == 0)
      return TRUE;
  }
  return FALSE;
}

RaFinderFit
ra_finder_fit_told (const char *names, const char *text, const char *wanted)
{
  g_return_val_if_fail (names != NULL && text != NULL && wanted != NULL, RA_FINDER_FIT_NONE);
  g_auto (GStrv) of_names = g_strsplit (names, " ", -1);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  const gboolean several = words[0] != NULL && words[1] != NULL;
  RaFinderFit fit = words[0] != NULL ? RA_FINDER_FIT_RECALLED : RA_FINDER_FIT_NONE;

  for (char **word = words; *word != NULL; word++) {
    if (ra_name_key_fit (names, *word) != RA_NAME_FIT_NONE || (several && has_form (of_names, *word)))
      continue;
    if (ra_name_key_fit (text, *word) == RA_NAME_FIT_NONE)
      return RA_FINDER_FIT_NONE;
    fit = RA_FINDER_FIT_TOLD;
  }
  return fit;
}

RaFinderFit
ra_finder_fit (const char *key, const char *wanted)
{
  g_return_val_if_fail (key != NULL && wanted != NULL, RA_FINDER_FIT_NONE);
  if (key[0] == '\0' || wanted[0] == '\0')
    return RA_FINDER_FIT_NONE;
  switch (ra_name_key_fit (key, wanted)) {
  case RA_NAME_FIT_WHOLE:
    return RA_FINDER_FIT_WHOLE;
  case RA_NAME_FIT_START:
    return RA_FINDER_FIT_START;
  case RA_NAME_FIT_WORD:
    return has_whole_words (key, wanted) ? RA_FINDER_FIT_WORDS : RA_FINDER_FIT_WORD;
  case RA_NAME_FIT_NONE:
    break;
  }
  return is_near (key, wanted) ? RA_FINDER_FIT_NEAR : RA_FINDER_FIT_NONE;
}
