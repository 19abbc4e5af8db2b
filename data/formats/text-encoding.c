/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/text-encoding.h"

#include <string.h>

#include "data/formats/encoding-rivals.h"

/* Bytes that are looked at; enough for a judgement, and little beside the largest table. */
#define SAMPLE (32 * 1024)

/* Letters that texts are full of, and those that one may meet: any other letter beyond ASCII is a sign of a wrong
 * guess. In the first list are those of German, French, Spanish, Polish, Czech, Hungarian, Romanian, Russian and
 * Ukrainian. */
static const char *const COMMON = "äöüßéèêàçñóíúáôîûëïąćęłńśźżčďěňřšťůýžăâșțşţőűđабвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"
                                  "ÄÖÜÉÁÍÓÚĄĆĘŁŃŚŹŻČŘŠŤŮÝŽĂÂÎȘȚŞŢŐŰĐАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЬЭЮЯЁІЇЄҐ";
static const char *const POSSIBLE = "æøåœŒÆØÅÀÈÊËÏÔÛÇÑòùìõãÿÒÙÌľĽĎŇĚ";

static const char *const CANDIDATES[]
    = { "CP1252", "CP1250", "CP1251", "ISO-8859-2", "KOI8-U", "IBM866", "CP850", "CP852", "MACINTOSH" };
static const char *const NAMES[] = { "Windows-1252", "Windows-1250", "Windows-1251", "ISO-8859-2",  "KOI8-U",
                                     "IBM866 (DOS)", "IBM850 (DOS)", "IBM852 (DOS)", "Mac OS Roman" };
/* So many of them are usual; the others are tried where none of these gives words. */
#define USUAL 6
/* Letters with marks in a row, as in "żółty"; a word that is full of them is one in other letters. */
#define MOST_MARKED 3
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
is_one_of (const char *letters, gunichar c)
{
  return g_utf8_strchr (letters, -1, c) != NULL;
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

/* Portuguese has ã and õ before other vowels, where Romanian and Hungarian never have ă and ő. */
static int
judge_tilde (gunichar c, gunichar next)
{
  const gboolean nasal
      = ((c == 0xE3 || c == 0x103) && (next == 'o' || next == 'e')) || ((c == 0xF5 || c == 0x151) && next == 'e');

  if (!nasal)
    return 0;
  return c == 0xE3 || c == 0xF5 ? 2 : -2;
}

static gboolean
is_plain_consonant (gunichar c)
{
  return c < 0x80 && g_unichar_isalpha (c) && !is_vowel (c) && c != 'y' && c != 'Y';
}

/* Italian has ì, ò and ù at the end of a word; there Czech has ě, but no ů, and ň behind vowels. */
static int
judge_end (gunichar before, gunichar c, gunichar next)
{
  if (g_unichar_isalpha (next) || !(is_plain_consonant (before) || before == 'i'))
    return 0;
  if (is_one_of ("òù", c))
    return 2;
  return is_one_of ("ňů", c) ? -1 : c == 0xEC;
}

/* French has œ before u and hardly elsewhere, where Polish never has ś. */
static int
judge_oe (gunichar c, gunichar next)
{
  const gboolean before_u = next == 'u' || next == 'U';

  if (is_one_of ("œŒ", c))
    return before_u ? 1 : -1;
  return is_one_of ("śŚ", c) && before_u ? -1 : 0;
}

/* ø and æ of Danish and Norwegian and ò of Catalan are vowels, where ř, ć and ň are none; è of French stands where č
 * rarely does. */
static int
judge_vowel (gunichar before, gunichar c, gunichar next)
{
  const gboolean closed = is_plain_consonant (next) || !g_unichar_isalpha (next);
  const gboolean between
      = (is_plain_consonant (before) && closed) || (!g_unichar_isalpha (before) && is_plain_consonant (next));

  if (is_one_of ("øØæÆ", c) || (c == 0xF2 && is_plain_consonant (next)))
    return between ? 1 : 0;
  if (is_one_of ("řŘćĆ", c) || (c == 0x148 && is_plain_consonant (next)))
    return between ? -1 : 0;
  return c == 0x10D && next != 0 && next < 0x80 && strchr ("rsvmdgz", (int)next) != NULL ? -1 : 0;
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
  return score + judge_n (c, next) + judge_tilde (c, next) + judge_vowel (before, c, next)
         + judge_between (before, c, next) + judge_end (before, c, next) + judge_oe (c, next);
}

/* @n_faults, @n_letters: see RaEncodingGuess; both may be NULL. */
static int
judge (const char *text, guint *n_faults, guint *n_letters)
{
  gunichar before = 0;
  guint n_marked = 0;
  int sum = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    int score = 0;
    n_marked = c >= 0x80 && !is_cyrillic (c) && g_unichar_isalpha (c) ? n_marked + 1 : 0;
    if (n_marked > MOST_MARKED)
      score = -3;
    else if (c >= 0x80)
      score = judge_letter (before, c, g_utf8_get_char (g_utf8_next_char (at)));
    else if (is_cyrillic (before) && g_ascii_isalpha (c))
      score = -3;
    if (n_faults != NULL && n_letters != NULL) {
      *n_faults += score < 0;
      *n_letters += c >= 0x80 && (g_unichar_isalpha (c) || score < 0);
    }
    sum += score;
    before = c;
  }
  return sum;
}

typedef struct {
  const char *bytes; /* from the word on that first is not ASCII */
  gsize length;
  guint best;
  guint as_good; /* one that reads otherwise and has the same score; else the best */
  int score;     /* of the best */
} Guess;

static char *
read_sample (const Guess *self, guint candidate)
{
  return g_convert (self->bytes, (gssize)MIN (self->length, SAMPLE), "UTF-8", CANDIDATES[candidate], NULL, NULL, NULL);
}

static void
try_candidates (Guess *self, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    g_autofree char *sample = read_sample (self, i);
    if (sample == NULL)
      continue;
    const int score = judge (sample, NULL, NULL);
    if (score > self->score) {
      self->score = score;
      self->best = i;
    }
  }
}

/* One that reads otherwise, is as good, and has no more faults. */
static void
find_as_good (Guess *self, guint first, guint end)
{
  g_autofree char *best = read_sample (self, self->best);
  guint n_best_faults = 0;
  guint n_letters = 0;

  judge (best, &n_best_faults, &n_letters);
  for (guint i = first; i < end && self->as_good == self->best; i++) {
    g_autofree char *sample = read_sample (self, i);
    guint n_faults = 0;
    if (sample == NULL || g_str_equal (sample, best))
      continue;
    const int score = judge (sample, &n_faults, &n_letters);
    if (score > 0 && n_faults <= n_best_faults && score >= self->score)
      self->as_good = i;
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

static char *
find_doubt (const Guess *self)
{
  const gsize length = MIN (self->length, SAMPLE);
  g_autofree char *sample = read_sample (self, self->best);
  RaEncodingGuess guess = {
    .bytes = self->bytes, .length = length, .name = NAMES[self->best], .iconv = CANDIDATES[self->best], .text = sample
  };

  judge (sample, &guess.n_faults, &guess.n_letters);
  char *doubt = ra_encoding_find_doubt (&guess);
  if (doubt == NULL && self->as_good != self->best)
    doubt = ra_encoding_tell_choice (&guess, NAMES[self->as_good], CANDIDATES[self->as_good]);
  return doubt;
}

const char *
ra_encoding_guess (const char *bytes, gsize length, char **text, gsize *text_length, char **doubt)
{
  gsize start = 0;

  g_return_val_if_fail (bytes != NULL && text != NULL && text_length != NULL && doubt != NULL, NULL);
  *text = NULL;
  *doubt = NULL;
  while (start + 1 < length && (guchar)bytes[start + 1] < 0x80)
    start++;
  while (start > 0 && g_ascii_isalpha (bytes[start]))
    start--;
  Guess guess = { bytes + start, length - start, G_N_ELEMENTS (CANDIDATES), G_N_ELEMENTS (CANDIDATES), G_MININT };
  try_candidates (&guess, 0, USUAL);
  try_mac (&guess);
  const gboolean unusual = guess.score < 0;
  if (unusual)
    try_candidates (&guess, USUAL, MACINTOSH);
  if (guess.best == G_N_ELEMENTS (CANDIDATES))
    return NULL;
  guess.as_good = guess.best;
  find_as_good (&guess, 0, unusual ? G_N_ELEMENTS (CANDIDATES) : USUAL);
  if (has_mac_letters (&guess) && guess.best != MACINTOSH)
    find_as_good (&guess, MACINTOSH, MACINTOSH + 1);
  *doubt = find_doubt (&guess);
  if (*doubt == NULL)
    *text = g_convert (bytes, (gssize)length, "UTF-8", CANDIDATES[guess.best], NULL, text_length, NULL);
  return *text != NULL ? NAMES[guess.best] : NULL;
}

gboolean
ra_encoding_is_known (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);
  /* Behind a slash iconv would take orders, and some of its names mean the memory of a program. */
  if (*name == '\0' || strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.:") != strlen (name)
      || g_ascii_strcasecmp (name, "INTERNAL") == 0 || g_ascii_strcasecmp (name, "WCHAR_T") == 0
      || g_ascii_strcasecmp (name, "CHAR") == 0)
    return FALSE;
  GIConv converter = g_iconv_open ("UTF-8", name);
  if (converter == (GIConv)-1) /* NOLINT(performance-no-int-to-ptr): that is what GLib says */
    return FALSE;
  g_iconv_close (converter);
  return TRUE;
}
