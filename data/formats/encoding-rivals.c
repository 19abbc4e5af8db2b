/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/encoding-rivals.h"

#include <string.h>

/* Where a letter stands: 0 for what is none. */
typedef struct {
  gunichar before;
  gunichar here;
  gunichar next;
  gunichar vowel; /* the last one before it in its word, small */
} Place;

/* The part of a word that ends before a place. */
typedef struct {
  guint n_own; /* letters that are not of ASCII */
  gboolean has_vowel;
  gboolean has_accent;
  gunichar last;
} Word;

typedef struct {
  const char *name;
  const char *iconv;
  const char *letters;   /* those beyond ASCII; NULL: @first to @last */
  const char *strangers; /* letters of ASCII that no word of the language has beside its own; NULL: any letter */
  gunichar first, last;
  const char *never_first; /* in a word; each may be NULL */
  const char *never_last;
  const char *only_last;
  gboolean (*fits) (const Place *place); /* what else there is to say; may be NULL */
  const char *ends;                      /* letters of ASCII that end words which have letters of its own; NULL: any */
  gboolean accented;                     /* words of four small letters have an accent, of three letters a vowel */
} Script;

/* For scripts that have several bytes to a letter: which bytes the usual letters have. */
typedef struct {
  const char *name;
  const char *iconv;
  guchar first_lead, last_lead;
  guchar first_trail;
} WideScript;

/* In so many letters one is let be that no word of the language has: a name of somewhere else. */
#define STRAY 12

static gboolean
has (const char *letters, gunichar c)
{
  return letters != NULL && c != 0 && g_utf8_strchr (letters, -1, c) != NULL;
}

static gboolean
is_letter (gunichar c)
{
  return c != 0 && (g_unichar_isalpha (c) || g_unichar_ismark (c));
}

/* The dotless i, whose capital is that of ASCII, follows a or itself, and the dotted capital one begins a word or
 * stands among capitals. */
static gboolean
fits_turkish (const Place *place)
{
  if (place->here == 0x131)
    return place->vowel == 0 || place->vowel == 'a' || place->vowel == 0x131 || place->vowel == 0xE2;
  return place->here != 0x130 || !g_unichar_islower (place->before);
}

/* Latvian softens k and g before e and i alone, and č stands before vowels, as in Lithuanian. */
static gboolean
fits_baltic (const Place *place)
{
  if (place->here == 0x10C || place->here == 0x10D)
    return has ("aeiouāēīūėAEIOUĀĒĪŪĖ", place->next);
  return !has ("ķģĶĢ", place->here) || has ("eiēīEIĒĪ", place->next);
}

/* Hamza below alif begins a word or what follows its article, and bare hamza stands behind a long vowel. */
static gboolean
fits_arabic (const Place *place)
{
  if (place->here == 0x625)
    return !is_letter (place->before) || place->before == 0x644;
  return place->here != 0x621 || !is_letter (place->next) || has ("اوي", place->before);
}

/* Vowels before a consonant stand before one; those above and below it, and the marks of tone, behind one. */
static gboolean
fits_thai (const Place *place)
{
  const gunichar c = place->here;
  const gboolean behind_consonant = place->before >= 0xE01 && place->before <= 0xE2E;
  const gboolean behind_tone = place->before >= 0xE47 && place->before <= 0xE4C;

  if (c < 0xE30)
    return !has ("ฃฅฌฤฦฬฯ", c);
  if (c <= 0xE33 && c != 0xE31)
    return behind_consonant || behind_tone;
  if (c <= 0xE3A)
    return behind_consonant;
  if (c >= 0xE40 && c <= 0xE44)
    return place->next >= 0xE01 && place->next <= 0xE2E;
  return c >= 0xE47 && c <= 0xE4C && (behind_consonant || (place->before >= 0xE31 && place->before <= 0xE3A));
}

static const Script SCRIPTS[] = {
  { .name = "Windows-1254",
    .iconv = "CP1254",
    .letters = "çğıöşüâîûÇĞİÖŞÜÂÎÛ",
    .strangers = "qwxQWX",
    .fits = fits_turkish },
  { .name = "Windows-1257",
    .iconv = "CP1257",
    .letters = "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ",
    .strangers = "qwxyQWXY",
    .ends = "aeiosu",
    .fits = fits_baltic },
  { .name = "Windows-1257",
    .iconv = "CP1257",
    .letters = "čėšūžČĖŠŪŽ",
    .strangers = "qwxQWX",
    .ends = "aeiosu",
    .fits = fits_baltic },
  { .name = "Windows-1257", .iconv = "CP1257", .letters = "äõöüšžÄÕÖÜŠŽ", .strangers = "qwxyQWXY" },
  { .name = "Windows-1253",
    .iconv = "CP1253",
    .letters = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ",
    .never_first = "ς",
    .never_last = "βγδζθκλμξπσστφχψ",
    .only_last = "ς",
    .accented = TRUE },
  { .name = "Windows-1255",
    .iconv = "CP1255",
    .letters = "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    .never_first = "ךםןףץ",
    .never_last = "כמנפצ",
    .only_last = "ךםןףץ" },
  { .name = "Windows-1256",
    .iconv = "CP1256",
    .letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ",
    .never_first = "ءىة",
    .only_last = "ىة",
    .fits = fits_arabic },
  { .name = "Windows-874", .iconv = "CP874", .first = 0xE01, .last = 0xE4E, .never_first = "ะัาำิีึืฺุู็่้๊๋์ํ๎", .fits = fits_thai },
};

static const WideScript WIDE_SCRIPTS[] = {
  { "Shift-JIS", "CP932", 0x81, 0x97, 0x40 }, { "EUC-JP", "EUC-JP", 0xA1, 0xCF, 0xA1 },
  { "GB18030", "GB18030", 0xA1, 0xD7, 0xA1 }, { "Big5", "BIG5", 0xA1, 0xC6, 0x40 },
  { "EUC-KR", "CP949", 0xA1, 0xC8, 0xA1 },
};

static gboolean
is_own (const Script *script, gunichar c)
{
  return script->letters != NULL ? has (script->letters, c) : c >= script->first && c <= script->last;
}

/* A letter of ASCII beside one of the script's own. */
static gboolean
is_stranger (const Script *script, gunichar c)
{
  return c != 0 && c < 0x80 && g_ascii_isalpha ((char)c) && (script->strangers == NULL || has (script->strangers, c));
}

/* Neither letter nor mark: between two letters, or one that writing has not beside them. */
static gboolean
is_sign_fault (const Place *place)
{
  const gboolean follows = is_letter (place->before);
  const gboolean leads = is_letter (place->next);

  return g_unichar_iscntrl (place->here) || (follows && leads)
         || ((follows || leads) && !has ("«»“”„‘’‚–—…°ªº€§ ", place->here));
}

static gboolean
is_fault (const Script *script, const Place *place)
{
  const gunichar c = place->here;

  if (!is_letter (c))
    return is_sign_fault (place);
  return !is_own (script, c) || is_stranger (script, place->before) || is_stranger (script, place->next)
         || (g_unichar_isupper (c) && g_unichar_islower (place->before))
         || (!is_letter (place->before) && has (script->never_first, c))
         || (!is_letter (place->next) && has (script->never_last, c))
         || (is_letter (place->next) && has (script->only_last, c)) || (script->fits != NULL && !script->fits (place));
}

static gboolean
is_word_fault (const Script *script, const Word *word)
{
  if (script->accented && ((word->n_own >= 3 && !word->has_vowel) || (word->n_own >= 4 && !word->has_accent)))
    return TRUE;
  return script->ends != NULL && word->n_own > 0 && word->last < 0x80 && !has (script->ends, word->last);
}

/* In capitals the accent may be left out, but not in small letters. */
static void
extend_word (Word *word, gunichar c)
{
  word->n_own += c >= 0x80;
  word->has_vowel = word->has_vowel || has ("αεηιουωάέήίόύώϊϋΑΕΗΙΟΥΩΆΈΉΊΌΎΏΪΫ", c);
  word->has_accent = word->has_accent || has ("άέήίόύώΆΈΉΊΌΎΏ", c) || (word->n_own > 1 && g_unichar_isupper (c));
  word->last = c;
}

static guint
count_faults (const Script *script, const char *text)
{
  Place place = { 0 };
  Word word = { 0 };
  guint n_faults = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    place.here = g_utf8_get_char (at);
    place.next = g_utf8_get_char (g_utf8_next_char (at));
    n_faults += place.here >= 0x80 && is_fault (script, &place);
    if (is_letter (place.here)) {
      extend_word (&word, place.here);
      if (has ("aeıioöuüâîûAEIİOÖUÜÂÎÛ", place.here))
        place.vowel = place.here == 'I' ? 0x131 : g_unichar_tolower (place.here);
    } else {
      n_faults += is_word_fault (script, &word);
      word = (Word) { 0 };
      place.vowel = 0;
    }
    place.before = place.here;
  }
  return n_faults + is_word_fault (script, &word);
}

/* A pair of bytes that is none of the usual letters. */
static gboolean
is_wide_fault (const WideScript *script, guchar lead, guchar trail)
{
  return lead < script->first_lead || lead > script->last_lead || trail < script->first_trail || trail == 0x7F;
}

/* Pairs that are faults, or in which a letter of ASCII is one among others of a word. */
static guint
count_wide_faults (const WideScript *script, const RaEncodingGuess *guess)
{
  const guchar *bytes = (const guchar *)guess->bytes;
  gboolean in_word = FALSE;
  guint n_faults = 0;

  for (gsize i = 0; i + 1 < guess->length; i++) {
    if (bytes[i] < 0x80) {
      in_word = g_ascii_isalpha (bytes[i]);
      continue;
    }
    const gboolean ends_in_word = i + 2 < guess->length && g_ascii_isalpha (bytes[i + 2]);
    if (is_wide_fault (script, bytes[i], bytes[i + 1]) || (bytes[i + 1] < 0x80 && (in_word || ends_in_word)))
      n_faults++;
    else
      i++;
    in_word = FALSE;
  }
  return n_faults;
}

/* The word about a byte of the sample that is not ASCII, read as @iconv: NULL where it cannot be. */
static char *
show_word (const RaEncodingGuess *guess, const char *iconv, gsize at)
{
  gsize start = at;
  gsize end = at;

  while (start > 0 && ((guchar)guess->bytes[start - 1] >= 0x80 || g_ascii_isalpha (guess->bytes[start - 1])))
    start--;
  while (end < guess->length && ((guchar)guess->bytes[end] >= 0x80 || g_ascii_isalpha (guess->bytes[end])))
    end++;
  return g_convert (guess->bytes + start, (gssize)(end - start), "UTF-8", iconv, NULL, NULL, NULL);
}

char *
ra_encoding_tell_choice (const RaEncodingGuess *guess, const char *name, const char *iconv)
{
  g_return_val_if_fail (guess != NULL && name != NULL && iconv != NULL, NULL);

  for (gsize i = 0; i < guess->length; i++) {
    if ((guchar)guess->bytes[i] < 0x80)
      continue;
    g_autofree char *best = show_word (guess, guess->iconv, i);
    g_autofree char *other = show_word (guess, iconv, i);
    if (best != NULL && other != NULL && !g_str_equal (best, other))
      return g_strdup_printf ("%s (\"%s\") or %s (\"%s\")", guess->name, best, name, other);
  }
  return g_strdup_printf ("%s or %s", guess->name, name);
}

typedef struct {
  guint n_faults;
  const char *name; /* NULL: none has as few */
  const char *iconv;
} Rival;

static void
take_better (Rival *self, guint n_faults, const char *name, const char *iconv)
{
  if (n_faults < self->n_faults || (n_faults == self->n_faults && self->name == NULL))
    *self = (Rival) { n_faults, name, iconv };
}

static void
try_scripts (Rival *self, const RaEncodingGuess *guess)
{
  for (guint i = 0; i < G_N_ELEMENTS (SCRIPTS); i++) {
    const Script *script = &SCRIPTS[i];
    g_autofree char *text = g_convert (guess->bytes, (gssize)guess->length, "UTF-8", script->iconv, NULL, NULL, NULL);
    if (text != NULL && !g_str_equal (text, guess->text))
      take_better (self, count_faults (script, text), script->name, script->iconv);
  }
}

static void
try_wide_scripts (Rival *self, const RaEncodingGuess *guess)
{
  for (guint i = 0; i < G_N_ELEMENTS (WIDE_SCRIPTS); i++) {
    const WideScript *script = &WIDE_SCRIPTS[i];
    take_better (self, count_wide_faults (script, guess), script->name, script->iconv);
  }
}

char *
ra_encoding_find_doubt (const RaEncodingGuess *guess)
{
  g_return_val_if_fail (guess != NULL && guess->bytes != NULL && guess->text != NULL, NULL);
  Rival rival = { .n_faults = guess->n_faults + guess->n_letters / STRAY };

  try_wide_scripts (&rival, guess);
  try_scripts (&rival, guess);
  if (rival.name != NULL)
    return ra_encoding_tell_choice (guess, rival.name, rival.iconv);
  return guess->n_faults * 4 > guess->n_letters ? g_strdup ("one that is none of those known") : NULL;
}
