/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/romanise.h"

#include "data/formats/plain-text.h"

static const struct {
  gunichar letter;
  const char *latin[RA_N_CYRILLIC];
  const char *first[RA_N_CYRILLIC]; /* at the beginning, after a vowel and after a sign; NULL: the same */
} letters[] = {
  { 0x0430, { "a", "a" }, { NULL } },         /* а */
  { 0x0431, { "b", "b" }, { NULL } },         /* б */
  { 0x0432, { "v", "v" }, { NULL } },         /* в */
  { 0x0433, { "g", "h" }, { NULL } },         /* г */
  { 0x0434, { "d", "d" }, { NULL } },         /* д */
  { 0x0435, { "e", "e" }, { "ye", "e" } },    /* е */
  { 0x0436, { "zh", "zh" }, { NULL } },       /* ж */
  { 0x0437, { "z", "z" }, { NULL } },         /* з */
  { 0x0438, { "i", "y" }, { NULL } },         /* и */
  { 0x0439, { "y", "i" }, { "y", "i" } },     /* й */
  { 0x043a, { "k", "k" }, { NULL } },         /* к */
  { 0x043b, { "l", "l" }, { NULL } },         /* л */
  { 0x043c, { "m", "m" }, { NULL } },         /* м */
  { 0x043d, { "n", "n" }, { NULL } },         /* н */
  { 0x043e, { "o", "o" }, { NULL } },         /* о */
  { 0x043f, { "p", "p" }, { NULL } },         /* п */
  { 0x0440, { "r", "r" }, { NULL } },         /* р */
  { 0x0441, { "s", "s" }, { NULL } },         /* с */
  { 0x0442, { "t", "t" }, { NULL } },         /* т */
  { 0x0443, { "u", "u" }, { NULL } },         /* у */
  { 0x0444, { "f", "f" }, { NULL } },         /* ф */
  { 0x0445, { "kh", "kh" }, { NULL } },       /* х */
  { 0x0446, { "ts", "ts" }, { NULL } },       /* ц */
  { 0x0447, { "ch", "ch" }, { NULL } },       /* ч */
  { 0x0448, { "sh", "sh" }, { NULL } },       /* ш */
  { 0x0449, { "shch", "shch" }, { NULL } },   /* щ */
  { 0x044a, { "", "" }, { NULL } },           /* ъ */
  { 0x044b, { "y", "y" }, { NULL } },         /* ы */
  { 0x044c, { "", "" }, { NULL } },           /* ь */
  { 0x044d, { "e", "e" }, { NULL } },         /* э */
  { 0x044e, { "yu", "iu" }, { "yu", "yu" } }, /* ю */
  { 0x044f, { "ya", "ia" }, { "ya", "ya" } }, /* я */
  { 0x0451, { "e", "yo" }, { "ye", "yo" } },  /* ё */
  { 0x0454, { "ye", "ie" }, { "ye", "ye" } }, /* є */
  { 0x0456, { "i", "i" }, { NULL } },         /* і */
  { 0x0457, { "i", "i" }, { "yi", "i" } },    /* ї */
  { 0x045e, { "w", "w" }, { NULL } },         /* ў */
  { 0x0491, { "g", "g" }, { NULL } },         /* ґ */
};

/* After these a letter is spoken as at the beginning of a word. */
#define OPENERS "аеиоуыэюяёіїєъь"

/* NULL for what is no letter of Cyrillic. */
static const char *
find_latin (gunichar letter, RaCyrillic language, gboolean first)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    if (letters[i].letter == letter) {
      const char *latin = first ? letters[i].first[language] : NULL;
      return latin != NULL ? latin : letters[i].latin[language];
    }
  }
  return NULL;
}

char *
ra_romanise (const char *words, RaCyrillic language)
{
  g_return_val_if_fail (words != NULL && language < RA_N_CYRILLIC, NULL);
  g_autofree char *folded = ra_fold_case (words);
  g_autofree char *whole = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *latin = g_string_new (NULL);
  gboolean first = TRUE;
  gboolean found = FALSE;

  for (const char *at = whole != NULL ? whole : ""; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar letter = g_utf8_get_char (at);
    const char *written = find_latin (letter, language, first);

    found = found || written != NULL;
    if (written != NULL)
      g_string_append (latin, written);
    else
      g_string_append_unichar (latin, letter);
    first = g_unichar_isspace (letter) || letter == '-'
            || (language == RA_CYRILLIC_RUSSIAN && g_utf8_strchr (OPENERS, -1, letter) != NULL);
  }
  return g_string_free (latin, !found);
}
