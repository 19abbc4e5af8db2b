/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/hemisphere-words.h"

#include <string.h>

#include "data/name-key.h"

#define LONGEST 60 /* bytes of a phrase */

/* Keys without spaces, a space before and behind each. */
static const struct {
  char letter;
  const char *words;
} HEMISPHERES[] = {
  { 'N', " nord norden nordlich nordliche nordlicher north northern nordica norte polnoc pn pln polnocna polnocnej "
         "szergeogrpolnocnej nbr "
         "nordlbreite nordlichebreite "
         "nordlicherbreite nlat с сш север северная севернои севернаяширота северноишироты "
         "пн пнш північ північна північноі північноішироти latnord latitudnorte " },
  { 'S', " sud sued sudlich sudliche sudlicher south southern sudica sur poludnie pd pld poludniowa poludniowej sbr "
         "sudlbreite sudlichebreite "
         "sudlicherbreite slat ю юш "
         "юг южная южнои южнаяширота южноишироты пд пдш південь південна південноі південноішироти " },
  { 'E', " ost osten ostlich ostliche ostlicher east eastern estica este est wsch wschod wschodnia wschodniej oel ol "
         "ostllange ostlichelange "
         "ostlicherlange elong в "
         "вд восток восточная восточнои восточнаядолгота восточноидолготы сх схд схід східна східноі східноідовготи " },
  { 'W', " west western westen westlich westliche westlicher ouest oeste vest vestica zach zachod zachodnia zachodniej "
         "wl westllange westlichelange "
         "westlicherlange "
         "wlong з зд запад западная западнои западнаядолгота западноидолготы зх зхд зах захд захід західна західноі "
         "західноідовготи v " },
};

static gboolean
is_o (const char *word)
{
  return g_ascii_strcasecmp (word, "o") == 0;
}

/* '\0' for none. A single Latin letter but V and O speaks for itself, or is the mark of a part, as in 54d42m30s. */
static char
letter_of (const char *phrase, const char *language)
{
  g_autofree char *key = ra_name_key (phrase);
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  g_autofree char *word = g_strjoinv ("", parts);

  if (is_o (word))
    return language[0] == '\0' ? '\0' : (strcmp (language, "de") == 0 ? 'E' : 'W');
  if (word[0] == '\0' || (word[1] == '\0' && word[0] != 'v'))
    return '\0';
  for (guint i = 0; i < G_N_ELEMENTS (HEMISPHERES); i++)
    if (ra_name_key_is_among (HEMISPHERES[i].words, word))
      return HEMISPHERES[i].letter;
  return '\0';
}

char
ra_hemisphere_letter (const char *words, const char *language)
{
  g_return_val_if_fail (words != NULL && language != NULL, '\0');
  g_autofree char *key = ra_name_key (words);
  const char letter = letter_of (key, language);

  if (letter != '\0' || key[0] == '\0' || key[1] != '\0')
    return letter;
  return strchr ("nsewo", key[0]) != NULL ? g_ascii_toupper (key[0]) : '\0';
}

static gboolean
is_letter_at (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

static const char *
skip_letters (const char *at)
{
  while (is_letter_at (at))
    at = g_utf8_next_char (at);
  return at;
}

/* The longest phrase of letters, dots and spaces from @start on that is a hemisphere; its letter in @letter, and where
 * it ends. NULL when there is none. */
static const char *
find_phrase (const char *start, const char *language, char *letter)
{
  const char *best = NULL;

  for (const char *at = start; is_letter_at (at) && at - start < LONGEST;) {
    at = skip_letters (at);
    g_autofree char *phrase = g_strndup (start, (gsize)(at - start));
    const char found = letter_of (phrase, language);
    if (found != '\0') {
      best = at;
      *letter = found;
    }
    while (*at == '.' || *at == ' ')
      at++;
  }
  return best;
}

char *
ra_hemisphere_words (const char *text, const char *language)
{
  g_return_val_if_fail (text != NULL && language != NULL, NULL);
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0';) {
    char letter = '\0';
    const char *end = is_letter_at (at) ? find_phrase (at, language, &letter) : NULL;
    if (end != NULL) {
      g_string_append_printf (plain, " %c ", letter);
      at = *end == '.' ? end + 1 : end;
      continue;
    }
    const char *next = is_letter_at (at) ? skip_letters (at) : g_utf8_next_char (at);
    g_string_append_len (plain, at, next - at);
    at = next;
  }
  return g_string_free (plain, FALSE);
}

gboolean
ra_hemisphere_has_o (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  for (const char *at = text; *at != '\0';) {
    if (!is_letter_at (at)) {
      at = g_utf8_next_char (at);
      continue;
    }
    const char *end = skip_letters (at);
    if (end - at == 1 && g_ascii_toupper (*at) == 'O')
      return TRUE;
    at = end;
  }
  return FALSE;
}
