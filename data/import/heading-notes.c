/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/heading-notes.h"

#include <string.h>

#include "data/name-key.h"

/* Digits of a note's number. */
#define MOST_DIGITS 3

/* Keys, a space before and behind each. Letters end before those that may be a hemisphere, an axis or a unit. */
static const char LETTERS[] = " a b c d ";
static const char NOTES[] = " note notes nb n fn ref footnote lower upper alpha roman greek anm anmerkung fussnote "
                            "remarque rem przyp przypis uwaga uw nota прим примечание сноска примітка виноска ";

static gboolean
is_number (const char *word)
{
  const gsize n_digits = strspn (word, "0123456789");

  return n_digits > 0 && n_digits <= MOST_DIGITS && word[n_digits] == '\0';
}

/* @text: what stands in brackets. */
static gboolean
is_note (const char *text)
{
  g_autofree char *key = ra_name_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  const guint n_words = g_strv_length (words);

  if (n_words == 1 && ra_name_key_is_among (LETTERS, words[0]))
    return TRUE;
  for (guint i = 0; i + 1 < n_words; i++)
    if (!ra_name_key_is_among (NOTES, words[i]))
      return FALSE;
  return n_words > 0 && is_number (words[n_words - 1]);
}

char *
ra_heading_drop_notes (const char *heading)
{
  g_return_val_if_fail (heading != NULL, NULL);
  GString *plain = g_string_new (NULL);
  const char *at = heading;

  for (const char *open = strchr (at, '['); open != NULL; open = strchr (at, '[')) {
    const char *close = strchr (open, ']');
    if (close == NULL)
      break;
    g_autofree char *text = g_strndup (open + 1, (gsize)(close - open - 1));
    g_string_append_len (plain, at, is_note (text) ? open - at : close + 1 - at);
    at = close + 1;
  }
  g_string_append (plain, at);
  return g_string_free (plain, FALSE);
}
