/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/text-encoding.h"

#include <string.h>

/* Bytes that are looked at; enough for a judgement, and little beside the largest table. */
#define SAMPLE (32 * 1024)

/* Letters that texts are full of, and those that one may meet: any other letter beyond ASCII is a sign of a wrong
 * guess. In the first list are those of German, French, Spanish, Polish, Czech, Hungarian, Romanian, Russian and
 * Ukrainian. */
static const char *const COMMON = "äöüßéèêàçñóíúáôîûëïąćęłńśźżčďěňřšťůýžăâșțşţőűđабвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"
                                  "ÄÖÜÉÁÍÓÚĄĆĘŁŃŚŹŻČŘŠŤŮÝŽĂÂÎȘȚŞŢŐŰĐАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЬЭЮЯЁІЇЄҐ";
static const char *const POSSIBLE = "æøåœŒÆØÅÀÈÊËÏÔÛÇÑòùìõãÿÒÙÌľĺŕĽĎŇĚŔĹ";

static const char *const CANDIDATES[]
    = { "CP1252", "CP1250", "CP1251", "ISO-8859-2", "KOI8-U", "IBM866", "CP850", "CP852", "MACINTOSH" };
static const char *const NAMES[] = { "Windows-1252", "Windows-1250", "Windows-1251", "ISO-8859-2",  "KOI8-U",
                                     "IBM866 (DOS)", "IBM850 (DOS)", "IBM852 (DOS)", "Mac OS Roman" };
/* So many of them are usual; the others are tried where none of these gives words. */
#define USUAL 6
/* That of the Macintosh has letters where Windows has quotation marks and dashes: it has to be better by so much. */
#define MACINTOSH      8
#define MACINTOSH_LEAD 4

const char *
ra_encoding_guess_wide (const char *bytes, gsize length)
{
  const gsize n = MIN (length, SAMPLE) & ~(gsize)1;
  gsize zeros[2] = { 0, 0 };

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  if (length < 4 || length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < n; i++)
    zeros[i % 2] += bytes[i] == '\0';
  /* Of any table a quarter are separators, digits and line ends, whatever its letters. */
  if (zeros[0] == 0 && zeros[1] * 8 >= n)
    return "UTF-16LE";
  return zeros[1] == 0 && zeros[0] * 8 >= n ? "UTF-16BE" : NULL;
}

static gboolean
is_cyrillic (gunichar c)
{
  return c >= 0x400 && c < 0x530;
}

static gboolean
is_frame (gunichar c)
{
  return c >= 0x2500 && c < 0x25A0;
}

static gboolean
is_vowel (gunichar c)
{
  return c != 0 && c < 0x80 && strchr ("aeiouAEIOU", (int)c) != NULL;
}

/* Polish has ń before consonants and at the end, Spanish ñ before vowels. */
static int
judge_n (gunichar c, gunichar next)
{
  if (c == 0xF1)
    return is_vowel (next) ? 1 : -1;
  return c == 0x144 ? (is_vowel (next) ? -1 : 1) : 0;
}

static gboolean
is_plain_consonant (gunichar c)
{
  return c < 0x80 && g_unichar_isalpha (c) && !is_vowel (c) && c != 'y' && c != 'Y';
}

/* What is ź or š in an encoding of the east may be ü or ö in that of the Macintosh: "Mźnchen". */
static int
judge_between (gunichar before, gunichar c, gunichar next)
{
  return (c == 0x17A || c == 0x161) && is_plain_consonant (before) && is_plain_consonant (next) ? -2 : 0;
}

static int
judge_letter (gunichar before, gunichar c, gunichar next)
{
  int score = 0;

  if (!g_unichar_isalpha (c)) {
    /* A sign between two letters, control characters and the pieces of frames are no writing. */
    return g_unichar_iscntrl (c) || is_frame (c) || (g_unichar_isalpha (before) && g_unichar_isalpha (next)) ? -4 : 0;
  }
  if (g_utf8_strchr (COMMON, -1, c) != NULL)
    score += 2;
  else
    score += g_utf8_strchr (POSSIBLE, -1, c) != NULL ? 1 : -3;
  if (g_unichar_isupper (c) && g_unichar_islower (before))
    score -= 4;
  if (g_unichar_isalpha (before) && is_cyrillic (before) != is_cyrillic (c))
    score -= 3;
  if (g_unichar_isalpha (next) && is_cyrillic (next) != is_cyrillic (c))
    score -= 3;
  return score + judge_n (c, next) + judge_between (before, c, next);
}

static int
judge (const char *text)
{
  gunichar before = 0;
  int score = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c >= 0x80)
      score += judge_letter (before, c, g_utf8_get_char (g_utf8_next_char (at)));
    else if (is_cyrillic (before) && g_ascii_isalpha (c))
      score -= 3;
    before = c;
  }
  return score;
}

typedef struct {
  const char *bytes; /* from the first that is not ASCII on */
  gsize length;
  guint best;
  int score; /* of the best */
} Guess;

static void
try_candidates (Guess *self, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    g_autofree char *sample
        = g_convert (self->bytes, (gssize)MIN (self->length, SAMPLE), "UTF-8", CANDIDATES[i], NULL, NULL, NULL);
    const int score = sample != NULL ? judge (sample) : G_MININT;
    if (score > self->score) {
      self->score = score;
      self->best = i;
    }
  }
}

/* ä, é, ê, ü and the like of the Macintosh: none of them is a mark that texts of Windows are full of. */
static gboolean
has_mac_letters (const Guess *self)
{
  static const char letters[] = "\x88\x8A\x8D\x8E\x8F\x90\x9A\x9F";

  for (gsize i = 0; i < MIN (self->length, SAMPLE); i++)
    if (strchr (letters, self->bytes[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
try_mac (Guess *self)
{
  Guess mac = *self;

  if (!has_mac_letters (self))
    return;
  mac.score += MACINTOSH_LEAD - 1;
  try_candidates (&mac, MACINTOSH, MACINTOSH + 1);
  if (mac.best == MACINTOSH)
    *self = mac;
}

const char *
ra_encoding_guess (const char *bytes, gsize length, char **text, gsize *text_length)
{
  gsize start = 0;

  g_return_val_if_fail (bytes != NULL && text != NULL && text_length != NULL, NULL);
  while (start + 1 < length && (guchar)bytes[start + 1] < 0x80)
    start++;
  Guess guess = { bytes + start, length - start, G_N_ELEMENTS (CANDIDATES), G_MININT };
  try_candidates (&guess, 0, USUAL);
  try_mac (&guess);
  if (guess.score < 0)
    try_candidates (&guess, USUAL, MACINTOSH);
  *text = guess.best < G_N_ELEMENTS (CANDIDATES)
              ? g_convert (bytes, (gssize)length, "UTF-8", CANDIDATES[guess.best], NULL, text_length, NULL)
              : NULL;
  return *text != NULL ? NAMES[guess.best] : NULL;
}
