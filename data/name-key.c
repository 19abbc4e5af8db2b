/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/name-key.h"

#include <string.h>

#include "data/formats/plain-text.h"

/* What case folding and decomposition leave as it is. */
static const struct {
  gunichar letter;
  const char *typed;
} LETTERS[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
};

static gboolean
append_special (GString *key, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++) {
    if (LETTERS[i].letter == letter) {
      g_string_append (key, LETTERS[i].typed);
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
parts_words (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == '-' || letter == '.' || letter == ',' || letter == '/'
         || (letter >= 0x2010 && letter <= 0x2015);
}

char *
ra_name_key (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_autofree char *folded = ra_fold_case (name);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *key = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = apart != NULL ? apart : ""; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar letter = g_utf8_get_char (at);

    if (!g_unichar_isalnum (letter)) {
      space = space || parts_words (letter);
      continue;
    }
    if (space && key->len > 0)
      g_string_append_c (key, ' ');
    space = FALSE;
    if (!append_special (key, letter))
      g_string_append_unichar (key, letter);
  }
  return g_string_free (key, FALSE);
}

gboolean
ra_name_key_is_among (const char *keys, const char *key)
{
  g_return_val_if_fail (keys != NULL && key != NULL, FALSE);
  g_autofree char *whole = g_strconcat (" ", key, " ", NULL);
  return key[0] != '\0' && strstr (keys, whole) != NULL;
}

char *
ra_name_key_expand (const char *name)
{
  static const char *const typed[][2] = { { "ä", "ae" }, { "ö", "oe" }, { "ü", "ue" }, { "ø", "oe" }, { "å", "aa" } };
  g_return_val_if_fail (name != NULL, NULL);
  g_autofree char *folded = ra_fold_case (name);
  g_autoptr (GString) text = g_string_new (folded);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_string_replace (text, typed[i][0], typed[i][1], 0);
  return ra_name_key (text->str);
}

char *
ra_name_key_contract (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);
  GString *contracted = g_string_new (NULL);

  for (const char *at = key; *at != '\0'; at++) {
    const gboolean twice = (strchr ("aou", *at) != NULL && at[1] == 'e') || (*at == 'a' && at[1] == 'a');
    g_string_append_c (contracted, *at);
    at += twice ? 1 : 0;
  }
  if (contracted->len < strlen (key))
    return g_string_free (contracted, FALSE);
  return g_string_free (contracted, TRUE), NULL;
}

RaNameFit
ra_name_key_fit (const char *key, const char *beginning)
{
  g_return_val_if_fail (key != NULL && beginning != NULL, RA_NAME_FIT_NONE);
  const gsize length = strlen (beginning);

  if (length == 0)
    return RA_NAME_FIT_NONE;
  if (strncmp (key, beginning, length) == 0)
    return key[length] == '\0' ? RA_NAME_FIT_WHOLE : RA_NAME_FIT_START;
  for (const char *space = strchr (key, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (strncmp (space + 1, beginning, length) == 0)
      return RA_NAME_FIT_WORD;
  return RA_NAME_FIT_NONE;
}
